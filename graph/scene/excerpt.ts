/** A statement cut to the words around what matters in it, for a label beside a dot. */

/** Characters on either side of the word. */
const REACH = 17;
/** Keeps an ellipsis on the line of its word. */
const NO_BREAK = '\u00a0';

/** The word with its neighbours, cut at word boundaries, an ellipsis where something is left out; the beginning of the text when there is no word. */
export function excerpt(text: string, span?: { start: number; end: number }): string {
	const middle = span ?? { start: 0, end: 0 };
	let start = Math.max(0, middle.start - REACH);
	let end = Math.min(text.length, middle.end + (span ? REACH : 2 * REACH));
	while (start > 0 && start < middle.start && text[start - 1] !== ' ') start++;
	while (end < text.length && end > middle.end && text[end] !== ' ') end--;
	const head = start > 0 ? `…${NO_BREAK}` : '';
	const tail = end < text.length ? `${NO_BREAK}…` : '';
	return head + text.slice(start, end).trim() + tail;
}
