/** Ids by content: what says the same has the same id, wherever and whenever it is kept. */

import { createHash } from 'node:crypto';

/** Digits and small letters that are not mistaken for each other (Crockford's Base32): five bits each. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The beginning of the sha256 of everything given, five bits a letter. Ten letters are short enough to read aloud; two of
 * a thousand contents then have one id with a chance of less than one in a billion.
 */
export function contentId(letters: number, ...parts: readonly string[]): string {
	const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
	return [...hash.subarray(0, letters)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
