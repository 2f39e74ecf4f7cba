/** Cuts a text into words and marks, each with its place, so that every mention can point back at the letters it was found in. */

/** A word or a mark of punctuation: UTF-16 offsets, `end` exclusive; `lower` is the form compared with the vocabulary. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly lower: string;
	readonly word: boolean;
}

/**
 * Letters and digits, joined inside by hyphen or apostrophe; a hyphen at the end stays with its word («lærings- og udviklingskultur»).
 * Signs without width stand inside a word without being part of it, and are nothing beside one.
 */
const TOKEN =
	/[\p{L}\p{N}\u0300-\u036F]+(?:(?:['’\u2010\u2011-]|[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+)[\p{L}\p{N}\u0300-\u036F]+)*(?:-(?=[\s,/]))?|[^\s\p{L}\p{N}\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/** What makes the spelling of a text another than the vocabulary's. */
const ODD = /[\u0300-\u036F\u00AD\u2010\u2011\u200B-\u200F\u2060-\u2064\uFB00-\uFB06\uFEFF]/;

/** The figure of a note, printed right after a word. */
const NOTE = /(?<=\p{L}{3})(?:\d{1,2}|[¹²³⁰⁴-⁹]+)$/u;

/** The tokens of a text in reading order. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
		const form = withoutNote(match[0]);
		const lower = form.toLowerCase();
		tokens.push({
			start: match.index,
			end: match.index + form.length,
			lower: ODD.test(lower) ? plainSpelling(lower) : lower,
			word: isWordLetter(lower)
		});
	}
	return tokens;
}

/** Composed letters, plain hyphens, ligatures apart, no signs without width: the spelling the vocabulary has. */
export function plainSpelling(form: string): string {
	return form
		.normalize('NFC')
		.replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g, '')
		.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
		.replace(/[\u2010\u2011]/g, '-');
}

function withoutNote(form: string): string {
	const last = form.charCodeAt(form.length - 1);
	const isFigure = (last >= 48 && last <= 57) || last === 0xb9 || last === 0xb2 || last === 0xb3 || last >= 0x2070;
	return isFigure ? form.replace(NOTE, '') : form;
}

/** True for marks that end a clause: what stands beyond them does not govern a word. */
export function endsClause(token: Token): boolean {
	return !token.word && (CLAUSE_END.has(token.lower) || token.lower === '…');
}

const CLAUSE_END = new Set(['.', '!', '?', ';', ':']);
const WORD = /^[\p{L}\p{N}]/u;

function isWordLetter(lower: string): boolean {
	const code = lower.charCodeAt(0);
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return WORD.test(lower);
}
