/** A story in front of a room: its keys, the presenter's window, what is explored meanwhile, and how it is read on a phone. */

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage } from './harness.ts';

const folder = temporaryFolder();
let app: RunningApp;

beforeAll(async () => {
	app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	folder.remove();
});

const STORY = '/stories/hvad-er-mod';
const SCREEN = { viewport: { width: 1920, height: 1080 } };
const stepIn = (page: Page) => /step=hvad-er-mod\.(\d+)/.exec(page.url())?.[1];
const title = (page: Page) => page.locator('.room > h1').textContent();

/** The talk at one of its steps. */
async function talkAt(step: number, view = ''): Promise<{ page: Page; context: BrowserContext }> {
	const opened = await openPage(`${app.address}/?v=1&${view}step=hvad-er-mod.${step}&theme=projector`, {
		...SCREEN,
		drawn: false
	});
	await opened.page.locator('.room[data-step]').waitFor();
	return opened;
}

describe('a talk', () => {
	it('begins at the page of the story, goes by keys of clickers and keyboards, and ends there', async () => {
		const { page } = await openPage(`${app.address}${STORY}`, { ...SCREEN, drawn: false });
		await page.getByRole('link', { name: 'Vis', exact: true }).click();
		await expect.poll(() => title(page)).toBe('Hvad er mod i fire kommuner?');
		expect(await axeViolations(page)).toEqual([]);
		const goes = async (key: string, to: string) => {
			await page.keyboard.press(key);
			await expect.poll(() => stepIn(page)).toBe(to);
		};
		await goes('PageDown', '2');
		expect(await axeViolations(page)).toEqual([]);
		await goes('ArrowLeft', '1');
		await goes(' ', '2');
		await goes('End', '10');
		await goes('Home', '1');
		await page.keyboard.press('Escape');
		await page.waitForURL(/\/stories\/hvad-er-mod/);
	});

	it('shows a concept, its municipalities one by one, all of it, and its quotes, before it goes on', async () => {
		const { page } = await talkAt(3, 'focus=concept:mod&');
		await page.locator('[data-drawn=true]').waitFor();
		const quotes = page.locator('aside blockquote');
		expect(await quotes.count()).toBe(0);
		for (let bit = 0; bit < 6; bit++) await page.keyboard.press('PageDown');
		await expect.poll(() => quotes.count()).toBe(4);
		expect(await page.locator('aside').textContent()).toContain('4 af 21 udsagn');
		expect(stepIn(page)).toBe('3');
		await page.keyboard.press('PageDown');
		await expect.poll(() => stepIn(page)).toBe('4');
		await page.keyboard.press('PageUp');
		await expect.poll(() => quotes.count()).toBe(4);
	});

	it('fills the screen by its own button, and leaves it again', async () => {
		const { page } = await talkAt(2, 'select=concept:mod&');
		await page.getByRole('button', { name: 'Fuld skærm' }).click();
		await page.getByRole('button', { name: 'Forlad fuld skærm' }).click();
		await page.getByRole('button', { name: 'Fuld skærm' }).waitFor();
	});

	it('shows a comparison whole, with what its places mean, and without its buttons', async () => {
		const { page } = await talkAt(9, 'compare=concept:mod,concept:fejl&');
		const legend = page.locator('figure.wide figcaption');
		await legend.waitFor();
		const [box, room] = await Promise.all([legend.boundingBox(), page.locator('.reading').boundingBox()]);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((room?.y ?? 0) + (room?.height ?? 0) + 1);
		expect(await page.locator('.reading button').count()).toBe(0);
	});

	it('has type of 28 pixels at least on a projector of 1080 lines', async () => {
		const { page } = await talkAt(4, 'focus=concept:mod&');
		const sizes = await page
			.locator('.room h1, .slide blockquote, .slide figcaption, .slide .markdown p')
			.evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
		expect(sizes.length).toBeGreaterThan(3);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
	});

	it('has a heading before its story has come, and where a step has none', async () => {
		const { page } = await openPage(`${app.address}/?step=hvad-er-mod.2`, { javaScriptEnabled: false, drawn: false });
		expect(await page.locator('h1').textContent()).toBe('Præsentation');
	});

	it('goes black on B, and comes back', async () => {
		const { page } = await talkAt(2, 'select=concept:mod&');
		await page.keyboard.press('b');
		await page.getByRole('button', { name: /Skærmen er sort/ }).waitFor();
		await page.keyboard.press('b');
		await expect.poll(() => page.getByRole('button', { name: /Skærmen er sort/ }).count()).toBe(0);
	});

	it('takes no letter once they are switched off, and remembers that', async () => {
		const { page } = await talkAt(2, 'select=concept:mod&');
		await page.getByRole('button', { name: 'Bogstavtaster' }).click();
		await page.reload();
		await page.locator('.room[data-step]').waitFor();
		await expect.poll(() => page.getByRole('button', { name: 'Bogstavtaster', pressed: false }).count()).toBe(1);
		await page.keyboard.press('b');
		await page.keyboard.press('PageUp');
		await expect.poll(() => stepIn(page)).toBe('1');
		expect(await page.getByRole('button', { name: /Skærmen er sort/ }).count()).toBe(0);
	});

	it('is left for the picture and found again by one key', async () => {
		const { page } = await talkAt(2, 'select=concept:mod&');
		await page.locator('[data-drawn=true]').waitFor();
		await page.locator('[role=application]').focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toContain('select=concept:mod&');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Tilbage til trinnet' }).waitFor();
		expect(stepIn(page)).toBe('2');
		await page.keyboard.press('Backspace');
		await expect.poll(() => page.getByRole('button', { name: 'Tilbage til trinnet' }).count()).toBe(0);
		expect(page.url()).toContain('select=concept:mod');
	});

	it('shows a chosen statement as a large card, which Escape closes', async () => {
		const statement = 'statement:gentofte-ledelsesgrundlag:b54aeae516';
		const { page } = await talkAt(3, `focus=concept:mod&select=${statement}&`);
		await page.locator('.slide blockquote').waitFor();
		expect(await page.locator('.slide figcaption').textContent()).toContain('Gentofte');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('.slide').count()).toBe(0);
		expect(stepIn(page)).toBe('3');
	});

	it('says so where the story or the step is not there', async () => {
		const { page } = await openPage(`${app.address}/?step=findes-ikke.1`, {
			drawn: false,
			allowedErrors: [/status of 404/]
		});
		await expect.poll(() => page.getByRole('alert').textContent()).toBe('Præsentationen findes ikke længere.');
		await page.goto(`${app.address}/?step=hvad-er-mod.99`);
		await expect.poll(() => page.getByRole('alert').textContent()).toBe('Præsentationen har ikke det trin.');
	});
});

