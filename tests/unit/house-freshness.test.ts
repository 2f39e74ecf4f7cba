/** When a build counts as that of the sources. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder, buildOfNow, removeOldBuilds } from '../../src/start/freshness.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'freshness-'));
	write('src/routes/+page.svelte', '<p>one</p>');
	write('graph/model.ts', 'export {};');
	write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), content);
}

/** True when `change` makes a build stale that was fresh before it. */
function makesStale(change: () => void): boolean {
	mkdirSync(buildFolder(root), { recursive: true });
	change();
	return buildOfNow(root) === undefined;
}

describe('a build', () => {
	it('is fresh when it was made of the sources as they are', () => {
		expect(makesStale(() => undefined)).toBe(false);
	});

	it('is not there before it is finished, as after one that was interrupted', () => {
		mkdirSync(`${buildFolder(root)}-making`, { recursive: true });
		expect(buildOfNow(root)).toBeUndefined();
	});

	it.each([
		['a page changes', () => write('src/routes/+page.svelte', '<p>two</p>')],
		['a file comes', () => write('static/new.svg', '<svg/>')],
		['a file goes', () => rmSync(join(root, 'graph/model.ts'))],
		['a step of the build changes', () => write('src/start/build-offline.ts', 'x')],
		['a dependency changes', () => write('package-lock.json', '{ }')],
		['text moves from one file into the next', () => [write('graph/a.ts', 'xy'), write('graph/b.ts', '')]]
	])('is stale when %s', (_what, change) => {
		expect(makesStale(change)).toBe(true);
	});

	it('has a version of its sources, not of the time, so that the same sources give the same file names', async () => {
		const project = join(import.meta.dirname, '../..');
		const { default: config } = (await import(pathToFileURL(join(project, 'svelte.config.js')).href)) as {
			default: { kit: { version: { name: string } } };
		};
		expect(config.kit.version.name).toBe(basename(buildFolder(project)));
	});

	it('tells apart the same text in two ways of cutting it into files', () => {
		write('graph/a.ts', 'xy');
		write('graph/b.ts', 'z');
		expect(makesStale(() => [write('graph/a.ts', 'x'), write('graph/b.ts', 'yz')])).toBe(true);
	});

	it.each([
		['the same text is written again later', () => utimesSync(join(root, 'graph/model.ts'), 1, 1)],
		['the start, which is not built, changes', () => write('src/start/main.ts', 'x')],
		['the compiled dictionary appears', () => write('graph/danish/dictionary/compiled/da.bin.gz', 'x')],
		['data or a test changes', () => [write('data/x.db', 'x'), write('tests/a.test.ts', 'x')]]
	])('stays fresh when %s', (_what, change) => {
		expect(makesStale(change)).toBe(false);
	});
});

describe('old builds', () => {
	const NOW = Date.UTC(2026, 0, 31);
	const HOUR = 60 * 60 * 1000;

	it('go when they are older than a day and not among the newest three', () => {
		const ages = { now: 0, hour: 1, morning: 12, yesterday: 30, week: 170 };
		for (const [name, hours] of Object.entries(ages)) {
			write(`build/${name}/handler.js`, '');
			const madeAt = new Date(NOW - hours * HOUR);
			utimesSync(join(root, 'build', name), madeAt, madeAt);
		}
		removeOldBuilds(root, NOW);
		expect(readdirSync(join(root, 'build'))).toEqual(['hour', 'morning', 'now']);
	});

	it('stay within the day, since a server may run from them', () => {
		for (const name of ['a', 'b', 'c', 'd', 'e']) {
			write(`build/${name}/handler.js`, '');
			utimesSync(join(root, 'build', name), new Date(NOW - HOUR), new Date(NOW - HOUR));
		}
		removeOldBuilds(root, NOW);
		expect(readdirSync(join(root, 'build'))).toHaveLength(5);
	});
});
