/** Reduces a text to its letters and digits, each with its place, so that two prints of a sentence can be compared whatever stands between their letters. */

/** Letters as small numbers ({@link letterCode}), with the UTF-16 offsets each comes from. One character can give two letters (æ, ﬁ). */
export interface Letters {
	codes: Uint8Array;
	starts: Int32Array;
	/** Exclusive. */
	ends: Int32Array;
}

/** Codes 0–25 are a–z, 26–35 are 0–9; then come the letters scanning damages; then all others, by remainder. */
export const AMPERSAND = 36;
export const OE = 37;
export const AA = 38;
/** æ counts as two letters, a and e: most scans make it two. */
export const AE_FIRST = 39;
export const AE_SECOND = 40;
const OTHERS = 41;
export const ALPHABET = 64;

const RING = '\u030A';
const SCANNED_I = '|';

/** The code of one letter or digit of the basic alphabet, such as `letterCode('k')`. */
export function letterCode(letter: string): number {
	const code = letter.charCodeAt(0);
	return code >= 97 ? code - 97 : code - 48 + 26;
}

/** The basic letter nearest to a letter: æ as a and e, ø as o, å as a. */
export function basicCode(code: number): number {
	switch (code) {
		case OE:
			return letterCode('o');
		case AA:
		case AE_FIRST:
			return letterCode('a');
		case AE_SECOND:
			return letterCode('e');
		default:
			return code;
	}
}

/** The letters of a text, case gone. `|` is read as the I it stands for in scans, `&` as a letter where it touches one. */
export function lettersOf(text: string): Letters {
	// Nearly every character gives one letter at most; a text of ligatures needs more.
	let room = text.length + 1;
	let codes = new Uint8Array(room);
	let starts = new Int32Array(room);
	let ends = new Int32Array(room);
	let count = 0;
	const push = (code: number, start: number, end: number): void => {
		if (count === room) {
			room *= 2;
			codes = widened(codes, new Uint8Array(room));
			starts = widened(starts, new Int32Array(room));
			ends = widened(ends, new Int32Array(room));
		}
		codes[count] = code;
		starts[count] = start;
		ends[count++] = end;
	};
	for (let start = 0; start < text.length;) {
		const point = text.codePointAt(start) ?? 0;
		let end = start + (point > 0xffff ? 2 : 1);
		const ring = text[end] === RING;
		// Decomposed letters: their marks belong to them.
		while (isMark(text.charCodeAt(end))) end++;
		if (point < 128) {
			const code = asciiCode(text, start, point);
			if (code >= 0) push(ring && code === letterCode('a') ? AA : code, start, end);
		} else for (const code of wideCodes(String.fromCodePoint(point))) push(code, start, end);
		start = end;
	}
	return { codes: codes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function widened<T extends Uint8Array | Int32Array>(from: T, to: T): T {
	to.set(from);
	return to;
}

function isMark(unit: number): boolean {
	return unit >= 0x300 && unit <= 0x36f;
}

function asciiCode(text: string, index: number, point: number): number {
	if (point >= 97 && point <= 122) return point - 97;
	if (point >= 65 && point <= 90) return point - 65;
	if (point >= 48 && point <= 57) return point - 48 + 26;
	if (text[index] === SCANNED_I) return letterCode('i');
	if (text[index] === '&' && (isLetter(text[index - 1]) || isLetter(text[index + 1]))) return AMPERSAND;
	return -1;
}

function wideCodes(character: string): number[] {
	switch (character) {
		case 'æ':
		case 'Æ':
			return [AE_FIRST, AE_SECOND];
		case 'ø':
		case 'Ø':
			return [OE];
		case 'å':
		case 'Å':
			return [AA];
	}
	const parts = character.normalize('NFKD').toLowerCase();
	const codes: number[] = [];
	for (const part of parts) {
		if (!isLetter(part)) continue;
		const point = part.codePointAt(0) ?? 0;
		if (point < 128) codes.push(letterCode(part));
		else if (part === 'ø') codes.push(OE);
		else if (part === 'æ') codes.push(AE_FIRST, AE_SECOND);
		else codes.push(OTHERS + (point % (ALPHABET - OTHERS)));
	}
	return codes;
}

/** True for a letter or digit of any script. */
export function isLetter(character: string | undefined): boolean {
	return character !== undefined && /^[\p{L}\p{N}]/u.test(character);
}