describe('the presenter’s window', () => {
	it('is kept in step with the room’s, also after either of them is loaded anew', async () => {
		const { page, context } = await talkAt(3, 'focus=concept:mod&');
		await page.locator('[data-drawn=true]').waitFor();
		const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
		const place = () => presenter.locator('.count').textContent();
		await expect.poll(place).toBe('Trin 3 af 10, del 1 af 7');
		expect(await axeViolations(presenter)).toEqual([]);
		expect(await presenter.locator('.notes').textContent()).toContain('kommunerne én ad gangen');
		expect(await presenter.getByText('Albertslund: mod har sin egen overskrift').isVisible()).toBe(true);

		await presenter.getByRole('button', { name: 'Næste' }).click();
		await expect.poll(place).toBe('Trin 3 af 10, del 2 af 7');
		await page.keyboard.press('PageDown');
		await expect.poll(place).toBe('Trin 3 af 10, del 3 af 7');
		await presenter.reload();
		await expect.poll(place).toBe('Trin 3 af 10, del 3 af 7');
		await page.reload();
		await page.locator('.room[data-step]').waitFor();
		await expect.poll(place).toBe('Trin 3 af 10, del 3 af 7');

		await presenter.keyboard.press('b');
		await page.getByRole('button', { name: /Skærmen er sort/ }).waitFor();
		await presenter.getByRole('button', { name: 'Start' }).click();
		await expect.poll(() => presenter.locator('.time strong').textContent()).toBe('0:01');
		await presenter.reload();
		await expect.poll(() => presenter.getByRole('button', { name: 'Pause' }).count()).toBe(1);
	});
});

describe('a story as a page', () => {
	it('is read on a phone, without script, with its figures computed', async () => {
		const { page } = await openPage(`${app.address}${STORY}`, {
			viewport: { width: 390, height: 844 },
			javaScriptEnabled: false,
			drawn: false
		});
		expect(await page.locator('main ol.rows > li').count()).toBe(10);
		// The first step is called as the story is, and its name stands once.
		expect(await page.getByRole('heading', { name: 'Hvad er mod i fire kommuner?' }).count()).toBe(1);
		expect(await page.locator('main').textContent()).toContain('nævner mod i 21 udsagn');
		expect(await page.locator('main').textContent()).not.toContain('{{');
		expect(await page.locator('blockquote[lang=da]').count()).toBe(4);
		expect(await page.locator('.picture svg').count()).toBe(4);
	});

	it('is complete in English, with quotes in the language of their documents', async () => {
		const { page } = await openPage(`${app.address}${STORY}?lang=en`, { drawn: false });
		expect(await page.locator('h1').textContent()).toBe('What is courage in four municipalities?');
		expect(await page.locator('main').textContent()).toContain('Albertslund: 6 of 36 statements');
		expect(await axeViolations(page)).toEqual([]);
	});

	it('goes sideways under a finger', async () => {
		const { page } = await talkAt(4, 'focus=concept:mod&');
		const swipe = (from: number, to: number) =>
			page.evaluate(
				([start, end]) => {
					const talk = document.querySelector('.talk');
					const touch = (x: number) =>
						new Touch({ identifier: 1, target: talk ?? document.body, clientX: x, clientY: 300 });
					talk?.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(start ?? 0)], bubbles: true }));
					talk?.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(end ?? 0)], bubbles: true }));
				},
				[from, to]
			);
		await swipe(600, 200);
		await expect.poll(() => stepIn(page)).toBe('5');
		await swipe(200, 600);
		await expect.poll(() => stepIn(page)).toBe('4');
	});
});
