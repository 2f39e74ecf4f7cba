/** Files that cannot be read: each gets a plain word and a next step, in bounded time, and nothing else happens. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { GraphError } from '../../graph/model/errors.ts';
import { LARGEST_FILE, LARGEST_INFLATED } from '../../graph/read/limits.ts';
import { readDocument } from '../../graph/read/read.ts';
import { unzip } from '../../graph/read/zip.ts';
import { odtFile, odtParts, pdfFile, wordFile, wordParagraph, wordParts, zipped } from '../fixtures/documents.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const SENTENCE = 'Vi lytter til borgerne og går foran, også når det er svært.';
const word = wordFile(wordParagraph(SENTENCE).repeat(20));
const odt = odtFile(`<text:p>${SENTENCE}</text:p>`.repeat(20));
const oldOffice = (stream: string) =>
	Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);

/** The part of a Word file that holds its text. */
const TEXT = 'word/document.xml';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A zip file whose list says that one of its parts has `size` bytes. */
function lying(zip: Buffer, name: string, size: number): Buffer {
	const lie = Buffer.from(zip);
	for (let at = lie.indexOf('PK\x01\x02'); at >= 0; at = lie.indexOf('PK\x01\x02', at + 4)) {
		if (lie.toString('latin1', at + 46, at + 46 + name.length) === name) lie.writeUInt32LE(size, at + 24);
	}
	return lie;
}

describe('a file', () => {
	const bomb = (): Record<string, string> => ({
		...wordParts(''),
		'word/document.xml': ' '.repeat(LARGEST_INFLATED + 1)
	});

	it.each<[what: string, make: () => Buffer | Promise<Buffer>, message: string]>([
		['that is empty', () => Buffer.alloc(0), 'is empty'],
		['that is a picture', () => PNG, 'is a picture'],
		['of old Word', () => oldOffice('WordDocument'), 'is an old Word file'],
		['of Office with a password', () => oldOffice('EncryptedPackage'), 'is an Office file with a password'],
		['in RTF', () => Buffer.from('{\\rtf1\\ansi Hej}'), 'is an RTF file'],
		[
			'that is a book',
			() => zipped({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<a/>' }),
			'is an e-book'
		],
		['that is a spreadsheet', () => zipped({ 'xl/workbook.xml': '<a/>' }), 'is a spreadsheet'],
		['that is a presentation', () => zipped({ 'ppt/presentation.xml': '<a/>' }), 'is a presentation'],
		['of Pages', () => zipped({ 'Index/Document.iwa': 'x' }), 'is a Pages file'],
		['that is another zip file', () => zipped({ 'a.txt': 'Hej' }), 'is a zip file'],
		['that grows too large when unpacked', () => zipped(bomb()), 'holds too much: more than 50 MB'],
		['that says it is small and is not', () => lying(zipped(bomb()), TEXT, 1000), 'holds too much: more than 50 MB'],
		['that says it is larger than it is', () => lying(word, TEXT, 900_000), 'is a Word file, and broken'],
		['of Word without a text', () => wordFile(''), 'is empty'],
		[
			'with a locked OpenDocument text',
			() => zipped({ ...odtParts('x'), 'META-INF/manifest.xml': '<a><manifest:encryption-data/></a>' }),
			'needs a password'
		],
		[
			'of PDF with a password',
			() => pdfFile((pdf) => pdf.text(SENTENCE), { userPassword: 'a', ownerPassword: 'b' }),
			'needs a password'
		],
		[
			'of PDF with pictures of pages',
			() => pdfFile((pdf) => pdf.image(PNG, 0, 0, { width: 500 })),
			'holds pictures of pages and no text'
		],
		[
			'of PDF with too many pages',
			() => pdfFile((pdf) => Array.from({ length: 500 }, () => pdf.addPage())),
			'has too many pages: 501'
		],
		['of PDF that is none', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'is a PDF, and broken'],
		[
			'of a page that a script fills',
			() => Buffer.from('<!doctype html><body><div id="app"></div><script>fill()</script>'),
			'is a web page without text'
		],
		[
			'that is too large',
			() => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(LARGEST_FILE)]),
			'is too large: 20 MB'
		]
	])('%s is refused with a reason and a next step', async (_, make, message) => {
		await expect(readDocument(await make(), 'grundlag.pdf')).rejects.toThrow(
			expect.objectContaining({ code: 'bad-text', subject: 'grundlag.pdf', message: expect.stringContaining(message) })
		);
	});

	it('that takes too long, or too much memory, is given up', async () => {
		const large = Buffer.from(`<html><body>${`<p>${SENTENCE}</p>`.repeat(20_000)}`);
		await expect(readDocument(large, 'a', { longest: 1 })).rejects.toThrow('takes too long to read');
		await expect(readDocument(large, 'a', { memory: 12 })).rejects.toThrow('takes too much memory to read');
	});

	it('with entities that multiply stays small', async () => {
		const laughs = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;
		const parts = odtParts(`<text:p>${SENTENCE} ${'&b;'.repeat(1000)}</text:p>`);
		const content = parts['content.xml']?.replace('?>', `?>${laughs}`) ?? '';
		const { text } = await readDocument(zipped({ ...parts, 'content.xml': content }), 'a').catch(() => ({ text: '' }));
		expect(text.length).toBeLessThan(10_000);
	});

	it('is unpacked by its list alone, never beyond the limit', () => {
		const zip = zipped({ a: 'x'.repeat(1000), b: 'y' });
		expect(
			unzip(zip, (name) => name === 'b', 10)
				.get('b')
				?.toString()
		).toBe('y');
		expect(() => unzip(zip, () => true, 1000)).toThrow('too-large');
		expect(() => unzip(lying(zip, 'a', 10), () => true, 500)).toThrow('too-large');
	});
});

