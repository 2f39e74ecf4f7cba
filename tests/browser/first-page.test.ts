/** The first page whatever the browser can: one with old built-ins runs the app, and where the app cannot start the page stays as the server sent it. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, openPage } from './harness.ts';
import { canvas } from './marks.ts';
import { LEFT_FOR_PLAYWRIGHT, NEWER } from './oldest-browser.ts';

const reader = (page: Page) => page.locator('#reader');
const PATHS = ['/', '/?focus=concept:mod'];

describe('the oldest supported browsers', () => {
	it.each(PATHS)('draw %s and answer a step without a built-in that they lack', async (path) => {
		const { page } = await openPage(path);
		expect(
			await page.evaluate(() => ['groupBy' in Map, 'toSorted' in Array.prototype, 'Iterator' in globalThis])
		).toEqual([false, false, false]);
		await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
		await page.locator('input[value="municipality:gladsaxe"]').check();
		await page.waitForURL(/municipality=gladsaxe/);
		await expect.poll(() => page.locator('.active, [data-matched]').first().innerText()).not.toBe('');
	});

	it('find none of the built-ins they lack in what they are sent', () => {
		/** devalue asks first whether they are there. */
		const askedFor = ['fromBase64', 'toBase64'];
		/** Common words, which other things bear too; taking them away from the pages of all tests finds those. */
		const common =
			/^(map|filter|take|drop|flatMap|reduce|forEach|some|every|find|with|any|try|from|parse|json|size|reset|resize|highlights|difference)$/;
		const names = Object.entries(NEWER)
			.filter(([holder]) => holder !== 'globalThis')
			.flatMap(([, names]) => names)
			.concat(LEFT_FOR_PLAYWRIGHT)
			.filter((name) => !common.test(name) && !askedFor.includes(name));
		// The page that works without a server is run by the same browsers.
		const files = globSync(join(inject('buildFolder'), '{client/**/*,offline/reader}.js'));
		expect(files).not.toEqual([]);
		const used = files.flatMap((file) => {
			const text = readFileSync(file, 'utf8');
			return names.filter((name) => new RegExp(`[.?]${name}\\b`).test(text)).map((name) => `${file} uses ${name}`);
		});
		expect(used).toEqual([]);
	});
});

/** Each stands for its kind: where on the way from the script to the living page the fault is. */
const FAULTS: [string, () => void][] = [
	[
		'when a module is loaded',
		() => {
			Reflect.deleteProperty(Intl, 'NumberFormat');
		}
	],
	[
		'before the first component',
		() => {
			window.matchMedia = () => {
				throw new Error('planned fault');
			};
		}
	],
	[
		'in a component',
		() => {
			Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
				get() {
					throw new Error('planned fault');
				}
			});
		}
	],
	[
		'in an effect of a component',
		() => {
			Object.defineProperty(HTMLElement.prototype, 'lang', {
				set() {
					throw new Error('planned fault');
				}
			});
		}
	]
];

/** The words of the page without any script. */
async function plainText(path: string): Promise<string> {
	const { page, close } = await openPage(path, { javaScriptEnabled: false, drawn: false });
	const text = await page.locator('#app').innerText();
	await close();
	return text;
}

/** Readable: the same words as without script, told that no picture comes, and links that work. */
async function expectReadable(page: Page, path: string): Promise<void> {
	await expect.poll(() => page.locator('#app').innerText()).toBe(await plainText(path));
	const link = reader(page).getByRole('link').first();
	const target = await link.getAttribute('href');
	await link.click();
	await expect.poll(() => page.url()).toBe(addressOf(target ?? ''));
	expect((await reader(page).innerText()).length).toBeGreaterThan(200);
}

describe.each(PATHS)('a start of %s that fails', (path) => {
	it.each(FAULTS)('%s leaves the page that the server sent', async (_where, before) => {
		const { page, consoleErrors } = await openPage(path, { drawn: false, before, allowedErrors: [/./] });
		await expect.poll(() => consoleErrors.length).toBeGreaterThan(0);
		await expectReadable(page, path);
	});

	it('because the script is missing leaves the page that the server sent', async () => {
		const { page, context } = await openPage('/api/health', {
			drawn: false,
			allowedErrors: [/404/, /Failed to fetch/]
		});
		await context.route('**/*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
		await page.goto(addressOf(path));
		// The words that no picture comes do not come at once, because nothing but time can tell.
		await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
		await expectReadable(page, path);
	});
});

it('a start that succeeds leaves no trace of the failing kind', async () => {
	const { page } = await openPage('/');
	await expect.poll(() => canvas(page).getAttribute('data-drawn')).toBe('true');
	await page.evaluate(() => {
		window.dispatchEvent(new ErrorEvent('error', { message: 'of an extension' }));
	});
	await page.getByRole('button', { name: 'Zoom ind' }).click();
	await page.waitForURL(/camera=/);
	expect(await page.evaluate(() => document.documentElement.dataset['start'])).toBeUndefined();
});
