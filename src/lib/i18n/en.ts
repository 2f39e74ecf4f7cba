/** The interface in English. Quotes and names from the documents stay Danish. */

import { accessibility } from './accessibility-en';
import { canvas } from './canvas-en';
import { claims } from './claims-en';
import { comparison } from './comparison-en';
import type { Messages } from './da';
import { facetNames } from './facets-en';
import { found } from './found-en';
import { explore } from './explore-en';
import { groups } from './groups-en';
import { conceptMap } from './concept-map-en';
import { inPicture, ring } from './lens-en';
import { legend } from './legend-en';
import { matrix } from './matrix-en';
import { portrait } from './portrait-en';
import { problems } from './problems-en';
import { signIn } from './sign-in-en';
import { silence } from './silence-en';
import { strips } from './strips-en';

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
	tagline: 'What municipalities say about leadership and work, and where they say it',
	number: (n) => number.format(n),
	percent: (share) => percent.format(share),
	statements: (n) => count(n, 'statement', 'statements'),
	municipalities: (n) => count(n, 'municipality', 'municipalities'),
	concepts: (n) => count(n, 'concept', 'concepts'),
	of: (part, whole) => `${number.format(part)} of ${number.format(whole)}`,
	claims,
	comparison,
	conceptMap,
	explore,
	groups,
	matrix,
	portrait,
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
		value: 'Values and themes',
		concept: 'Concept',
		document: 'Document'
	},
	kinds: {
		value: 'value',
		behaviour: 'behaviour',
		commitment: 'commitment',
		expectation: 'expectation',
		context: 'background',
		question: 'question'
	},
	marks: { all: 'Everyone', leader: 'Leaders', employee: 'Employees', both: 'Leaders and employees' },
	errors: {
		'bad-query': { what: 'The address cannot be read.', next: 'Correct it, or go to the overview.' },
		'unknown-id': { what: 'It is not here.', next: 'Search for it, or go to the overview.' },
		'bad-edition': { what: 'An edition cannot be read.', next: 'Run npm run check:corpus; it names the line.' },
		unanchored: {
			what: 'A statement could not be found in its source.',
			next: 'Run npm run check:corpus; it names the line.'
		},
		'bad-vocabulary': { what: 'The vocabulary cannot be read.', next: 'Run npm run check:corpus; it names the line.' },
		'bad-decision': {
			what: 'A file of decisions cannot be read.',
			next: 'Run npm run check:corpus; it names the line.'
		},
		'bad-text': { what: 'The file cannot be read as text.', next: 'Save it as plain text and try again.' },
		'bad-data': {
			what: 'The database holds something that cannot be read.',
			next: 'Contact whoever runs the app. (The database file must be moved, and the app started again.)'
		},
		'store-unavailable': {
			what: 'The database is not responding right now.',
			next: 'The page tries again as soon as it does. If this lasts, contact whoever runs the app.'
		},
		'store-refused': { what: 'The database refuses access.', next: 'Contact whoever runs the app.' },
		'store-unwritable': { what: 'The data folder cannot be written to.', next: 'Contact whoever runs the app.' },
		busy: { what: 'There is much to do just now.', next: 'Try again in a moment.' },
		'port-in-use': { what: 'The port is taken.', next: 'Choose another port with PORT=…' },
		'bad-usage': { what: 'The command cannot be understood.', next: 'See npm run graph -- --help.' },
		'not-an-editor': {
			what: 'Only editors can change anything here.',
			next: 'Sign in, or ask whoever runs the app.'
		},
		'foreign-request': {
			what: 'The change did not come from a page of the app.',
			next: 'Open the app at its own address, and try again from there.'
		},
		'too-often': { what: 'That was too many times within a short time.', next: 'Wait a minute, and try again.' },
		'too-large': { what: 'That is too large.', next: 'Make it shorter, or divide it.' },
		'changed-meanwhile': {
			what: 'Somebody else has changed it meanwhile.',
			next: 'Compare the two, and save again.'
		},
		'bad-record': { what: 'It cannot be saved as it is.', next: 'Correct it, and try again.' },
		'version-needed': { what: 'The change does not say what it changes.', next: 'Load the page again, and save again.' }
	},
	accessibility,
	signIn,
	skip: 'Skip to the content',
	skipToPicture: 'Skip the filters',
	menu: 'Menu',
	search: {
		label: 'Search for a concept, municipality, role or word',
		hint: 'Search, e.g. courage or trust',
		clear: 'Clear the search',
		none: (query) => `No results for “${query}”. Try another word, or just the beginning of it.`,
		busy: 'Searching …',
		failed: 'The search is not responding. Try again.',
		tooLong: 'The search is too long. Use fewer words.',
		results: (nodes, statements) =>
			`${count(nodes, 'topic', 'topics')} and ${count(statements, 'statement', 'statements')}`,
		more: (n) => (n === 1 ? 'Show the statement' : `Show all ${number.format(n)} statements`),
		headline: (query) => `Search: ${query}`
	},
	found,
	modes: {
		label: 'Show as',
		network: 'Network',
		table: 'Table',
		statements: 'Statements',
		matrix: 'Matrix',
		together: 'Concept map',
		explore: 'Explore'
	},
	filter: {
		title: 'Filters',
		open: 'Show filters',
		close: 'Hide filters',
		clear: 'Clear filters',
		counts: (matched, total) => `${number.format(matched)} of ${number.format(total)} statements`,
		hidden: (n) => (n ? `${number.format(n)} hidden by filters` : 'none hidden'),
		active: 'Active filters',
		more: (facet, n) =>
			`${count(n, facetNames[facet].one, facetNames[facet].many)} with fewer statements ${n === 1 ? 'is' : 'are'} not shown here. Use the search box.`,
		find: 'Find in the list',
		findIn: (facet) => `Find in the list of ${facetNames[facet].many}`,
		found: (facet, n) => `${count(n, facetNames[facet].one, facetNames[facet].many)} found`,
		none: 'no filters',
		remove: (label) => `Remove the filter ${label}`,
		nothing: 'No statement matches the filters.',
		nothingNext: 'Remove a filter, or clear them all.',
		noGroup: 'Without a group'
	},
	canvas,
	legend,
	reader: {
		title: 'Statements',
		open: 'Show reading panel',
		close: 'Hide reading panel',
		overview: 'Overview',
		overviewText: (municipalities, documents) =>
			`${count(municipalities, 'municipality', 'municipalities')} and ${count(documents, 'document', 'documents')} about leadership and work.`,
		how: 'Click a concept to read who mentions it, and where. A double click gathers the statements about it.',
		lens: (concept) => `Show the statements about ${concept}`,
		portrait: (label) => `Show the portrait of ${label}`,
		back: 'To the overview',
		toText: 'Read the statements',
		toOverview: 'Read the overview',
		toPicture: 'Back to the picture',
		ofQuote: (action, start) => `${action} – ${start}`,
		scope: 'What counts as this concept',
		related: 'Related concepts',
		why: 'Why is it here?',
		whyNot: 'Why not under …',
		choose: 'choose a concept …',
		noLinks: 'The statement is linked to no concept.',
		noWord: (concept) => `The statement has no word that belongs to ${concept}.`,
		found: (form) => `“${form}”`,
		original: 'Show in the source',
		originalHide: 'Hide the source',
		originalTitle: (source) => `The source text as we received it: ${source}`,
		originalBusy: 'Fetching the source text …',
		originalFailed: 'The source text could not be fetched. Try again.',
		characters: (start, end) => `characters ${number.format(start)}–${number.format(end)}`,
		copy: 'Copy quote',
		copied: 'Quote copied',
		copyFailed: 'The quote could not be copied. Select the text and copy it yourself.',
		repeated: (n) => `appears ${count(n + 1, 'time', 'times')} in the document, counts once`,
		more: (left) => `Show more (${number.format(left)} left)`,
		shown: (shown, total) => `Showing ${number.format(shown)} of ${count(total, 'statement', 'statements')}`,
		mentions: 'Concepts',
		connection: 'How they connect',
		unconnected: (filtered) =>
			`${filtered ? 'Within the chosen filters no statements' : 'No statements'} connect them, not even through other concepts.`,
		within: (label) => `Only: ${label}`,
		leave: (label) => `Remove ${label}`,
		noneTogether: 'No statement has all of these.',
		concepts: 'Concepts in the statements, the most mentioned first',
		chosen: 'Selected statement',
		failed: 'It could not be fetched. Try again.'
	},
	inPicture,
	ring,
	silence,
	strips,
	list: {
		all: 'Total'
	},
	share: {
		copyLink: 'Copy link',
		keep: 'Add to presentation',
		stories: 'Presentations',
		views: 'Saved views',
		review: 'Review',
		copied: 'Link copied',
		printed: (day) => `Printed ${day}.`,
		local: 'Others cannot open the link, because the program runs on your own machine.',
		copyFailed: 'The link could not be copied. Copy it from the address bar.',
		open: 'Share',
		embedded: 'Open in Sammenhæng',
		offline: 'The file works without a network.',
		zoomOnClick: 'Click in the picture to zoom with the wheel.',
		sources: 'Sources',
		dataOf: (date) =>
			`Data as of ${new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', dateStyle: 'medium' })}`,
		edition: (version: string) => `edition ${version}`,
		filters: 'Filters',
		chosen: 'Selected'
	},
	settings: {
		language: 'Dansk',
		languageLabel: 'Switch to Danish',
		theme: 'Appearance',
		themes: { auto: 'Match system', light: 'Light', dark: 'Dark', projector: 'Projector' }
	},
	problems,
	failed: 'Something went wrong on our side.',
	failedNext: 'Reload the page. If it happens again, tell whoever runs the app what you did.',
	failedRequest: (id: string) => `In the server’s log: ${id}`,
	notFound: { what: 'Page not found.', next: 'Go to the overview and search from there.' },
	offline: { what: 'The server is not responding.', next: 'This page tries again as soon as it does.' },
	retry: 'Try again',
	home: 'To the overview'
};
