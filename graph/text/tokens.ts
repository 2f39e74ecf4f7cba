/** Cuts a text into words and marks, each with its place, so that every mention can point back at the letters it was found in. */

/** A word or a mark of punctuation: UTF-16 offsets, `end` exclusive; `lower` is the form compared with the vocabulary. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly lower: string;
	readonly word: boolean;
}

/** Letters and digits, joined inside by hyphen or apostrophe; a hyphen at the end stays with its word («lærings- og udviklingskultur»). */
const TOKEN =
	/[\p{L}\p{N}\u0300-\u036F]+(?:['’\u00AD\u2010\u2011-][\p{L}\p{N}\u0300-\u036F]+)*(?:-(?=[\s,/]))?|[^\s\p{L}\p{N}]/gu;

const COMBINING = /[\u0300-\u036F\u00AD\u2010\u2011]/;

/** The tokens of a text in reading order. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
		const form = match[0];
		const lower = form.toLowerCase();
		tokens.push({
			start: match.index,
			end: match.index + form.length,
			lower: COMBINING.test(lower) ? plainSpelling(lower) : lower,
			word: isWordLetter(lower)
		});
	}
	return tokens;
}

/** Composed letters, plain hyphens, no soft hyphens: the spelling the vocabulary has. */
export function plainSpelling(form: string): string {
	return form
		.normalize('NFC')
		.replace(/\u00AD/g, '')
		.replace(/[\u2010\u2011]/g, '-');
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
