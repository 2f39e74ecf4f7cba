/** Reduces a text to its letters and digits, each with its place, so that two prints of a sentence can be compared whatever stands between their letters. */

import { misreadAt } from '../text/wrong-encoding.ts';

/** Letters as small numbers ({@link letterCode}), with the UTF-16 offsets each comes from. One character can give two letters (æ, ﬁ), and several one (`Ã¦`). */
export interface Letters {
	codes: Uint8Array;
	starts: Int32Array;
	/** Exclusive. */
	ends: Int32Array;
}

/** Codes 0–25 are a–z, 26–35 are 0–9; then come the letters scanning damages; then all others, by remainder. */
export const AMPERSAND = 36;
/** æ, ø and å count as two letters each, because they are written ae, oe and aa where they are missing. */
export const OE_FIRST = 37;
export const OE_SECOND = 38;
export const AA_FIRST = 39;
export const AA_SECOND = 40;
export const AE_FIRST = 41;
export const AE_SECOND = 42;
/** An a or e that may be the second letter of aa, oe or ae, because it stands directly behind the first. */
export const A_AFTER_A = 43;
export const E_AFTER_O = 44;
export const E_AFTER_A = 45;
/** The sign that stands for a letter which could not be decoded. */
export const REPLACED = 46;
const OTHERS = 47;
export const ALPHABET = 64;

/** æ, ø and å, with the codes of their two letters. */
export const SCAN_LETTERS = {
	æ: [AE_FIRST, AE_SECOND],
	ø: [OE_FIRST, OE_SECOND],
	å: [AA_FIRST, AA_SECOND]
} as const;

const RING = '\u030A';
const SCANNED_I = '|';

/** The code of one letter or digit of the basic alphabet, such as `letterCode('k')`. */
export function letterCode(letter: string): number {
	const code = letter.charCodeAt(0);
	return code >= 97 ? code - 97 : code - 48 + 26;
}

/** True for either letter of æ, ø and å. */
export function isScanLetter(code: number): boolean {
	return code >= OE_FIRST && code <= AE_SECOND;
}

/** True for the second letter of ø and å: scans nearly always have one letter for both. */
export function isSilent(code: number): boolean {
	return code === OE_SECOND || code === AA_SECOND;
}

/** The basic letter nearest to a letter: æ as a and e, ø as o and e, å as a and a. */
export function basicCode(code: number): number {
	switch (code) {
		case OE_FIRST:
			return letterCode('o');
		case AA_FIRST:
		case AA_SECOND:
		case AE_FIRST:
		case A_AFTER_A:
			return letterCode('a');
		case OE_SECOND:
		case AE_SECOND:
		case E_AFTER_O:
		case E_AFTER_A:
			return letterCode('e');
		default:
			return code;
	}
}

/**
 * The letters of a text, case gone. What a wrong encoding made of a character is read as that character, `|` as the I
 * it stands for in scans, `&` as a letter where it touches one.
 */
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
		const misread = misreadAt(text, start);
		if (misread) {
			const end = start + misread.seen.length;
			for (const code of wideCodes(misread.character)) push(code, start, end);
			start = end;
			continue;
		}
		const point = text.codePointAt(start) ?? 0;
		let end = start + (point > 0xffff ? 2 : 1);
		const ring = text[end] === RING;
		// Decomposed letters: their marks belong to them.
		while (isMark(text.charCodeAt(end))) end++;
		if (point < 128) {
			const code = asciiCode(text, start, point);
			if (ring && code === letterCode('a')) for (const half of SCAN_LETTERS.å) push(half, start, end);
			else if (code >= 0) push(afterFirst(text, start, code), start, end);
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

/** The code of an a or e, which says whether an a or o stands directly before it. */
function afterFirst(text: string, index: number, code: number): number {
	if (code !== A && code !== E) return code;
	const before = (text[index - 1] ?? '').toLowerCase();
	if (code === A) return before === 'a' ? A_AFTER_A : code;
	return before === 'o' ? E_AFTER_O : before === 'a' ? E_AFTER_A : code;
}

const A = letterCode('a');
const E = letterCode('e');

function wideCodes(character: string): readonly number[] {
	if (character === '\ufffd') return [REPLACED];
	const scanned = SCAN_LETTERS[character.toLowerCase() as keyof typeof SCAN_LETTERS];
	// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- most characters are none of the three
	if (scanned) return scanned;
	const parts = character.normalize('NFKD').toLowerCase();
	const codes: number[] = [];
	for (const part of parts) {
		if (!isLetter(part)) continue;
		const point = part.codePointAt(0) ?? 0;
		if (point < 128) codes.push(letterCode(part));
		else if (part === 'ø' || part === 'æ') codes.push(...SCAN_LETTERS[part]);
		else codes.push(OTHERS + (point % (ALPHABET - OTHERS)));
	}
	return codes;
}

/** True for a letter or digit of any script. */
export function isLetter(character: string | undefined): boolean {
	return character !== undefined && /^[\p{L}\p{N}]/u.test(character);
}
