/** The lens on a graph of many municipalities: a ring of their shares, seen, pointed at, chosen, walked, read without script and carried away. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { heatOf, PALETTES } from '../../graph/drawing/palette.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive, pixels } from './harness.ts';
import { canvas } from './marks.ts';
import { decodePng, differingShare, pixelsLike } from './pixels.ts';

const LENS = '/?focus=concept:mod';
const card = (page: Page) => page.locator('.card');
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

interface Municipality {
	id: string;
	label: string;
	statements: number;
}

async function countryApp(organisations: number, statements: number) {
	const data = temporaryFolder();
	const store = join(data.path, 'sammenhaeng.db');
	const size = ['--statements', String(statements), '--organisations', String(organisations)];
	await promisify(execFile)(process.execPath, ['src/start/graph.ts', 'generate', ...size, '--store', store]);
	return { data, app: await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') }) };
}

/** The middle of the circle in a picture that is wider than high, by lens-related.ts and framing.ts. */
const MIDDLE = { x: 0.5 - 0.35 / (3.2 * 1.076), y: 0.5 };

const RAYS = 20;

/** A place of the page on the part at a share of the round, clockwise from the top: outwards from the middle. */
async function onRing(page: Page, round: number, colours: readonly string[]): Promise<{ x: number; y: number }> {
	const box = await canvas(page).boundingBox();
	const seen = await pixels(canvas(page));
	const wanted = colours.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
	const isHeat = (x: number, y: number) => {
		const at = (y * seen.width + x) * 4;
		return wanted.some((one) => one.every((value, channel) => Math.abs((seen.data[at + channel] ?? 0) - value) < 8));
	};
	// In a window of this shape related concepts stand right of the circle, whose middle is so far to the left.
	const middle = { x: seen.width * MIDDLE.x, y: seen.height * MIDDLE.y };
	// Parts may be thinner than a pixel: then the next ray meets one.
	for (let ray = 0; ray < RAYS; ray++) {
		const angle = 2 * Math.PI * (round + ray / 2000);
		for (let far = 20; far < seen.width / 2; far++) {
			const [x, y] = [Math.round(middle.x + Math.sin(angle) * far), Math.round(middle.y - Math.cos(angle) * far)];
			if (!isHeat(x, y)) continue;
			const inside = far + 4;
			return {
				x: (box?.x ?? 0) + middle.x + Math.sin(angle) * inside,
				y: (box?.y ?? 0) + middle.y - Math.cos(angle) * inside
			};
		}
	}
	throw new Error('There is no ring.');
}

