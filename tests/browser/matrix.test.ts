/** The matrix: how one gets there, that each figure is the API's, what a cell opens, its orders and its settings. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../graph/model/query.ts';
import { addressOf, openPage } from './harness.ts';
import {
	QUIET,
	reader,
	grid,
	detail,
	setting,
	parameter,
	plain,
	openMatrix,
	has,
	rowHeads,
	focused
} from './matrix-page.ts';

describe('the matrix', () => {
	it('is reached from the picture, keeps the filters, and goes back to it', async () => {
		const { page } = await openPage('/?focus=concept:mod&role=leder');
		await page.getByRole('link', { name: 'Matrix', exact: true }).click();
		await has(page, 'mode', 'matrix');
		await page.getByRole('heading', { name: 'Begreber × kommuner', level: 2 }).waitFor();
		expect([parameter(page, 'focus'), parameter(page, 'role')]).toEqual([null, 'leder']);
		expect(await page.title()).toContain('Begreber × kommuner');
		expect(await page.locator('[data-picture]').count()).toBe(0);
		await page.getByRole('link', { name: 'Netværk', exact: true }).click();
		await has(page, 'mode', null);
		await page.locator('[data-picture]').waitFor();
	});

	it('leads from a head to its picture, and from a sum to its statements', async () => {
		const { page } = await openMatrix('/?mode=matrix');
		await grid(page).getByRole('link', { name: 'Mod', exact: true }).click();
		await has(page, 'focus', 'concept:mod');
		await page.locator('[data-picture]').waitFor();
		await page.goBack();
		await grid(page).locator('[data-row="concept:mod"] .total a').click();
		await has(page, 'mode', 'list');
		await expect.poll(() => reader(page).locator('[data-total="21"]').count()).toBe(1);
	});

	it('has tables that are ready: Hvidovre’s by role and by perspective, and each document’s values by role', async () => {
		const { page } = await openMatrix('/?mode=matrix&municipality=gentofte&sort=name');
		await page.getByText('Færdige tabeller').click();
		const readings = reader(page).locator('details div', { hasText: 'Hvidovrevejen' });
		await readings.getByRole('link', { name: 'Begreber × værdier og temaer' }).click();
		await has(page, 'columns', 'value');
		expect(['document', 'municipality', 'sort'].map((key) => parameter(page, key))).toEqual([
			'hvidovre-hvidovrevejen',
			null,
			null
		]);
		expect(await grid(page).locator('thead th').count()).toBe(2 + 4);
		// It is still open.
		await readings.getByRole('link', { name: 'Værdier og temaer × roller' }).click();
		await has(page, 'rows', 'value');
		await expect.poll(() => rowHeads(page)).toHaveLength(4);
		expect(plain(await reader(page).innerText())).toContain(
			'13 værdier og temaer, som filtret vælger fra, vises ikke.'
		);
	});
});

/** Of each cell on the screen: its row, its column, its words, and where its figure leads. */
const cellsOn = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('[role=grid] tr[data-row] a[aria-expanded]')].map((link) => ({
			href: link.getAttribute('href') ?? '',
			text: link.closest('td')?.innerText.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim() ?? ''
		}))
	);

