import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { LARGEST_TEXT } from '../../graph/read/limits.ts';
import { decodeText } from '../../graph/read/plain.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'prepare-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an input file', () => {
	const DANISH = 'Vi møder borgerne med åbenhed, og vi tør lære af vores fejl. Æblet, Øen og Åen.';
	const be = (text: string) => Buffer.from(text, 'utf16le').swap16();

	it.each([
		['UTF-8', Buffer.from(DANISH)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${DANISH}`)],
		['UTF-16 LE with a mark', Buffer.from(`\ufeff${DANISH}`, 'utf16le')],
		['UTF-16 BE with a mark', be(`\ufeff${DANISH}`)],
		['UTF-16 LE without one', Buffer.from(DANISH, 'utf16le')],
		['UTF-16 BE without one', be(DANISH)],
		['Latin-1', Buffer.from(DANISH, 'latin1')],
		[
			'Mac Roman',
			Buffer.from(
				DANISH.replace(
					/[æøåÆØÅ]/g,
					(l) => ({ æ: '\xbe', ø: '\xbf', å: '\x8c', Æ: '\xae', Ø: '\xaf', Å: '\x81' })[l] ?? l
				),
				'latin1'
			)
		],
		[
			'DOS',
			Buffer.from(
				DANISH.replace(
					/[æøåÆØÅ]/g,
					(l) => ({ æ: '\x91', ø: '\x9b', å: '\x86', Æ: '\x92', Ø: '\x9d', Å: '\x8f' })[l] ?? l
				),
				'latin1'
			)
		]
	])('in %s is read letter for letter', (_, bytes) => {
		expect(decodeText(bytes, 'a.txt')).toBe(DANISH);
	});

	it('keeps its line ends', () => {
		expect(decodeText(Buffer.from('a b\r\nc\rd\n'), 'a.txt')).toBe('a b\r\nc\rd\n');
	});

	it.each([
		['nothing', Buffer.alloc(0), 'is empty'],
		['blanks', Buffer.from(' \n\ufeff\t '), 'is empty'],
		['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj', 'latin1'), 'is a PDF'],
		['a Word file', Buffer.from('PK\x03\x04 word/document.xml'), 'is a Word file'],
		['RTF', Buffer.from('{\\rtf1\\ansi Hej}'), 'is an RTF file'],
		['a program', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 256)), 'holds binary data'],
		['numbers alone', Buffer.from('12;34;56\n78;90;12\n'), 'holds no words']
	])('that holds %s is refused with a reason and a next step', (_, bytes, reason) => {
		expect(() => decodeText(bytes, 'a.txt')).toThrow(
			expect.objectContaining({ code: 'bad-text', message: expect.stringContaining(reason) })
		);
	});

	it('of 50 MB is refused before it is read', async () => {
		const file = join(folder, 'large.txt');
		writeFileSync(file, Buffer.alloc(50_000_000, 'a '));
		expect(await run('repair', file)).toMatchObject({
			code: 1,
			notes: expect.stringContaining(`50 MB, the limit is ${LARGEST_TEXT / 1e6} MB`)
		});
	});

	it.each([
		['a table of numbers', 'År;Udgift;Indtægt\n2020;12;13\n2021;14;15\n'],
		['a page of numbers with a heading', 'Tal\n\n1 2 3 4\n5 6 7 8\n']
	])('with %s gives a plain message', async (_, text) => {
		const file = join(folder, 'numbers.txt');
		writeFileSync(file, text);
		const { code, notes } = await run('prepare', file, '--municipality', 'Engby', '--out', join(folder, 'numbers'));
		expect([code, notes]).toEqual([1, expect.stringContaining('holds no sentence and no bullet')]);
	});
});

describe('the commands', () => {
	it('prepare writes the draft, the report and the source, and will not write over them', async () => {
		const file = join(folder, 'engby.txt');
		writeFileSync(file, Buffer.from('Vi tør\n\nVi lærer af fejl.\n', 'latin1'));
		const out = join(folder, 'out');
		const line = ['prepare', file, '--municipality', 'Engby', '--edited', '2026-01-02', '--out', out] as const;
		expect(await run(...line)).toMatchObject({ code: 0 });
		expect(readdirSync(out).sort()).toEqual(['engby-vi-toer.md', 'engby-vi-toer.report.md', 'source']);
		expect(readFileSync(join(out, 'source/engby-vi-toer.txt'), 'utf8')).toBe('Vi tør\n\nVi lærer af fejl.\n');
		expect(readFileSync(join(out, 'engby-vi-toer.md'), 'utf8')).toContain('edited: 2026-01-02');
		expect(await run(...line)).toMatchObject({ code: 2, notes: expect.stringContaining('--force') });
		expect(await run(...line, '--force')).toMatchObject({ code: 0 });
	});

	it.each([
		['--municipality', 'Eng\u202eby'],
		['--title', 'Vi\u200f tør']
	])('prepare refuses a %s that is not read as it is written', async (option, name) => {
		const file = join(folder, 'names.txt');
		writeFileSync(file, 'Vi lærer af fejl.\n');
		const line = ['--municipality', 'Engby', '--out', join(folder, 'names'), option, name];
		expect(await run('prepare', file, ...line)).toMatchObject({
			code: 2,
			notes: expect.stringContaining('control character U+20')
		});
	});

	it('prepare reads a name whose marks stand apart from their letters', async () => {
		const file = join(folder, 'names.txt');
		writeFileSync(file, 'Vi lærer af fejl.\n');
		const line = ['--municipality', 'A\u030alev', '--title', 'Mod', '--out', join(folder, 'marks')];
		expect(await run('prepare', file, ...line)).toMatchObject({ code: 0 });
		expect(readFileSync(join(folder, 'marks/aalev-mod.md'), 'utf8')).toContain('municipality: Ålev\n');
	});

	it('repair prints the mended text and nothing else', async () => {
		const file = join(folder, 'scan.txt');
		writeFileSync(file, 'Vi moder borgerne\nmed abenhed og tillid pa tvaers.\n');
		expect(await run('repair', file)).toMatchObject({
			code: 0,
			out: 'Vi møder borgerne\nmed åbenhed og tillid på tværs.\n'
		});
	});

	it('say what is wrong with a command line', async () => {
		expect(await run('prepare', join(folder, 'none.txt'), '--municipality', 'X')).toMatchObject({
			code: 2,
			notes: expect.stringContaining('cannot be found')
		});
		expect(await run('prepare', join(folder, 'scan.txt'))).toMatchObject({
			code: 2,
			notes: expect.stringContaining('--municipality')
		});
		expect(await run('repair', folder)).toMatchObject({ code: 2, notes: expect.stringContaining('is not a file') });
	});
});

async function run(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({});
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}
