/** What one zoom costs the browser's main thread until everything is at rest again, and how much of the picture it makes anew. */

import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Figure, timed } from './figures.ts';

/** Odd, so that the median is one of them. */
const ZOOMS = 9;
/** All is at rest when the main thread has worked less than this in one look. */
const REST = { lookMs: 200, workMs: 3 };

const PICTURES = { overview: '/', lens: '/?focus=concept:mod' };

/** The main-thread time of one settled zoom by its button, with motion, and the scenes and indexes it costs. */
export async function measureZooms(browser: Browser, address: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [picture, path] of Object.entries(PICTURES)) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'da-DK' });
		try {
			const page = await context.newPage();
			await page.goto(address + path);
			await page.locator('[data-drawn=true]').waitFor();
			figures.push(...(await measureZoom(page, picture)));
		} finally {
			await context.close();
		}
	}
	return figures;
}

async function measureZoom(page: Page, picture: string): Promise<Figure[]> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const first = await counted(page);
	const times: number[] = [];
	// The first one is for warming up. In and out by turns: the same picture each time.
	for (let round = 0; round <= ZOOMS; round++) {
		const before = await atRest(session);
		const from = page.url();
		await page.getByRole('button', { name: round % 2 ? 'Zoom ud' : 'Zoom ind' }).click();
		await page.waitForURL((url) => url.href !== from);
		const after = await atRest(session);
		if (round > 0) times.push(after - before);
	}
	const last = await counted(page);
	const each = (name: keyof typeof last) => {
		const count = (last[name] - first[name]) / (ZOOMS + 1);
		return { value: Number.isInteger(count) ? String(count) : count.toFixed(1), aim: '0' };
	};
	return [
		timed(`${picture}: main thread, one settled zoom`, times),
		{ what: `${picture}: scenes built by a zoom`, ...each('scenes') },
		{ what: `${picture}: times indexed by a zoom`, ...each('indexed') }
	];
}

function counted(page: Page): Promise<{ scenes: number; indexed: number }> {
	return page.evaluate(() => ({
		scenes: performance.getEntriesByName('scene-built').length,
		indexed: performance.getEntriesByName('graph-indexed').length
	}));
}

/** Milliseconds that the main thread has worked since the page began, once it has nothing left to do. */
async function atRest(session: CDPSession): Promise<number> {
	let before = await worked(session);
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, REST.lookMs));
		const now = await worked(session);
		if (now - before < REST.workMs) return now;
		before = now;
	}
}

async function worked(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
	if (seconds === undefined) throw new Error('The browser does not tell how long its main thread has worked.');
	return seconds * 1000;
}
