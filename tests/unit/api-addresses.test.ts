/**
 * The addresses of the API: the list, made from the table of queries, holds exactly the routes that
 * exist, and the README has it too.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORTERS } from '../../graph/export/registry.ts';
import { addressRows, everyPath, workspaceRows } from '../../graph/queries/addresses.ts';
import { QUERIES } from '../../graph/queries/table.ts';
import { fallback } from '../../src/routes/api/[...path]/+server.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What stands in an address in the place of a part in brackets. */
const PARTS: Record<string, string[]> = {
	'[query]': Object.keys(QUERIES),
	'export/[format]': EXPORTERS.map(({ format }) => `export/${format}`),
	'picture/[format]': ['svg', 'png', 'pdf'].map((format) => `picture/${format}`),
	'[things]': ['decisions', 'views', 'stories'],
	'[id]': ['{id}']
};

/** A route with each of the names that may stand in its brackets. */
function inFull(route: string): string[] {
	const [part = ''] = /(?:\w+\/)?\[format\]|\[\w+\]/.exec(route) ?? [];
	return part === '' ? [route] : (PARTS[part] ?? []).flatMap((name) => inFull(route.replace(part, name)));
}

/** `/api/overview`, `/api/export/json`: all addresses that a route answers with something. */
function routes(): string[] {
	const all = globSync('**/+server.ts', { cwd: join(ROOT, 'src/routes/api') })
		.map((file) => file.replaceAll('\\', '/').replace(/\/\+server\.ts$/, ''))
		.filter((route) => route !== '[...path]')
		.flatMap(inFull);
	return [...new Set(all)].map((route) => `/api/${route}`).sort();
}

it('lists every address of the API, and no other', () => {
	expect(everyPath().sort()).toEqual(routes());
});

it('tells the whole list to whoever asks for a wrong address', async () => {
	const url = new URL('http://localhost/api/overveiw');
	const answer = await fallback({ url } as Parameters<typeof fallback>[0]);
	expect(answer.status).toBe(404);
	const { error } = (await answer.json()) as { error: { nextStep: string } };
	const told = [...error.nextStep.matchAll(/\/api\/[a-z/{}]+(\.json)?/g)].map(([path]) => path);
	expect(told.sort()).toEqual(routes());
});

it('has in the README the table that the queries give', () => {
	const section = /\n## HTTP\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
	const rows = section
		.split('\n')
		.filter((line) => line.startsWith('| `/api/'))
		.map((line) => line.slice(1, -1).split('|'))
		.map((cells) => cells.map((cell) => cell.trim()));
	expect(rows).toEqual(addressRows());
});

it('has there the table of what people make', () => {
	const section = /\n## HTTP\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
	const rows = section
		.split('\n')
		.filter((line) => /^\| `(GET|POST|PUT|DELETE) /.test(line))
		.map((line) => line.slice(1, -1).split('|'))
		.map((cells) => cells.map((cell) => cell.trim()));
	expect(rows).toEqual(workspaceRows());
});

it('asks who may write before anything that changes something', () => {
	const files = globSync('**/+server.ts', { cwd: join(ROOT, 'src/routes') });
	const changing = files
		.map((file) => readFileSync(join(ROOT, 'src/routes', file), 'utf8'))
		.flatMap((text) =>
			[...text.matchAll(/export const (?:POST|PUT|DELETE|PATCH)\b[^;]*?=>\s*([\s\S]*?);/g)].map(([, body]) => body)
		);
	expect(changing.length).toBeGreaterThan(2);
	for (const body of changing)
		expect(body).toMatch(/^forWorkspace\(async \(\) => \{\s*const author = authorOf\(event\)$/);
});
