/** Each kind of view beside a bare page that draws an overview by Sigma alone: its first picture, its bytes, and a sort of the matrix. */

import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { WINDOW } from './browser-window.ts';
import { type Figure, median, timed } from './figures.ts';
import { visit, type Visit } from './visit.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 5;

const VIEWS = [
	['overview', ''],
	['overview in groups', '?groups=likeness'],
	['lens', '?focus=concept:mod'],
	['table', '?mode=list'],
	['matrix', '?mode=matrix'],
	['matrix of concepts', '?mode=matrix&rows=concept&columns=concept'],
	['concept map', '?mode=together'],
	['exploration', '?mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement'],
	['comparison', '?compare=concept:mod,concept:tillid'],
	['portrait', '?focus=role:leder']
] as const;

/** `size` names the graph; `address` is of a server with the bare page. */
export async function measureViews(browser: Browser, address: string, size: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [name, search] of VIEWS) {
		const ours: Visit[] = [];
		const bare: Visit[] = [];
		// One round is for warming up.
		for (let round = 0; round <= ROUNDS; round++) {
			const seen = await visit(browser, `${address}/${search}`, 'page-alive');
			const yardstick = await visit(browser, `${address}/bare/index.html`, 'graph-drawn');
			if (round === 0) continue;
			ours.push(seen);
			bare.push(yardstick);
		}
		const painted = ours.map(({ firstPaint }) => firstPaint);
		const ratios = painted.map((time, round) => time / (bare[round]?.firstPaint ?? NaN));
		const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
		figures.push(
			timed(`${size}: ${name}, first paint`, painted),
			{
				what: `${size}: ${name}, first paint to that of Sigma’s overview`,
				value: median(ratios).toFixed(2),
				spread: `${least} to ${most}`,
				aim: '≤ 1.00'
			},
			await bytesOf(`${size}: ${name}, HTML, and brotli`, `${address}/${search}`, '≤ 400 kB')
		);
	}
	figures.push(await measureSort(browser, `${address}/?mode=matrix`, size));
	return figures;
}

/** From the click on a column's order to the frame that has the rows in it. */
async function measureSort(browser: Browser, url: string, size: string): Promise<Figure> {
	const context = await browser.newContext({ ...WINDOW, reducedMotion: 'reduce' });
	try {
		const page = await context.newPage();
		await page.goto(url);
		await page.waitForFunction(() => performance.getEntriesByName('page-alive').length > 0);
		const times: number[] = [];
		for (let round = 0; round <= ROUNDS; round++) {
			const time = await page.evaluate((index) => {
				const rows = () =>
					[...document.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row')).join();
				const links = document.querySelectorAll<HTMLAnchorElement>('[role=grid] thead a[data-order]');
				const before = rows();
				const started = performance.now();
				links[index % links.length]?.click();
				return new Promise<number>((resolve) => {
					const look = () => {
						if (rows() === before) requestAnimationFrame(look);
						else requestAnimationFrame(() => resolve(performance.now() - started));
					};
					look();
				});
			}, round);
			if (round > 0) times.push(time);
		}
		return timed(`${size}: a sort of the matrix`, times, '≤ 50 ms');
	} finally {
		await context.close();
	}
}

/** Plain bytes of a page, and those of its brotli beside them. */
async function bytesOf(what: string, url: string, aim: string): Promise<Figure> {
	const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
	const plain = kilobytes(await sentBytes(url, 'identity'));
	return { what, value: plain, spread: kilobytes(await sentBytes(url, 'br')), aim };
}

/** As it comes over the wire. */
function sentBytes(url: string, encoding: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => resolve(bytes));
		}).on('error', reject);
	});
}
