/** What is carried away: slides, pictures, a hundred thousand quotes in a workbook, and the page that works offline beside the app. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { runCommandLine } from '../../graph/cli/run.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { type Figure, median, printTable } from './figures.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Odd, so that the median is one of them. */
const ROUNDS = 15;
const VISITS = 9;
const QUOTES = 100_000;
const WORKBOOKS = 3;
/** Pictures that are painted while somebody else asks. */
const PAINTED = 20;

export async function run(): Promise<void> {
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	printTable('Carried away, seed, over HTTP', await measureFiles(built));
	printTable(`A workbook of ${QUOTES.toLocaleString('en')} quotes, over HTTP`, await measureWorkbook(built));
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	try {
		printTable('The page that works offline, beside the app', await measureOffline(browser, built));
	} finally {
		await browser.close();
	}
}

interface Answer {
	ms: number;
	bytes: Buffer;
}

async function ask(url: string): Promise<Answer> {
	const begin = performance.now();
	const answer = await fetch(url);
	const bytes = Buffer.from(await answer.arrayBuffer());
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
	return { ms: performance.now() - begin, bytes };
}

async function several(urlOf: (round: number) => string): Promise<{ ms: number; bytes: number }> {
	const answers: Answer[] = [];
	for (let round = 0; round < ROUNDS; round++) answers.push(await ask(urlOf(round)));
	return { ms: median(answers.map(({ ms }) => ms)), bytes: answers.at(-1)?.bytes.length ?? 0 };
}

const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const kB = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

async function measureFiles(built: string): Promise<Figure[]> {
	const data = temporaryFolder();
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	try {
		await ask(`${app.address}/api/overview`);
		const first = await ask(`${app.address}/api/picture/png?focus=concept:mod`);
		const lens = await several(() => `${app.address}/api/export/pptx?focus=concept:mod`);
		const story = await several(() => `${app.address}/api/export/pptx?story=hvad-er-mod`);
		const anew = await several(
			(round) => `${app.address}/api/picture/png?focus=concept:mod&size=seen&height=${600 + round}`
		);
		const kept = await several(() => `${app.address}/api/picture/png?focus=concept:mod`);
		const pdf = await several(
			(round) => `${app.address}/api/picture/pdf?focus=concept:mod&size=seen&height=${600 + round}`
		);
		const painting = Promise.all(
			Array.from({ length: PAINTED }, (_, round) =>
				ask(`${app.address}/api/picture/png?focus=concept:tillid&size=seen&height=${600 + round}`)
			)
		);
		const others: number[] = [];
		const state = { isDone: false };
		void painting.finally(() => (state.isDone = true));
		while (!state.isDone) others.push((await ask(`${app.address}/api/overview?role=leder`)).ms);
		await painting;
		return [
			{ what: 'PowerPoint of the lens', value: `${ms(lens.ms)}, ${kB(lens.bytes)}`, aim: '≤ 150 ms, 100 kB' },
			{
				what: 'PowerPoint of the story that comes with the seed',
				value: `${ms(story.ms)}, ${kB(story.bytes)}`,
				aim: '≤ 1 s'
			},
			{ what: 'PNG of the lens, the first of a server', value: ms(first.ms), aim: '≤ 800 ms' },
			{ what: 'PNG of the lens, not painted before', value: `${ms(anew.ms)}, ${kB(anew.bytes)}`, aim: '≤ 800 ms' },
			{ what: 'the same again', value: ms(kept.ms), aim: '≤ 20 ms' },
			{ what: 'PDF of the lens with its quotes', value: `${ms(pdf.ms)}, ${kB(pdf.bytes)}` },
			{
				what: `another reader's overview while ${PAINTED} pictures are painted, median and longest of ${others.length}`,
				value: `${ms(median(others))} / ${ms(Math.max(...others))}`
			}
		];
	} finally {
		await app.stop();
		data.remove();
	}
}

async function measureWorkbook(built: string): Promise<Figure[]> {
	const data = temporaryFolder();
	const quiet = { env: { DATA_DIR: data.path }, out: () => undefined, note: () => undefined };
	await runCommandLine(
		['generate', '--statements', String(QUOTES), '--store', join(data.path, 'sammenhaeng.db')],
		quiet
	);
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	try {
		await ask(`${app.address}/api/overview`);
		const before = peakOf(app.pid);
		const books: Answer[] = [];
		for (let round = 0; round < WORKBOOKS; round++) books.push(await ask(`${app.address}/api/export/xlsx`));
		const time = median(books.map((book) => book.ms));
		const bytes = books[0]?.bytes ?? Buffer.alloc(0);
		const grown = peakOf(app.pid) - before;
		return [
			{ what: 'until its end', value: `${(time / 1000).toFixed(1)} s, ${kB(bytes.length)}`, aim: '≤ 5 s' },
			{ what: 'memory that it takes at most', value: `${Math.round(grown / 1e6)} MB`, aim: '≤ 200 MB' }
		];
	} finally {
		await app.stop();
		data.remove();
	}
}

/** Bytes that a process has held at most; 0 where the system does not tell (it is Linux that does). */
function peakOf(pid: number): number {
	try {
		return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

async function measureOffline(browser: Browser, built: string): Promise<Figure[]> {
	const data = temporaryFolder();
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	try {
		const { bytes } = await ask(`${app.address}/api/export/html?focus=concept:mod`);
		const file = join(folder, 'mod.html');
		writeFileSync(file, bytes);
		const times = { file: [] as number[], app: [] as number[] };
		for (let visit = 0; visit <= VISITS; visit++)
			for (const [name, url] of [
				['file', pathToFileURL(file).href],
				['app', `${app.address}/?focus=concept:mod`]
			] as const) {
				const drawn = await drawnAt(browser, url);
				// The first of each warms the browser and the server up.
				if (visit > 0) times[name].push(drawn);
			}
		const ratio = median(times.file) / median(times.app);
		return [
			{ what: 'size of a lens', value: kB(bytes.length), aim: '≤ 1 MB' },
			{
				what: 'first drawn by the renderer: file, app, ratio',
				value: `${ms(median(times.file))}, ${ms(median(times.app))}, ${ratio.toFixed(2)}`,
				aim: '≤ 1.2'
			}
		];
	} finally {
		await app.stop();
		data.remove();
		rmSync(folder, { recursive: true });
	}
}

/** Milliseconds from the navigation until the graph is drawn. */
async function drawnAt(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'da-DK' });
	try {
		const page = await context.newPage();
		await page.goto(url);
		await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
		return await page.evaluate(() => performance.getEntriesByName('graph-drawn')[0]?.startTime ?? NaN);
	} finally {
		await context.close();
	}
}