describe('every figure on the screen is the API’s, and opens as many statements as it says', () => {
	const percent = new Intl.NumberFormat('da-DK', {
		style: 'percent',
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	});
	it.each([
		'',
		'role=leder',
		'concept=dialog',
		'municipality=gentofte,hvidovre',
		'rows=municipality&columns=concept',
		'rows=concept&columns=role&municipality=hvidovre',
		'rows=value&columns=role&document=hvidovre-hvidovrevejen',
		'rows=concept&columns=concept'
	])('on %s', async (search) => {
		const { page } = await openMatrix(`/?mode=matrix&${search}`);
		const asked = new URLSearchParams({ rows: 'concept', columns: 'municipality' });
		for (const [key, value] of new URLSearchParams(search)) asked.set(key, value);
		const matrix = (await (await fetch(addressOf(`/api/matrix?${asked.toString()}`))).json()) as Matrix;
		const cells = new Map(matrix.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
		const shown = await cellsOn(page);
		expect(shown.length).toBeGreaterThan(20);
		const differing: string[] = [];
		for (const { href, text } of shown) {
			const place = new URL(href, addressOf('/')).searchParams.get('cell') ?? '';
			const cell = cells.get(place);
			const said =
				cell?.silence?.reason === 'hidden'
					? `skjult: ${cell.silence.statements}`
					: cell?.base === 0
						? '–'
						: `${percent.format(cell?.share ?? 0)} (${cell?.statements ?? 0} af ${cell?.base ?? 0})`;
			if (plain(said) !== text) differing.push(`${place}: ${text} instead of ${plain(said)}`);
		}
		expect(differing).toEqual([]);
		const heads = await grid(page).locator('thead th:not(.first):not(.total)').allInnerTexts();
		if (matrix.sharesOf === 'columns') for (const head of heads) expect(plain(head)).toMatch(/ n = \d+ /);
		for (const { href } of shown.filter((_, place) => place % 17 === 0)) {
			const html = await (await fetch(addressOf(href))).text();
			const [row = '', column = ''] = new URL(href, addressOf('/')).searchParams.get('cell')?.split(',') ?? [];
			const { statements } = cells.get(`${row},${column}`) ?? { statements: -1 };
			const opened = html.split('class="detail')[1]?.split('</tr>')[0] ?? '';
			expect([href, (opened.match(/data-statement=/g) ?? []).length]).toEqual([href, Math.min(statements, 8)]);
		}
	});
});

describe('a cell', () => {
	it('opens its statements beneath its row, another in its place, and closes by Escape with the focus on it', async () => {
		const { page } = await openMatrix('/?mode=matrix');
		const mod = grid(page).locator('[data-row="concept:mod"]');
		await mod.getByRole('link', { name: '5,7 %' }).click();
		await has(page, 'cell', 'concept:mod,municipality:gentofte');
		await expect.poll(() => detail(page).locator('[data-statement]').count()).toBe(5);
		expect(plain(await detail(page).innerText())).toContain(
			'Gentofte: 5 af 87 udsagn (5,7 %). De andre: 16 af 239 udsagn (6,7 %).'
		);
		expect(await detail(page).locator('mark').count()).toBeGreaterThanOrEqual(5);
		await mod.getByRole('link', { name: '16,7 %' }).click();
		await expect.poll(() => detail(page).getByRole('heading').innerText()).toBe('Mod × Albertslund');
		await page.keyboard.press('Tab');
		await expect.poll(() => focused(page)).toBe('head: Luk');
		await page.keyboard.press('Escape');
		await has(page, 'cell', null);
		expect(plain(await focused(page))).toBe('concept:mod: 16,7 %');
		await page.goBack();
		await expect.poll(() => detail(page).getByRole('heading').innerText()).toBe('Mod × Albertslund');
	});

	it('brings further statements on request, as many as it says', async () => {
		const { page } = await openMatrix('/?mode=matrix&cell=concept:borger,municipality:hvidovre');
		const quotes = detail(page).locator('[data-statement]');
		await expect.poll(() => quotes.count()).toBe(8);
		await detail(page).getByRole('button', { name: 'Vis flere (22 endnu)' }).click();
		await expect.poll(() => quotes.count()).toBe(30);
		await detail(page).getByRole('link', { name: 'Læs dem med hele teksten ved siden af' }).click();
		await expect.poll(() => reader(page).locator('[data-total="30"]').count()).toBe(1);
	});

	it('that a link opens is in view, however far down its row stands', async () => {
		const { page } = await openMatrix('/?mode=matrix&cell=concept:anerkendelse,municipality:gladsaxe');
		await expect
			.poll(() =>
				page.evaluate(() => {
					const { top = -1 } = document.querySelector('.detail')?.getBoundingClientRect() ?? {};
					return top > 0 && top < innerHeight;
				})
			)
			.toBe(true);
	});

	it.each([
		[
			'cell=concept:forandring,municipality:gentofte',
			'Gentofte nævner det ikke med nogen af de ord, vi leder efter. Hvad tæller med: Forandring,',
			/Beslægtede begreber: Bæredygtighed \(2 udsagn\) · Innovation \(2 udsagn\)/
		],
		[
			'rows=value&columns=role&cell=value:gladsaxe-vi-vil:samskabelse,role:direktion',
			'Intet udsagn hører til både »Samskabelse, Gladsaxe« og »Direktion«, heller ikke uden filtre.',
			/Forskel/
		],
		[
			'columns=role&municipality=hvidovre&cell=concept:mod,role:leder',
			'Valgene af kommuner, dokumenter og værdier skjuler 7 udsagn. Vis dem uden filtret på kommune',
			/Mod × Leder/
		],
		[
			'role=centerchef&cell=concept:mod,municipality:gentofte',
			'Uden filtre er der 5 udsagn, men ingen, der passer til de roller, ledelsesrelationer og begreber, der er valgt. Vis dem uden filtret på rolle',
			/Mod × Gentofte/
		],
		[
			'rows=concept&columns=concept&concept=dialog&cell=concept:mod,concept:aabenhed',
			'Udsagnene kan ikke vises her, mens begrebsfiltret er i brug.',
			/Mod × Åbenhed/
		]
	])('without statements to show says why: %s', async (search, words, more) => {
		const { page } = await openMatrix(`/?mode=matrix&${search}`);
		const said = plain(await detail(page).innerText());
		expect(said).toContain(words);
		expect(said).toMatch(more);
	});

	it('that a filter hides leads to what it hides', async () => {
		const { page } = await openPage(
			'/?mode=matrix&columns=role&municipality=hvidovre&cell=concept:mod,role:leder',
			QUIET
		);
		await detail(page).getByRole('link', { name: 'Vis dem uden filtret på kommune' }).click();
		await has(page, 'municipality', null);
		await expect.poll(() => detail(page).locator('[data-statement]').count()).toBe(7);
	});
});

describe('the order of the rows', () => {
	it('is likeness at first, another by a column’s head, turned by a second press, and in the link', async () => {
		const { page } = await openMatrix('/?mode=matrix');
		const alike = await rowHeads(page);
		const { order } = (await (
			await fetch(addressOf('/api/matrix?rows=concept&columns=municipality'))
		).json()) as Matrix;
		expect(alike).toEqual(order.rows);
		const byAlbertslund = page.getByRole('link', { name: 'Ordn efter Albertslund' });
		await byAlbertslund.click();
		await has(page, 'sort', 'municipality:albertslund');
		expect((await rowHeads(page)).slice(0, 2)).toEqual(['concept:borger', 'concept:samarbejde']);
		const head = grid(page).getByRole('columnheader', { name: /^Albertslund/ });
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		await reader(page).getByRole('status').getByText('Rækkefølge: Albertslund.').waitFor({ state: 'attached' });
		await byAlbertslund.click();
		await has(page, 'sort', 'municipality:albertslund,turned');
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		expect((await rowHeads(page)).at(-1)).toBe('concept:borger');
		await page.getByLabel('Rækkefølge').selectOption('Lighed');
		await has(page, 'sort', null);
		expect(await rowHeads(page)).toEqual(alike);
	});

	it('moves visibly, and at once where motion is reduced', async () => {
		for (const [reducedMotion, moves] of [
			['no-preference', true],
			['reduce', false]
		] as const) {
			const { page } = await openMatrix('/?mode=matrix', { reducedMotion });
			await page.evaluate(() => {
				const { animate } = Element.prototype;
				const durations: number[] = [];
				Object.assign(globalThis, { durations });
				Element.prototype.animate = function (this: Element, frames, options) {
					durations.push(typeof options === 'object' ? Number(options.duration) : 0);
					return animate.call(this, frames, options);
				};
			});
			await page.getByRole('link', { name: 'Ordn efter Gentofte' }).click();
			await has(page, 'sort', 'municipality:gentofte');
			const moved = await page.evaluate(
				() => (globalThis as unknown as { durations: number[] }).durations.filter((duration) => duration > 0).length
			);
			expect([reducedMotion, moved > 10]).toEqual([reducedMotion, moves]);
		}
	});

	it('by a column that is not there is by likeness, and says so', async () => {
		const { page } = await openMatrix('/?mode=matrix&sort=role:leder&cell=concept:mod,role:leder');
		const said = plain(await reader(page).innerText());
		expect(said).toContain('Kolonnen, som linket ordner efter, er ikke i tabellen.');
		expect(said).toContain('Cellen, som linket åbner, er ikke i tabellen.');
	});
});

describe('the settings of the matrix', () => {
	it('cross other facets, show other figures, and turn it over', async () => {
		const { page } = await openMatrix('/?mode=matrix&sort=municipality:gentofte');
		await setting(page, 'Kolonner').selectOption('Rolle');
		await has(page, 'columns', 'role');
		expect(parameter(page, 'sort')).toBeNull();
		await setting(page, 'Rækker').selectOption('Rolle');
		await has(page, 'rows', 'role');
		expect(parameter(page, 'columns')).toBe('concept');
		await page.getByRole('link', { name: 'Byt rækker og kolonner' }).click();
		await has(page, 'columns', 'role');
		await setting(page, 'Vis').selectOption('Forskel fra de andre');
		await has(page, 'show', 'difference');
		expect(plain(await reader(page).innerText())).toContain('Forskel i procentpoint');
		expect(plain((await cellsOn(page))[0]?.text ?? '')).toMatch(/^[+-]?\d+,\d \(\d+,\d % mod \d+,\d %\)$/);
	});

	it('say what can’t be crossed, and where nothing is left', async () => {
		const { page } = await openMatrix('/?mode=matrix&rows=role&columns=role');
		expect(await reader(page).getByRole('alert').innerText()).toContain('Rækker og kolonner er begge roller.');
		await setting(page, 'Kolonner').selectOption('Kommune');
		await grid(page).waitFor();
		const { page: empty } = await openMatrix('/?mode=matrix&role=centerchef&municipality=gentofte');
		expect(await reader(empty).innerText()).toContain('Ingen udsagn passer til filtrene.');
		expect(await grid(empty).count()).toBe(0);
	});
});
