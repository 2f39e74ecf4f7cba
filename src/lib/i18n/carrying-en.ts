/** English for what is carried away. */

import type { carrying as da } from './carrying-da';

const number = new Intl.NumberFormat('en-GB');

export const carrying: typeof da = {
	saved: (day: string) => `Saved ${day}.`,
	page: 'Page %1 of %2',
	crowded: 'The picture has too many marks to be drawn as shapes, so here it is as one picture.',
	goesOn: '(continued)',
	someQuotes: 'Here are %1 of %2 statements. The link leads to all of them.',
	someRows: 'Here are %1 of %2 rows. The link leads to all of them.',
	quotesOf: (title: string) => `Statements: ${title}`,
	gone: 'The statement is no longer in the collection.',
	changed: (before: number, now: number) =>
		`When the step was saved, there were ${number.format(before)} statements. Now there are ${number.format(now)}.`,
	goneFrom: (n: number) =>
		n === 1 ? 'A thing in the view is no longer there.' : `${number.format(n)} things in the view are no longer there.`,
	picture: (title: string, what: string) => `${title}. ${what}`,
	columns: {
		municipality: 'Municipality',
		region: 'Region',
		kind: 'Kind',
		document: 'Document',
		year: 'Year',
		value: 'Value or theme',
		role: 'Role',
		leadIn: 'Lead-in',
		statement: 'Statement',
		concepts: 'Concepts',
		place: 'Place in the source',
		link: 'Link',
		before: 'Before',
		found: 'Word',
		after: 'After',
		concept: 'Concept'
	},
	sheets: { quotes: 'Statements', matrix: 'Matrix', concordance: 'Concordance' }
};
