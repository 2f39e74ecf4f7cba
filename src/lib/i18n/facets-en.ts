/** What a value of each facet is called in the middle of an English sentence. */

import type { facetNames as Danish } from './facets-da';

export const facetNames: typeof Danish = {
	municipality: { one: 'municipality', many: 'municipalities' },
	role: { one: 'role', many: 'roles' },
	relation: { one: 'leadership relation', many: 'leadership relations' },
	value: { one: 'value or theme', many: 'values and themes' },
	concept: { one: 'concept', many: 'concepts' },
	document: { one: 'document', many: 'documents' }
};
