/** Names of any length and script, and names that are markup or code: through every page, picture and file, and none of them breaks one. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { factsOf } from '../../graph/facts/batch.ts';
import { EXPORTERS } from '../../graph/export/registry.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { EVIL, evilGraph, MARK } from '../fixtures/evil-names.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { openDialog } from './carry.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const data = temporaryFolder();
let app: RunningApp;
/** Ids of presentations. */
let story = '';
const names = Object.values(EVIL);

beforeAll(async () => {
	const store = openSqlite({ path: join(data.path, 'sammenhaeng.db'), name: 'sammenhaeng.db', patience: 2000 });
	await store.write(factsOf(evilGraph()));
	await store.close();
	app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
	for (const [place, name] of names.entries())
		await make('views', {
			name: name.slice(0, 200),
			note: name,
			address: place % 2 ? `focus=concept:mod&select=concept:ansvar&camera=0.5,0.5,0.${place + 10}` : `q=mod${place}`
		});
	story = await make('stories', { format: 1, title: EVIL.arabic, language: 'da', steps: names.flatMap(stepsOf) });
});
afterAll(async () => {
	await app.stop();
	data.remove();
});

async function make(things: string, body: unknown): Promise<string> {
	const answer = await fetch(`${app.address}/api/workspace/${things}`, {
		method: 'POST',
		headers: { origin: app.address, 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	expect(answer.status, things).toBe(201);
	return ((await answer.json()) as { id: string }).id;
}

function stepsOf(name: string, place: number) {
	const words = {
		title: name.slice(0, 200),
		caption: `${name}\n\n- **${name}** [a](${EVIL.link}) <b>b</b>`,
		notes: name
	};
	return [
		{ is: 'text', id: `t${place}`, ...words },
		{ is: 'quote', id: `q${place}`, ...words, statement: 'statement:x:y', quote: name, source: name },
		...(place < 2 ? [{ is: 'view', id: `v${place}`, ...words, address: 'focus=concept:mod' }] : [])
	];
}

const ENDLESS = EVIL.endless.slice(0, 150);
/** Each kind of page, with its path; `STORY` stands for the id of the presentation. */
const PAGES: readonly (readonly [what: string, path: string])[] = [
	['the overview', '/'],
	['the overview as text', '/?mode=list'],
	['a lens', '/?focus=concept:mod'],
	['the lens of a name without end', '/?focus=concept:ansvar'],
	['the portrait of an organisation', '/?focus=municipality:nordby'],
	['the portrait of a role', '/?focus=role:leder'],
	['the portrait of a value', '/?focus=value:nordby-vejen:mod'],
	['a connection', '/?select=concept:mod,municipality:sydby'],
	['filters', '/?municipality=nordby&role=leder,medarbejder&value=nordby-vejen:mod&document=nordby-vejen&concept=mod'],
	['silence', '/?focus=concept:modstand&municipality=vestby'],
	['a matrix', '/?mode=matrix'],
	['a matrix of values and roles', '/?mode=matrix&rows=value&columns=role'],
	['a cell', '/?mode=matrix&cell=concept:mod,municipality:nordby'],
	['a comparison of concepts', '/?compare=concept:mod,concept:tillid,concept:ansvar'],
	['a comparison of organisations', '/?compare=municipality:nordby,municipality:sydby,municipality:vestby'],
	['a search', '/?q=mod'],
	['a search for markup', `/?q=${encodeURIComponent(`${EVIL.script} אומץ`)}`],
	['a search for a word without end', `/?q=${ENDLESS}`],
	['the list of presentations', '/stories'],
	['a presentation as a page', '/stories/STORY'],
	['a presentation as it is edited', '/stories/STORY/edit'],
	["the speaker's window", '/present/STORY'],
	['a step of words', '/?step=STORY.1'],
	['a step with a picture', '/?step=STORY.3'],
	['the saved views', '/views'],
	['the review of links', '/review'],
	['the page on accessibility', '/was'],
	['a frame of another site', '/?focus=concept:mod&embed=1'],
	['a link that cannot be used', `/?focus=${encodeURIComponent(`concept:${EVIL.closing}${ENDLESS}`)}`],
	['an address where nothing is', `/${encodeURIComponent(EVIL.closing + EVIL.hebrew + ENDLESS)}`]
];
type Size = readonly [width: number, height: number];
const SIZES: readonly [Size, Size] = [
	[1280, 800],
	[390, 844]
];

/** A page whose dialogs are counted among its errors. */
async function openEvil(path: string, [width, height]: Size): Promise<Page> {
	const opened = await openPage(`${app.address}${path.replace('STORY', story)}`, {
		viewport: { width, height },
		drawn: false,
		allowedErrors: [/status of 404/]
	});
	opened.page.on('dialog', (dialog) => {
		opened.consoleErrors.push(`a dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	// Pictures and the page on accessibility have no script.
	if (/^\/(?:api|was)/.test(path)) await opened.page.waitForLoadState('load');
	else await pageAlive(opened.page);
	return opened.page;
}

const hasRun = (page: Page) => page.evaluate((mark) => mark in window, MARK);

/** What is wider than the window, or holds more than it is wide without a way to scroll there. */
function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
		for (const element of document.querySelectorAll('body *')) {
			// A table has a frame of its own to scroll in; a field scrolls what is typed in it, and what is offered lies over the page.
			if (
				element.matches('form.search') ||
				element.closest('.scroll, .visually-hidden, [data-picture], svg, select, input, textarea')
			)
				continue;
			const { right, width } = element.getBoundingClientRect();
			const isLine = getComputedStyle(element).display === 'inline';
			const holdsMore = !isLine && element.scrollWidth > element.clientWidth + 1;
			if (width > 1 && (right > clientWidth + 1 || holdsMore)) found.push(`${element.tagName} ${element.className}`);
		}
		return found;
	});
}

describe.each(SIZES.map((size) => ({ size })))('names that break pages, at $size', ({ size }) => {
	it.each(PAGES)('break nothing on %s', async (_what, path) => {
		const page = await openEvil(path, size);
		expect(await sticksOut(page)).toEqual([]);
		expect(await hasRun(page)).toBe(false);
		// What axe finds is of the words and the order, which are the same in both.
		if (size === SIZES[0]) expect(await axeViolations(page)).toEqual([]);
	});

	it('break nothing in the dialogs', async () => {
		const page = await openEvil('/?focus=concept:ansvar&municipality=nordby', size);
		if (size[0] < 600) await page.getByRole('button', { name: 'Menu' }).click();
		await openDialog(page);
		expect(await sticksOut(page)).toEqual([]);
		expect(await axeViolations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await hasRun(page)).toBe(false);
	});

	it('break nothing in what the search offers', async () => {
		const page = await openEvil('/', size);
		await page.getByRole('combobox', { name: /^Søg/ }).fill('mod');
		await page.getByRole('option').first().waitFor();
		expect(await sticksOut(page)).toEqual([]);
		expect(await hasRun(page)).toBe(false);
	});
});

describe('a name among other words', () => {
	it('is isolated: what follows it in the line stands after it', async () => {
		const page = await openEvil('/?focus=value:nordby-vejen:mod', SIZES[0]);
		const loose = await page.evaluate(() => {
			const rightToLeft = /[\u0590-\u08ff]/;
			const leftToRight = /[a-zæøå]/i;
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found: string[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const parent = node.parentElement;
				if (!parent || parent.closest('script, style, svg, blockquote, select')) continue;
				// What an isolate holds turns nothing about.
				const outside = (node.textContent ?? '').replace(/\u2068[^\u2069]*\u2069/g, '');
				const isAlone = !leftToRight.test(parent.textContent.replace(node.textContent ?? '', ''));
				const isIsolated = /isolate|plaintext/.test(getComputedStyle(parent).unicodeBidi);
				if (rightToLeft.test(outside) && !isAlone && !isIsolated) found.push(outside);
			}
			return found;
		});
		expect(loose).toEqual([]);
	});
});

const VIEWS = ['', 'focus=concept:mod', 'focus=concept:ansvar', 'mode=matrix', 'compare=concept:mod,concept:ansvar'];
const FILES = ['picture/svg', 'picture/png', 'picture/pdf', ...EXPORTERS.map(({ format }) => `export/${format}`)];
/** A matrix has figures and quotes alone. */
const hasFile = (file: string, view: string) => !(view === 'mode=matrix' && /svg|png/.test(file));

describe.each(FILES)('the file %s', (file) => {
	it('is made of each view', async () => {
		for (const view of VIEWS.filter((view) => hasFile(file, view))) {
			const answer = await fetch(`${app.address}/api/${file}?v=1${view && `&${view}`}`);
			const bytes = Buffer.from(await answer.arrayBuffer());
			expect(answer.status, view).toBe(200);
			expect(bytes.length, view).toBeGreaterThan(50);
			// A file name of a script that a header cannot hold stays one that every program takes.
			expect(answer.headers.get('content-disposition')).toMatch(/^(?:inline|attachment); filename="[\w.-]+"$/);
		}
	});
});

describe('a picture', () => {
	it.each(VIEWS.filter((view) => hasFile('picture/svg', view)))(
		'of “%s” is well-formed, and its words are within its frame',
		async (view) => {
			const page = await openEvil(`/api/picture/svg?v=1${view && `&${view}`}`, [1600, 1200]);
			const found = await page.evaluate(() => {
				const frame = document.documentElement.getBoundingClientRect();
				return [...document.querySelectorAll('parsererror, script, foreignObject, text')].flatMap((element) => {
					if (element.tagName !== 'text') return [element.tagName];
					const { left, right, top, bottom } = element.getBoundingClientRect();
					const isWithin =
						left >= frame.left - 2 && right <= frame.right + 2 && top >= frame.top - 2 && bottom <= frame.bottom + 2;
					return isWithin ? [] : [element.textContent];
				});
			});
			expect(await page.locator('text').count()).toBeGreaterThan(5);
			expect(found).toEqual([]);
			expect(await hasRun(page)).toBe(false);
		}
	);
});

describe('the page that works offline', () => {
	it.each(['focus=concept:mod', 'mode=matrix', 'story=STORY'])('of %s runs nothing, and fits', async (asked) => {
		const html = await (await fetch(`${app.address}/api/export/html?${asked.replace('STORY', story)}`)).text();
		const { page, consoleErrors } = await openPage(`${app.address}/was`, { drawn: false });
		page.on('dialog', (dialog) => consoleErrors.push(dialog.message()));
		await page.route('**/offline-copy', (route) => route.fulfill({ contentType: 'text/html', body: html }));
		await page.goto(`${app.address}/offline-copy`);
		await page.waitForLoadState('load');
		expect(await page.locator('main').count()).toBeGreaterThan(0);
		expect(await hasRun(page)).toBe(false);
		expect(await sticksOut(page)).toEqual([]);
	});
});
