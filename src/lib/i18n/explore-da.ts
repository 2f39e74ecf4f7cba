/** Danish for free exploration; {@link ./explore-en.ts} holds the same keys. */

import type { EdgeType } from '$graph/model/kinds';
import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-da';

const number = new Intl.NumberFormat('da-DK');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const things = (n: number) => count(n, 'ting', 'ting');
const links = (n: number) => count(n, 'forbindelse', 'forbindelser');

/** What a way leads to, as seen from where it begins; by its key. */
const ways: Readonly<Record<string, string>> = {
	'mentions-in-statement': 'Udsagn, der nævner begrebet',
	'mentions-out-concept': 'Begreber, udsagnet nævner',
	'names-in-value': 'Værdier, hvis overskrift nævner begrebet',
	'names-out-concept': 'Begreber i overskriften',
	'broader-out-concept': 'Begreber, det er en del af',
	'broader-in-concept': 'Begreber, der er en del af det',
	'related-both-concept': 'Beslægtede begreber',
	'states-in-document': 'Dokumentet, udsagnet står i',
	'states-out-statement': 'Udsagn i dokumentet',
	'under-out-value': 'Værdier, udsagnet står under',
	'under-out-relation': 'Ledelsesrelationer, udsagnet står under',
	'under-in-statement': 'Udsagn herunder',
	'speaks-for-out-role': 'Roller, udsagnet gælder',
	'speaks-for-in-statement': 'Udsagn, der gælder rollen',
	'published-out-document': 'Dokumenter, kommunen har udgivet',
	'published-in-municipality': 'Kommunen bag dokumentet',
	'declares-out-value': 'Værdier i dokumentet',
	'declares-out-relation': 'Ledelsesrelationer i dokumentet',
	'declares-in-document': 'Dokumenter, der har det'
};
/** Between the names of its two ends, from the first to the second. */
const linkTypes: Readonly<Record<EdgeType, string>> = {
	MENTIONS: 'nævner',
	NAMES: 'nævner i overskriften',
	BROADER: 'er en del af',
	RELATED: 'er beslægtet med',
	STATES: 'siger',
	UNDER: 'står under',
	SPEAKS_FOR: 'gælder',
	PUBLISHED: 'har udgivet',
	DECLARES: 'har som værdi eller relation',
	REPEATS: 'gentager'
};

export const explore = {
	title: 'Udforskning',
	titleOf: (name: string) => `Udforskning: ${name}`,
	from: 'Udforsk herfra',
	summary: (shown: number, all: number, drawnLinks: number) =>
		`Udforskning: viser ${number.format(shown)} af ${things(all)} og ${links(drawnLinks)}.`,
	begun: (shown: number, all: number) =>
		shown === all
			? `Den begynder med alle ${count(all, 'begreb', 'begreber')}.`
			: `Den begynder med de ${number.format(shown)} mest nævnte af ${count(all, 'begreb', 'begreber')}.`,
	empty: 'Her er intet at vise. Begynd med et begreb eller en kommune.',
	filtered: (n: number) => `${things(n)} har ingen udsagn inden for filtrene og er skjult; intet har flyttet sig.`,
	hidden: (n: number) => `${things(n)} er skjult.`,
	gone: (n: number) =>
		n === 1
			? 'Et skridt i linket handler om noget, der ikke findes eller ikke er vist. Det er sprunget over.'
			: `${number.format(n)} skridt i linket handler om noget, der ikke findes eller ikke er vist. De er sprunget over.`,
	beyond: (n: number, most: number) =>
		`Linket har ${number.format(n)} skridt for meget: de første ${number.format(most)} er taget.`,
	refused: (n: number, most: number) =>
		`${number.format(n)} ting mere ville være over de ${number.format(most)}, et billede kan vise. De er ikke åbnet; filtrér eller åbn mindre.`,
	apart: 'Ingen udsagn forbinder de to, heller ikke via andre begreber.',
	full: 'Linket har ikke plads til flere skridt. Begynd forfra fra det, du nu vil følge.',
	/** Places may come later than the picture. */
	settling: (share: number) => `Finder plads: ${number.format(Math.floor(share * 100))} %`,
	cancel: 'Stop',
	stopped: 'Standset, før alt havde fundet plads.',
	goOn: 'Find plads',
	how: 'Vælg et mærke eller en streg for at læse om det og åbne mere. Højreklik, et langt tryk eller menutasten giver de samme muligheder.',
	arrange: 'Ordn billedet på ny',
	startAnew: 'Begynd forfra',
	unhide: 'Vis det skjulte igen',
	/** What a way shows, of how many. */
	shown: (shown: number, all: number) => `${number.format(shown)} af ${number.format(all)} vist`,
	withinFilter: (n: number) => `${number.format(n)} inden for filtrene`,
	open: (n: number) => `Vis ${number.format(n)}`,
	openMore: (n: number) => `Vis ${number.format(n)} mere`,
	openAll: (n: number) => `Vis alle ${number.format(n)}`,
	collapse: 'Fold sammen',
	hide: 'Skjul',
	pin: 'Fastgør',
	unpin: 'Løsn',
	pinned: 'fastgjort',
	near: (steps: number) => `Alt inden for ${count(steps, 'skridt', 'skridt')}`,
	path: (a: string, b: string) => `Vis vejen mellem ${a} og ${b}`,
	/** Opens the lens of a concept, or the portrait of anything else. */
	leave: 'Åbn alene',
	select: 'Vælg',
	fit: 'Vis det hele',
	menuOf: (name: string) => `Muligheder for ${name}`,
	menuOfPicture: 'Muligheder for billedet',
	loading: 'Henter …',
	ways,
	linkTypes,
	link: (a: string, says: string, b: string) => `${a} ${says} ${b}`,
	between: 'Forbindelsen',
	noProof: 'Det siger dokumentets opbygning selv; ingen enkelt sætning beviser det.',
	listed: 'Det viste',
	things: (type: string, n: number) => `${type} (${number.format(n)})`,
	linksListed: (n: number) => `Forbindelser (${number.format(n)})`,
	first: (shown: number, all: number) => `Viser ${number.format(shown)} af ${number.format(all)}.`,
	linkCount: (n: number) => links(n),
	head: { from: 'Fra', says: 'Forbindelse', to: 'Til' },
	legend: 'Sted siger kun, hvad der hænger sammen: forbundne mærker trækker i hinanden.',
	legendPins: 'Ring inde i mærket: fastgjort.',
	legendLinks: 'Streger:',
	add: 'Tilføj til billedet',
	addMore: (facet: Facet, n: number) =>
		`${count(n, facetNames[facet].one, facetNames[facet].many)} mere vises ikke her. Søg, og vælg »Udforsk herfra«.`
};
