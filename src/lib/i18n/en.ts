/** The interface in English. Quotes and names from the documents stay Danish. */

import { accessibility } from './accessibility-en';
import { canvas } from './canvas-en';
import { claims } from './claims-en';
import type { Messages } from './da';
import { silence } from './silence-en';

const number = new Intl.NumberFormat('en-GB');
const percent = new Intl.NumberFormat('en-GB', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const en: Messages = {
	locale: 'en-GB',
	name: 'Sammenhæng',
	tagline: 'What municipalities say about leadership and work, and where it says so',
	number: (n) => number.format(n),
	percent: (share) => percent.format(share),
	statements: (n) => count(n, 'statement', 'statements'),
	municipalities: (n) => count(n, 'municipality', 'municipalities'),
	concepts: (n) => count(n, 'concept', 'concepts'),
	of: (part, whole) => `${number.format(part)} of ${number.format(whole)}`,
	partOfStatements: (part, whole) => `${number.format(part)} of ${count(whole, 'statement', 'statements')}`,
	claims,
	types: {
		Municipality: { one: 'Municipality', many: 'Municipalities' },
		Document: { one: 'Document', many: 'Documents' },
		Value: { one: 'Value', many: 'Values' },
		Relation: { one: 'Leadership relation', many: 'Leadership relations' },
		Role: { one: 'Role', many: 'Roles' },
		Statement: { one: 'Statement', many: 'Statements' },
		Concept: { one: 'Concept', many: 'Concepts' }
	},
	valueKinds: {
		value: 'Value',
		commitment: 'Commitment',
		'focus-area': 'Focus area',
		perspective: 'Perspective'
	},
	facets: {
		municipality: 'Municipality',
		role: 'Role',
		relation: 'Leadership relation',
		value: 'Value, commitment, focus area',
		concept: 'Concept',
		document: 'Document'
	},
	kinds: {
		value: 'value',
		behaviour: 'behaviour',
		commitment: 'commitment',
		expectation: 'expectation',
		bullet: 'list point',
		context: 'background',
		question: 'question'
	},
	marks: { all: 'Everyone', leader: 'Leaders', employee: 'Employees', both: 'Leaders and employees' },
	errors: {
		'bad-query': { what: 'The request cannot be understood.', next: 'Correct it, or start again from the overview.' },
		'unknown-id': { what: 'This graph does not hold that.', next: 'Search for it, or go to the overview.' },
		'bad-edition': { what: 'An edition cannot be read.', next: 'Run npm run check:corpus; it names the line.' },
		unanchored: { what: 'A statement is not in its source.', next: 'Run npm run check:corpus; it names the line.' },
		'bad-vocabulary': { what: 'The vocabulary cannot be read.', next: 'Run npm run check:corpus; it names the line.' },
		'bad-decision': {
			what: 'A file of decisions cannot be read.',
			next: 'Run npm run check:corpus; it names the line.'
		},
		'bad-text': { what: 'The file cannot be read as text.', next: 'Save it as plain text and try again.' },
		'bad-data': {
			what: 'The database holds something unreadable.',
			next: 'Ask whoever runs the app: move the database file away and start again.'
		},
		'store-unavailable': {
			what: 'The database does not answer right now.',
			next: 'The page tries again as soon as it does. If this lasts, ask whoever runs the app.'
		},
		'store-refused': { what: 'The database refuses access.', next: 'Ask whoever runs the app.' },
		'store-unwritable': { what: 'The data folder cannot be written to.', next: 'Ask whoever runs the app.' },
		busy: { what: 'Someone else is writing to the database.', next: 'Try again in a moment.' },
		'port-in-use': { what: 'The address is taken.', next: 'Choose another port with PORT=…' },
		'bad-usage': { what: 'The command cannot be understood.', next: 'See npm run graph -- --help.' }
	},
	accessibility,
	skip: 'Skip to the content',
	skipToPicture: 'Skip the filters',
	menu: 'Menu',
	search: {
		label: 'Search for a concept, municipality, role or word',
		hint: 'Search, e.g. courage',
		clear: 'Clear the search',
		none: (query) => `Nothing found for “${query}”. Try another word, or its beginning.`,
		busy: 'Searching …',
		failed: 'The search did not answer. Try again.',
		tooLong: 'The search is too long. Use fewer words.',
		results: (nodes, statements) =>
			`${count(nodes, 'concept or place', 'concepts and places')} and ${count(statements, 'statement', 'statements')} found`,
		more: (n) => `Show all ${number.format(n)} statements`,
		headline: (query) => `Search: ${query}`
	},
	modes: { label: 'Show as', network: 'Network', list: 'List' },
	filter: {
		title: 'Filters',
		open: 'Show filters',
		close: 'Hide filters',
		clear: 'Clear filters',
		counts: (matched, total) => `${number.format(matched)} of ${number.format(total)} statements`,
		hidden: (n) => (n ? `${number.format(n)} hidden by filters` : 'nothing hidden'),
		active: 'Active filters',
		more: (n) => `${number.format(n)} with fewer statements are not shown. Search for them.`,
		none: 'no filters',
		remove: (label) => `Remove the filter ${label}`,
		nothing: 'No statement matches the filters.',
		nothingNext: 'Remove a filter, or clear them all.'
	},
	canvas,
	legend: {
		title: 'Legend',
		hide: (type) => `Hide ${type}`,
		show: (type) => `Show ${type}`,
		widths: 'The thicker a line, the more statements in this picture.',
		speaksFor: (role) => `Statements addressed to ${role.toLowerCase()}`,
		pulled:
			'Each concept is pulled towards the municipalities where it fills most, counted over all statements. Filters do not move it.',
		ranked: 'The concept mentioned most stands at the top; the rest follow clockwise, the inner ring first.',
		sectors: 'Each sector is a municipality.',
		related: 'Concepts outside are related.',
		silences: {
			never: 'Dashed sector: does not mention it.',
			hidden: 'Grey sector: hidden by the filter.',
			unmatched: 'Empty sector: mentions it, but not within the filters.'
		},
		notDrawn: 'Pale sector without statements: no room for them.'
	},
	reader: {
		title: 'Read',
		open: 'Show reading panel',
		close: 'Hide reading panel',
		overview: 'Overview',
		overviewText: (municipalities, documents) =>
			`${count(municipalities, 'municipality', 'municipalities')} and ${count(documents, 'document', 'documents')} about leadership and work.`,
		how: 'Click a concept to read who mentions it, and where. A double click gathers every statement about it.',
		lens: 'Open the lens',
		back: 'To the overview',
		toText: 'Read the statements',
		toPicture: 'Back to the picture',
		ofQuote: (action, start) => `${action} – ${start}`,
		scope: 'What counts',
		related: 'Related concepts',
		why: 'Why?',
		whyNot: 'Why not',
		choose: 'choose a concept …',
		noLinks: 'The statement is linked to no concept.',
		noWord: (concept) => `The statement has no word that belongs to ${concept}.`,
		found: (form) => `The words “${form}”`,
		original: 'Show original',
		originalHide: 'Hide original',
		originalTitle: (source) => `The source as received: ${source}`,
		originalBusy: 'Fetching the source …',
		originalFailed: 'The source could not be fetched. Try again.',
		characters: (start, end) => `characters ${number.format(start)}–${number.format(end)}`,
		copy: 'Copy quote',
		copied: 'Quote copied',
		repeated: (n) => `printed ${count(n + 1, 'time', 'times')} in the document, counted once`,
		more: (left) => `Show more (${number.format(left)} left)`,
		shown: (shown, total) => `${number.format(shown)} of ${number.format(total)} statements shown`,
		mentions: 'Concepts',
		connection: 'How they connect',
		joined: (from, to, n) => `${from} and ${to} stand together in ${count(n, 'statement', 'statements')}`,
		unconnected: 'No statements join them under these filters, nor do they through other concepts.',
		within: (label) => `Only: ${label}`,
		leave: (label) => `Remove ${label}`,
		noneTogether: 'No statement has all of these.',
		concepts: 'Concepts in the statements, the most mentioned first',
		chosen: 'Selected statement'
	},
	silence,
	list: {
		concepts: 'Concepts and municipalities',
		concept: 'Concept',
		all: 'In all'
	},
	share: {
		copyLink: 'Copy link',
		copied: 'Link copied',
		copyFailed: 'The link could not be copied. Copy it from the address bar.',
		picture: 'Save picture',
		pictureSaved: 'Picture saved',
		pictureFailed: 'The picture could not be drawn. Try a smaller window.',
		sources: 'Sources',
		dataOf: (date) =>
			`Data of ${new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', dateStyle: 'medium' })}`,
		filters: 'Filters'
	},
	settings: {
		language: 'Dansk',
		languageLabel: 'Switch to Danish',
		theme: 'Appearance',
		themes: { auto: 'As the machine', light: 'Light', dark: 'Dark', projector: 'Projector' }
	},
	problems: {
		title: 'Something in the link was not understood. The rest is shown.',
		dismiss: 'Close the message',
		tell: (problem) => {
			switch (problem.code) {
				case 'too-long':
					return problem.key === 'link'
						? 'The link is too long and was not read. Start from the overview.'
						: `“${problem.key}” is too long and was left out.`;
				case 'newer-version':
					return `The link was made with a newer version (${problem.value}). What could be understood is shown; reload once the app is updated.`;
				case 'unknown-parameter':
					return `“${problem.key}” is not part of our links and was left out.`;
				case 'bad-value':
					return `“${problem.value}” cannot be used as ${problem.key} and was left out.`;
				case 'unknown-id':
					return `“${problem.value}” is not in this graph and was left out. Search for it instead.`;
			}
		}
	},
	failed: 'Something went wrong on our side.',
	failedNext: 'Reload the page. If it happens again, tell us what you did.',
	offline: { what: 'The server does not answer.', next: 'This page tries again as soon as it does.' },
	retry: 'Try again',
	home: 'To the overview'
};
