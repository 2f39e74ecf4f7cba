/** English for what a view claims of municipalities; names stay as their documents have them. */

import type { Group } from '$graph/analysis/speakers';
import type { Messages } from './da';

const number = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const municipalities = (n: number) => `${number.format(n)} ${n === 1 ? 'municipality' : 'municipalities'}`;
const documents = (n: number) => `${number.format(n)} ${n === 1 ? 'document' : 'documents'}`;
const statements = (n: number) => `${number.format(n)} ${n === 1 ? 'statement' : 'statements'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function all(n: number): string {
	if (n === 1) return 'the one municipality';
	return n === 2 ? 'both municipalities' : `all ${WORDS[n] ?? number.format(n)} municipalities`;
}
const named = (group: Group) => group.named && list.format(group.named.map(({ label }) => label));
const counted = (group: Group) =>
	group.named && list.format(group.named.map((one) => `${one.label} ${number.format(one.statements)}`));
const none = (group: Group, unnamed: string) => (group.count ? ` ${named(group) ?? unnamed}: none.` : '');

const narrowed: Messages['claims']['narrowed'] = {
	role: (names, n) =>
		` addressed to ${names === undefined ? `${number.format(n)} roles` : `the ${n === 1 ? 'role' : 'roles'} ${names}`}`,
	relation: (names, n) =>
		` under ${names === undefined ? `${number.format(n)} leadership relations` : `the leadership ${n === 1 ? 'relation' : 'relations'} ${names}`}`,
	value: (names, n) => ` under ${names ?? `${number.format(n)} values and themes`}`,
	document: (names, n) => ` in ${names ?? documents(n)}`,
	concept: (names, n) => ` that mention ${names ?? `one of ${number.format(n)} concepts`}`
};

const speakers: Messages['claims']['speakers'] = (claim, what) => {
	const { all: whole, statements: left, speaking, silent, hidden, chosen } = claim;
	const others = silent.count === 1 ? 'The last one' : `The other ${number.format(silent.count)}`;
	if (chosen) {
		const who = counted(speaking) ?? `${municipalities(speaking.count)} with ${number.format(left)}`;
		const away = hidden.count ? ` Hidden by the filter: ${counted(hidden) ?? municipalities(hidden.count)}.` : '';
		return `Shown: ${who} ${left === 1 ? 'statement' : 'statements'}${what}.${hidden.count ? none(silent, municipalities(silent.count)) : ''}${away}`;
	}
	if (speaking.count === whole) return `${capital(all(whole))} ${whole === 1 ? 'has' : 'have'} statements${what}.`;
	const one = speaking.count === 1 ? named(speaking) : undefined;
	if (one !== undefined) return `Only ${one} has statements${what}: ${number.format(left)}.${none(silent, others)}`;
	const who = counted(speaking);
	const part = `${number.format(speaking.count)} of ${municipalities(whole)}`;
	return `${part} ${speaking.count === 1 ? 'has' : 'have'} statements${what}${who === undefined ? '' : `: ${who}`}.${none(silent, others)}`;
};

const joined: Messages['claims']['joined'] = (from, to, n) => {
	const [concept, other] = from.facet === 'concept' ? [from, to] : [to, from];
	if (concept.facet !== 'concept' || other.facet === undefined)
		return `${from.name} and ${to.name} have ${statements(n)} in common`;
	if (other.facet === 'concept') return `“${from.name}” and “${to.name}” are mentioned together in ${statements(n)}`;
	if (other.facet === 'municipality') return `${other.name} mentions “${concept.name}” in ${statements(n)}`;
	return `“${concept.name}” is mentioned in ${statements(n)}${narrowed[other.facet](other.name, 1)}`;
};

export const claims: Messages['claims'] = {
	narrowed,
	speakers,
	joined,
	within: (matched, total, reach) =>
		`Within the filters: ${number.format(matched)} of ${statements(total)}, from ${number.format(reach.speaking.documents)} of ${documents(reach.documents)}.`,
	base: (what) => (what ? `the municipality’s statements${what}` : 'all the municipality’s statements'),
	listed: (shown, whole) => `Showing ${number.format(shown)} of ${whole}, those with the most statements.`,
	listedSpeaking: (shown, whole) =>
		`Showing ${number.format(shown)} of ${whole} with statements within the filters, those with the most.`,
	drawn: (shown, whole) => `${number.format(shown)} of ${whole} ${shown === 1 ? 'is' : 'are'} drawn.`,
	hollow: 'No statements within the filters',
	sharedByAll: (n, filtered) => `Mentioned by ${all(n)}${filtered ? ' within the filters' : ''}`,
	sharedByMost: 'Mentioned by the most municipalities',
	mentionedMost: 'Mentioned in the most statements',
	sharedNone: (n, most, filtered) => {
		const who = most === 0 ? '' : ` by ${most === 1 ? 'more than one municipality' : all(n)}`;
		return `No concept is mentioned${who}${filtered ? ' within the filters' : ''}.`;
	},
	sharedCounts: (hidden) =>
		hidden
			? 'Number of statements from all municipalities, including those that the filter hides.'
			: 'Number of statements.',
	sharedBy: (some, whole, n) => `${number.format(some)} of ${municipalities(whole)}, ${statements(n)}`,
	distinct: 'More prominent here than elsewhere',
	distinctRule: (base, few, conceptsChosen, hidden) =>
		`${conceptsChosen ? 'Counts statements that match the concept filter. ' : ''}Share of ${base}; “the others” is the mean of the other municipalities’ shares${hidden ? ', including those that the filter hides' : ''}. Greatest difference first; only concepts in two or more statements. Italics: fewer than ${WORDS[few] ?? few} statements, too few to be sure.`,
	distinctNone: 'No concept in two statements or more is more prominent here.',
	alone: 'Within the filters there is no other municipality to compare with.',
	ofBase: (n, base) => `(${number.format(n)} of ${number.format(base)})`,
	others: (share) => `the others ${share}`,
	greater: (label, share) => `most in ${label}: ${share}`,
	otherSources: (n) => `and ${n === 1 ? '1 other document' : `${number.format(n)} other documents`}`
};
