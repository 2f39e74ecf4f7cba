/** Danish for groups of municipalities; {@link ./groups-en.ts} holds the same keys. */

import type { Grouping } from '$graph/model/groupings';

const number = new Intl.NumberFormat('da-DK');
const percent = new Intl.NumberFormat('da-DK', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const kommuner = (n: number) => `${number.format(n)} ${n === 1 ? 'kommune' : 'kommuner'}`;

export const groups = {
	title: 'Kommunerne i grupper',
	by: 'Gruppér efter',
	shown: {
		none: 'ingen grupper',
		likeness: 'lighed',
		region: 'region',
		kind: 'art'
	} satisfies Record<Grouping | 'none', string>,
	apply: 'Vis',
	/** What they are, and what may be claimed of them. */
	about: {
		likeness:
			'Kommuner, der fordeler deres omtale på begreberne på nogenlunde samme måde, står sammen. Grupperne er dannet af alle udsagn, så filtre flytter ingen. Navnet er de begreber, som gruppen nævner mere end resten. Det beskriver gruppen og beviser ingen forskel, fordi grupperne er lavet af de samme andele.',
		region: 'Regionen er den, som kommunens udgaver angiver.',
		kind: 'Arten er den, som kommunens udgaver angiver.'
	} satisfies Record<Grouping, string>,
	number: (n: number) => `Gruppe ${number.format(n)}`,
	named: (name: string, concepts: string) => `${name}: ${concepts}`,
	plain: 'intet skiller den sikkert fra resten',
	/** Beside the name of a group. */
	figures: (n: number, statements: number, base: number) =>
		statements === base
			? `${kommuner(n)}, ${number.format(base)} udsagn`
			: `${kommuner(n)}, ${number.format(statements)} af ${number.format(base)} udsagn`,
	more: 'Nævner sikkert mere end resten:',
	beside: (share: number, rest: number) => `${percent.format(share)} (resten ${percent.format(rest)})`,
	notMore: 'Der er ikke noget begreb, den sikkert nævner mere end resten.',
	alone: (n: number, all: number) =>
		n < all
			? `De ${kommuner(n)}, der nævner et begreb, er én gruppe.`
			: `De ${kommuner(n)} er én gruppe: der er for få til at dele efter lighed, eller de ligner hinanden for meget.`,
	nobody: {
		likeness: 'Ingen kommune nævner et begreb, så der er intet at gruppere efter.',
		region: 'Ingen udgave angiver en region, så der er ingen grupper at vise.',
		kind: 'Ingen udgave angiver, hvilken art organisation der er tale om, så der er ingen grupper at vise.'
	} satisfies Record<Grouping, string>,
	ungrouped: {
		likeness: (n: number) => `${kommuner(n)} nævner intet begreb og er i ingen gruppe.`,
		region: (n: number) => `${kommuner(n)} har ingen region og er i ingen gruppe.`,
		kind: (n: number) => `${kommuner(n)} har ingen art og er i ingen gruppe.`
	} satisfies Record<Grouping, (n: number) => string>,
	unlisted: (n: number) => `${number.format(n)} mindre grupper vises ikke.`,
	all: 'Alle',
	crumbs: 'Her er du',
	unknown: 'Gruppen i linket findes ikke her. Alle grupper vises.',
	members: 'Kommuner i gruppen',
	someMembers: (n: number, all: number) => `Viser ${number.format(n)} af ${kommuner(all)}.`,
	filter: (n: number) => (n === 1 ? 'Vis kun udsagn fra den' : `Vis kun udsagn fra de ${kommuner(n)}`),
	table: 'Tal for hvert begreb',
	tableAbout: 'Andel af gruppens udsagn, der nævner begrebet. Fed: sikkert mere end resten, højst tre i hver gruppe.',
	concept: 'Begreb',
	base: 'Udsagn, andelene er af'
};
