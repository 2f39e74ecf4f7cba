/** Why a municipality has no statement, in Danish. {@link ./silence-en.ts} holds the same keys. */

import type { AskedFacet, Silence } from '$graph/analysis/silence';
import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-da';

const number = new Intl.NumberFormat('da-DK');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const statementsOf = (n: number) => count(n, 'udsagn', 'udsagn');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Where one facet alone filters: what is said in a picture, and after “men ikke i noget, der” with the names chosen. */
const unmatched: Record<AskedFacet, { note: string; told: (names: string) => string }> = {
	role: { note: 'ingen til denne rolle', told: (names) => `er til rollen ${names}` },
	relation: { note: 'ingen under denne relation', told: (names) => `hører til ledelsesrelationen ${names}` },
	value: { note: 'ingen under denne værdi', told: (names) => `står under ${names}` },
	concept: { note: 'ingen med begge begreber', told: (names) => `nævner også ${names}` },
	document: { note: 'ingen i dette dokument', told: (names) => `står i ${names}` }
};
const lists = new Intl.ListFormat('da-DK', { type: 'conjunction' });
const choices = new Intl.ListFormat('da-DK', { type: 'disjunction' });
const filtersOn = (facets: readonly Facet[]) =>
	`${facets.length === 1 ? 'filtret' : 'filtrene'} på ${lists.format(facets.map((facet) => facetNames[facet].one))}`;

export const silence = {
	/** Beside the municipality in a picture. */
	note: (silence: Silence): string => {
		switch (silence.reason) {
			case 'never':
				return 'nævner det ikke';
			case 'hidden':
				return `skjult af ${silence.lift.length === 1 ? 'filtret' : 'filtrene'}: ${statementsOf(silence.statements)}`;
			case 'unmatched': {
				const [only, ...more] = silence.by;
				return only && more.length === 0 && only.ids.length === 1
					? unmatched[only.facet].note
					: 'ingen inden for filtrene';
			}
		}
	},
	notDrawn: (n: number) => `${statementsOf(n)}, ikke tegnet`,
	/** In a cell of a table. */
	none: 'nævner det ikke',
	noneLeft: 'ingen inden for filtrene',
	never: (label: string, concepts: number) =>
		concepts === 1
			? `${label} nævner det ikke med nogen af de ord, vi leder efter.`
			: `${label} nævner ingen af dem med de ord, vi leder efter.`,
	hidden: (label: string, statements: number, facets: readonly Facet[]) =>
		`${capital(filtersOn(facets))} skjuler ${statementsOf(statements)} fra ${label}.`,
	unmatched: (
		label: string,
		concepts: number,
		statements: number,
		by: readonly { facet: AskedFacet; names: readonly string[] }[]
	) => {
		const [only, ...more] = by;
		const fits =
			only && more.length === 0
				? unmatched[only.facet].told(choices.format(only.names.map((name) => `»${name}«`)))
				: `passer til ${filtersOn(by.map(({ facet }) => facet))}`;
		const it = concepts === 1 ? 'det' : 'mindst ét af dem';
		return `${label} nævner ${it} i ${statementsOf(statements)}, men ikke i noget, der ${fits}.`;
	},
	lift: (statements: number, facets: readonly Facet[]) =>
		`Vis ${statements === 1 ? 'det' : 'dem'} uden ${filtersOn(facets)}`,
	everyone: 'Udsagn til alle regnes for sig og er ikke med her.',
	many: (n: number) => `${count(n, 'kommune', 'kommuner')} uden udsagn her, og hvorfor`,
	others: (n: number) =>
		n === 1
			? 'Det fremgår ikke her, om den sidste kommune nævner det.'
			: `Det fremgår ikke her, hvilke af de øvrige ${number.format(n)} kommuner der ikke nævner det.`
};
