/** One option names the folder of editions and vocabulary, for every command that reads one. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-seed-folder-'));
	writeFileSync(join(folder, 'tekst.txt'), 'Lederen har mod til at sige sin mening, og vi har tillid til hinanden.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function graph(...line: string[]) {
	let out = '';
	let notes = '';
	const terminal = {
		env: { INIT_CWD: folder },
		out: (text: string) => void (out += text),
		note: (text: string) => void (notes += text)
	};
	return { code: await runCommandLine(line, terminal), out, notes };
}

describe.each([
	['link', ['tekst.txt']],
	['repair', ['tekst.txt']],
	['explain', ['Lederen har mod.']],
	['prepare', ['tekst.txt', '--municipality', 'Nordby', '--out', '.']]
] as const)('graph -- %s', (command, words) => {
	it('reads the seed folder that is named', async () => {
		const own = await graph(command, ...words, '--seed', join(import.meta.dirname, '../../seed'));
		expect(own).toMatchObject({ code: 0 });
		expect(own.out).not.toBe('');
	});

	it('does nothing where there is no such folder', async () => {
		const failed = await graph(command, ...words, '--seed', 'ingenting');
		expect(failed).toMatchObject({ code: 1, out: '' });
		expect(failed.notes).toMatch(/cannot be read/);
		expect(readdirSync(folder)).toEqual(['tekst.txt']);
	});
});
