/** The explorer as a consultant uses it: look, search, read the proof, filter, point. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { addressOf, openPage, pixels } from './harness.ts';
import { canvas, marksOn } from './marks.ts';
import { differingShare, inkShare } from './pixels.ts';

const COLOURS = PALETTES.light.node;
const ALL_FOUR = [
	'municipality:albertslund',
	'municipality:gentofte',
	'municipality:gladsaxe',
	'municipality:hvidovre'
];

const reader = (page: Page) => page.locator('#reader');
const searchBox = (page: Page) => page.getByRole('combobox', { name: /^Søg/ });
const facet = (page: Page, id: string) => page.locator(`input[type=checkbox][value="${id}"]`);

async function search(page: Page, words: string) {
	await searchBox(page).fill(words);
	await searchBox(page).press('Enter');
}

/** Municipalities with quotes in the reading panel, with how many each. */
async function quotesByMunicipality(page: Page): Promise<Map<string, number>> {
	const sections = await reader(page).locator('section[data-municipality]').all();
	const counts = await Promise.all(
		sections.map(async (section): Promise<[string, number]> => [
			(await section.getAttribute('data-municipality')) ?? '',
			await section.locator('[data-statement]').count()
		])
	);
	return new Map(counts);
}

describe('opening the explorer', () => {
	it('draws the overview: four municipalities and the concepts between them, in pixels', async () => {
		const { page } = await openPage('/');
		expect(await marksOn(page, COLOURS.Municipality, 150)).toHaveLength(4);
		expect((await marksOn(page, COLOURS.Concept, 20)).length).toBeGreaterThanOrEqual(20);
		expect(inkShare(await pixels(canvas(page)))).toBeGreaterThan(0.02);
	});

	it('tells in words what the picture shows, and what all municipalities share', async () => {
		const { page } = await openPage('/');
		await expect(canvas(page).getAttribute('aria-label')).resolves.toMatch(/4 kommuner og 42 begreber/);
		await expect(reader(page).innerText()).resolves.toMatch(/Nævnes af alle fire kommuner[\s\S]*Mod/);
	});

	it('shows the same words without script', async () => {
		const { page } = await openPage('/?focus=concept:mod', { javaScriptEnabled: false, drawn: false });
		expect(await page.locator('[data-statement]').count()).toBeGreaterThan(8);
	});
});

