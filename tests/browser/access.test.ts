/** The explorer without a pointer, without sight, on a phone and on a wall. */

import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage } from './harness.ts';
import { canvas } from './marks.ts';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** Presses Tab until a button of that name has the focus; fails after so many presses. */
async function tabTo(page: Page, name: string, most: number) {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === name) return;
	}
	throw new Error(`${name} is not within ${most} presses of Tab.`);
}

/** The first node of a role and a name that a screen reader meets, as soon as it is there; with words in it, where these matter. */
async function nodeInTree(tree: CDPSession, role: string, name: RegExp, words?: RegExp): Promise<number> {
	let found: number | undefined;
	await expect
		.poll(async () => {
			const { nodes } = await tree.send('Accessibility.getFullAXTree');
			const texts = new Map(nodes.map((node) => [node.nodeId, node]));
			const inside = (id: string): string => {
				const node = texts.get(id);
				if (!node) return '';
				return [String(node.name?.value ?? ''), ...(node.childIds ?? []).map(inside)].join(' ');
			};
			found = nodes.find(
				(node) =>
					!node.ignored &&
					node.role?.value === role &&
					name.test(String(node.name?.value ?? '').trim()) &&
					(!words || words.test(inside(node.nodeId)))
			)?.backendDOMNodeId;
			return found;
		})
		.toBeDefined();
	return found ?? 0;
}

