/** The overview from near: each step of zoom tells more below the names, on the screen and in a file. */

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf, openPage, pageAlive } from './harness.ts';
import { canvas } from './marks.ts';

/** Scene units of the overview's frame. */
const FRAME = { width: 2, height: 1.9 };

describe('the overview from near', () => {
	let mod: readonly [number, number] = [0, 0];
	beforeAll(async () => {
		const { positions } = (await (await fetch(addressOf('/api/overview'))).json()) as {
			positions: Record<string, [number, number]>;
		};
		mod = positions['concept:mod'] ?? mod;
	});
	const camera = (ratio: number) => `camera=${0.5 + mod[0] / FRAME.width},${0.5 + mod[1] / FRAME.height},${ratio}`;
	/** A painted picture has its texts on the page. */
	const open = async (query: string) => {
		const { page } = await openPage(`/?v=1${query}`, { withoutWebGL: true });
		await pageAlive(page);
		return page;
	};
	const texts = async (page: Page) =>
		(await page.locator('.painted svg text').allTextContents()).map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''));

	it('tells names, then who mentions it most, then values, then a statement', async () => {
		expect((await texts(await open(''))).filter((text) => /mest hos|Fx under|»/.test(text))).toEqual([]);
		for (const [ratio, told] of [
			[0.6, /^mest hos Albertslund: 16,7\s%$/],
			[0.35, /^Fx under /],
			[0.2, /^Albertslund: ».+/]
		] as const) {
			const page = await open(`&${camera(ratio)}`);
			await expect.poll(async () => (await texts(page)).some((text) => told.test(text))).toBe(true);
		}
	});

	it('tells more as somebody comes nearer by key', async () => {
		const page = await open(`&${camera(0.8)}`);
		expect((await texts(page)).filter((text) => text.startsWith('mest hos'))).toEqual([]);
		await canvas(page).focus();
		await page.keyboard.press('+');
		await expect.poll(async () => (await texts(page)).some((text) => text.startsWith('mest hos'))).toBe(true);
	});

	it('keeps the mark in the window that the keyboard stands on, and tells of it', async () => {
		const page = await open('');
		await canvas(page).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		for (let press = 0; press < 5; press++) await page.keyboard.press('+');
		const said = await page.locator('.canvas [aria-live]').innerText();
		const [, name = ''] = /^Begreb: (.+?)\. /.exec(said) ?? [];
		expect(name).not.toBe('');
		await expect.poll(() => texts(page)).toContain(name);
		await expect.poll(async () => (await texts(page)).some((text) => /: »/.test(text))).toBe(true);
	});

	it('follows the filter in what it tells', async () => {
		const page = await open(`&${camera(0.2)}&municipality=gladsaxe`);
		await expect.poll(async () => (await texts(page)).some((text) => text.startsWith('Gladsaxe: »'))).toBe(true);
		const asked = await (
			await fetch(addressOf('/api/statements?about=concept:mod&municipality=municipality:gladsaxe'))
		).json();
		const [first] = (asked as { items: { text: string }[] }).items;
		const said = (await texts(page)).filter((text) => text.startsWith('Gladsaxe: »')).join(' ');
		expect(said.replaceAll(/\s|…/g, '')).toContain((first?.text ?? '').slice(0, 15).replaceAll(' ', ''));
	});

	it('is the same in a file', async () => {
		const svg = await (await fetch(addressOf(`/api/picture/svg?${camera(0.2)}&size=seen`))).text();
		expect(svg).toContain('»');
	});
});
