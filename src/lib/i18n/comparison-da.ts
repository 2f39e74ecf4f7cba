/** Danish for things side by side; {@link ./comparison-en.ts} holds the same keys. */

import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-da';

const number = new Intl.NumberFormat('da-DK');
const decimal = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });
const udsagn = (n: number) => `${number.format(n)} udsagn`;
const conceptsCut = (chosen: boolean) => (chosen ? ', der passer til begrebsfiltret,' : '');
const WORDS = ['nul', 'en', 'to', 'tre'];

export const comparison = {
	kicker: (kind: Facet) => `Sammenligning: ${facetNames[kind].many}`,
	title: (names: string) => `Sammenligning: ${names}`,
	/** On the button that compares what is selected. */
	compare: 'Sammenlign',
	compareThese: (names: string) => `Sammenlign ${names}`,
	compareWith: 'Sammenlign med …',
	swap: 'Byt om',
	leave: 'Luk sammenligningen',
	remove: (name: string) => `Fjern ${name} fra sammenligningen`,
	add: (have: number): string => (have < 2 ? 'Vælg, hvad der skal sammenlignes med' : 'Tilføj en tredje'),
	find: (kind: Facet) => `Find blandt ${facetNames[kind].many}`,
	noneFound: (words: string) =>
		words ? `Ingen passer til »${words}«. Prøv et andet ord.` : 'Der er ikke flere at vælge imellem.',
	found: (n: number) => `${number.format(n)} at vælge imellem`,
	faults: {
		one: (name: string) =>
			`Der skal to forskellige til en sammenligning. Her er kun ${name}. Vælg en mere, eller luk sammenligningen.`,
		many: (n: number, most: number) =>
			`Der kan sammenlignes ${WORDS[most] ?? number.format(most)} ad gangen. Her er ${number.format(n)}. Fjern nogle, eller tag de første ${WORDS[most] ?? number.format(most)}.`,
		kinds: (named: string) =>
			`Kun emner af samme slags kan sammenlignes. Her er ${named}. Fjern dem, der ikke hører med, eller læs dem sammen i stedet.`
	},
	named: (name: string, kind: string) => `${name} (${kind.toLowerCase()})`,
	takeFirst: (names: string) => `Sammenlign kun ${names}`,
	readInstead: 'Læs udsagnene i stedet',
	summary: 'Kort sagt',
	picture: (n: number) =>
		`Sammenligningen som billede, med ${number.format(n)} ${n === 1 ? 'begreb' : 'begreber'}; tabellerne nedenfor har tallene.`,
	sideBySide: 'Udsagnene side om side',
	/** Where a filter cuts the figures. */
	counted: (conceptsChosen: boolean) =>
		`Tallene gælder inden for filtrene.${conceptsChosen ? ' Kun udsagn, der passer til begrebsfiltret, er talt; andelene er af alle, også dem, begrebsfiltret skjuler.' : ''}`,
	/** How much of all statements a thing has. */
	amount: (kind: Facet, name: string, n: number, base: number, share: string) =>
		`${name} ${kind === 'concept' ? 'nævnes i' : 'har'} ${number.format(n)} af ${udsagn(base)} (${share}).`,
	/** Where its share is greatest and smallest; both are said by {@link where}. */
	range: (name: string, most: string, least: string) => `${name} fylder mest i ${most}; mindst i ${least}.`,
	where: (who: string, n: number, base: number, share: string) =>
		`${who}: ${number.format(n)} af ${udsagn(base)} (${share})`,
	whereAlike: (who: string, share: string) => `${who}: ${share} hver`,
	whereMany: (n: number, share: string) => `${number.format(n)} af dem: ${share} hver`,
	speakers: 'I kommunerne',
	roles: 'Til hvem',
	concepts: (kind: Facet): string => (kind === 'concept' ? 'Begreber i de samme udsagn' : 'Begreber'),
	none: 'Ingen.',
	/** What the bars and figures of a table are. */
	ofMunicipality: (base: string, conceptsChosen: boolean) =>
		`Antal udsagn${conceptsCut(conceptsChosen)} og deres andel af ${base} (n).`,
	ofThing: (conceptsChosen: boolean) =>
		`Antal udsagn${conceptsCut(conceptsChosen)} og deres andel af alle udsagn i kolonnen (n).`,
	longest: (share: string) => `Længste bjælke: ${share}.`,
	few: (n: number) => `Kursiv: under ${number.format(n)} udsagn, for få til at sige noget sikkert.`,
	lifted: (kind: Facet) =>
		`Filtret på ${facetNames[kind].one} gælder ikke her, for det, der sammenlignes, vises med alle sine udsagn.`,
	quotes: (figure: string, thing: string, row: string) => `${thing}, ${row}: ${figure}. Læs udsagnene`,
	together: 'I samme udsagn',
	/** `two` tells whether two or three are compared. */
	all: (two: boolean, n: number, any: number) =>
		`${two ? 'Begge' : 'Alle tre'} står i ${number.format(n)} af de ${udsagn(any)}, der har mindst et af dem.`,
	pair: (first: string, second: string) => `${first} og ${second}`,
	beside: (n: number, conceptsChosen: boolean) => `${udsagn(n)} sammen${conceptsChosen ? ' uden begrebsfiltret' : ''}`,
	chance: (expected: number, near: number) => {
		const by = `tilfældet alene ville give ${decimal.format(expected)}`;
		if (near === 1) return `${by}; tallene er for små til at sige, om det er flere eller færre end tilfældigt`;
		return `${by}; det er ${near > 1 ? 'flere' : 'færre'} end tilfældigt`;
	},
	through: 'Forbundet gennem',
	only: (name: string) => `Kun ${name}`,
	shared: (names: string) => `Kun ${names}`,
	every: (n: number): string => (n === 2 ? 'Begge' : 'Alle tre'),
	foremost: (name: string) => `${name} nævner oftere end nogen anden`,
	foremostRule: 'Begreber i mindst to udsagn, som fylder en større andel her end hos nogen anden.',
	next: (share: string) => `den næste har ${share}`,
	never: (name: string) => `${name} nævner aldrig`,
	neverRule: 'Uanset filtre: intet af udsagnene har nogen af de ord, vi leder efter.',
	beyond: (n: number) => `${number.format(n)} mere er ikke vist.`
};