describe('accessibility', () => {
	const VIEWS: readonly (readonly [path: string, drawn: boolean, status: number])[] = [
		['/?', true, 200],
		['/?focus=concept:mod', true, 200],
		['/?focus=municipality:hvidovre&lang=en', false, 200],
		['/?focus=role:centerchef&select=concept:ansvar', false, 200],
		['/?mode=list', false, 200],
		['/?mode=list&focus=concept:tillid', false, 200],
		['/?q=mod', true, 200],
		['/?compare=concept:mod,concept:tillid', false, 200],
		['/?compare=municipality:gentofte,municipality:hvidovre,municipality:gladsaxe&lang=en', false, 200],
		['/?compare=concept:mod,role:leder', false, 200],
		['/?mode=matrix&cell=concept:mod,municipality:gentofte', false, 200],
		['/?mode=matrix&rows=role&columns=concept&show=difference&municipality=hvidovre&lang=en', false, 200],
		['/?mode=matrix&rows=role&columns=role', false, 200],
		['/?mode=together', false, 200],
		['/?mode=together&cell=concept:fejl,concept:mod&pairs=all', false, 200],
		['/?mode=together&municipality=gentofte&other=municipality:gladsaxe&select=concept:helhed&lang=en', false, 200],
		['/?mode=explore&things=concept:mod&acts=concept:mod~mentions-in-statement&select=concept:mod', true, 200],
		['/?focus=concept:nix&municipality=nix', true, 200],
		['/was?', false, 200],
		['/stories?', false, 200],
		['/stories/hvad-er-mod?', false, 200],
		['/views?', false, 200],
		['/review?', false, 200],
		['/present/hvad-er-mod?', false, 200],
		['/?focus=concept:mod&step=hvad-er-mod.3', false, 200],
		['/no-such-page?', false, 404]
	];
	/** What another theme changes: its colours, and the size of its type. */
	const OF_THEMES = ['color-contrast', 'target-size'];
	it.each(VIEWS)('axe finds nothing on %s, nor at 320 pixels, nor in another theme', async (path, drawn, status) => {
		const allowedErrors = status === 200 ? [] : [/404/];
		const opened = await openPage(`${path}&theme=light`, { drawn, allowedErrors });
		const { page } = opened;
		expect(opened.status).toBe(status);
		expect(await axeViolations(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await axeViolations(page)).toEqual([]);
		for (const theme of ['dark', 'projector']) {
			const other = await openPage(`${path}&theme=${theme}`, { drawn, allowedErrors });
			expect(await axeViolations(other.page, OF_THEMES), theme).toEqual([]);
		}
	});

	it('axe finds nothing on a phone, also with the filters open', async () => {
		const { page } = await openPage('/?focus=concept:mod', { viewport: { width: 360, height: 740 } });
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Vis filtre' }).click();
		expect(await axeViolations(page)).toEqual([]);
	});

	it('leads by keyboard alone from an empty search to the source of a quote and to its copy', async () => {
		const { page } = await openPage('/', { permissions: CLIPBOARD });
		await page.keyboard.press('Control+k');
		await page.keyboard.type('mod');
		await page.getByRole('option', { name: /^Mod\s*Begreb/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/focus=concept:mod/);
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reader');
		await tabTo(page, 'Vis i kilden', 20);
		await page.keyboard.press('Enter');
		await page.locator('pre mark').first().waitFor();
		await tabTo(page, 'Kopiér citat', 10);
		await page.keyboard.press('Enter');
		await page.getByRole('status').getByText('Citatet er kopieret').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^».*« \(\S/);
	});

	it('leads by the accessibility tree alone from an empty search to a copied quote', async () => {
		const { page, context } = await openPage('/', { permissions: CLIPBOARD });
		const tree = await context.newCDPSession(page);
		const search = await nodeInTree(tree, 'combobox', /^Søg efter/);
		await tree.send('DOM.focus', { backendNodeId: search });
		await page.keyboard.type('mod');
		await nodeInTree(tree, 'option', /^Mod\s*Begreb/);
		await page.keyboard.press('Enter');
		await nodeInTree(tree, 'heading', /^Mod$/);
		const live = await nodeInTree(tree, 'button', /^Kopiér citat – /);
		await tree.send('DOM.focus', { backendNodeId: live });
		await page.keyboard.press('Enter');
		await nodeInTree(tree, 'status', /^$/, /Citatet er kopieret/);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^».*« \(\S/);
	});

	it('moves focus into the search at Ctrl-K and out of everything at Escape', async () => {
		const { page } = await openPage('/?focus=concept:mod&select=municipality:gladsaxe&role=leder');
		await page.keyboard.press('Control+k');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
		await page.locator('body').evaluate(() => {
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		});
		const gone = [/select=/, /focus=/, /role=/];
		for (const part of gone) {
			await page.keyboard.press('Escape');
			await page.waitForURL((url) => !part.test(url.search));
		}
	});

	it.each([
		[360, 740],
		[768, 1024],
		[1280, 720],
		[1920, 1080]
	])('fits %i × %i: nothing sticks out sideways', async (width, height) => {
		const { page } = await openPage('/?focus=concept:mod', { viewport: { width, height } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		const box = await canvas(page).boundingBox();
		expect(box?.width).toBeGreaterThan(Math.min(300, width * 0.9));
		expect(box?.height).toBeGreaterThan(250);
	});
});

describe('the page on accessibility', () => {
	it('reports in both languages, the reader’s own first, and says that no statement is named', async () => {
		const { page } = await openPage('/was?lang=en', { drawn: false });
		const titles = await page.locator('article .title').allInnerTexts();
		expect(titles).toEqual(['Accessibility of Sammenhæng', 'Tilgængelighed i Sammenhæng']);
		expect(await page.locator('article').evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
			'en',
			'da'
		]);
		await page.getByText('No accessibility statement is named here.').waitFor();
	});

	it('leads to the organisation’s own statement where the environment names it, as every view does', async () => {
		const data = temporaryFolder();
		const address = 'https://was.example/erklaering';
		const env = { DATA_DIR: data.path, BUILD_DIR: inject('buildFolder'), ACCESSIBILITY_STATEMENT_URL: address };
		const app = await startApp(env);
		try {
			for (const [path, name] of [
				['/', 'Tilgængelighedserklæring'],
				['/was', 'Organisationens tilgængelighedserklæring']
			] as const) {
				const { page } = await openPage(app.address + path, { drawn: false });
				await expect(page.getByRole('link', { name, exact: true }).getAttribute('href')).resolves.toBe(address);
			}
		} finally {
			await app.stop();
			data.remove();
		}
	});
});
