/** The picture's words in English; {@link ./canvas-da.ts} holds the same keys. */

import type { canvas as danish } from './canvas-da';

const number = new Intl.NumberFormat('en-GB');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const canvas: typeof danish = {
	label: 'Network',
	overview: (municipalities, concepts) =>
		`Overview: ${count(municipalities, 'municipality', 'municipalities')} and ${count(concepts, 'concept', 'concepts')}.`,
	focus: (label, statements) => `${label} in the middle, ${count(statements, 'statement', 'statements')}.`,
	keys: 'Arrow keys go to the nearest node in their direction. N and Shift N go from link to link, F follows a link, and Backspace goes back the way you came. H tells what is around. Enter selects, Enter again opens, Escape goes back one step. Shift and an arrow key move the picture; plus, minus and 0 zoom. Slash searches, a question mark lists the keys. The same content is there as a table and as statements.',
	keyList: {
		title: 'Keys in the picture',
		open: 'Show the keys',
		close: 'Close the keys',
		rows: [
			['← → ↑ ↓', 'go to the nearest node in that direction'],
			['N', 'shows the next link of the node (Shift + N the one before)'],
			['F', 'follows the link to its other end'],
			['⌫', 'goes back the way you came'],
			['H', 'tells what is around here'],
			['Enter', 'selects the node, or both ends of the link; Enter again opens'],
			['Shift + Enter', 'adds to the selection, or takes away'],
			['Esc', 'goes back one step'],
			['Shift + ← → ↑ ↓', 'move the picture'],
			['+  −  0', 'zoom in, zoom out, show everything'],
			['/', 'searches (Ctrl + K anywhere on the page)'],
			['Ctrl + Z', 'takes back the last step, anywhere on the page'],
			['?', 'shows the keys']
		]
	},
	links: (links) => `${count(links, 'link', 'links')}.`,
	counts: (statements, links) => `${count(statements, 'statement', 'statements')}, ${count(links, 'link', 'links')}.`,
	linked: (statements) => count(statements, 'statement', 'statements'),
	related: 'related',
	place: (place, all) => `link ${number.format(place)} of ${number.format(all)}`,
	noLinks: 'has no links in this picture.',
	strongest: 'The strongest links:',
	moreThanOthers: (names) => `More than the others: ${names}`,
	values: (names) => `Values: ${names}`,
	under: (names) => `Under ${names}, for example`,
	directions: { left: 'To the left', right: 'To the right', up: 'Above', down: 'Below' },
	nothing: {
		left: 'There is nothing further left.',
		right: 'There is nothing further right.',
		up: 'There is nothing further up.',
		down: 'There is nothing further down.'
	},
	start: 'This is where the way began.',
	selected: (statements) => `selected, ${count(statements, 'statement', 'statements')}`,
	chosen: (names) => `Selected: ${names}`,
	selectedStatement: 'Statement selected:',
	selectionLeft: (n) => (n ? `Taken away. ${number.format(n)} still selected.` : 'Nothing is selected.'),
	tools: 'Picture tools',
	move: 'Move the picture',
	moves: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	fit: 'Show everything',
	notStarted: 'The page has not started fully in this browser. The picture and the text can be read, and links work.'
};
