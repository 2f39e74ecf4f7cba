/** Turns the letters found into tight spans of source text: from the first letter or opening quote mark to the last punctuation mark. */

import type { Span } from '../model/graph.ts';
import type { Lettered, Part } from './words.ts';

const OPENING = /["'’‘‚“”„«»([]/;
/** Marks that print and scan take for each other. */
const LOOKALIKES = ['.,·', ';:', '!|', '?', '"\'’‘‚“”„«»*', '-–—', '…', ')]', '/'];

/** The span of each part, in reading order. Marks of the statement between two parts stay with the first of them. */
export function partSpans(statement: Lettered, source: Lettered, parts: readonly Part[]): Span[] {
	return parts.map(({ first, last, until }, index) => {
		const before = parts[index - 1]?.until;
		const lead = statement.text.slice(
			before === undefined ? 0 : statement.ends[before],
			startAfter(statement, before ?? -1)
		);
		const start = opened(lead, source.text, source.starts[first] ?? 0);
		const next = startAfter(statement, until);
		const marks = statement.text.slice(statement.ends[until], next);
		let end = follow(marks, source.text, source.ends[last] ?? 0);
		// A word broken at the line's end keeps its hyphen in the quote.
		if (marks === '' && index < parts.length - 1 && source.text[end] === '-') end++;
		return { start, end, quote: source.text.slice(start, end) };
	});
}

/** Where the character after this letter's own begins: æ, ø and å are two letters of one character. */
function startAfter({ text, starts, ends }: Lettered, letter: number): number {
	let next = letter + 1;
	while (next < starts.length && (starts[next] ?? 0) < (ends[letter] ?? 0)) next++;
	return starts[next] ?? text.length;
}

/** Goes back over the quote marks and brackets that lead in the first letter. */
function opened(lead: string, source: string, letter: number): number {
	let wanted = [...lead].filter((mark) => OPENING.test(mark)).length;
	let start = letter;
	while (wanted > 0 && OPENING.test(source[start - 1] ?? '')) {
		start--;
		wanted--;
	}
	return start;
}

/** Goes on over the marks of a statement, as far as the source has them; a space within the line may stand before one. */
function follow(marks: string, source: string, from: number): number {
	let end = from;
	for (const mark of marks) {
		if (/\s/.test(mark)) continue;
		const look = LOOKALIKES.find((group) => group.includes(mark)) ?? mark;
		const at = source[end] === ' ' ? end + 1 : end;
		if (mark === '…' && source.startsWith('...', at)) end = at + 3;
		else if (look.includes(source[at] ?? '\0')) end = at + 1;
	}
	return end;
}
