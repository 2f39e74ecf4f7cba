/** Says in sentences what became of decisions. */

import { type LostReason, type Outcome, type Quote, verdictText } from './decision.ts';

/** Characters of a text that a line shows. */
const SHOWN = 100;

const LOST: Readonly<Record<LostReason, string>> = {
	'unknown-document': 'the folder has no edition of this document',
	'unknown-concept': 'the vocabulary has no such concept',
	absent: 'no text of the document fits the words with what stood around them',
	several: 'different texts fit equally well; write more of what stands before or after the words',
	contradicted: 'another decision says otherwise of the same words'
};

/** One line that says what became of a decision. */
export function outcomeLine(outcome: Outcome): string {
	const { decision, state } = outcome;
	const { document, concept, quote, verdict, place } = decision;
	const about = `${place}: ${state}: ${document}, ${concept}, "${quote.words}", ${verdictText(verdict)}`;
	if (outcome.state === 'lost') {
		const { reason, against, nearest } = outcome;
		const others = against.length > 0 ? ` (${against.join(', ')})` : '';
		const near = nearest.map(({ node, text }) => `${node} "${shortened(text)}"`);
		return `${about}. It is not applied: ${LOST[reason]}${others}.${near.length > 0 ? ` Nearest: ${near.join('; ')}.` : ''}`;
	}
	const { nodes, idle } = outcome;
	const where = `${about}. In ${nodes.join(', ')}`;
	const moved = state === 'moved' ? `; the words stand there now: ${quoteText(outcome.quote)}` : '';
	return `${where}${moved}${idle ? '; nothing links them, so nothing had to be rejected' : ''}.`;
}

/** The lost and the moved ones: how many there are, and where to see them; undefined where there are none. */
export function noteOf(outcomes: readonly Outcome[]): string | undefined {
	const lost = outcomes.filter(({ state }) => state === 'lost');
	const moved = outcomes.filter(({ state }) => state === 'moved');
	const parts = [
		...(lost.length > 0
			? [
					`${decisions(lost.length)} about links ${lost.length === 1 ? 'is' : 'are'} lost and not applied (${some(lost)})`
				]
			: []),
		...(moved.length > 0
			? [
					`${decisions(moved.length)} moved with the words that ${moved.length === 1 ? 'it is' : 'they are'} about (${some(moved)})`
				]
			: [])
	];
	if (parts.length === 0) return undefined;
	return `${parts.join('; ')}. To see them: npm run --silent graph -- check --decisions`;
}

/** `… before [words] after …` */
export function quoteText({ before, words, after }: Quote): string {
	return [before, `[${words}]`, after].filter((part) => part !== '').join(' ');
}

function some(outcomes: readonly Outcome[]): string {
	const places = outcomes.slice(0, 3).map(({ decision }) => decision.place);
	return `${places.join(', ')}${outcomes.length > places.length ? ' …' : ''}`;
}

function decisions(count: number): string {
	return `${count} decision${count === 1 ? '' : 's'}`;
}

function shortened(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
