/** Reads a text file of unknown origin: finds its encoding, refuses what is no text, and says what to do instead. */

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { GraphError } from '../model/errors.ts';

/** Far above any foundation (the longest here has 24 kB), far below what would stall the machine. */
export const LARGEST_TEXT = 5_000_000;

/**
 * The text of a file, without a byte order mark, otherwise letter for letter: line ends stay as they are, so that offsets fit the file as decoded.
 * @throws {GraphError} bad-usage where there is no such file; bad-text where it holds no text, or too much.
 */
export function readTextFile(path: string): string {
	const name = basename(path);
	let size: number;
	try {
		const stat = statSync(path);
		if (!stat.isFile()) throw new GraphError('bad-usage', name, `${name} is not a file.`, 'Name a text file.');
		size = stat.size;
	} catch (cause) {
		if (cause instanceof GraphError) throw cause;
		throw new GraphError('bad-usage', name, `${name} cannot be found.`, 'Check the path.', { cause });
	}
	if (size > LARGEST_TEXT) {
		const megabytes = (size / 1e6).toFixed(size < 1e7 ? 1 : 0);
		throw badText(
			name,
			`is too large: ${megabytes} MB, the limit is ${LARGEST_TEXT / 1e6} MB`,
			'Cut out the document you mean.'
		);
	}
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch (cause) {
		throw new GraphError('bad-usage', name, `${name} cannot be read.`, 'Check that you may read the file.', { cause });
	}
	return decodeText(bytes, name);
}

/** Decodes the bytes of a text file; `name` is for messages. @throws {GraphError} bad-text. */
export function decodeText(bytes: Buffer, name: string): string {
	const kind = otherFormat(bytes);
	if (kind) throw badText(name, `is ${kind}, not plain text`, 'Save or export it as plain text (UTF-8) first.');
	const text = decode(bytes);
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (text.trim() === '') throw badText(name, 'is empty', 'Check that the text was saved.');
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
	if (controls > 2 && controls > text.length / 500) {
		throw badText(name, 'holds binary data', 'Save or export it as plain text (UTF-8) first.');
	}
	if (letters < 2)
		throw badText(name, 'holds no words', 'Check that the document was not a picture or a table of numbers.');
	return text;
}

function badText(name: string, what: string, nextStep: string): GraphError {
	return new GraphError('bad-text', name, `${name} ${what}.`, nextStep);
}

const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
	['%PDF', 'a PDF'],
	['PK\x03\x04', 'a zip file (a Word, OpenDocument or e-book file is one)'],
	['\xd0\xcf\x11\xe0', 'an old Office file'],
	['{\\rtf', 'an RTF file'],
	['\x89PNG', 'a picture'],
	['\xff\xd8\xff', 'a picture'],
	['GIF8', 'a picture'],
	['\x1f\x8b', 'a compressed file'],
	['%!PS', 'a PostScript file'],
	['SQLite format 3', 'a database']
];

function otherFormat(bytes: Buffer): string | undefined {
	// some writers put a mark or a blank line before the signature
	const head = bytes.toString('latin1', 0, 1024).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
	return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

function decode(bytes: Buffer): string {
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
