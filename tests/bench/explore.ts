/** Free exploration of thousands of marks: its layout, its first picture beside as many marks drawn by Sigma alone, a filter, and the main thread while it is panned and while it is laid out. */

import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { drawFrom } from '../../graph/generate/draw.ts';
import { type Growth, settledAt } from '../../graph/layout/settle.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import type { Overview } from '../../graph/model/query.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { openDrawn, STAGE, WINDOW } from './browser-window.ts';
import { measureClick } from './facet-click.ts';
import { type Figure, median, printTable, timed } from './figures.ts';
import { measurePan } from './panning.ts';
import { visit } from './visit.ts';

const ROOT = join(import.meta.dirname, '../..');
const NODES = 5000;
const LINKS = 15_000;
/** Odd, so that the median is one of them. */
const ROUNDS = 3;

export async function run(): Promise<void> {
	printTable(`A layout of ${NODES} nodes and ${LINKS} links, 100 rounds`, [measureLayout()]);
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	const bare = temporaryFolder();
	const data = temporaryFolder();
	await build({
		root: join(ROOT, 'tests/bench/bare'),
		base: '/bare/',
		configFile: false,
		logLevel: 'error',
		build: { outDir: bare.path, emptyOutDir: true }
	});
	await fill(join(data.path, 'sammenhaeng.db'));
	const env = { DATA_DIR: data.path, BUILD_DIR: built, BARE_DIR: bare.path };
	const app = await startApp(env, { script: 'tests/bench/serve-both.ts' });
	try {
		printTable('An exploration of thousands of marks, 1280 × 800', await measureScreen(browser, app.address));
	} finally {
		await app.stop();
		await browser.close();
		bare.remove();
		data.remove();
	}
}

function measureLayout(): Figure {
	const { below } = drawFrom(1);
	const links = Array.from({ length: LINKS }, () => [below(NODES), below(NODES)] as const).filter(([a, b]) => a !== b);
	const growth: Growth = { count: NODES, links, steps: [{ kind: 'arrive', from: [], to: NODES }] };
	const times = Array.from({ length: ROUNDS }, () => {
		const begin = performance.now();
		settledAt(growth);
		return performance.now() - begin;
	});
	return timed('from nothing to rest', times, '≤ 5,000 ms');
}

async function measureScreen(browser: Browser, address: string): Promise<Figure[]> {
	const overview = (await (await fetch(`${address}/api/overview`)).json()) as Overview;
	const concepts = overview.concepts.slice(0, 60).map(({ id }) => id);
	const things = ['role:alle', ...concepts].join(',');
	const all = NODES - concepts.length - 1;
	const link = `${address}/?v=1&mode=explore&things=${things}&acts=role:alle~speaks-for-in-statement~${all}`;
	const context = await browser.newContext(WINDOW);
	const page = await context.newPage();
	await page.addInitScript(() => {
		const seen: number[] = [];
		Object.assign(globalThis, { longTasks: seen });
		new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
			type: 'longtask'
		});
	});
	await openDrawn(page, link);
	await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
	await page.waitForFunction(() => !document.querySelector('#reader progress'));
	const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
	const summary = await page.locator('[data-told]').innerText();
	const [nodes = 0, links = 0] = [/viser ([\d.]+)/, /og ([\d.]+) forbindelser/].map((pattern) =>
		Number((pattern.exec(summary)?.[1] ?? '').replaceAll('.', ''))
	);
	const bare = `${address}/bare/index.html?marks=${nodes}&lines=${links}`;
	const what = `${nodes} marks, ${links} lines`;
	const pan = await measurePan(page, STAGE, what, '≤ 4 ms', 'few');
	const plain = await context.newPage();
	await plain.goto(bare);
	await plain.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
	const barePan = await measurePan(plain, '#graph', `${what}, Sigma alone`, undefined, 'few');
	await plain.close();
	const click = await measureClick(page, link, what, { click: '', work: '' });
	await context.close();
	const [ours, yardstick]: [number[], number[]] = [[], []];
	for (let round = 0; round < ROUNDS; round++) {
		ours.push((await visit(browser, link, 'graph-answers')).marked);
		yardstick.push((await visit(browser, bare, 'graph-drawn')).marked);
	}
	return [
		timed(`${what}: it answers`, ours),
		timed(`${what}: Sigma alone, drawn`, yardstick),
		{ what: `${what}: it answers, ratio`, value: (median(ours) / median(yardstick)).toFixed(2), aim: '≤ 0.70' },
		timed(`${what}: longest task while it is laid out`, [Math.max(0, ...tasks)], '≤ 50 ms'),
		...click,
		pan,
		barePan
	];
}

async function fill(file: string): Promise<void> {
	const terminal = keptTerminal({});
	const words = ['generate', '--statements', '20000', '--organisations', '100', '--store', file];
	const code = await runCommandLine(words, terminal);
	if (code !== 0) throw new Error(`The graph was not made: ${JSON.stringify(terminal)}`);
}
