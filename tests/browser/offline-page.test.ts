/** A view or a story as a page that works without a server: opened from a file, and asked as the app is. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { addressOf, axeViolations, openPage, pageAlive } from './harness.ts';
import { marksOn } from './marks.ts';

const fetched = (path: string, init?: RequestInit) => fetch(addressOf(path), init);

describe('a page that works without a server', () => {
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	const files = { view: '', story: '' };
	const foreign: string[] = [];

	beforeAll(async () => {
		for (const [name, query] of [
			['view', 'focus=concept:mod&saved=2026-11-26'],
			['story', 'story=hvad-er-mod']
		] as const) {
			const bytes = Buffer.from(await (await fetched(`/api/export/html?${query}`)).arrayBuffer());
			expect(bytes.length, name).toBeLessThanOrEqual(1_000_000);
			const path = join(folder, `${name}.html`);
			writeFileSync(path, bytes);
			files[name] = pathToFileURL(path).href;
		}
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	async function openFile(
		name: keyof typeof files,
		hash = '',
		options: Parameters<typeof openPage>[1] = {}
	): Promise<Page> {
		const { page } = await openPage('/was', { drawn: false, ...options });
		await page.context().setOffline(true);
		page.on('request', (request) => {
			if (/^https?:/.test(request.url())) foreign.push(request.url());
		});
		await page.goto(files[name] + hash);
		// Until then the plain text stands there.
		if (options.javaScriptEnabled !== false) await pageAlive(page);
		return page;
	}

	it('shows its view, filters it, proves it with quotes and their places, and asks nobody', async () => {
		const page = await openFile('view');
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		expect(await page.locator('#reader [data-statement]').count()).toBe(21);
		await page.getByText('Gemt 26. nov. 2026. Filen virker uden net.').waitFor();
		await page.locator('input[value="municipality:gladsaxe"]').check();
		await expect.poll(() => page.locator('#reader [data-statement]').count()).toBe(8);
		await page.getByRole('button', { name: 'Vis i kilden' }).first().click();
		await page
			.getByText(/Kildeteksten, som vi modtog den/)
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Hvorfor står det her?' }).first().click();
		await page.getByText('finde tager modet som genstand').first().waitFor();
		expect(foreign).toEqual([]);
	});

	it('is searched, crossed, compared, and gone back in, and its links are those of the app', async () => {
		const page = await openFile('view');
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		await page.getByRole('link', { name: 'Matrix', exact: true }).click();
		await page.waitForURL(/mode=matrix/);
		await page.goBack();
		await page.getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
		await page.getByRole('combobox', { name: /^Søg/ }).fill('tillid');
		await page
			.getByRole('option', { name: /^Tillid/ })
			.first()
			.click();
		await page.getByRole('heading', { name: 'Tillid', level: 2 }).waitFor();
		const out = await page.getByRole('link', { name: /Åbn i Sammenhæng/ }).getAttribute('href');
		expect(out).toBe(addressOf('/?v=1&focus=concept:mod'));
		expect(foreign).toEqual([]);
	});

	it('opens where its address says', async () => {
		const page = await openFile('view', '#?focus=concept:tillid&municipality=gentofte');
		await page.getByRole('heading', { name: 'Tillid', level: 2 }).waitFor();
		expect(await page.locator('input[value="municipality:gentofte"]').isChecked()).toBe(true);
	});

	it('points: what is under the pointer is named', async () => {
		const page = await openFile('view');
		await page.locator('[data-picture] canvas').first().waitFor();
		await expect
			.poll(async () => {
				const [mod] = await marksOn(page, PALETTES.light.node.Concept, 150);
				if (!mod) return 0;
				await page.mouse.move(mod.x + 1, mod.y);
				await page.mouse.move(mod.x, mod.y);
				return page.locator('.card').count();
			})
			.toBe(1);
	});

	it('is presented: each step by a key, the last one too', async () => {
		const page = await openFile('story');
		const number = () => page.locator('.room').getAttribute('data-step');
		await expect.poll(number).toBe('1');
		await page.keyboard.press('End');
		await expect.poll(async () => Number(await number())).toBeGreaterThan(7);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.locator('.room h1').innerText()).not.toBe('');
		expect(foreign).toEqual([]);
	});

	it('is accessible, in the explorer and in a talk', async () => {
		for (const name of ['view', 'story'] as const) {
			const page = await openFile(name);
			await page
				.locator(name === 'view' ? '#reader [data-statement]' : '.room[data-step]')
				.first()
				.waitFor();
			await expect.poll(() => axeViolations(page)).toEqual([]);
		}
	});

	it('reads without script: a title, the picture and the quotes', async () => {
		const page = await openFile('view', '', { javaScriptEnabled: false });
		await page.getByRole('heading', { name: 'Mod', level: 1 }).waitFor();
		expect(await page.locator('blockquote').count()).toBe(21);
		expect(await page.getByRole('img').count()).toBe(1);
	});
});
