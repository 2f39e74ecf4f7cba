/** English for things side by side; {@link ./comparison-da.ts} holds the same keys. */

import type { comparison as danish } from './comparison-da';
import { facetNames } from './facets-en';

const number = new Intl.NumberFormat('en-GB');
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const statements = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;
const conceptsCut = (chosen: boolean) => (chosen ? ' that match the concept filter' : '');
const WORDS = ['zero', 'one', 'two', 'three'];

export const comparison: typeof danish = {
	kicker: (kind) => `Comparison: ${facetNames[kind].many}`,
	title: (names) => `Comparison: ${names}`,
	compare: 'Compare',
	compareThese: (names) => `Compare ${names}`,
	compareWith: 'Compare with …',
	swap: 'Swap',
	leave: 'Close the comparison',
	remove: (name) => `Remove ${name} from the comparison`,
	add: (have) => (have < 2 ? 'Choose what to compare with' : 'Add a third'),
	find: (kind) => `Find among ${facetNames[kind].many}`,
	noneFound: (words) => (words ? `None matches “${words}”. Try another word.` : 'There are no more to choose from.'),
	found: (n) => `${number.format(n)} to choose from`,
	faults: {
		one: (name) =>
			`A comparison takes two different things. This one has only ${name}. Choose another, or close the comparison.`,
		many: (n, most) =>
			`At most ${WORDS[most] ?? number.format(most)} can be compared at a time. Here are ${number.format(n)}. Remove some, or take the first ${WORDS[most] ?? number.format(most)}.`,
		kinds: (named) =>
			`Only things of one kind can be compared. Here are ${named}. Remove those that do not belong, or read them together instead.`
	},
	named: (name, kind) => `${name} (${kind.toLowerCase()})`,
	takeFirst: (names) => `Compare only ${names}`,
	readInstead: 'Read the statements instead',
	summary: 'In short',
	picture: (n) =>
		`The comparison as a picture, with ${number.format(n)} ${n === 1 ? 'concept' : 'concepts'}; the tables below have the figures.`,
	sideBySide: 'The statements side by side',
	counted: (conceptsChosen) =>
		`The figures are within the filters.${conceptsChosen ? ' Only statements that match the concept filter are counted; shares are of all, including those that the concept filter hides.' : ''}`,
	amount: (kind, name, n, base, share) =>
		`${name} ${kind === 'concept' ? 'is mentioned in' : 'has'} ${number.format(n)} of ${statements(base)} (${share}).`,
	range: (name, most, least) => `${name} is most prominent in ${most}; least in ${least}.`,
	where: (who, n, base, share) => `${who}: ${number.format(n)} of ${statements(base)} (${share})`,
	whereAlike: (who, share) => `${who}: ${share} each`,
	whereMany: (n, share) => `${number.format(n)} of them: ${share} each`,
	speakers: 'In the municipalities',
	roles: 'Addressed to',
	concepts: (kind) => (kind === 'concept' ? 'Concepts in the same statements' : 'Concepts'),
	none: 'None.',
	ofMunicipality: (base, conceptsChosen) =>
		`Number of statements${conceptsCut(conceptsChosen)} and their share of ${base} (n).`,
	ofThing: (conceptsChosen) =>
		`Number of statements${conceptsCut(conceptsChosen)} and their share of all statements of the column (n).`,
	longest: (share) => `Longest bar: ${share}.`,
	few: (n) => `Italics: fewer than ${number.format(n)} statements, too few to be sure.`,
	lifted: (kind) =>
		`The filter on ${facetNames[kind].one} does not apply here, because what is compared is shown with all of its statements.`,
	quotes: (figure, thing, row) => `${thing}, ${row}: ${figure}. Read the statements`,
	together: 'In one statement',
	all: (two, n, any) =>
		`${two ? 'Both' : 'All three'} are in ${number.format(n)} of the ${statements(any)} that have at least one of them.`,
	pair: (first, second) => `${first} and ${second}`,
	beside: (n, conceptsChosen) => `${statements(n)} together${conceptsChosen ? ' without the concept filter' : ''}`,
	chance: (expected, near) => {
		const by = `chance alone would give ${decimal.format(expected)}`;
		if (near === 1) return `${by}; the counts are too small to say whether that is more or fewer than by chance`;
		return `${by}; that is ${near > 1 ? 'more' : 'fewer'} than by chance`;
	},
	through: 'Connected through',
	only: (name) => `Only ${name}`,
	shared: (names) => `Only ${names}`,
	every: (n) => (n === 2 ? 'Both' : 'All three'),
	foremost: (name) => `${name} mentions more often than any other`,
	foremostRule: 'Concepts in two statements or more with a greater share here than in any other.',
	next: (share) => `the next has ${share}`,
	never: (name) => `${name} never mentions`,
	neverRule: 'Whatever the filters: none of the statements has any of the words we look for.',
	beyond: (n) => `${number.format(n)} more ${n === 1 ? 'is' : 'are'} not shown.`
};
