/** What each action asks of the server: a part of a page is fetched again only when something it depends on has changed. */

import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './harness.ts';

/** The loads of a page, outermost first, as the framework numbers them in its requests. */
const LOADS = ['fonts', 'vocabulary', 'picture', 'matrix', 'quotes'] as const;
/** Bytes that selecting the seed's municipality with most quotes may send, as they come over the wire: 60 quotes with their evidence. */
const MOST_FOR_A_SELECTION = 12_000;

interface Asked {
	path: string;
	/** The loads that were asked for; none of another address. */
	loads: string[];
	bytes: number;
}

/** What the page asks for while `act` runs and until the network is quiet. */
async function askedBy(page: Page, act: () => Promise<unknown>): Promise<Asked[]> {
	const responses: Response[] = [];
	const note = (response: Response) => responses.push(response);
	page.on('response', note);
	await act();
	await page.waitForLoadState('networkidle');
	page.off('response', note);
	const own = responses.filter((response) => !/\/_app\//.test(response.url()));
	return Promise.all(
		own.map(async (response) => {
			const { pathname, searchParams } = new URL(response.url());
			const flags = [...(searchParams.get('x-sveltekit-invalidated') ?? '')];
			const { responseBodySize } = await response.request().sizes();
			return { path: pathname, loads: LOADS.filter((_, place) => flags[place] === '1'), bytes: responseBodySize };
		})
	);
}

async function openQuiet(path: string): Promise<Page> {
	const { page } = await openPage(path);
	await expect.poll(() => page.locator('canvas').first().isVisible()).toBe(true);
	await page.waitForLoadState('networkidle');
	return page;
}

/** A municipality's name in the reading panel's list of what is particular to each. */
const selectGladsaxe = (page: Page) => async () => {
	await page.locator('#reader').getByRole('link', { name: 'Gladsaxe', exact: true }).first().click();
	await page.waitForURL(/select=municipality:gladsaxe/);
	await page.getByRole('heading', { name: 'Gladsaxe', level: 2 }).waitFor();
};
const filterLeaders = (page: Page) => async () => {
	await page
		.getByRole('checkbox', { name: /^Leder/ })
		.first()
		.check();
	await page.waitForURL(/role=leder/);
};

describe('nothing is asked', () => {
	it.each([
		['by a zoom', (page: Page) => page.getByRole('button', { name: 'Zoom ind' }).click(), /camera=/],
		[
			'by a theme',
			(page: Page) => page.getByRole('combobox', { name: 'Udseende' }).selectOption('projector'),
			/theme=projector/
		],
		['by a language', (page: Page) => page.getByRole('link', { name: /English/ }).click(), /lang=en/]
	] as const)('%s', async (_what, act, address) => {
		const page = await openQuiet('/');
		const asked = await askedBy(page, async () => {
			await act(page);
			await page.waitForURL(address);
		});
		expect(asked).toEqual([]);
	});
});

describe('only the quotes are asked', () => {
	it.each(['/', '/?role=leder'])('by selecting a municipality on %s, in few bytes', async (path) => {
		const page = await openQuiet(path);
		const asked = await askedBy(page, selectGladsaxe(page));
		expect(asked.map(({ path, loads }) => [path, loads])).toEqual([['/__data.json', ['quotes']]]);
		expect(asked[0]?.bytes).toBeGreaterThan(500);
		expect(asked[0]?.bytes).toBeLessThan(MOST_FOR_A_SELECTION);
	});

	it('by Back and Forward over a selection, and the page is as it was', async () => {
		const page = await openQuiet('/');
		const reader = page.locator('#reader');
		const before = await reader.innerText();
		await selectGladsaxe(page)();
		const selected = await reader.innerText();
		const back = await askedBy(page, async () => {
			await page.goBack();
			await expect.poll(() => reader.innerText()).toBe(before);
		});
		const forward = await askedBy(page, async () => {
			await page.goForward();
			await expect.poll(() => reader.innerText()).toBe(selected);
		});
		expect([...back, ...forward].map(({ loads }) => loads)).toEqual([['quotes'], ['quotes']]);
	});
});

describe('of a matrix', () => {
	const openMatrix = async () => {
		const { page } = await openPage('/?mode=matrix', { drawn: false });
		await page.waitForLoadState('networkidle');
		return page;
	};

	it.each([
		['another order', (page: Page) => page.getByRole('link', { name: 'Ordn efter Gentofte' }).click(), /sort=/],
		[
			'other figures',
			(page: Page) => page.getByRole('combobox', { name: 'Vis', exact: true }).selectOption('count'),
			/show=count/
		]
	] as const)('nothing is asked by %s', async (_what, act, address) => {
		const page = await openMatrix();
		const asked = await askedBy(page, async () => {
			await act(page);
			await page.waitForURL(address);
		});
		expect(asked).toEqual([]);
	});

	it('the quotes alone are asked by opening a cell, and the matrix with them by a filter', async () => {
		const page = await openMatrix();
		const opened = await askedBy(page, async () => {
			await page.locator('[data-row="concept:mod"] td').nth(1).getByRole('link').click();
			await page.locator('.detail').waitFor();
		});
		expect(opened.map(({ loads }) => loads)).toEqual([['quotes']]);
		const filtered = await askedBy(page, filterLeaders(page));
		expect(filtered.map(({ loads }) => loads)).toEqual([['picture', 'matrix', 'quotes']]);
	});

	it('nothing but whether there is one is asked by the picture and its text', async () => {
		const page = await openQuiet('/?focus=concept:mod');
		const asked = await askedBy(page, async () => {
			await page.getByRole('link', { name: 'Udsagn', exact: true }).click();
			await page.waitForURL(/mode=list/);
		});
		expect(asked.map(({ loads }) => loads)).toEqual([['matrix']]);
		expect(asked[0]?.bytes).toBeLessThan(500);
	});
});

describe('picture and quotes, but neither vocabulary nor places, are asked', () => {
	it.each(['/', '/?focus=concept:mod'])('by a filter on %s', async (path) => {
		const page = await openQuiet(path);
		const asked = await askedBy(page, filterLeaders(page));
		expect(asked.map(({ path, loads }) => [path, loads])).toEqual([['/__data.json', ['picture', 'quotes']]]);
	});

	it('by a focus', async () => {
		const page = await openQuiet('/?select=concept:mod');
		const asked = await askedBy(page, async () => {
			await page.locator('#reader .steps').getByRole('link').first().click();
			await page.waitForURL(/focus=concept:mod/);
		});
		expect(asked.map(({ loads }) => loads)).toEqual([['picture', 'quotes']]);
	});
});

it('the first page comes whole in one answer, for a reader without script as well', async () => {
	const { page } = await openPage('/?focus=concept:mod', { javaScriptEnabled: false, drawn: false });
	await expect.poll(() => page.locator('#reader [data-statement]').count()).toBeGreaterThan(10);
	expect(await page.locator('input[type=checkbox][name=concept]').count()).toBeGreaterThan(20);
});
