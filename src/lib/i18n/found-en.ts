/** English for what a search found and why; names and words of statements stay as their documents have them. */

import type { Messages } from './da';

const number = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const count = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;

const wordAndConcept: Messages['found']['wordAndConcept'] = ({
	word,
	total,
	concept,
	statements,
	shared,
	isFiltered
}) => {
	const within = isFiltered ? 'Within the filters: ' : '';
	const mention = `${count(statements)} ${statements === 1 ? 'mentions' : 'mention'} the concept ${concept}`;
	if (total === 0) return `${within}“${word}” is in no statement, but ${mention}.`;
	const stands = `${within}“${word}” is in ${count(total)}`;
	if (shared === total) return `${stands}, and ${mention}, also in other words.`;
	const some = shared === 0 ? 'none of them' : `only ${number.format(shared)} of them`;
	const verb = shared === 1 ? 'mentions' : 'mention';
	return `${stands}, but ${some} ${verb} the concept ${concept}, which ${count(statements)} ${statements === 1 ? 'mentions' : 'mention'} in all.`;
};

export const found: Messages['found'] = {
	groups: {
		suggestions: 'Did you mean',
		nodes: 'Topics',
		together: 'Topics together',
		parts: 'Topics with some of the words',
		statements: 'Statements'
	},
	suggestion: (query) => `“${query}”`,
	meant: 'Did you mean',
	reason: (forms, concept) =>
		`${list.format(forms.map((form) => `“${form}”`))} ${forms.length === 1 ? 'counts' : 'count'} as ${concept}`,
	together: (statements, hidden) =>
		`${count(statements)}${hidden > 0 ? `, ${number.format(hidden)} hidden by the filter` : ''}`,
	hidden: (n) => `${number.format(n)} more hidden by the filter`,
	showHidden: 'Show them without the filter',
	byNames:
		'No statement has all the words in its text. These are the statements where each word is in the text or in the name of something the statement belongs to.',
	wordAndConcept,
	openConcept: (concept) => `See the concept ${concept}`
};
