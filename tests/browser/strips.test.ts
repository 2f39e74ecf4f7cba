/** The overview of many organisations: what is seen at 13 and 100, by pointer, keyboard and without script, and how large a page is at 1,000. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const shown = (page: Page) => page.locator('[data-strips]:visible');
const rows = (page: Page) => shown(page).locator('a[data-id]');
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
/** The organisation that {@link find} looks for, in every invented country of thirteen and more. */
const field = (page: Page) => page.locator('form input[name=find]');

async function countryApp(organisations: number, statements: number) {
	const data = temporaryFolder();
	const store = join(data.path, 'sammenhaeng.db');
	const size = ['--statements', String(statements), '--organisations', String(organisations)];
	await promisify(execFile)(process.execPath, ['src/start/graph.ts', 'generate', ...size, '--store', store]);
	return { data, app: await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') }) };
}

describe.each([
	[13, 1500],
	[100, 5000],
	[1000, 20_000]
])('of %i organisations', (organisations, statements) => {
	let served: { data: ReturnType<typeof temporaryFolder>; app: RunningApp };
	let name = '';
	let id = '';
	beforeAll(async () => {
		served = await countryApp(organisations, statements);
		const answer = await fetch(at('/api/overview'));
		const { municipalities } = (await answer.json()) as { municipalities: { id: string; label: string }[] };
		({ label: name, id } = municipalities[5] ?? { label: '', id: '' });
	});
	afterAll(async () => {
		await served.app.stop();
		served.data.remove();
	});
	const at = (path: string) => `${served.app.address}${path}`;

	it.each([
		'/',
		'/?groups=likeness',
		'/?mode=list',
		'/?mode=matrix',
		'/?mode=together',
		'/?mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement',
		'/?focus=concept:mod',
		'/?compare=concept:mod,concept:tillid'
	])('a page has no more than 400 kB: %s', async (path) => {
		expect(Buffer.byteLength(await (await fetch(at(path))).text())).toBeLessThan(400_000);
	});

	it('tells how many of the concepts are drawn', async () => {
		expect(await (await fetch(at('/'))).text()).toMatch(/\d+ af \d+ begreber er tegnet|Rækkerne og aksen/);
	});

	it('finds an organisation by its name: its name once, its mark in each row that mentions it', async () => {
		const { page } = await openPage(at('/'));
		await pageAlive(page);
		await field(page).fill(name.toUpperCase());
		await field(page).press('Enter');
		await expect.poll(() => param(page, 'select')).toBe(id);
		await expect.poll(() => shown(page).locator(`g[data-id="${id}"]`).count()).toBeGreaterThan(5);
		expect(
			await shown(page)
				.locator('svg text', { hasText: new RegExp(`^${name}$`) })
				.count()
		).toBe(1);
		const link = page.url();
		const { page: fresh } = await openPage(link);
		expect(await shown(fresh).locator(`g[data-id="${id}"]`).count()).toBe(
			await shown(page).locator(`g[data-id="${id}"]`).count()
		);
	});

	it('goes through rows and organisations by keyboard, says each share, selects and opens', async () => {
		const { page } = await openPage(at('/'));
		await pageAlive(page);
		await expect.poll(() => shown(page).locator('a[tabindex="0"]').count()).toBe(1);
		await rows(page).first().focus();
		await page.keyboard.press('ArrowDown');
		const second = await rows(page).nth(1).getAttribute('data-id');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(second);
		await page.keyboard.press('ArrowRight');
		const said = () => shown(page).locator('[role=status]').innerText();
		await expect.poll(said).toMatch(/\. .+: [\d,]+\s% \(\d+ af \d+\)$/);
		const before = await said();
		await page.keyboard.press('ArrowRight');
		await expect.poll(said).not.toBe(before);
		await page.keyboard.press('Space');
		await expect.poll(() => param(page, 'select')).toMatch(/^municipality:/);
		await page.keyboard.press('Enter');
		await expect.poll(() => param(page, 'focus')).toBe(second);
	});

	it('a filter moves no row and no axis', async () => {
		const { page } = await openPage(at('/'));
		const seen = async (of: Page) => ({
			rows: await rows(of).evaluateAll((all) => all.map((one) => one.getAttribute('data-id'))),
			ticks: await shown(of).locator('svg text').first().textContent()
		});
		const whole = await seen(page);
		const { page: filtered } = await openPage(at('/?role=leder'));
		expect(await seen(filtered)).toEqual(whole);
		expect(await filtered.locator('.legend').innerText()).toContain('Åben cirkel');
	});

	it('is read without script: rows are links, and the form selects', async () => {
		const { page } = await openPage(at('/'), { javaScriptEnabled: false, drawn: false });
		expect(await rows(page).count()).toBeGreaterThan(20);
		await field(page).fill(name);
		await page.getByRole('button', { name: 'Vis den' }).click();
		await expect.poll(() => param(page, 'select')).toBe(id);
		expect(param(page, 'find')).toBeNull();
	});

	it.each([
		['a laptop', { width: 1280, height: 800 }],
		['a phone', { width: 390, height: 844 }]
	])('names lie apart on %s, and nothing is wrong for axe', async (_, viewport) => {
		const { page } = await openPage(at(`/?select=${id}`), { viewport });
		await pageAlive(page);
		const over = await shown(page)
			.locator('svg tspan')
			.evaluateAll((all) => {
				const boxes = all.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
				return boxes.flatMap(({ text, box }, place) =>
					boxes
						.slice(0, place)
						.filter(
							({ box: b }) =>
								b.left < box.right - 1 && box.left < b.right - 1 && b.top < box.bottom - 5 && box.top < b.bottom - 5
						)
						.map((other) => `${text} over ${other.text}`)
				);
			});
		expect(over).toEqual([]);
		expect(await axeViolations(page)).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(wide).toBeLessThanOrEqual(0);
	});

	it('is carried away as a picture of the same', async () => {
		for (const format of ['svg', 'png', 'pdf']) {
			const answer = await fetch(at(`/api/picture/${format}?select=${id}&size=16:9`));
			expect([format, answer.status]).toEqual([format, 200]);
			if (format === 'svg') expect(await answer.text()).toContain(name);
		}
		expect((await fetch(at(`/api/export/pptx?select=${id}`))).status).toBe(200);
	});
});