describe('searching for courage', () => {
	it.each(['mod', 'courage', 'modige', 'Modet'])(
		'“%s” leads to the lens on Mod with quotes of all four',
		async (words) => {
			const { page } = await openPage('/');
			await search(page, words);
			await page.waitForURL(/focus=concept:mod/);
			await reader(page).getByRole('heading', { name: 'Mod', level: 2 }).waitFor();
			const quotes = await quotesByMunicipality(page);
			expect([...quotes.keys()].sort()).toEqual(ALL_FOUR);
			for (const [municipality, count] of quotes) expect(count, municipality).toBeGreaterThan(0);
		}
	);

	it('marks the words that prove the link, and the text holds them', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		const quotes = await reader(page).locator('[data-statement]').all();
		expect(quotes.length).toBeGreaterThan(8);
		for (const quote of quotes) {
			const marked = await quote.locator('blockquote mark').allInnerTexts();
			expect(marked.length, await quote.innerText()).toBeGreaterThan(0);
		}
		const all = await reader(page).locator('blockquote mark').allInnerTexts();
		expect(all.join(' ')).toMatch(/modige/);
		expect(all.join(' ')).toMatch(/turde/);
	});

	it('names the rule, the document, and shows the untouched source round the words', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		const quote = reader(page).locator('[data-municipality="municipality:gentofte"] [data-statement]').first();
		await expect(quote.innerText()).resolves.toMatch(/Gentofte, Ledelsesgrundlag/);
		await quote.getByRole('button', { name: 'Hvorfor står det her?' }).click();
		await expect(quote.locator('.why li').first().innerText()).resolves.toMatch(/Mod: ».+«\. \S+/);
		await quote.getByRole('button', { name: 'Vis i kilden' }).click();
		await quote.locator('pre mark').first().waitFor();
		await expect(quote.locator('figcaption').innerText()).resolves.toMatch(/gentofte-ledelsesgrundlag\.txt, tegn/);
		const original = await quote.locator('pre').innerText();
		const file = await (await fetch(addressOf('/api/export/json'))).text();
		const id = await quote.getAttribute('data-statement');
		const graph = JSON.parse(file) as { nodes: { id: string; anchor?: { quote: string } }[] };
		const anchor = graph.nodes.find((node) => node.id === id)?.anchor;
		expect(original).toContain(anchor?.quote.trim().split('\n')[0]);
	});

	it('tells on request why a sentence is not linked to a concept it seems to name', async () => {
		const { page } = await openPage('/?q=udsyn+mod');
		const quote = reader(page).locator('[data-statement]').first();
		await quote.getByRole('button', { name: 'Hvorfor står det her?' }).click();
		await quote.getByRole('combobox').selectOption({ label: 'Mod' });
		await quote.getByText(/»mod«\. .*forholdsord/).waitFor();
	});

	it('says how two concepts are joined, and proves each step', async () => {
		const { page } = await openPage('/?select=concept:mod,concept:tillid');
		await reader(page).getByRole('heading', { name: 'Sådan hænger de sammen' }).waitFor();
		const steps = await reader(page).locator('section ol > li').all();
		expect(steps.length).toBeGreaterThan(0);
		for (const step of steps) {
			await expect(step.innerText()).resolves.toMatch(/ og .+ nævnes sammen i \d+ udsagn/);
			expect(await step.locator('blockquote mark').count()).toBeGreaterThan(1);
		}
	});

	it('reaches every statement found, page by page', async () => {
		const { page } = await openPage('/?q=vi');
		const more = reader(page).getByRole('button', { name: /Vis flere/ });
		const shown = () => reader(page).locator('[data-statement]').count();
		const left = Number(/\((\d+) endnu\)/.exec(await more.innerText())?.[1]);
		const first = await shown();
		for (let before = first; (await more.count()) > 0; before = await shown()) {
			await more.click();
			await expect.poll(shown).toBeGreaterThan(before);
		}
		expect(await shown()).toBe(first + left);
	});

	it('calls the other way of showing by what it will show', async () => {
		const { page } = await openPage('/');
		await page.getByRole('link', { name: 'Tabel', exact: true }).waitFor();
		await page.getByRole('link', { name: 'Tillid', exact: true }).first().click();
		await page.getByRole('link', { name: 'Udsagn', exact: true }).waitFor();
	});

	it('tells values of one name apart by whose they are', async () => {
		const { page } = await openPage('/');
		await searchBox(page).fill('mod');
		const options = page.getByRole('option');
		await options.first().waitFor();
		const names = await options.allInnerTexts();
		expect(new Set(names).size).toBe(names.length);
	});

	it('offers nothing, in words, for what nobody says', async () => {
		const { page } = await openPage('/');
		await searchBox(page).fill('xyzzyx');
		await page
			.getByText(/Ingen resultater for »xyzzyx«/)
			.first()
			.waitFor();
	});

	it.each(['"', 'mod AND (', '*', 'NEAR/2', "'; DROP TABLE node; --", 'a'])('survives %j', async (words) => {
		const { page } = await openPage('/');
		await search(page, words);
		await page.waitForURL(/q=|focus=/);
		await page.getByRole('link', { name: 'Sammenhæng' }).click();
		await reader(page).getByRole('heading', { name: 'Overblik' }).waitFor();
	});
});