describe.each([
	[13, 1500],
	[100, 5000]
])('of %i municipalities', (organisations, statements) => {
	let served: { data: ReturnType<typeof temporaryFolder>; app: RunningApp };
	let all: Municipality[];
	beforeAll(async () => {
		served = await countryApp(organisations, statements);
		const answer = await fetch(at('/api/overview?concept=mod'));
		all = ((await answer.json()) as { municipalities: Municipality[] }).municipalities;
	});
	afterAll(async () => {
		await served.app.stop();
		served.data.remove();
	});
	const at = (path: string) => `${served.app.address}${path}`;
	const heat = heatOf(PALETTES.light);

	it('is a ring in five strengths, with no hexagon and no statement', async () => {
		const { page } = await openPage(at(LENS));
		const seen = await pixels(canvas(page));
		expect(heat.filter((colour) => pixelsLike(seen, colour, 6) > 100).length).toBeGreaterThan(2);
		expect(pixelsLike(seen, PALETTES.light.node.Municipality, 6)).toBe(0);
		expect(pixelsLike(seen, PALETTES.light.node.Statement, 2)).toBeLessThan(60);
		await expect(page.locator('.legend').innerText()).resolves.toMatch(/i fem trin: til .* · over /);
		expect(await axeViolations(page)).toEqual([]);
	});

	it('tells name, share and base of what is pointed at, and draws its statements when it is chosen', async () => {
		const { page } = await openPage(at(LENS));
		await pageAlive(page);
		const place = await onRing(page, 0.3, heat);
		const before = await pixels(canvas(page));
		await page.mouse.move(place.x, place.y);
		await card(page).waitFor();
		const said = (await card(page).innerText()).replace(/\s+/g, ' ');
		const name = await card(page).locator('.name').innerText();
		const chosen = all.find(({ label }) => label === name);
		expect(said).toContain(`${chosen?.statements ?? NaN} udsagn`);
		expect(said).toMatch(/Mod \d+,\d % \(\d+ af \d+\)/);
		await page.mouse.click(place.x, place.y);
		await expect.poll(() => param(page, 'select')).toBe(chosen?.id);
		await page.mouse.move(5, 5);
		await expect.poll(async () => differingShare(before, await pixels(canvas(page)), 12)).toBeGreaterThan(0.002);
		await expect
			.poll(() => page.locator('.legend').innerText())
			.toMatch(new RegExp(`${chosen?.statements ?? NaN} af [\\d.]+`));
	});

	it('is walked part by part by keyboard, and Enter chooses', async () => {
		const { page } = await openPage(at(LENS));
		await pageAlive(page);
		await canvas(page).focus();
		const said = page.locator('.canvas [aria-live]');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		const heard = new Set<string>();
		// Round the ring: beside it stand related concepts.
		for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) {
			await page.keyboard.press(key);
			await expect.poll(async () => heard.has((await said.innerText()).trim())).toBe(false);
			heard.add((await said.innerText()).trim());
		}
		expect([...heard].filter((words) => words.startsWith('Kommune:')).length).toBeGreaterThan(1);
		await page.keyboard.press('Enter');
		await expect.poll(() => param(page, 'select')).toMatch(/^municipality:/);
	});

	it('leads from a part to its statements without script', async () => {
		const { page } = await openPage(at(LENS), { javaScriptEnabled: false, drawn: false });
		const parts = page.locator('#sent-picture a[data-id^="municipality:"]');
		expect(await parts.count()).toBe(organisations);
		const [some] = all.filter((one) => one.statements > 0);
		const part = page.getByRole('link', { name: new RegExp(`^Kommune: ${some?.label ?? ''}\\b`) });
		expect(await part.getAttribute('href')).toContain(`select=${some?.id ?? ''}`);
		await part.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/select=municipality:/);
		expect(await page.locator('#sent-picture [data-id^="statement:"]').count()).toBe(some?.statements);
	});

	it('is drawn by the server as by the browser, and is the same in a browser without WebGL', async () => {
		const drawn = await openPage(at(LENS));
		const painted = await openPage(at(LENS), { withoutWebGL: true });
		await painted.page.locator('.painted svg').waitFor();
		expect(differingShare(await pixels(canvas(drawn.page)), await pixels(canvas(painted.page)), 48)).toBeLessThan(0.02);
		const place = await onRing(painted.page, 0.3, heat);
		await painted.page.mouse.move(place.x, place.y);
		await card(painted.page).waitFor();
	});

	it('is whole on a phone, in the dark, and in a file', async () => {
		const phone = await openPage(at(LENS), { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
		const seen = await pixels(canvas(phone.page));
		const dark = heatOf(PALETTES.dark);
		expect(dark.filter((colour) => pixelsLike(seen, colour, 6) > 40).length).toBeGreaterThan(2);
		expect(await axeViolations(phone.page)).toEqual([]);
		const file = await fetch(at('/api/picture/png?focus=concept:mod'));
		const picture = decodePng(Buffer.from(await file.arrayBuffer()));
		expect(heat.filter((colour) => pixelsLike(picture, colour, 6) > 400).length).toBeGreaterThan(2);
	});
});

it('a page on a thousand municipalities has no more than 400 kB, and says how many each part stands for', async () => {
	const { app, data } = await countryApp(1000, 20_000);
	try {
		const html = await (await fetch(`${app.address}${LENS}`)).text();
		expect(html.length).toBeLessThan(400_000);
		const { page } = await openPage(`${app.address}${LENS}`);
		await expect(page.locator('.legend').innerText()).resolves.toMatch(/op til 3 kommuner, der ligner hinanden/);
		await page.mouse.move(5, 5);
		const place = await onRing(page, 0.3, heatOf(PALETTES.light));
		await pageAlive(page);
		await page.mouse.move(place.x, place.y);
		await card(page).waitFor();
		await expect(card(page).innerText()).resolves.toMatch(/Mod\s*\d+,\d\s%\s\(\d+ af \d+\)/);
	} finally {
		await app.stop();
		data.remove();
	}
});
