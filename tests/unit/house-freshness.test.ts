/** When a build counts as that of the sources. */

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, sourceHash, stampBuild } from '../../src/start/freshness.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'freshness-'));
	write('src/routes/+page.svelte', '<p>one</p>');
	write('graph/model.ts', 'export {};');
	write('package-lock.json', '{}');
	write('build/handler.js', '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), content);
}

/** True when `change` makes a build stale that was fresh before it. */
function makesStale(change: () => void): boolean {
	stampBuild(root, sourceHash(root));
	change();
	return !isBuilt(root, sourceHash(root));
}

describe('a build', () => {
	it('is fresh when it was made of the sources as they are', () => {
		expect(makesStale(() => undefined)).toBe(false);
	});

	it('is stale without a stamp, as after one that was interrupted', () => {
		expect(isBuilt(root, sourceHash(root))).toBe(false);
	});

	it.each([
		['a page changes', () => write('src/routes/+page.svelte', '<p>two</p>')],
		['a file comes', () => write('static/new.svg', '<svg/>')],
		['a file goes', () => rmSync(join(root, 'graph/model.ts'))],
		['a dependency changes', () => write('package-lock.json', '{ }')],
		['text moves from one file into the next', () => [write('graph/a.ts', 'xy'), write('graph/b.ts', '')]]
	])('is stale when %s', (_what, change) => {
		expect(makesStale(change)).toBe(true);
	});

	it('tells apart the same text in two ways of cutting it into files', () => {
		write('graph/a.ts', 'xy');
		write('graph/b.ts', 'z');
		expect(makesStale(() => [write('graph/a.ts', 'x'), write('graph/b.ts', 'yz')])).toBe(true);
	});

	it.each([
		['the same text is written again later', () => utimesSync(join(root, 'graph/model.ts'), 1, 1)],
		['the start, which is not built, changes', () => write('src/start/main.ts', 'x')],
		['the compiled dictionary appears', () => write('graph/dictionary/compiled/da.bin.gz', 'x')],
		['data or a test changes', () => [write('data/x.db', 'x'), write('tests/a.test.ts', 'x')]]
	])('stays fresh when %s', (_what, change) => {
		expect(makesStale(change)).toBe(false);
	});
});