describe('filtering', () => {
	it('to one municipality changes canvas, list and counts alike', async () => {
		const { page } = await openPage('/');
		const before = await pixels(canvas(page));
		await facet(page, 'municipality:albertslund').check();
		await page.waitForURL(/municipality=albertslund/);
		await expect.poll(async () => (await marksOn(page, COLOURS.Municipality, 150)).length).toBe(1);
		expect(differingShare(before, await pixels(canvas(page)))).toBeGreaterThan(0.01);
		const counts = page.locator('[data-matched]');
		const matched = Number(await counts.getAttribute('data-matched'));
		const total = Number(await counts.getAttribute('data-total'));
		expect(matched).toBeGreaterThan(20);
		expect(matched).toBeLessThan(total);
		await page.getByRole('link', { name: 'Tabel' }).click();
		await page.locator('thead').waitFor();
		await expect(page.locator('thead th').allInnerTexts()).resolves.toEqual([
			expect.stringMatching(/^Begreb/),
			expect.stringMatching(/^I alt/),
			expect.stringMatching(new RegExp(`Albertslund\\s+n = ${matched}`))
		]);
	});

	it('to one role leaves what is said for that role and the narrower ones', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		const total = Number(await reader(page).locator('[data-total]').getAttribute('data-total'));
		const triangles = async () => (await marksOn(page, COLOURS.Statement, 24)).length;
		const drawn = await triangles();
		await facet(page, 'role:leder').check();
		await expect
			.poll(async () => Number(await reader(page).locator('[data-total]').getAttribute('data-total')))
			.toBeLessThan(total);
		const left = Number(await reader(page).locator('[data-total]').getAttribute('data-total'));
		expect(left).toBeGreaterThan(0);
		const quotes = await reader(page).locator('[data-statement]').all();
		expect(quotes).toHaveLength(left);
		for (const quote of quotes)
			await expect(quote.innerText()).resolves.toMatch(/Rolle: .*(Leder|Direktion|Centerchef)/);
		await expect.poll(triangles).toBeLessThan(drawn);
	});

	it('counts within the lens what is about its concept', async () => {
		const { page } = await openPage('/?focus=concept:mod');
		const total = await reader(page).locator('[data-total]').getAttribute('data-total');
		await expect.poll(() => page.locator('[data-matched]').getAttribute('data-total')).toBe(total);
		await page.getByRole('link', { name: 'Til overblikket' }).click();
		await expect.poll(() => page.locator('[data-matched]').getAttribute('data-total')).not.toBe(total);
	});

	it('by another concept leaves in the panel what the picture shows', async () => {
		const { page } = await openPage('/?focus=concept:mod&concept=fejl');
		const total = Number(await reader(page).locator('[data-total]').getAttribute('data-total'));
		expect(total).toBeGreaterThan(0);
		await expect(canvas(page).getAttribute('aria-label')).resolves.toMatch(new RegExp(`Mod i midten, ${total} udsagn`));
		expect(await reader(page).locator('[data-statement]').count()).toBe(total);
	});

	it('moves nothing', async () => {
		const { page } = await openPage('/');
		const places = async () =>
			(await marksOn(page, COLOURS.Municipality, 150)).map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`);
		const before = await places();
		await facet(page, 'municipality:gladsaxe').check();
		await expect.poll(async () => (await places()).length).toBe(1);
		expect(before).toContain((await places())[0]);
	});

	it('keeps an empty sector for who has no statement, and says why', async () => {
		const { page } = await openPage('/?focus=concept:mod&role=medarbejder');
		await reader(page).getByText('Albertslund nævner det i 6 udsagn, men ikke i noget').waitFor();
		expect(await marksOn(page, COLOURS.Municipality, 60)).toHaveLength(4);
	});
});

describe('pointing at the picture', () => {
	it('a click selects a node and opens its quotes; the address keeps it', async () => {
		const { page } = await openPage('/');
		const [mark] = await marksOn(page, COLOURS.Concept, 150);
		expect(mark).toBeDefined();
		await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
		await page.waitForURL(/select=concept:/);
		await reader(page).locator('[data-statement]').first().waitFor();
	});

	it('hovering lights the neighbours: the rest steps back', async () => {
		const { page } = await openPage('/');
		const [mark] = await marksOn(page, COLOURS.Municipality, 150);
		const lit = (await marksOn(page, COLOURS.Concept, 12)).length;
		await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
		await expect.poll(async () => (await marksOn(page, COLOURS.Concept, 12)).length).toBeLessThan(lit);
	});

	it('a double click opens the lens, Escape leads out again', async () => {
		const { page } = await openPage('/');
		const [mark] = await marksOn(page, COLOURS.Concept, 150);
		await page.mouse.dblclick(mark?.x ?? 0, mark?.y ?? 0);
		await page.waitForURL(/focus=concept:/);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.search.includes('focus='));
	});

	it('the wheel zooms, dragging moves, and the address remembers where', async () => {
		const { page } = await openPage('/');
		const box = await canvas(page).boundingBox();
		const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 30];
		const before = await pixels(canvas(page));
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -300);
		await page.waitForURL(/camera=/);
		const zoomed = page.url();
		expect(differingShare(before, await pixels(canvas(page)))).toBeGreaterThan(0.02);
		await page.mouse.down();
		await page.mouse.move(x - 120, y - 60, { steps: 4 });
		await page.mouse.up();
		await page.waitForURL((url) => url.href !== zoomed);
		await page.getByRole('button', { name: 'Vis det hele' }).click();
		await page.waitForURL((url) => !url.search.includes('camera='));
	});

	it('the legend hides and shows a type', async () => {
		const { page } = await openPage('/');
		const button = page.getByRole('button', { name: /^Begreber/ });
		await button.click();
		await page.waitForURL(/hide=Concept/);
		await page.mouse.move(0, 0);
		await expect.poll(async () => (await marksOn(page, COLOURS.Concept, 12)).length).toBe(0);
		await button.click();
		await expect.poll(async () => (await marksOn(page, COLOURS.Concept, 12)).length).toBeGreaterThan(10);
	});
	it('the legend lights the concepts of a group, and chooses them', async () => {
		const { page } = await openPage('/');
		const all = (await marksOn(page, COLOURS.Concept, 12)).length;
		await page.getByText('Begreberne i 7 grupper').click();
		const attitudes = page.getByRole('toolbar', { name: 'Begreberne i 7 grupper' }).getByRole('button', {
			name: /^Holdninger 6/
		});
		await attitudes.hover();
		await expect.poll(async () => (await marksOn(page, COLOURS.Concept, 12)).length).toBeLessThan(all / 2);
		await attitudes.click();
		await page.waitForURL(/select=[^&]*concept:mod/);
	});
});
