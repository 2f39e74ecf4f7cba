/** What is decided about links, in English. */

import type { deciding as Danish } from './deciding-da';

const number = new Intl.NumberFormat('en-GB');

export const deciding: typeof Danish = {
	title: 'Is the link right?',
	link: (words, concept) => `“${words}” → ${concept}`,
	confirm: 'Confirm',
	reject: 'Reject …',
	another: 'Another concept …',
	send: 'Save',
	cancel: 'Cancel',
	reason: 'Reason',
	chooseConcept: 'The words are about this instead',
	undo: 'Undo',
	confirmed: 'Confirmed',
	rejected: 'Rejected',
	anotherIs: (concept) => `Belongs to ${concept} instead`,
	by: (name, day) => `${name}, ${day}`,
	ofCorpus: 'stands in the corpus, and is changed there',
	lost: {
		'unknown-document': 'the document is no longer here',
		'unknown-concept': 'the concept is no longer here',
		absent: 'the words are no longer in the document',
		several: 'the words fit several places equally well',
		contradicted: 'another decision says otherwise'
	},
	notApplied: (why) => `Not applied: ${why}.`,
	moved: 'The text was corrected since; the decision has moved with it.',
	saidConfirmed: (words, concept) => `“${words}” is confirmed as ${concept}.`,
	saidRejected: (words, concept) => `“${words}” no longer counts as ${concept}.`,
	saidAnother: (words, concept) => `“${words}” now belongs to ${concept}.`,
	saidUndone: 'The decision is undone.',
	saidConflict: (by) => `${by} has just decided the same. See the decision here.`,
	failed: 'The decision was not saved. Try again in a moment.',
	toReview: 'Review all links',
	review: {
		title: 'Review of links',
		back: 'To the overview',
		lead: 'The links were found by rules. Here they can be confirmed or rejected, document by document.',
		document: 'Document',
		concept: 'Concept',
		allConcepts: 'All concepts',
		state: 'State',
		states: {
			all: 'All',
			undecided: 'Not decided',
			doubtful: 'Doubtful: no rule decides them',
			confirmed: 'Confirmed',
			rejected: 'Rejected',
			lost: 'Decisions that are not applied'
		},
		filter: 'Show',
		count: (first, last, matched) =>
			matched === 0
				? 'No links'
				: `Shows ${number.format(first)} to ${number.format(last)} of ${number.format(matched)} links`,
		inAll: (all) => `The document has ${number.format(all)} in all.`,
		none: 'There are no links to show with these choices.',
		next: 'Next one that is not decided',
		keys: 'Among the links, the key N goes to the next one that is not decided.',
		noneLeft: 'There are no more that are not decided.',
		doubtful: 'Doubtful: it does not count until somebody confirms it.',
		undecided: 'Not decided.',
		earlier: 'Previous page',
		later: 'Next page',
		open: 'See the statement',
		readersOnly: 'Only editors can decide about links. Everybody can read what was decided.'
	}
};
