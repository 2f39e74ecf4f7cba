/** Keeps a name of a right-to-left script from turning about the words beside it, where no markup can. */

/** Letters of the scripts that are written from right to left (Unicode, UAX 9: types R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The text between the marks of an isolate, in the direction of its own letters; as it is, where all of it is written from left to right. */
export function isolated(text: string): string {
	return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** Without those marks: for data, and for painters that cannot use them. */
export function withoutIsolates(text: string): string {
	return text.replace(/[\u2068\u2069]/g, '');
}
