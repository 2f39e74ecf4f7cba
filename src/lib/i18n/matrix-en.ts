/** English for the matrix; {@link ./matrix-da.ts} holds the same keys. */

import type { Facet } from '$graph/model/query';
import { facetNames } from './facets-en';
import type { matrix as danish } from './matrix-da';

const number = new Intl.NumberFormat('en-GB');
const points = new Intl.NumberFormat('en-GB', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
	signDisplay: 'exceptZero'
});
const statements = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;
const many = (facet: Facet, n: number) =>
	`${number.format(n)} ${n === 1 ? facetNames[facet].one : facetNames[facet].many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const bases: Record<Exclude<Facet, 'municipality'>, { all: string; cut: string }> = {
	document: { all: 'all the document’s statements', cut: 'the document’s statements within the filters' },
	role: { all: 'all statements addressed to the role', cut: 'statements addressed to the role within the filters' },
	relation: {
		all: 'all statements under the leadership relation',
		cut: 'statements under the leadership relation within the filters'
	},
	value: {
		all: 'all statements under the value or theme',
		cut: 'statements under the value or theme within the filters'
	},
	concept: {
		all: 'all statements that mention the concept of the row',
		cut: 'statements within the filters that mention the concept of the row'
	}
};
const at: Record<Facet, string> = {
	municipality: 'in',
	document: 'in',
	role: 'in statements addressed to',
	relation: 'under',
	value: 'under',
	concept: 'together with'
};

export const matrix: typeof danish = {
	title: (rows, columns) => `${capital(facetNames[rows].many)} × ${facetNames[columns].many}`,
	settings: 'What the table holds',
	sides: { rows: 'Rows', columns: 'Columns' },
	show: 'Show',
	sort: 'Order',
	column: 'Column',
	apply: 'Show the table',
	figures: { share: 'Share', count: 'Count', difference: 'Difference from the others' },
	orders: { likeness: 'Likeness', name: 'Name', total: 'Total' },
	turnOver: 'Swap rows and columns',
	turn: 'Reverse the order',
	presets: 'Ready-made tables',
	base: (facet, cut) => bases[facet][cut ? 'cut' : 'all'],
	counted: (figures, base, organisations, conceptsChosen) => {
		const others = organisations ? 'in the others' : 'in the other statements';
		const what = {
			share: `Share of ${base} (n), and how many statements that is.`,
			count: `Number of statements, and what share that is of ${base} (n).`,
			difference: `Difference in percentage points between the share of ${base} (n) and the share ${others}. Both shares stand below.`
		}[figures];
		const cut = conceptsChosen
			? ' Only statements that match the concept filter are counted; n includes the others.'
			: '';
		return `${what}${cut} A statement printed several times in a document counts once.`;
	},
	points: (difference) => points.format(difference * 100),
	against: (share, others) => `${share} against ${others}`,
	longestCount: (n) => `Longest bar: ${statements(n)}.`,
	longestDifference: (difference) => `Thick bar to the right: more; thin to the left: less. Longest: ${difference}.`,
	few: 'Italics: too few statements to be sure. Neither those counted nor those that the others’ share would give reach five.',
	looks: {
		never: 'Dashed frame: no statement, with or without filters.',
		hidden: 'Grey: hidden by the filter, and how many statements.',
		unmatched: 'Zero without a frame: there are statements, but none that match the filters.'
	},
	silences: { never: 'no statement', unmatched: 'none within the filters', none: 'nothing to measure by' },
	noBase: 'Dash: no statements to measure by.',
	hiddenCount: (n) => `hidden: ${number.format(n)}`,
	listed: (facet, shown, all) =>
		`Showing ${number.format(shown)} of ${many(facet, all)}, those with the most statements.`,
	drawn: (facet, shown, all) => `The table begins with ${number.format(shown)} of ${many(facet, all)}.`,
	moreOf: (facet, n) => `Show more ${facetNames[facet].many} (${number.format(n)} left)`,
	leftOut: (facet, n) => `${capital(many(facet, n))} that the filter leaves out ${n === 1 ? 'is' : 'are'} not shown.`,
	ordered: (by, turned) => `Order: ${by}${turned ? ', reversed' : ''}.`,
	alike: 'Rows and columns that are alike stand side by side.',
	noColumn: 'The column that the link orders by is not in the table. The rows are ordered by likeness.',
	noCell: 'The cell that the link opens is not in the table.',
	keys: 'By keyboard: arrows go from cell to cell, Home and End to the ends of the row, Enter opens the statements beneath the row, Escape closes them.',
	sortBy: (name) => `Order by ${name}`,
	cell: (row, column) => `${row} × ${column}`,
	close: 'Close',
	rest: (organisations) => (organisations ? 'The others' : 'The other statements'),
	difference: (difference) => `Difference: ${difference} percentage points.`,
	fewHere: 'These are too few statements to be sure.',
	neither: (row, column) => `No statement belongs to both “${row}” and “${column}”, with or without filters.`,
	hidden: (n) => `The municipalities, documents and values chosen hide ${statements(n)}.`,
	unmatched: (n) =>
		`Without filters there ${n === 1 ? 'is' : 'are'} ${statements(n)}, but none that match the roles, leadership relations and concepts chosen.`,
	notAsked: 'The statements cannot be shown here while the concept filter is in use.',
	readAll: 'Read them with the full text beside them',
	inWords: 'The table in words',
	amongShown: 'Most and least among the columns shown.',
	range: (facet, row, most, least) => `${row} is most prominent ${at[facet]} ${most}; least ${at[facet]} ${least}.`,
	rangeOf: (facet, row, most, least) =>
		`${capital(at[facet])} ${row} the most prominent is ${most}; the least, ${least}.`,
	one: (row, where) => `${row}, ${where}.`,
	everywhere: (row, share) => `${row}: ${share} in each column.`,
	copy: 'Copy table',
	copied: 'The table is copied and can be pasted into a spreadsheet',
	copyFailed: 'The table could not be copied. Select it and copy it yourself.',
	statements: 'statements',
	fault: (facet) =>
		`Rows and columns are both ${facetNames[facet].many}. Only concepts can be crossed with themselves. Choose something else for the columns.`,
	empty: (facet) => `There are no ${facetNames[facet].many} to show.`
};
