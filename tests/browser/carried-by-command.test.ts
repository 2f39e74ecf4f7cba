/** `graph -- export` as a program of its own makes the same files as the app, byte by byte. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from './app-server.ts';
import { addressOf } from './harness.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = temporaryFolder();

function graph(...words: string[]): { status: number | null; stderr: string } {
	return spawnSync(process.execPath, ['src/start/graph.ts', ...words], {
		cwd: ROOT,
		env: { ...process.env, DATA_DIR: folder.path },
		encoding: 'utf8'
	});
}

beforeAll(() => {
	expect(graph('seed')).toMatchObject({ status: 0 });
});
afterAll(() => folder.remove());

describe('a file by command', () => {
	it.each([
		['csv', '--view', 'focus=concept:mod', '/api/export/csv?focus=concept:mod'],
		['svg', '--view', 'focus=concept:mod', '/api/picture/svg?focus=concept:mod'],
		['pdf', '--view', 'focus=concept:mod', '/api/picture/pdf?focus=concept:mod'],
		['html', '--view', 'focus=concept:mod', '/api/export/html?focus=concept:mod'],
		['html', '--story', 'hvad-er-mod', '/api/export/html?story=hvad-er-mod'],
		['pptx', '--story', 'hvad-er-mod', '/api/export/pptx?story=hvad-er-mod']
	])('%s with %s %s is that of %s', async (format, kind, of, path) => {
		const out = join(folder.path, `carried.${format}`);
		const origin = inject('appAddress');
		const { status, stderr } = graph('export', '--format', format, kind, of, '--origin', origin, '--out', out);
		expect([status, stderr]).toEqual([0, expect.any(String)]);
		const answer = await fetch(addressOf(path));
		expect(answer.status).toBe(200);
		const [made, sent] = [readFileSync(out), Buffer.from(await answer.arrayBuffer())];
		expect([made.length, made.equals(sent)]).toEqual([sent.length, true]);
	});
});
