/** Why a municipality has no statement, in English. */

import type { AskedFacet } from '$graph/analysis/silence';
import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-en';
import type { silence as Danish } from './silence-da';

const number = new Intl.NumberFormat('en-GB');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const statementsOf = (n: number) => count(n, 'statement', 'statements');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** As in Danish: where one facet alone filters. */
const unmatched: Record<AskedFacet, { note: string; told: (names: string) => string }> = {
	role: { note: 'none for this role', told: (names) => `is addressed to the role ${names}` },
	relation: { note: 'none for this relation', told: (names) => `belongs to the leadership relation ${names}` },
	value: { note: 'none under this value', told: (names) => `is under ${names}` },
	concept: { note: 'none with both concepts', told: (names) => `also mentions ${names}` },
	document: { note: 'none in this document', told: (names) => `is in ${names}` }
};
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choices = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const filtersOn = (facets: readonly Facet[]) =>
	`the ${facets.length === 1 ? 'filter' : 'filters'} on ${lists.format(facets.map((facet) => facetNames[facet].one))}`;

export const silence: typeof Danish = {
	note: (silence) => {
		switch (silence.reason) {
			case 'never':
				return 'does not mention it';
			case 'hidden':
				return `hidden by the ${silence.lift.length === 1 ? 'filter' : 'filters'}: ${statementsOf(silence.statements)}`;
			case 'unmatched': {
				const [only, ...more] = silence.by;
				return only && more.length === 0 && only.ids.length === 1
					? unmatched[only.facet].note
					: 'none within the filters';
			}
		}
	},
	notDrawn: (n) => `${statementsOf(n)}, not drawn`,
	none: 'does not mention it',
	noneLeft: 'none within the filters',
	never: (label, concepts) =>
		concepts === 1
			? `${label} does not mention it in any of the words we look for.`
			: `${label} mentions none of them in the words we look for.`,
	hidden: (label, statements, facets) =>
		`${capital(filtersOn(facets))} ${facets.length === 1 ? 'hides' : 'hide'} ${statementsOf(statements)} from ${label}.`,
	unmatched: (label, concepts, statements, by) => {
		const [only, ...more] = by;
		const fits =
			only && more.length === 0
				? unmatched[only.facet].told(choices.format(only.names.map((name) => `“${name}”`)))
				: `fits ${filtersOn(by.map(({ facet }) => facet))}`;
		const it = concepts === 1 ? 'it' : 'at least one of them';
		return `${label} mentions ${it} in ${statementsOf(statements)}, but in none that ${fits}.`;
	},
	lift: (statements, facets) => `Show ${statements === 1 ? 'it' : 'them'} without ${filtersOn(facets)}`,
	everyone: 'Statements addressed to everyone are counted separately and are not included here.',
	many: (n) => `${count(n, 'municipality', 'municipalities')} without a statement here, and why`,
	others: (n) =>
		n === 1
			? 'Whether the other municipality mentions it is not shown here.'
			: `Which of the other ${number.format(n)} municipalities do not mention it is not shown here.`
};
