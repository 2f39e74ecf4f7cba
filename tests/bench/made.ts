/** What people make: lists of a thousand stories, writers that are killed, decisions until the picture shows them, and the step of a talk. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import { createWorkspace } from '../../graph/workspace/workspace.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { measureDecisions } from './decisions.ts';
import { type Figure, printTable, timed } from './figures.ts';
import { atRest, watchMainThread } from './main-thread.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORIES = 1000;
const LISTS = 200;
const KILLS = 200;
/** Odd, so that the median is one of them. */
const STEPS = 7;
/** From the key until nothing glides any more: TRANSITION_MS of the picture, and a little for the step to begin. */
const GLIDE_MS = 600;
const ANNE = { by: 'Anne', at: '2026-01-01T00:00:00.000Z' };

export async function run(): Promise<void> {
	printTable('The workspace, in a file', [await measureList(), ...(await measureKills())]);
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	printTable('A decision, from its request until the page with the new picture', await measureDecisions(built));
	const browser = await chromium.launch(await chromiumOptions(ROOT));
	try {
		printTable('A step of a talk, 1920 × 1080', await measureTalk(browser, built));
	} finally {
		await browser.close();
	}
}

function settingsOf(dataDir: string) {
	return { server: undefined, login: undefined, database: undefined, dataDir };
}

async function measureList(): Promise<Figure> {
	const data = temporaryFolder();
	const workspace = createWorkspace(await openWorkspaceEngine(settingsOf(data.path)));
	const steps = Array.from({ length: 10 }, (_, place) => {
		return { is: 'text', id: `s${place}`, title: `Trin ${place}`, caption: 'x'.repeat(300), notes: 'x'.repeat(300) };
	});
	for (let number = 0; number < STORIES; number++) {
		const body = { format: 1, title: `Præsentation ${number}`, language: 'da', steps };
		await workspace.create('story', `story-${number}`, body, ANNE);
	}
	const times: number[] = [];
	for (let round = 0; round < LISTS; round++) {
		const begin = performance.now();
		await workspace.list('story');
		times.push(performance.now() - begin);
	}
	await workspace.close();
	data.remove();
	times.sort((a, b) => a - b);
	const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? NaN).toFixed(1);
	return { what: '1,000 stories listed, p50 and p99', value: `${at(0.5)} / ${at(0.99)} ms`, aim: 'p99 ≤ 50 ms' };
}

/** Each writer is killed at another moment; what it has said to be saved must be there, whole. */
async function measureKills(): Promise<Figure[]> {
	const data = temporaryFolder();
	let [saved, lost, broken] = [0, 0, 0];
	for (let round = 0; round < KILLS; round++) {
		const writer = join(ROOT, 'tests/fixtures/workspace-writer.ts');
		const child = spawn(process.execPath, [writer, data.path, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
		let said = '';
		const least = round % 20;
		child.stdout.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			if (said.split('\n').length > least) child.kill('SIGKILL');
		});
		await once(child, 'close');
		const workspace = createWorkspace(await openWorkspaceEngine(settingsOf(data.path)));
		const ids = said.split('\n').slice(0, -1);
		saved += ids.length;
		for (const id of ids) {
			const found = await workspace.read('view', id).catch(() => undefined);
			if (found === undefined) lost++;
			else if (found.body.name !== id) broken++;
		}
		for await (const { kind, body } of workspace.all())
			if (kind !== 'view' || typeof body['name'] !== 'string') broken++;
		await workspace.close();
	}
	data.remove();
	return [
		{ what: `${KILLS} kills while records are written: answered as saved`, value: saved.toLocaleString('en') },
		{ what: 'of these lost', value: String(lost), aim: '0' },
		{ what: 'half-written', value: String(broken), aim: '0' }
	];
}

/** Whoever presents stands on a step for a while: what the opening of a page left for the graphics is over by then. */
async function steady(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		for (let regular = 0, last = performance.now(); regular < 60;) {
			await frame();
			const now = performance.now();
			regular = now - last < 25 ? regular + 1 : 0;
			last = now;
		}
	});
}

async function measureTalk(browser: Browser, built: string): Promise<Figure[]> {
	const data = temporaryFolder();
	const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built });
	const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'da-DK' });
	const starts: number[] = [];
	const frames: number[] = [];
	try {
		const page = await context.newPage();
		for (let round = 0; round <= STEPS; round++) {
			await page.goto(`${app.address}/?v=1&select=concept:mod&step=hvad-er-mod.2&theme=projector`);
			await page.locator('[data-drawn=true]').waitFor();
			await page.locator('.room[data-step]').waitFor();
			await steady(page);
			const session = await watchMainThread(page);
			const before = await atRest(session);
			const { start, count } = await page.evaluate(async (glideMs) => {
				const title = () => document.querySelector('.room > h1')?.textContent;
				const earlier = title();
				const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
				const pressed = performance.now();
				dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
				let start: number | undefined;
				let count = 0;
				while (performance.now() - pressed < glideMs) {
					await frame();
					count++;
					if (start === undefined && title() !== earlier) start = performance.now() - pressed;
				}
				return { start: start ?? NaN, count };
			}, GLIDE_MS);
			const work = (await atRest(session)) - before;
			// The first is for warming up.
			if (round === 0) continue;
			starts.push(start);
			frames.push(work / count);
		}
	} finally {
		await context.close();
		await app.stop();
		data.remove();
	}
	const spread = `${Math.min(...frames).toFixed(1)} to ${Math.max(...frames).toFixed(1)}`;
	const middle = [...frames].sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? NaN;
	return [
		timed('from the key to the first frame of the step', starts, '≤ 100 ms'),
		{ what: 'main thread a frame while it glides', value: `${middle.toFixed(1)} ms`, spread, aim: '≤ 8 ms' }
	];
}
