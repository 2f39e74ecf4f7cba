/** What a zoom, a theme and a language cost the browser's main thread until everything is at rest again, and how much of the picture they make anew. */

import type { Browser, CDPSession, Page } from 'playwright-core';
import { openDrawn, STAGE, WINDOW } from './browser-window.ts';
import { type Figure, timed } from './figures.ts';
import { atRest, watchMainThread } from './main-thread.ts';
import { measurePan } from './panning.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 7;

const PICTURES = { overview: '', lens: '?focus=concept:mod' };

const BARE_STAGE = '#graph';

interface Kind {
	name: string;
	/** Of the main thread, milliseconds. */
	aim?: string;
	/** Back and forth by turns, so that each round ends at the same picture as the second one before it. */
	take(page: Page, isBack: boolean): Promise<unknown>;
}

const STEPS: readonly Kind[] = [
	{
		name: 'zoom',
		aim: '≤ 25 ms',
		take: (page, isBack) => page.getByRole('button', { name: isBack ? 'Zoom ud' : 'Zoom ind' }).click()
	},
	{ name: 'theme', take: (page, isBack) => page.locator('header select').selectOption(isBack ? 'light' : 'dark') },
	{ name: 'language', take: (page) => page.locator('header a[hreflang]').click() }
];

/** Medians of the main thread's time, and the scenes and indexes that each step costs. */
export async function measureSteps(browser: Browser, address: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [picture, search] of Object.entries(PICTURES)) {
		const context = await browser.newContext(WINDOW);
		try {
			const page = await context.newPage();
			await openDrawn(page, `${address}/${search}`);
			const session = await watchMainThread(page);
			for (const kind of STEPS) figures.push(...(await measureStep(page, session, picture, kind)));
			await openDrawn(page, `${address}/${search}`);
			figures.push(await measurePan(page, STAGE, picture, '≤ 4 ms'));
			await page.goto(`${address}/bare/index.html${search}`);
			await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0);
			figures.push(await measureBareZoom(page, session, picture));
			figures.push(await measurePan(page, BARE_STAGE, `${picture}: Sigma alone`));
		} finally {
			await context.close();
		}
	}
	return figures;
}

/** The floor: a turn of the wheel over Sigma alone, which moves as long as our zoom does. */
async function measureBareZoom(page: Page, session: CDPSession, picture: string): Promise<Figure> {
	const times: number[] = [];
	await page.locator(BARE_STAGE).hover();
	for (let round = 0; round < ROUNDS + 2; round++) {
		const before = await atRest(session);
		await page.mouse.wheel(0, round % 2 ? 200 : -200);
		const after = await atRest(session);
		if (round > 1) times.push(after - before);
	}
	return timed(`${picture}: Sigma alone, main thread, one zoom`, times);
}

async function measureStep(page: Page, session: CDPSession, picture: string, kind: Kind): Promise<Figure[]> {
	const first = await counted(page);
	const times: number[] = [];
	// The first two are for warming up.
	for (let round = 0; round < ROUNDS + 2; round++) {
		const before = await atRest(session);
		const from = page.url();
		await kind.take(page, round % 2 === 1);
		// Theme and language are remembered, and need not stand in the address.
		if (kind.name === 'zoom') await page.waitForURL((url) => url.href !== from);
		const after = await atRest(session);
		if (round > 1) times.push(after - before);
	}
	const last = await counted(page);
	const each = (name: keyof typeof last): string => {
		const count = (last[name] - first[name]) / (ROUNDS + 2);
		return Number.isInteger(count) ? String(count) : count.toFixed(1);
	};
	return [
		timed(`${picture}: main thread, one ${kind.name}`, times, kind.aim),
		{ what: `${picture}: scenes built / times indexed`, value: `${each('scenes')} / ${each('indexed')}`, aim: '0 / 0' }
	];
}

function counted(page: Page): Promise<{ scenes: number; indexed: number }> {
	return page.evaluate(() => ({
		scenes: performance.getEntriesByName('scene-built').length,
		indexed: performance.getEntriesByName('graph-indexed').length
	}));
}
