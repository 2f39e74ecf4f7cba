/** What is printed: the text and the picture of a view, in light colours, without what is there to press, and where it comes from. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { NODE_TYPES } from '../../graph/model/kinds.ts';
import { openPage, type OpenOptions, pageAlive } from './harness.ts';

/** As paper shows it: the browser's own event, then its medium. */
async function onPaper(path: string, options: OpenOptions = {}): Promise<Page> {
	const { page } = await openPage(path, options);
	await pageAlive(page);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	return page;
}

const colourOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

describe('on paper', () => {
	it.each<[string, string, OpenOptions]>([
		['the overview', '/', {}],
		['a lens in the dark', '/?focus=concept:mod', { colorScheme: 'dark' }],
		['a projected lens', '/?focus=concept:mod&theme=projector', {}],
		['a table', '/?mode=matrix', { drawn: false }],
		['a portrait', '/?focus=role:centerchef', { drawn: false, colorScheme: 'dark' }],
		['a comparison', '/?compare=concept:mod,concept:tillid', { drawn: false }]
	])('%s has its text, light, with its address, and nothing to press', async (_name, path, options) => {
		const page = await onPaper(path, options);
		expect(await page.locator('#reader h2').first().isVisible()).toBe(true);
		await expect.poll(() => colourOf(page)).toBe('rgb(29, 35, 41)');
		for (const chrome of ['.bar', '#facets', 'footer', '.steps', '.actions', 'form', '.folds'])
			expect([chrome, await page.locator(chrome).locator('visible=true').count()]).toEqual([chrome, 0]);
		const foot = await page.locator('.on-paper.foot').innerText();
		expect(foot).toMatch(/Data pr\. [\d.]+, udgave [0-9a-f]{8}\. Udskrevet \d+\. \w+ \d{4}\./);
		expect(foot).toContain(new URL(page.url()).pathname);
		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
	});

	it('a picture is whole, drawn in light colours, and as wide as the page', async () => {
		const page = await onPaper('/?focus=concept:mod', { colorScheme: 'dark' });
		const svg = page.locator('.on-paper.picture svg');
		expect(await svg.locator('text').count()).toBeGreaterThan(10);
		expect(await svg.locator('rect').first().getAttribute('fill')).toBe('#fcfbf8');
		const box = await svg.boundingBox();
		expect(box?.width ?? 0).toBeGreaterThan(500);
		expect(await page.locator('[data-picture]').isVisible()).toBe(false);
		expect(await page.locator('.legend p').isVisible()).toBe(true);
		const marks = page.locator('.legend path').locator('visible=true');
		expect(await marks.evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')))).toEqual([
			...NODE_TYPES.filter((type) => type !== 'Document' && type !== 'Role').map((type) => PALETTES.light.node[type]),
			...Array<string>(3).fill(PALETTES.light.node.Statement)
		]);
	});

	it('a quote is not torn apart, says its place once a group, and a role stands on one page', async () => {
		const page = await onPaper('/?focus=role:centerchef', { drawn: false });
		const quote = page.locator('[data-statement]').first();
		expect(await quote.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
		// Four values with four statements each.
		expect(await page.locator('[data-statement] .place').count()).toBe(16);
		expect(await page.locator('[data-statement] .place').locator('visible=true').count()).toBe(4);
		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 99).toBe(1);
	});

	it('without script the picture that was sent is printed', async () => {
		const { page } = await openPage('/', { drawn: false, javaScriptEnabled: false });
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('#sent-picture svg').first().isVisible()).toBe(true);
	});
});
