/** What a person waits for: the first start, the first picture and the one that answers beside a bare page that draws the same graph with Sigma alone, and what each step costs. */

import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { type Figure, printTable, timed } from './figures.ts';
import { measurePages } from './first-picture.ts';
import { measureGraphs } from './large-graphs.ts';
import { measureServerSvg } from './server-svg.ts';
import { measureSteps } from './steps.ts';

const ROOT = join(import.meta.dirname, '../..');
const START_RUNS = 5;

export async function run(): Promise<void> {
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	printTable('First start', await measureStart());
	printTable('A picture made on the server', await measureServerSvg(ROOT));
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	const bare = temporaryFolder();
	try {
		await buildBare(bare.path);
		await measureSeed(browser, built, bare.path);
		printTable('Each view, and the screen on larger graphs', await measureGraphs(browser, built, bare.path));
	} finally {
		await browser.close();
		bare.remove();
	}
}

/** Start until the address is printed, with an empty and with a seeded database. */
async function measureStart(): Promise<Figure[]> {
	const empty: number[] = [];
	const seeded: number[] = [];
	for (let round = 0; round < START_RUNS; round++) {
		const data = temporaryFolder();
		for (const times of [empty, seeded]) {
			const app = await startApp({ DATA_DIR: data.path });
			times.push(app.startedIn);
			await app.stop();
		}
		data.remove();
	}
	const extra = empty.map((time, round) => time - (seeded[round] ?? NaN));
	return [
		timed('start with an empty database', empty),
		timed('start with a seeded database', seeded),
		timed('what seeding adds', extra, '≤ 2,000 ms')
	];
}

/** The seed's pages and the bare ones, of one server. */
async function measureSeed(browser: Browser, built: string, bare: string): Promise<void> {
	const data = temporaryFolder();
	const app = await startApp(
		{ DATA_DIR: data.path, BARE_DIR: bare, BUILD_DIR: built },
		{ script: 'tests/bench/serve-both.ts' }
	);
	try {
		printTable('From navigation on, in one Chromium, taking turns', await measurePages(browser, app.address, built));
		printTable('A step, from the click until all is at rest', await measureSteps(browser, app.address));
	} finally {
		await app.stop();
		data.remove();
	}
}

async function buildBare(outDir: string): Promise<void> {
	await build({
		root: join(ROOT, 'tests/bench/bare'),
		base: '/bare/',
		configFile: false,
		logLevel: 'error',
		build: { outDir, emptyOutDir: true }
	});
}
