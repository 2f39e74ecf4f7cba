/** What a value of each facet is called in the middle of a Danish sentence. */

import type { Facet } from '$graph/model/query';

export const facetNames: Record<Facet, { one: string; many: string }> = {
	municipality: { one: 'kommune', many: 'kommuner' },
	role: { one: 'rolle', many: 'roller' },
	relation: { one: 'ledelsesrelation', many: 'ledelsesrelationer' },
	value: { one: 'værdi eller tema', many: 'værdier og temaer' },
	concept: { one: 'begreb', many: 'begreber' },
	document: { one: 'dokument', many: 'dokumenter' }
};
