/** Never mentioned, hidden by the filter, or nothing that fits it: told apart in the panel, the list, the picture and the saved picture. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { savedPicture } from './carry.ts';
import { openPage, pixels } from './harness.ts';
import { canvas, marksOn } from './marks.ts';
import { decodePng, type Picture, pixelsLike } from './pixels.ts';

const section = (page: Page, municipality: string) =>
	page.locator(`[data-municipality="municipality:${municipality}"]`);

/** Address, municipality, what is said of it, and the way to what is hidden. */
const TOLD: [path: string, municipality: string, told: string, way: string | undefined][] = [
	[
		'/?focus=concept:mod&municipality=gladsaxe',
		'albertslund',
		'Filtret på kommune skjuler 6 udsagn fra Albertslund.',
		'Vis dem uden filtret på kommune'
	],
	[
		'/?focus=concept:mod&role=medarbejder',
		'albertslund',
		'Albertslund nævner det i 6 udsagn, men ikke i noget, der er til rollen »Medarbejder«.',
		'Vis dem uden filtret på rolle'
	],
	[
		'/?focus=concept:forandring',
		'gentofte',
		'Gentofte nævner det ikke med nogen af de ord, vi leder efter.',
		undefined
	],
	[
		'/?focus=concept:forandring&select=municipality:gentofte',
		'gentofte',
		'Gentofte nævner det ikke med nogen af de ord, vi leder efter.',
		undefined
	],
	[
		'/?focus=concept:forandring&municipality=gladsaxe&lang=en',
		'gentofte',
		'Gentofte does not mention it in any of the words we look for.',
		undefined
	],
	[
		'/?focus=concept:mod&municipality=gladsaxe&role=medarbejder&lang=en',
		'hvidovre',
		'The filter on municipality hides 1 statement from Hvidovre.',
		'Show it without the filter on municipality'
	],
	[
		'/?focus=concept:mod&municipality=gladsaxe&role=medarbejder&lang=en',
		'albertslund',
		'Albertslund mentions it in 6 statements, but in none that is addressed to the role “Employee (Medarbejder)”.',
		'Show them without the filters on municipality and role'
	]
];

describe.each(['network', 'list'])('as a %s', (mode) => {
	it.each(TOLD)('%s says of %s: %s', async (path, municipality, told, way) => {
		const { page } = await openPage(`${path}&mode=${mode}`, { drawn: false });
		const own = section(page, municipality);
		await expect(own.locator('p').first().innerText()).resolves.toBe(way === undefined ? told : `${told} ${way}`);
		expect(await own.locator('[data-statement]').count()).toBe(0);
	});
});

describe('the way to what a filter hides', () => {
	it('takes away that filter alone, and shows as many statements as it said', async () => {
		const { page } = await openPage('/?focus=concept:mod&municipality=gladsaxe&role=medarbejder', { drawn: false });
		await section(page, 'hvidovre').getByRole('link', { name: 'Vis det uden filtret på kommune' }).click();
		await page.waitForURL((url) => !url.searchParams.has('municipality') && url.searchParams.get('role') !== null);
		await expect.poll(() => section(page, 'hvidovre').locator('[data-statement]').count()).toBe(1);
	});
});

describe('where nothing has all that is asked', () => {
	it('blames no filter when there is none', async () => {
		const { page } = await openPage('/?focus=concept:fejl&select=role:direktion', { drawn: false });
		await page.getByText('Intet udsagn har det hele på én gang.').waitFor();
	});
});

describe('in the picture', () => {
	const hiddenIn = (picture: Picture, theme: 'light' | 'dark') =>
		pixelsLike(picture, PALETTES[theme].sectorHidden, 2) / (picture.width * picture.height);

	it.each([
		['light', '/?focus=concept:mod&municipality=gladsaxe', true],
		['dark', '/?focus=concept:mod&municipality=gladsaxe', true],
		['light', '/?focus=concept:mod&role=medarbejder', false],
		['light', '/?focus=concept:forandring', false]
	] as const)('%s, %s: a grey sector is a hidden one, also when saved (%s)', async (theme, path, isGrey) => {
		const { page } = await openPage(`${path}&theme=${theme}`);
		const seen = () => pixels(canvas(page)).then((picture) => hiddenIn(picture, theme) > 0.1);
		await expect.poll(seen).toBe(isGrey);
		const { bytes } = await savedPicture(page, { asSeen: true, colours: theme });
		expect(hiddenIn(decodePng(bytes), theme) > 0.07).toBe(isGrey);
	});

	it('a municipality says why it has nothing when it is pointed at', async () => {
		const { page } = await openPage('/?focus=concept:mod&municipality=gladsaxe');
		const told: string[] = [];
		for (const { x, y } of await marksOn(page, PALETTES.light.node.Municipality, 60)) {
			await page.mouse.move(x, y);
			await expect.poll(() => page.locator('.card').innerText()).not.toBe(told.at(-1));
			told.push(await page.locator('.card').innerText());
		}
		expect(told.join('\n')).toMatch(/Albertslund\s+skjult af filtret: 6 udsagn/);
		expect(told.join('\n')).toMatch(/Gladsaxe$/m);
	});
});

describe('the legend', () => {
	it.each([
		['/', ['er trukket mod', 'Hvert felt peger mod', 'Stiplet: nævner', 'Jo tykkere streg'], ['Gråt', 'øverst']],
		['/?focus=concept:mod&municipality=gladsaxe', ['Gråt felt: skjult'], ['Stiplet', 'Tomt felt', 'trukket']],
		['/?focus=concept:mod&role=medarbejder', ['Tomt felt: kommunen nævner det, men'], ['Stiplet', 'Gråt']],
		['/?focus=concept:forandring', ['Stiplet felt: kommunen nævner det ikke'], ['Tomt felt', 'Gråt']],
		['/?lang=en', ['is pulled towards the municipalities'], ['sector', 'top']]
	])('of %s says what is so there, and no more', async (path, said, unsaid) => {
		const { page } = await openPage(path, { drawn: false });
		const words = await page.locator('.legend p').innerText();
		for (const part of said) expect(words).toContain(part);
		for (const part of unsaid) expect(words).not.toContain(part);
	});
});
