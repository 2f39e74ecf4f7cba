/** One visit to a page with an empty cache: when its picture was there and answered, and what moved. */

import type { Browser, BrowserContext } from 'playwright-core';
import { WINDOW } from './browser-window.ts';
import { atRest, watchMainThread } from './main-thread.ts';

/** Milliseconds from the start of the navigation. */
export interface Visit {
	firstPaint: number;
	/** False where the browser painted before it had read the whole page: then the picture may have come later. */
	isPaintWhole: boolean;
	/** The mark that was waited for. */
	marked: number;
	/** Of the main thread, until all is at rest. */
	worked: number;
	/** Sum of all layout shifts. */
	shift: number;
	/** Paths of the scripts that were asked for before the mark. */
	scripts: string[];
}

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Opens `url` and waits for a performance mark. Returns also the cookies that the page left. */
export async function visit(
	browser: Browser,
	url: string,
	mark: string,
	cookies: Cookies = []
): Promise<Visit & { cookies: Cookies }> {
	const context = await browser.newContext(WINDOW);
	try {
		await context.addCookies(cookies);
		const page = await context.newPage();
		const session = await watchMainThread(page);
		await page.addInitScript(() => {
			const seen = { shift: 0 };
			Object.assign(globalThis, { seen });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(url, { waitUntil: 'commit' });
		await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
		await page.waitForLoadState('networkidle');
		const spent = await atRest(session);
		const told = await page.evaluate((name) => {
			const marked = performance.getEntriesByName(name)[0]?.startTime ?? NaN;
			const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
			const [read] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			return {
				marked,
				firstPaint,
				isPaintWhole: (read?.domInteractive ?? NaN) <= firstPaint,
				shift: (globalThis as unknown as { seen: { shift: number } }).seen.shift,
				scripts: loaded
					.filter(({ name: script, startTime }) => startTime < marked && new URL(script).pathname.endsWith('.js'))
					.map(({ name: script }) => new URL(script).pathname)
			};
		}, mark);
		return { ...told, worked: spent, cookies: await context.cookies() };
	} finally {
		await context.close();
	}
}
