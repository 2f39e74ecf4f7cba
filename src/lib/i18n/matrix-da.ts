/** Danish for the matrix; {@link ./matrix-en.ts} holds the same keys. */

import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-da';

/** What a cell shows first. */
type CellFigures = 'share' | 'count' | 'difference';

const number = new Intl.NumberFormat('da-DK');
const points = new Intl.NumberFormat('da-DK', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
	signDisplay: 'exceptZero'
});
const udsagn = (n: number) => `${number.format(n)} udsagn`;
const many = (facet: Facet, n: number) =>
	`${number.format(n)} ${n === 1 ? facetNames[facet].one : facetNames[facet].many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const bases: Record<Exclude<Facet, 'municipality'>, { all: string; cut: string }> = {
	document: { all: 'alle dokumentets udsagn', cut: 'dokumentets udsagn inden for filtrene' },
	role: { all: 'alle udsagn til rollen', cut: 'udsagn til rollen inden for filtrene' },
	relation: { all: 'alle udsagn under ledelsesrelationen', cut: 'udsagn under ledelsesrelationen inden for filtrene' },
	value: { all: 'alle udsagn under værdien eller temaet', cut: 'udsagn under værdien eller temaet inden for filtrene' },
	concept: {
		all: 'alle udsagn, der nævner rækkens begreb',
		cut: 'udsagn inden for filtrene, der nævner rækkens begreb'
	}
};
/** Before a name. */
const at: Record<Facet, string> = {
	municipality: 'i',
	document: 'i',
	role: 'i udsagn til',
	relation: 'under',
	value: 'under',
	concept: 'sammen med'
};

export const matrix = {
	title: (rows: Facet, columns: Facet) => `${capital(facetNames[rows].many)} × ${facetNames[columns].many}`,
	settings: 'Tabellens indhold',
	sides: { rows: 'Rækker', columns: 'Kolonner' },
	show: 'Vis',
	sort: 'Rækkefølge',
	column: 'Kolonne',
	apply: 'Vis tabellen',
	figures: {
		share: 'Andel',
		count: 'Antal',
		difference: 'Forskel fra de andre'
	} satisfies Record<CellFigures, string> as Record<CellFigures, string>,
	orders: { likeness: 'Lighed', name: 'Navn', total: 'I alt' },
	turnOver: 'Byt rækker og kolonner',
	turn: 'Vend rækkefølgen',
	presets: 'Færdige tabeller',
	/** What a share is of; for municipalities claims.base says it. */
	base: (facet: Exclude<Facet, 'municipality'>, cut: boolean) => bases[facet][cut ? 'cut' : 'all'],
	/** What the cells hold. */
	counted: (figures: CellFigures, base: string, organisations: boolean, conceptsChosen: boolean) => {
		const others = organisations ? 'hos de andre' : 'i de øvrige udsagn';
		const what = {
			share: `Andel af ${base} (n), og hvor mange udsagn det er.`,
			count: `Antal udsagn, og hvor stor en andel det er af ${base} (n).`,
			difference: `Forskel i procentpoint mellem andelen af ${base} (n) og andelen ${others}. Begge andele står under.`
		}[figures];
		const cut = conceptsChosen ? ' Kun udsagn, der passer til begrebsfiltret, tæller; n er også de andre.' : '';
		return `${what}${cut} Et udsagn, der står flere gange i et dokument, tæller én gang.`;
	},
	points: (difference: number) => points.format(difference * 100),
	against: (share: string, others: string) => `${share} mod ${others}`,
	longestCount: (n: number) => `Længste bjælke: ${udsagn(n)}.`,
	longestDifference: (difference: string) =>
		`Tyk bjælke mod højre: mere; tynd mod venstre: mindre. Længste: ${difference}.`,
	few: 'Kursiv: for få udsagn til at sige noget sikkert. Hverken de talte eller dem, de andres andel ville give, når fem.',
	/** Of the cells without a statement: as they look. */
	looks: {
		never: 'Stiplet ramme: ingen udsagn, heller ikke uden filtre.',
		hidden: 'Grå: skjult af filtret, og hvor mange udsagn.',
		unmatched: 'Nul uden ramme: der er udsagn, men ingen, der passer til filtrene.'
	},
	/** To the ear, after the figure. */
	silences: { never: 'ingen udsagn', unmatched: 'ingen inden for filtrene', none: 'intet at måle med' },
	noBase: 'Streg: ingen udsagn at måle med.',
	hiddenCount: (n: number) => `skjult: ${number.format(n)}`,
	listed: (facet: Facet, shown: number, all: number) =>
		`Viser ${number.format(shown)} af ${many(facet, all)}, dem med flest udsagn.`,
	drawn: (facet: Facet, shown: number, all: number) =>
		`Tabellen begynder med ${number.format(shown)} af ${many(facet, all)}.`,
	moreOf: (facet: Facet, n: number) => `Vis flere ${facetNames[facet].many} (${number.format(n)} endnu)`,
	leftOut: (facet: Facet, n: number) => `${capital(many(facet, n))}, som filtret vælger fra, vises ikke.`,
	ordered: (by: string, turned: boolean) => `Rækkefølge: ${by}${turned ? ', omvendt' : ''}.`,
	alike: 'Rækker og kolonner, der ligner hinanden, står ved siden af hinanden.',
	noColumn: 'Kolonnen, som linket ordner efter, er ikke i tabellen. Rækkerne står efter lighed.',
	noCell: 'Cellen, som linket åbner, er ikke i tabellen.',
	keys: 'Med tastatur: piletaster går fra celle til celle, Home og End til rækkens ender, Enter åbner udsagnene under rækken, Escape lukker dem.',
	sortBy: (name: string) => `Ordn efter ${name}`,
	cell: (row: string, column: string) => `${row} × ${column}`,
	close: 'Luk',
	rest: (organisations: boolean): string => (organisations ? 'De andre' : 'De øvrige udsagn'),
	difference: (difference: string) => `Forskel: ${difference} procentpoint.`,
	fewHere: 'Det er for få udsagn til at sige noget sikkert.',
	neither: (row: string, column: string) =>
		`Intet udsagn hører til både »${row}« og »${column}«, heller ikke uden filtre.`,
	hidden: (n: number) => `Valgene af kommuner, dokumenter og værdier skjuler ${udsagn(n)}.`,
	unmatched: (n: number) =>
		`Uden filtre er der ${udsagn(n)}, men ingen, der passer til de roller, ledelsesrelationer og begreber, der er valgt.`,
	notAsked: 'Udsagnene kan ikke vises her, mens begrebsfiltret er i brug.',
	readAll: 'Læs dem med hele teksten ved siden af',
	inWords: 'Tabellen i ord',
	amongShown: 'Mest og mindst blandt de viste kolonner.',
	/** Where a row's share is greatest and smallest; both are said by comparison.where. */
	range: (facet: Facet, row: string, most: string, least: string) =>
		`${row} fylder mest ${at[facet]} ${most}; mindst ${at[facet]} ${least}.`,
	/** The same where shares are of the row. */
	rangeOf: (facet: Facet, row: string, most: string, least: string) =>
		`${capital(at[facet])} ${row} fylder mest ${most}; mindst ${least}.`,
	one: (row: string, where: string) => `${row}, ${where}.`,
	everywhere: (row: string, share: string) => `${row}: ${share} i hver kolonne.`,
	copy: 'Kopiér tabel',
	copied: 'Tabellen er kopieret og kan sættes ind i et regneark',
	copyFailed: 'Tabellen kunne ikke kopieres. Markér den, og kopiér den selv.',
	statements: 'udsagn',
	fault: (facet: Facet) =>
		`Rækker og kolonner er begge ${facetNames[facet].many}. Kun begreber kan krydses med sig selv. Vælg noget andet til kolonnerne.`,
	empty: (facet: Facet) => `Der er ingen ${facetNames[facet].many} at vise.`
};
