/** The matrix on the screen, as the tests of it find its parts. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type OpenOptions, pageAlive } from './harness.ts';

export const QUIET: OpenOptions = { drawn: false };
export const reader = (page: Page) => page.locator('#reader');
export const grid = (page: Page) => page.getByRole('grid');
export const detail = (page: Page) => reader(page).locator('.detail');
export const setting = (page: Page, name: string) => reader(page).getByRole('combobox', { name, exact: true });
export const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
export const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

/** A matrix that answers to more than links. */
export async function openMatrix(path: string, options: OpenOptions = {}) {
	const opened = await openPage(path, { ...QUIET, ...options });
	await pageAlive(opened.page);
	return opened;
}

/** Waits for the address, which changes when the page has changed. */
export async function has(page: Page, key: string, value: string | null) {
	await expect.poll(() => parameter(page, key)).toBe(value);
}

export const rowHeads = (page: Page) =>
	grid(page)
		.locator('tr[data-row]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));

/** What has the focus, and the row it is in. */
export const focused = (page: Page) =>
	page.evaluate(() => {
		const { activeElement: at } = document;
		return `${at?.closest('tr')?.getAttribute('data-row') ?? 'head'}: ${at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? ''}`;
	});
