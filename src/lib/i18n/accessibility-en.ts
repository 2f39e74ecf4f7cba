/** English for the page on accessibility; {@link ./accessibility-da.ts} holds the same keys. */

import type { accessibility as danish } from './accessibility-da';

export const accessibility: typeof danish = {
	link: 'Accessibility',
	statement: 'Accessibility statement',
	title: 'Accessibility of Sammenhæng',
	lead: 'Sammenhæng is built so that everybody can use it. We tested the app against WCAG 2.2, levels A and AA. This page says what was tested, and what we know is not good enough.',
	scope:
		'This is a report on the app. It is no accessibility statement: the organisation that uses the app gives that, after tests of its own.',
	ours: 'The organisation’s accessibility statement',
	noStatement: 'No accessibility statement is named here. Ask the organisation that runs this site.',
	waysTitle: 'Other ways to the same',
	ways: [
		'All of the picture is there as text and a table too: choose “Table” or “Statements” at the top.',
		'Everything can be done with the keyboard. Ctrl + K searches; “Show the keys” at the picture lists the others.',
		'Dark colours, colours for a projector and the system’s own high contrast can be chosen and are followed.',
		'The page can be read without script.'
	],
	testedTitle: 'What was tested',
	tested: [
		'Overview, concept, portrait, table, matrix, concept map, statements, search and error page with axe-core in light, dark and projector colours, also in a window of 320 pixels. Tested again with each change.',
		'The keyboard alone, from an empty search to a copied quote, and the same by the accessibility tree.',
		'400% zoom, larger text alone, wider text spacing, the system’s own colours and reduced motion in Chromium.',
		'Contrast of text, marks and lines, worked out for all three sets of colours.'
	],
	knownTitle: 'What we know is not good enough',
	known: [
		'The app was not tested with screen readers by people who use them every day; what is spoken was tested by the browser’s accessibility tree.',
		'Marks in a dense picture can be smaller than 24 pixels, or stand close. Table and statements have the same choices as ordinary links.',
		'Saved pictures are pixels without a text alternative. Quotes and figures can be copied as text from table and statements.',
		'Danish words within the name of a button or a link are read in the language of the interface where that is English.'
	],
	back: 'To the overview'
};
