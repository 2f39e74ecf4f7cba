/** English for free exploration; {@link ./explore-da.ts} holds the same keys. */

import type { explore as danish } from './explore-da';
import { facetNames } from './facets-en';

const number = new Intl.NumberFormat('en-GB');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const things = (n: number) => count(n, 'thing', 'things');
const links = (n: number) => count(n, 'link', 'links');

export const explore: typeof danish = {
	title: 'Exploration',
	titleOf: (name) => `Exploration: ${name}`,
	from: 'Explore from here',
	summary: (shown, all, drawnLinks) =>
		`Exploration: showing ${number.format(shown)} of ${things(all)} and ${links(drawnLinks)}.`,
	begun: (shown, all) =>
		shown === all
			? `It begins with all ${count(all, 'concept', 'concepts')}.`
			: `It begins with the ${number.format(shown)} most mentioned of ${count(all, 'concept', 'concepts')}.`,
	empty: 'There is nothing to show here. Begin with a concept or a municipality.',
	filtered: (n) =>
		`${things(n)} ${n === 1 ? 'has' : 'have'} no statement within the filters and ${n === 1 ? 'is' : 'are'} hidden; nothing has moved.`,
	hidden: (n) => `${things(n)} ${n === 1 ? 'is' : 'are'} hidden.`,
	gone: (n) =>
		n === 1
			? 'One step of the link is about something that does not exist or is not shown. It was skipped.'
			: `${number.format(n)} steps of the link are about something that does not exist or is not shown. They were skipped.`,
	beyond: (n, most) =>
		`The link has ${number.format(n)} ${n === 1 ? 'step' : 'steps'} too many: the first ${number.format(most)} were taken.`,
	refused: (n, most) =>
		`${number.format(n)} more would be beyond the ${number.format(most)} things that a picture can show. They were not opened; filter, or open less.`,
	apart: 'No statement joins the two, not by way of other concepts either.',
	full: 'The link has no room for more steps. Start anew from what you want to follow now.',
	settling: (share) => `Finding places: ${number.format(Math.floor(share * 100))}%`,
	cancel: 'Stop',
	stopped: 'Stopped before everything had found its place.',
	goOn: 'Find places',
	how: 'Choose a mark or a line to read about it and to open more. A right click, a long press or the menu key offers the same.',
	arrange: 'Arrange the picture anew',
	startAnew: 'Start anew',
	unhide: 'Show again what is hidden',
	shown: (shown, all) => `${number.format(shown)} of ${number.format(all)} shown`,
	withinFilter: (n) => `${number.format(n)} within the filters`,
	open: (n) => `Show ${number.format(n)}`,
	openMore: (n) => `Show ${number.format(n)} more`,
	openAll: (n) => `Show all ${number.format(n)}`,
	collapse: 'Collapse',
	hide: 'Hide',
	pin: 'Pin',
	unpin: 'Unpin',
	pinned: 'pinned',
	near: (steps) => `Everything within ${count(steps, 'step', 'steps')}`,
	path: (a, b) => `Show the path between ${a} and ${b}`,
	leave: 'Open alone',
	select: 'Choose',
	fit: 'Show everything',
	menuOf: (name) => `Options for ${name}`,
	menuOfPicture: 'Options for the picture',
	loading: 'Fetching …',
	ways: {
		'mentions-in-statement': 'Statements that mention the concept',
		'mentions-out-concept': 'Concepts that the statement mentions',
		'names-in-value': 'Values whose heading mentions the concept',
		'names-out-concept': 'Concepts in the heading',
		'broader-out-concept': 'Concepts that it is part of',
		'broader-in-concept': 'Concepts that are part of it',
		'related-both-concept': 'Related concepts',
		'states-in-document': 'The document that has the statement',
		'states-out-statement': 'Statements of the document',
		'under-out-value': 'Values that the statement stands under',
		'under-out-relation': 'Leadership relations that the statement stands under',
		'under-in-statement': 'Statements under it',
		'speaks-for-out-role': 'Roles that the statement is for',
		'speaks-for-in-statement': 'Statements for the role',
		'published-out-document': 'Documents that the municipality has published',
		'published-in-municipality': 'The municipality behind the document',
		'declares-out-value': 'Values of the document',
		'declares-out-relation': 'Leadership relations of the document',
		'declares-in-document': 'Documents that have it'
	},
	linkTypes: {
		MENTIONS: 'mentions',
		NAMES: 'mentions in its heading',
		BROADER: 'is part of',
		RELATED: 'is related to',
		STATES: 'says',
		UNDER: 'stands under',
		SPEAKS_FOR: 'is for',
		PUBLISHED: 'has published',
		DECLARES: 'has as value or relation',
		REPEATS: 'repeats'
	},
	link: (a, says, b) => `${a} ${says} ${b}`,
	between: 'The link',
	noProof: 'The document’s own structure says it; no single sentence proves it.',
	listed: 'What is shown',
	things: (type, n) => `${type} (${number.format(n)})`,
	linksListed: (n) => `Links (${number.format(n)})`,
	first: (shown, all) => `Showing ${number.format(shown)} of ${number.format(all)}.`,
	linkCount: (n) => links(n),
	head: { from: 'From', says: 'Link', to: 'To' },
	legend: 'Place says only what hangs together: marks that are linked draw each other.',
	legendPins: 'A ring within a mark: pinned.',
	legendLinks: 'Lines:',
	add: 'Add to the picture',
	addMore: (facet, n) =>
		`${count(n, facetNames[facet].one, facetNames[facet].many)} more not shown here. Search, and choose “Explore from here”.`
};