describe('a file that was cut off or altered', () => {
	it.each<[what: string, make: () => Buffer | Promise<Buffer>]>([
		['Word', () => word],
		['OpenDocument', () => odt],
		['PDF', () => pdfFile((pdf) => pdf.text(SENTENCE.repeat(20)))]
	])('of %s is read or refused, nothing else', async (_, make) => {
		const whole = await make();
		const altered = (at: number) => {
			const bytes = Buffer.from(whole);
			bytes[at] = (bytes[at] ?? 0) ^ 0x55;
			return bytes;
		};
		const steps = Array.from({ length: 8 }, (_unused, step) => Math.floor(((step + 0.5) * whole.length) / 8));
		for (const bytes of [...steps.map((at) => whole.subarray(0, at)), ...steps.map(altered)]) {
			const failure = await readDocument(bytes, 'a').then(
				() => undefined,
				(error: unknown) => error
			);
			if (failure !== undefined) expect(failure).toBeInstanceOf(GraphError);
		}
	});
});

describe('large and within the limits', () => {
	it.each<[what: string, make: () => Buffer, lines: number]>([
		['ten thousand items of Word', () => wordFile(wordParagraph('vi lytter', { list: 0 }).repeat(10_000)), 10_000],
		['ten thousand items of a page', () => Buffer.from(`<html><body><ul>${'<li>vi lytter'.repeat(10_000)}`), 10_000],
		['2 MB on one line of a page', () => Buffer.from(`<html><body><p>${`${SENTENCE} `.repeat(33_000)}`), 1]
	])('%s are read', async (_, make, lines) => {
		const { text } = await readDocument(make(), 'a');
		expect(text.split('\n').filter((line) => line !== '')).toHaveLength(lines);
	});
});

it('prepare writes nothing where a file cannot be read', async () => {
	const file = join(folder, 'skovby.pdf');
	writeFileSync(file, PNG);
	const terminal = keptTerminal({});
	const out = join(folder, 'out');
	const code = await runCommandLine(['prepare', file, '--municipality', 'Skovby', '--out', out], terminal);
	expect([code, terminal.noted, readdirSync(folder)]).toEqual([
		1,
		expect.stringContaining('skovby.pdf is a picture.'),
		['skovby.pdf']
	]);
});
