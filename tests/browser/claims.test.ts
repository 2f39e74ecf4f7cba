/** What the panels claim of municipalities: of all in the graph, with the base beside a share, and with the part where only one is shown. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { openPage } from './harness.ts';
import { canvas, marksOn } from './marks.ts';

const reader = (page: Page) => page.locator('#reader');
const words = (page: Page) => reader(page).innerText();

describe('under a filter that one municipality alone passes', () => {
	const cases: [path: string, only: RegExp, none: RegExp, never: RegExp][] = [
		[
			'/?role=centerchef',
			/Kun Hvidovre har udsagn til rollen Centerchef: 16\. Albertslund, Gentofte og Gladsaxe: ingen\./,
			/Intet begreb nævnes af mere end én kommune inden for filtrene\./,
			/Nævnes af alle/
		],
		[
			'/?role=centerchef&lang=en',
			/Only Hvidovre has statements addressed to the role Centre manager \(Centerchef\): 16\. Albertslund, Gentofte and Gladsaxe: none\./,
			/No concept is mentioned by more than one municipality within the filters\./,
			/Mentioned by all/
		],
		[
			'/?relation=opad',
			/Kun Gladsaxe har udsagn under ledelsesrelationen Opad: 3\. Albertslund, Gentofte og Hvidovre: ingen\./,
			/Inden for filtrene er der ingen andre kommuner at sammenligne med\./,
			/Nævnes af alle|de andre \d/
		],
		[
			'/?relation=opad&lang=en',
			/Only Gladsaxe has statements under the leadership relation Upwards \(Opad\): 3\. Albertslund, Gentofte and Hvidovre: none\./,
			/Within the filters there is no other municipality to compare with\./,
			/Mentioned by all|the others \d/
		]
	];
	it.each(cases)(
		'%s says whose statements they are, and calls nothing said by all',
		async (path, only, none, never) => {
			const { page } = await openPage(path);
			const text = await words(page);
			expect(text).toMatch(only);
			expect(text).toMatch(none);
			expect(text).not.toMatch(never);
		}
	);

	it('keeps the silent in the picture, hollow, and says so in the legend', async () => {
		const { page } = await openPage('/?role=centerchef');
		expect(await marksOn(page, PALETTES.light.node.Municipality, 150)).toHaveLength(1);
		expect(await marksOn(page, PALETTES.light.muted, 150)).toHaveLength(3);
		await expect(canvas(page).getAttribute('aria-label')).resolves.toMatch(/4 kommuner/);
		await expect(page.locator('.legend').innerText()).resolves.toMatch(/Ingen udsagn inden for filtrene\s*3/);
	});

	it('keeps their columns in the table', async () => {
		const { page } = await openPage('/?mode=list&role=centerchef', { drawn: false });
		const heads = (await page.locator('thead th').allInnerTexts()).map((text) => text.replace(/[\s⇅↑↓]+/g, ' ').trim());
		expect(heads.slice(2).sort()).toEqual(['Albertslund n = 0', 'Gentofte n = 0', 'Gladsaxe n = 0', 'Hvidovre n = 16']);
		await expect(page.locator('#matrix-counted').innerText()).resolves.toMatch(
			/^Andel af kommunens udsagn til rollen Centerchef/
		);
	});
});

describe('under a filter by municipality', () => {
	it.each([
		[
			'/?municipality=gladsaxe',
			/Vist: Gladsaxe 76 udsagn\. Skjult af filtret: Albertslund 36, Gentofte 87 og Hvidovre 127\./
		],
		['/?municipality=gladsaxe&lang=en', /Shown: Gladsaxe 76 statements\. Hidden by the filter: Albertslund 36, /]
	])('%s: the others are hidden, and still count among all', async (path, who) => {
		const [{ page }, all] = await Promise.all([openPage(path), openPage(path.replace('municipality=gladsaxe', ''))]);
		await expect(words(page)).resolves.toMatch(who);
		const shared = ({ page: of }: { page: Page }) => reader(of).locator('ul').first().innerText();
		expect(await shared({ page })).toBe(await shared(all));
	});
});

describe('a share', () => {
	it.each([
		['/?mode=list&concept=mod,tillid', 'Mod', '10,5\u00a0%', '(8 af 76)', /alle kommunens udsagn \(n\)/],
		[
			'/?mode=list&concept=mod,tillid&lang=en',
			'Courage',
			'10.5%',
			'(8 of 76)',
			/all the municipality’s statements \(n\)/
		]
	])('%s: is of all the statements, and the base stands beside it', async (path, concept, share, of, rule) => {
		const { page } = await openPage(path, { drawn: false });
		const row = page.getByRole('row', { name: new RegExp(`^${concept}\\b`) });
		const cell = row.getByRole('link', { name: share });
		await expect(row.innerText()).resolves.toContain(of);
		await expect(cell.count()).resolves.toBe(1);
		await expect(page.locator('thead').innerText()).resolves.toMatch(/Gladsaxe\s+n = 76/);
		await expect(page.locator('#matrix-counted').innerText()).resolves.toMatch(rule);
	});
});

describe('what is mentioned more by one than by the others', () => {
	it.each([
		['/', 'de andre', /Mod 16,7\s%\s\(6 af 36\) · de andre 5,9\s%/],
		['/?lang=en', 'the others', /Courage 16\.7%\s\(6 of 36\) · the others 5\.9%/],
		['/?role=alle', 'de andre', /På tværs 8,6\s%\s\(3 af 35\) · de andre 6,3\s% · mest hos Gladsaxe: 14,3\s%/],
		[
			'/?role=alle&lang=en',
			'the others',
			/Cross-cutting work 8\.6%\s\(3 of 35\) · the others 6\.3% · most in Gladsaxe: 14\.3%/
		]
	])('%s: has both figures, sorted by their difference, and tells who has more still', async (path, beside, both) => {
		const { page } = await openPage(path);
		const lists = await reader(page).locator('dd').all();
		expect(lists).toHaveLength(4);
		for (const list of lists) {
			const rows = (await list.locator('p').allInnerTexts()).map((row) => row.replaceAll(',', '.'));
			const leads = rows.map((row) => {
				const own = Number(/([\d.]+)\s?%/.exec(row)?.[1]);
				const others = Number(new RegExp(`${beside} ([\\d.]+)`).exec(row)?.[1]);
				return Math.round((own - others) * 10);
			});
			expect(leads.every((lead) => lead > 0)).toBe(true);
			expect(leads).toEqual(leads.toSorted((a, b) => b - a));
		}
		const text = await words(page);
		expect(text).toMatch(both);
	});

	it('marks small numbers', async () => {
		const { page } = await openPage('/');
		const style = (row: string) =>
			reader(page)
				.locator('dd p', { hasText: row })
				.first()
				.evaluate((found) => getComputedStyle(found).fontStyle);
		expect(await style('(4 af 36)')).toBe('italic');
		expect(await style('(6 af 36)')).toBe('normal');
	});
});

describe('a graph of more municipalities than are listed', () => {
	const data = temporaryFolder();
	let app: RunningApp | undefined;
	beforeAll(async () => {
		const store = join(data.path, 'sammenhaeng.db');
		const size = ['--statements', '15000', '--organisations', '300'];
		await promisify(execFile)(process.execPath, ['src/start/graph.ts', 'generate', ...size, '--store', store]);
		app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
	});
	afterAll(async () => {
		await app?.stop();
		data.remove();
	});
	const at = (path: string) => `${app?.address ?? ''}${path}`;

	it.each([
		[
			'',
			/Viser 200 af 300 kommuner/,
			/Intet begreb nævnes af alle 300 kommuner\./,
			/en række for hvert af \d+ begreber .* hos 300 kommuner\./,
			/Kommuner i et felt/
		],
		[
			'?lang=en',
			/Showing 200 of 300 muni/,
			/No concept is mentioned by all 300 muni/,
			/a row for each of \d+ concepts .* in 300 municipalities\./,
			/Municipalities in a cell/
		]
	])('says so in the overview: /%s', async (query, listed, byNone, drawn, legend) => {
		const { page } = await openPage(at(`/${query}`));
		expect(await words(page)).toMatch(listed);
		expect(await words(page)).toMatch(byNone);
		// All of them are in the strips, also those that the text beside them does not list.
		await expect(page.locator('[data-strips]:visible svg').getAttribute('aria-label')).resolves.toMatch(drawn);
		await expect(page.locator('.legend').innerText()).resolves.toMatch(legend);
	});

	it('says so in the table', async () => {
		const { page } = await openPage(at('/?mode=list'), { drawn: false });
		await expect(reader(page).innerText()).resolves.toMatch(
			/Viser 200 af 300 kommuner, dem med flest udsagn\. Tabellen begynder med 12 af 200 kommuner\./
		);
		expect(await page.locator('thead th').count()).toBe(14);
	});

	it.each([
		['', /([\d.]+) af ([\d.]+) udsagn er tegnet/],
		['&lang=en', /([\d,]+) of ([\d,]+) statements are drawn/]
	])('says of how many statements the lens draws a part: %s', async (query, part) => {
		const { municipalities, matched } = (await (await fetch(at('/api/overview?concept=mod'))).json()) as {
			matched: number;
			municipalities: { id: string; statements: number }[];
		};
		const [some] = municipalities.filter(({ statements }) => statements > 1);
		const { page } = await openPage(at(`/?focus=concept:mod&select=${some?.id ?? ''}${query}`));
		const [, drawn = '', all = ''] = part.exec(await words(page)) ?? [];
		expect(Number(drawn.replace(/\D/g, ''))).toBeLessThan(Number(all.replace(/\D/g, '')));
		expect(Number(all.replace(/\D/g, ''))).toBe(matched);
		await expect(page.locator('.legend').innerText()).resolves.toContain(drawn);
		await expect(canvas(page).getAttribute('aria-label')).resolves.toMatch(part);
	});
});
