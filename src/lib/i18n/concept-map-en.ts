/** English for the concept map; {@link ./concept-map-da.ts} holds the same keys. */

import type { PairClaim } from '$graph/scene/scene';
import type { conceptMap as danish } from './concept-map-da';

const number = new Intl.NumberFormat('en-GB');
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const statements = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;
const pairs = (n: number) => `${number.format(n)} ${n === 1 ? 'pair' : 'pairs'}`;
const degree: Record<PairClaim['says'], string> = {
	together: 'more often than chance gives',
	apart: 'less often than chance gives',
	more: 'more often together here than there',
	less: 'less often together here than there'
};

export const conceptMap: typeof danish = {
	title: 'Concept map',
	between: (here, there) => `Concept map: ${here} beside ${there}`,
	settings: 'What the map shows',
	lead: (drawn, all) =>
		`Lines: concepts that stand in the same statement more often than chance gives. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	leadApart: (drawn, all) =>
		`Lines: concepts that stand in the same statement more often than chance gives. Dashed: less often. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	leadDifference: (here, there, drawn, all) =>
		`Lines: concepts that stand together more often in ${here} than in ${there}. Dashed: less often. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	leadOf: (name, drawn, all) =>
		`Lines: concepts that stand together with ${name} more often or, dashed, less often than chance gives. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	leadDifferenceOf: (name, here, there, drawn, all) =>
		`Lines: concepts that stand together with ${name} more often or, dashed, less often in ${here} than in ${there}. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	leadPair: (a, b, drawn, all) =>
		`Lines: ${a} and ${b}, and the concepts that are joined to both. Shows ${number.format(drawn)} of ${pairs(all)}.`,
	base: (n) => `Based on ${statements(n)}.`,
	bases: (here, n, there, other) => `Based on ${statements(n)} (${here}) and ${statements(other)} (${there}).`,
	sure: (sure, likely) =>
		`${number.format(sure)} are certain among all pairs, ${number.format(likely)} are likely each by itself.`,
	keptApart: (n) => `${pairs(n)} keep apart and ${n === 1 ? 'is' : 'are'} not drawn.`,
	beyond: (n) => `${pairs(n)} more are as far from chance, but drawn only for a chosen concept.`,
	empty: 'No statement here mentions a concept, so there is nothing to draw.',
	tooFew: (n) =>
		`There ${n === 1 ? 'is' : 'are'} ${statements(n)}. That is too few to say which concepts go together: no pair is together more or less often than chance may give.`,
	noDifference:
		'The figures show no difference: no pair is together more or less often in one place than chance may give.',
	nobody: (name) => `${name} has no statement here, so there is nothing to compare with.`,
	other: 'Compare with',
	noOther: 'Nothing: only what the filters show',
	rest: 'the other statements',
	all: 'all statements',
	concept: 'Concept',
	noConcept: 'All concepts',
	pairs: 'Pairs',
	shown: { together: 'Those that go together', all: 'Those that keep apart too' },
	apply: 'Show the map',
	picture: (n, lines) =>
		`Concept map with ${number.format(n)} ${n === 1 ? 'concept' : 'concepts'} and ${number.format(lines)} ${lines === 1 ? 'line' : 'lines'}; the table below has the figures.`,
	keys: 'By keyboard: arrow keys go from mark to line to mark, Enter opens the concept or the statements of the pair, Escape goes one step back.',
	pair: (a, b) => `${a} and ${b}`,
	counts: (n, expected) => `${statements(n)}, expected ${decimal.format(expected)}`,
	countsOf: (whose, n, expected, base) =>
		`${whose}: ${statements(n)}, expected ${decimal.format(expected)} (of ${statements(base)})`,
	expected: (expected) => decimal.format(expected),
	claim: (says, certainty) => {
		if (certainty === 'few') return 'too few statements to say';
		if (certainty === 'open') return 'may be chance';
		return `${certainty === 'sure' ? 'certainly' : 'probably'} ${degree[says]}`;
	},
	mark: (name, n, together, apart) =>
		[
			`${name}: ${statements(n)}.`,
			together && `Goes with ${together}.`,
			apart && `Keeps apart from ${apart}.`,
			'Open every statement about the concept.'
		]
			.filter(Boolean)
			.join(' '),
	line: (a, b, counts) => `${a} and ${b}: ${counts}. Read the statements.`,
	hint: 'Choose a line to read the statements that have both concepts. Choose a mark to see every statement about the concept.',
	goesWith: 'Goes with',
	keepsFrom: 'Keeps apart from',
	more: 'More often together here',
	less: 'Less often together here',
	noneOf: (name) => `No concept stands together with ${name} so often or so seldom that the figures can tell.`,
	lens: (name) => `Show every statement about ${name}`,
	close: 'Close',
	clear: 'Show all concepts',
	noStatement: 'No statement has both concepts.',
	statementsOf: (whose, n) => `${whose}: ${statements(n)}`,
	allStatements: (n) => `All ${statements(n)} with both`,
	notTold: 'The pair is not among those that the figures can tell of.',
	table: 'Pairs in figures',
	about:
		'Expected: so many statements would have both, if the two concepts had nothing to do with each other. Certainly: holds also where all pairs are tried at once. Each statement counts once.',
	head: {
		first: 'Concept',
		second: 'Other concept',
		statements: 'Statements',
		expected: 'Expected',
		claim: 'How certain'
	},
	orders: {
		strength: 'the most certain first',
		name: 'name',
		statements: 'most statements',
		expected: 'most expected'
	},
	orderBy: (what) => `Order by: ${what}`,
	read: (a, b, n) => `${a} and ${b}: read ${statements(n)}`,
	fewer: (n) =>
		`${pairs(n)} ${n === 1 ? 'is' : 'are'} not in the table: too few statements for the figures to tell, or far down.`,
	showMore: (n) => `Show more pairs (${number.format(n)} left)`,
	wayIn: (name) => `Concepts that stand together with ${name}`,
	legend: {
		places:
			'Concepts that go together are pulled towards one another, measured on all statements. Filters move no mark. Larger mark: more statements.',
		widths: 'The thicker the line, the farther from chance.',
		widthsDifference: 'The thicker the line, the less likely the difference is chance.',
		sure: 'Dark line: certain; lighter: likely.',
		apart: 'Dashed: together less often than chance gives.',
		less: 'Dashed: together less often here than there.',
		chosen: 'Dashed, for a chosen concept: together less often than chance gives.'
	}
};
