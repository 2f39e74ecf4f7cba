/** The commands with documents of other formats, and with standard input. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { readEdition } from '../../graph/edition/read.ts';
import { LARGEST_FILE } from '../../graph/read/limits.ts';
import { wordFile, wordParagraph } from '../fixtures/documents.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORD = wordFile(
	wordParagraph('Vores mod', { style: 'Heading1' }) +
		wordParagraph('Vi siger fra, når noget er galt, og vi lærer af vores fejl.') +
		wordParagraph('vi spørger, før vi svarer', { list: 0 }) +
		wordParagraph('vi siger fra i tide', { list: 0 })
);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(line: string[], input?: Buffer): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({}, input);
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

describe('prepare', () => {
	it('keeps the extracted text as source, and names the original with its hash', async () => {
		const file = join(folder, 'Skovbys grundlag.bin');
		writeFileSync(file, WORD);
		const out = join(folder, 'word');
		expect(await run(['prepare', file, '--municipality', 'Skovby', '--out', out])).toMatchObject({ code: 0 });
		const source = readFileSync(join(out, 'source/skovby-vores-mod.txt'), 'utf8');
		expect(source).toContain('Vores mod\n\nVi siger fra');
		const text = readFileSync(join(out, 'skovby-vores-mod.md'), 'utf8');
		const { edition, problems } = readEdition('skovby-vores-mod.md', text);
		expect(problems).toEqual([]);
		expect(edition?.document).toMatchObject({
			language: 'da',
			sha256: sha256(source),
			original: { name: 'Skovbys grundlag.bin', sha256: sha256(WORD) }
		});
		expect(readFileSync(join(out, 'skovby-vores-mod.report.md'), 'utf8')).toContain(
			'trukket ud af Skovbys grundlag.bin'
		);
	});

	it('reads standard input, and asks for the date that it does not have', async () => {
		const out = join(folder, 'piped');
		const line = ['prepare', '-', '--municipality', 'Skovby', '--out', out];
		expect(await run(line, WORD)).toMatchObject({ code: 2, notes: expect.stringContaining('Add --edited') });
		expect(existsSync(out)).toBe(false);
		expect(await run([...line, '--edited', '2026-01-02'], WORD)).toMatchObject({ code: 0 });
		const edition = readFileSync(join(out, 'skovby-vores-mod.md'), 'utf8');
		expect(edition).toContain('edited: 2026-01-02\noriginal: standard input\n');
	});
});

describe('standard input', () => {
	it('of text is linked as a file is', async () => {
		const text = 'Vi viser mod, når vi siger fra.\n';
		const file = join(folder, 'mod.txt');
		writeFileSync(file, text);
		const piped = await run(['link', '-'], Buffer.from(text));
		expect(piped).toEqual(await run(['link', file]));
		expect(piped.out).toContain('"concept":"mod"');
	});

	it('that is empty, too large or missing is refused', async () => {
		expect(await run(['repair', '-'], Buffer.alloc(0))).toMatchObject({
			code: 1,
			notes: expect.stringContaining('standard input is empty')
		});
		expect(await run(['repair', '-'], Buffer.alloc(LARGEST_FILE + 1, 'a '))).toMatchObject({
			code: 1,
			notes: expect.stringContaining('standard input is too large')
		});
		expect(await run(['repair', '-'])).toMatchObject({ code: 2, notes: expect.stringContaining('no standard input') });
	});
});

it('a plain text, and --help, load no reader of other formats', () => {
	const file = join(folder, 'plain.txt');
	writeFileSync(file, 'Vi viser mod, når vi siger fra.\n');
	const script = `
		import { registerHooks } from 'node:module';
		const loaded = [];
		registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
		const { runCommandLine } = await import(${JSON.stringify(join(ROOT, 'graph/cli/run.ts'))});
		const terminal = { env: {}, out() {}, note() {} };
		await runCommandLine(['prepare', '--help'], terminal);
		const atHelp = loaded.filter((url) => url.includes('/node_modules/eld/')).length;
		await runCommandLine(['link', ${JSON.stringify(file)}], terminal);
		const readers = /node_modules\\/(?:mammoth|unpdf|linkedom|@mozilla\\/readability)\\//;
		console.log(JSON.stringify([loaded.length > 10, atHelp, loaded.filter((url) => readers.test(url)).length]));`;
	const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
	expect(JSON.parse(said)).toEqual([true, 0, 0]);
});
