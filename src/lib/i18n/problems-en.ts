/** What is said in English of a link that is not understood. */

import { facetOfId } from '$graph/model/facets';
import { facetNames } from './facets-en';
import type { AddressKey } from './problem';
import type { problems as Danish } from './problems-da';

const keyNames: Record<AddressKey, string> = {
	v: 'version',
	q: 'search',
	municipality: facetNames.municipality.one,
	role: facetNames.role.one,
	relation: facetNames.relation.one,
	value: facetNames.value.one,
	concept: facetNames.concept.one,
	document: facetNames.document.one,
	focus: 'focus',
	select: 'selection',
	compare: 'comparison',
	camera: 'zoom',
	mode: 'view',
	rows: 'rows',
	columns: 'columns',
	show: 'figures of the cells',
	sort: 'order',
	cell: 'cell',
	column: 'column',
	other: 'comparison on the concept map',
	pairs: 'pairs on the concept map',
	by: 'order of pairs',
	things: 'beginning of an exploration',
	acts: 'steps of an exploration',
	without: 'what an exploration hides',
	groups: 'grouping',
	group: 'group',
	hide: 'hidden types',
	fold: 'hidden panels',
	step: 'step of a presentation',
	embed: 'embedded filters',
	lang: 'language',
	theme: 'appearance'
};

function unknown(id: string): string {
	if (id.startsWith('statement:'))
		return 'The statement in the link is not here; it may have been corrected since. Search for it instead.';
	const facet = facetOfId(id);
	const named = facet === undefined ? `“${id}”` : `The ${facetNames[facet].one} “${id.slice(facet.length + 1)}”`;
	return `${named} is not here. Search for it instead.`;
}

export const problems: typeof Danish = {
	title: 'Part of the link could not be used. The rest is shown.',
	dismiss: 'Close the message',
	tell: (problem) => {
		switch (problem.code) {
			case 'too-long':
				if (problem.key === 'link') return 'The link is too long and was not read. Start from the overview.';
				return problem.key === 'q'
					? 'The search in the link is too long and was left out.'
					: `The value for ${keyNames[problem.key]} in the link is too long and was left out.`;
			case 'newer-version':
				return `The link was made with a newer version (${problem.value}). What could be understood is shown; reload once the app is updated.`;
			case 'unknown-parameter':
				return `We do not know “${problem.key}” and have ignored it.`;
			case 'bad-value':
				return `The value “${problem.value}” for ${keyNames[problem.key]} cannot be used.`;
			case 'unknown-id':
				return unknown(problem.value);
		}
	}
};
