/** What a person waits for: the first start, from the click on a link to the drawn graph, beside a bare page that draws the same graph with Sigma alone, and a zoom. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { type Figure, median, printTable, timed } from './figures.ts';
import { measureZooms } from './zoom.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Odd, so that the median is one of them. */
const PAGE_RUNS = 9;
const START_RUNS = 5;

export async function run(): Promise<void> {
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	printTable('First start', await measureStart());
	printTable('A zoom, from the click until all is at rest', await measureZoomsOf(built));
	printTable('From navigation to the drawn overview, in one Chromium, taking turns', await measurePages(built));
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

async function measureZoomsOf(built: string): Promise<Figure[]> {
	const data = temporaryFolder();
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	try {
		return await measureZooms(browser, app.address);
	} finally {
		await browser.close();
		await app.stop();
		data.remove();
	}
}

async function measurePages(built: string): Promise<Figure[]> {
	const bare = temporaryFolder();
	const data = temporaryFolder();
	await buildBare(bare.path);
	const app = await startApp(
		{ DATA_DIR: data.path, BARE_DIR: bare.path, BUILD_DIR: built },
		{ script: 'tests/bench/serve-both.ts' }
	);
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	try {
		const ours: number[] = [];
		const plain: number[] = [];
		let scripts: string[] = [];
		// One round of each is for warming up.
		for (let round = 0; round <= PAGE_RUNS; round++) {
			const page = await firstDrawing(browser, `${app.address}/`);
			const yardstick = await firstDrawing(browser, `${app.address}/bare/index.html`);
			scripts = page.scripts;
			if (round === 0) continue;
			ours.push(page.drawnAt);
			plain.push(yardstick.drawnAt);
		}
		const ratios = ours.map((time, round) => time / (plain[round] ?? NaN));
		return [
			timed('our page', ours),
			timed('Sigma alone', plain),
			{
				what: 'ratio',
				value: median(ratios).toFixed(2),
				spread: `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
				aim: '≤ 1.30'
			},
			{
				what: `JavaScript before the graph (${scripts.length} files, brotli)`,
				value: `${(brotliBytes(built, scripts) / 1024).toFixed(1)} kB`,
				aim: '≤ 90 kB'
			}
		];
	} finally {
		await browser.close();
		await app.stop();
		bare.remove();
		data.remove();
	}
}

/** A first visit: nothing cached. `drawnAt` is in milliseconds from the start of the navigation. */
async function firstDrawing(browser: Browser, url: string): Promise<{ drawnAt: number; scripts: string[] }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'da-DK' });
	try {
		const page = await context.newPage();
		await page.goto(url, { waitUntil: 'commit' });
		await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
		return await page.evaluate(() => {
			const drawnAt = performance.getEntriesByName('graph-drawn')[0]?.startTime ?? NaN;
			const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const scripts = loaded.filter(
				({ name, startTime }) => startTime < drawnAt && new URL(name).pathname.endsWith('.js')
			);
			return { drawnAt, scripts: scripts.map(({ name }) => new URL(name).pathname) };
		});
	} finally {
		await context.close();
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

/** As the server sends them: the compressed file that the build laid beside each. */
function brotliBytes(built: string, scripts: readonly string[]): number {
	return [...new Set(scripts)]
		.map((script) => join(built, 'client', script))
		.map((file) => (existsSync(`${file}.br`) ? `${file}.br` : file))
		.reduce((sum, file) => sum + statSync(file).size, 0);
}
