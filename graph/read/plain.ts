/** Reads plain text of unknown origin: finds its encoding, and refuses what is no text. */

import { badText } from './limits.ts';
import { formatOf, nameOfFormat } from './signature.ts';

/** Decodes the bytes of a text file; `name` is for messages. @throws {GraphError} bad-text. */
export function decodeText(bytes: Buffer, name: string): string {
	const format = formatOf(bytes);
	if (format !== 'plain' && format !== 'html') {
		throw badText(name, `is ${nameOfFormat(format)}, not plain text`, 'Save or export it as plain text (UTF-8) first.');
	}
	const text = decode(bytes);
	refuseEmpty(text, name);
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
	if (controls > 2 && controls > text.length / 500) {
		throw badText(name, 'holds binary data', 'Save or export it as plain text (UTF-8) first.');
	}
	refuseWordless(text, name);
	return text;
}

function refuseEmpty(text: string, name: string): void {
	if (text.trim() === '') throw badText(name, 'is empty', 'Check that the text was saved.');
}

/** @throws {GraphError} bad-text where a text holds no two letters. */
export function refuseWordless(text: string, name: string): void {
	if (/\p{L}[^]*\p{L}/u.test(text)) return;
	throw badText(name, 'holds no words', 'Check that the document was not a picture or a table of numbers.');
}

/** The text of the bytes in the encoding that they seem to have; a byte order mark decides. */
export function decode(bytes: Buffer): string {
	const marked = byMark(bytes);
	if (marked !== undefined) return marked;
	const wide = withoutMark16(bytes);
	if (wide) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return byDanishLetters(bytes);
	}
}

function byMark(bytes: Buffer): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
	return undefined;
}

/** UTF-16 without a mark shows as a zero in nearly every second byte. */
function withoutMark16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
	const sample = bytes.subarray(0, 2000);
	let even = 0;
	let odd = 0;
	sample.forEach((byte, index) => {
		if (byte !== 0) return;
		if (index % 2 === 0) even++;
		else odd++;
	});
	const most = sample.length * 0.35;
	return odd > most && even < 10 ? 'utf-16le' : even > most && odd < 10 ? 'utf-16be' : undefined;
}

/** Bytes of the old DOS code page of the Nordic countries, for the letters that matter. */
const DOS: Readonly<Record<number, string>> = {
	0x91: 'æ',
	0x9b: 'ø',
	0x86: 'å',
	0x92: 'Æ',
	0x9d: 'Ø',
	0x8f: 'Å',
	0x82: 'é'
};

/** One byte a letter: the reading with the most Danish and the fewest odd letters. Latin-1 is read as Windows-1252, which holds it. */
function byDanishLetters(bytes: Buffer): string {
	const readings = [
		new TextDecoder('windows-1252').decode(bytes),
		new TextDecoder('macintosh').decode(bytes),
		Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (DOS[byte] ?? '\ufffd'))).join('')
	];
	const worth = (text: string) =>
		(text.match(/[æøåÆØÅ]/g)?.length ?? 0) -
		2 * (text.match(/[^\p{ASCII}æøåÆØÅéÉüöä«»“”„’‘–—…•·§\u00a0]/gu)?.length ?? 0);
	return readings.reduce((best, reading) => (worth(reading) > worth(best) ? reading : best));
}
