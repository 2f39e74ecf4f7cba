/** Danish for the concept map; {@link ./concept-map-en.ts} holds the same keys. */

import type { Certainty } from '$graph/analysis/certainty';
import type { PairClaim } from '$graph/scene/scene';

/** What the table of pairs is ordered by. */
type PairOrder = 'strength' | 'name' | 'statements' | 'expected';

const number = new Intl.NumberFormat('da-DK');
const decimal = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });
const udsagn = (n: number) => `${number.format(n)} udsagn`;
const pairs = (n: number) => `${number.format(n)} par`;
const degree: Record<PairClaim['says'], string> = {
	together: 'oftere end tilfældet giver',
	apart: 'sjældnere end tilfældet giver',
	more: 'oftere sammen her end der',
	less: 'sjældnere sammen her end der'
};

export const conceptMap = {
	title: 'Begrebskort',
	/** With the two that are told apart. */
	between: (here: string, there: string) => `Begrebskort: ${here} over for ${there}`,
	settings: 'Hvad kortet viser',
	lead: (drawn: number, all: number) =>
		`Streger: begreber, der står i samme udsagn oftere end tilfældet giver. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	leadApart: (drawn: number, all: number) =>
		`Streger: begreber, der står i samme udsagn oftere end tilfældet giver. Stiplet: sjældnere. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	leadDifference: (here: string, there: string, drawn: number, all: number) =>
		`Streger: begreber, der oftere står sammen i ${here} end i ${there}. Stiplet: sjældnere. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	leadOf: (name: string, drawn: number, all: number) =>
		`Streger: begreber, der står sammen med ${name} oftere eller, stiplet, sjældnere end tilfældet giver. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	leadDifferenceOf: (name: string, here: string, there: string, drawn: number, all: number) =>
		`Streger: begreber, der står sammen med ${name} oftere eller, stiplet, sjældnere i ${here} end i ${there}. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	leadPair: (a: string, b: string, drawn: number, all: number) =>
		`Streger: ${a} og ${b}, og de begreber, der er forbundet med dem begge. Viser ${number.format(drawn)} af ${pairs(all)}.`,
	base: (n: number) => `Grundlag: ${udsagn(n)}.`,
	bases: (here: string, n: number, there: string, other: number) =>
		`Grundlag: ${udsagn(n)} (${here}) og ${udsagn(other)} (${there}).`,
	/** Of the lines, how many hold among all pairs. */
	sure: (sure: number, likely: number) =>
		`${number.format(sure)} er sikre blandt alle par, ${number.format(likely)} er sandsynlige hver for sig.`,
	keptApart: (n: number) => `${pairs(n)} holder sig fra hinanden og er ikke tegnet.`,
	beyond: (n: number) => `${pairs(n)} mere er også så langt fra tilfældet, men tegnes kun for et valgt begreb.`,
	empty: 'Ingen udsagn her nævner et begreb, så der er intet at tegne.',
	tooFew: (n: number) =>
		`Der er ${udsagn(n)}. Det er for få til at sige, hvilke begreber der følges ad: intet par er oftere eller sjældnere sammen, end tilfældet kan give.`,
	noDifference:
		'Tallene viser ingen forskel: intet par er oftere eller sjældnere sammen det ene sted, end tilfældet kan give.',
	nobody: (name: string) => `${name} har ingen udsagn her, så der er intet at holde op imod.`,
	other: 'Sammenlign med',
	noOther: 'Ingen: kun det, filtrene viser',
	rest: 'de øvrige udsagn',
	all: 'alle udsagn',
	concept: 'Begreb',
	noConcept: 'Alle begreber',
	pairs: 'Par',
	shown: { together: 'Dem, der følges ad', all: 'Også dem, der holder sig fra hinanden' },
	apply: 'Vis kortet',
	picture: (n: number, lines: number) =>
		`Begrebskort med ${number.format(n)} ${n === 1 ? 'begreb' : 'begreber'} og ${number.format(lines)} ${lines === 1 ? 'streg' : 'streger'}; tabellen nedenfor har tallene.`,
	keys: 'Med tastatur: piletaster går fra mærke til streg til mærke, Enter åbner begrebet eller parrets udsagn, Escape går et trin tilbage.',
	pair: (a: string, b: string) => `${a} og ${b}`,
	counts: (n: number, expected: number) => `${udsagn(n)}, ventet ${decimal.format(expected)}`,
	countsOf: (whose: string, n: number, expected: number, base: number) =>
		`${whose}: ${udsagn(n)}, ventet ${decimal.format(expected)} (af ${udsagn(base)})`,
	expected: (expected: number) => decimal.format(expected),
	claim: (says: PairClaim['says'], certainty: Certainty): string => {
		if (certainty === 'few') return 'for få udsagn til at sige noget';
		if (certainty === 'open') return 'kan være tilfældigt';
		return `${certainty === 'sure' ? 'sikkert' : 'sandsynligvis'} ${degree[says]}`;
	},
	/** A mark to the ear: its statements, and what goes with it. */
	mark: (name: string, n: number, together: string, apart: string) =>
		[
			`${name}: ${udsagn(n)}.`,
			together && `Følges med ${together}.`,
			apart && `Holder sig fra ${apart}.`,
			'Åbn alle udsagn om begrebet.'
		]
			.filter(Boolean)
			.join(' '),
	line: (a: string, b: string, counts: string) => `${a} og ${b}: ${counts}. Læs udsagnene.`,
	hint: 'Vælg en streg for at læse de udsagn, der har begge begreber. Vælg et mærke for at se alle udsagn om begrebet.',
	goesWith: 'Følges med',
	keepsFrom: 'Holder sig fra',
	more: 'Oftere sammen her',
	less: 'Sjældnere sammen her',
	noneOf: (name: string) => `Intet begreb står så ofte eller så sjældent sammen med ${name}, at tallene kan sige det.`,
	lens: (name: string) => `Vis alle udsagn om ${name}`,
	close: 'Luk',
	clear: 'Vis alle begreber',
	noStatement: 'Intet udsagn har begge begreber.',
	statementsOf: (whose: string, n: number) => `${whose}: ${udsagn(n)}`,
	allStatements: (n: number) => `Alle ${udsagn(n)} med begge`,
	notTold: 'Parret er ikke blandt dem, tallene kan sige noget om.',
	table: 'Par i tal',
	about:
		'Ventet: så mange udsagn ville have begge, hvis de to begreber intet havde med hinanden at gøre. Sikkert: holder også, når alle par prøves på én gang. Hvert udsagn tæller én gang.',
	head: {
		first: 'Begreb',
		second: 'Andet begreb',
		statements: 'Udsagn',
		expected: 'Ventet',
		claim: 'Hvor sikkert'
	},
	orders: {
		strength: 'det sikreste først',
		name: 'navn',
		statements: 'flest udsagn',
		expected: 'flest ventede'
	} satisfies Record<PairOrder, string> as Record<PairOrder, string>,
	orderBy: (what: string) => `Ordn efter: ${what}`,
	read: (a: string, b: string, n: number) => `${a} og ${b}: læs ${udsagn(n)}`,
	fewer: (n: number) =>
		`${pairs(n)} er ikke i tabellen: de har for få udsagn til, at tallene kan sige noget, eller står langt nede.`,
	showMore: (n: number) => `Vis flere par (${number.format(n)} endnu)`,
	wayIn: (name: string) => `Begreber, der står sammen med ${name}`,
	legend: {
		places:
			'Begreber, der følges ad, er trukket mod hinanden, målt på alle udsagn. Filtre flytter ikke mærkerne. Større mærke: flere udsagn.',
		widths: 'Jo tykkere streg, jo længere fra tilfældet.',
		widthsDifference: 'Jo tykkere streg, jo mindre sandsynligt er det, at forskellen er tilfældig.',
		sure: 'Mørk streg: sikkert; lysere: sandsynligvis.',
		apart: 'Stiplet: sjældnere sammen, end tilfældet giver.',
		less: 'Stiplet: sjældnere sammen her end der.',
		chosen: 'Stiplet, for et valgt begreb: sjældnere sammen, end tilfældet giver.'
	}
};
