/** What people make with the app: presentations and saved views, by mouse and by keyboard, alone and with others. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const folder = temporaryFolder();
let app: RunningApp;

beforeAll(async () => {
	app = await startApp({ DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	folder.remove();
});

const at = (path: string) => `${app.address}${path}`;

/** Adds what the page shows to a new presentation, or to the one that is chosen by itself. */
async function addView(page: Page, story?: string): Promise<void> {
	await page.getByRole('button', { name: 'Føj til præsentation', exact: true }).click();
	if (story !== undefined) await page.getByLabel('Præsentationens navn').fill(story);
	await page.getByRole('button', { name: 'Gem', exact: true }).click();
	await page.getByRole('dialog').getByRole('status').waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Luk', exact: true }).click();
}

/** Goes to a page and waits until it answers: what is typed into a field before that may be mixed with what it held. */
async function visit(page: Page, path: string): Promise<void> {
	await page.goto(at(path));
	await pageAlive(page);
}

async function saveStory(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Gem', exact: true }).click();
	await page.getByText('Alt er gemt.').first().waitFor();
}

/** A presentation that somebody else made. */
async function storyMade(page: Page, title: string, captions: readonly string[]): Promise<string> {
	const steps = captions.map((caption, place) => ({ is: 'text', id: `s${place}`, title: caption, caption, notes: '' }));
	const answer = await page.request.post(at('/api/workspace/stories'), {
		headers: { origin: app.address },
		data: { format: 1, title, language: 'da', steps }
	});
	expect(answer.status()).toBe(201);
	return ((await answer.json()) as { id: string }).id;
}

describe('a presentation', () => {
	it('is made from nothing by mouse: pictures, a comparison, a matrix and a quote, in the order that is wanted', async () => {
		const { page } = await openPage(at('/?focus=concept:mod'));
		await addView(page, 'Mod hos os');
		await page
			.getByRole('button', { name: /^Føj til præsentation –/ })
			.first()
			.click();
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		await page.getByRole('dialog').getByRole('status').waitFor();
		await visit(page, '/?compare=concept:mod,concept:tillid');
		await addView(page);
		await visit(page, '/?mode=matrix');
		await page.getByRole('button', { name: 'Føj til præsentation', exact: true }).click();
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		expect(await page.getByRole('dialog').getByRole('status').textContent()).toBe('Det er nu trin 4 i »Mod hos os«.');
		await page.getByRole('link', { name: 'Åbn præsentationen' }).click();

		await page.getByRole('heading', { name: 'Trin 4: Begreber × kommuner' }).waitFor();
		expect(await axeViolations(page)).toEqual([]);
		// All steps at once, because a drag that scrolls is another thing.
		await page.setViewportSize({ width: 1280, height: 2600 });
		await page.locator('.handle').nth(3).dragTo(page.locator('main ol > li').nth(0));
		await page.getByRole('heading', { name: 'Trin 1: Begreber × kommuner' }).waitFor();
		await page.getByRole('button', { name: /^Slet trin: Trin 1/ }).click();
		await page.getByRole('button', { name: 'Fortryd' }).click();
		await page.getByRole('heading', { name: 'Trin 1: Begreber × kommuner' }).waitFor();
		await page.getByRole('button', { name: /^Flyt ned: Trin 1/ }).click();
		await saveStory(page);

		await page.getByRole('link', { name: 'Læs som side' }).click();
		await page.waitForURL(/\/stories\/[0-9a-f]+\?/);
		const heads = await page.locator('main h2').allTextContents();
		expect(heads.slice(0, 2)).toEqual(['Mod', 'Begreber × kommuner']);
		expect(await page.locator('main .picture svg').count()).toBe(2);
		expect(await page.locator('blockquote').count()).toBe(1);
		expect(await axeViolations(page)).toEqual([]);
	});

	it('is made by the keyboard alone', async () => {
		const { page } = await openPage(at('/stories'), { drawn: false });
		await page.getByRole('button', { name: 'Ny præsentation' }).press('Enter');
		await page.getByRole('heading', { name: 'Redigér: Ny præsentation' }).waitFor();
		await page.getByLabel('Præsentationens navn').focus();
		await page.keyboard.press('Control+A');
		await page.keyboard.type('Med tasterne');
		for (const title of ['Først', 'Sidst']) {
			await page.getByRole('button', { name: 'Tilføj et teksttrin' }).press('Enter');
			await page.getByLabel('Overskrift').last().focus();
			await page.keyboard.type(title);
		}
		await page.getByRole('button', { name: 'Flyt op: Trin 2: Sidst' }).press('Enter');
		await page.getByRole('heading', { name: 'Trin 1: Sidst' }).waitFor();
		await page.getByRole('button', { name: 'Lav en kopi: Trin 1: Sidst' }).press(' ');
		await page.getByRole('heading', { name: 'Trin 2: Sidst' }).waitFor();
		await page.getByLabel('Præsentationens navn').focus();
		await page.keyboard.press('Control+s');
		await page.getByText('Alt er gemt.').first().waitFor();
		await page.reload();
		await pageAlive(page);
		expect(await page.locator('main h3').allTextContents()).toEqual([
			'Trin 1: Sidst',
			'Trin 2: Sidst',
			'Trin 3: Først'
		]);
	});

	it('that two people edit at once shows both sides, and overwrites neither by itself', async () => {
		const first = await openPage(at('/stories'), { drawn: false, allowedErrors: [/status of 412/] });
		const id = await storyMade(first.page, 'To på én gang', ['Et']);
		const second = await openPage(at(`/stories/${id}/edit`), { drawn: false });
		await visit(first.page, `/stories/${id}/edit`);
		await pageAlive(second.page);
		await first.page.getByLabel('Overskrift').fill('Annes');
		await second.page.getByLabel('Overskrift').fill('Bos');
		await saveStory(second.page);
		await first.page.getByRole('button', { name: 'Gem', exact: true }).click();
		const conflict = first.page.locator('.conflict');
		await conflict.waitFor();
		expect(await conflict.textContent()).toMatch(/Intet er overskrevet[\s\S]*Bos[\s\S]*Annes/);
		expect(await axeViolations(first.page)).toEqual([]);
		await first.page.getByRole('button', { name: 'Gem din udgave oven på' }).click();
		await first.page.getByText('Alt er gemt.').first().waitFor();

		const history = (await (await first.page.request.get(at(`/api/workspace/stories/${id}/history`))).json()) as {
			body: { steps: { title: string }[] };
		}[];
		expect(history.map(({ body }) => body.steps[0]?.title)).toEqual(['Annes', 'Bos', 'Et']);
		await first.page.getByText('Tidligere udgaver').click();
		await first.page.getByRole('button', { name: 'Brug denne udgave: 2' }).click();
		await expect.poll(() => first.page.getByLabel('Overskrift').inputValue()).toBe('Bos');
	});

	it('is saved as a file and loaded again; what is no presentation changes nothing', async () => {
		const { page } = await openPage(at('/stories'), { drawn: false, allowedErrors: [/status of 40[03]/] });
		await storyMade(page, 'Til en fil', ['Indhold']);
		await page.reload();
		await pageAlive(page);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Hent som fil: Til en fil' }).click()
		]);
		expect(download.suggestedFilename()).toBe('til-en-fil.json');
		const file = join(folder.path, 'story.json');
		await download.saveAs(file);
		const text = readFileSync(file, 'utf8');
		const load = async (content: string) =>
			page.getByLabel('Hent ind fra fil').setInputFiles({
				name: 'fil.json',
				mimeType: 'application/json',
				buffer: Buffer.from(content)
			});
		const said = () => page.locator('main [role=status]').textContent();
		await load(text);
		await expect.poll(said).toBe('»Til en fil« er hentet ind.');
		const count = await page.locator('main li').count();
		for (const [content, told] of [
			['{"format": 1', 'Filen er ikke en præsentation, der kan læses her. Intet er ændret.'],
			['{"format": 2, "title": "x"}', 'Filen er fra en nyere udgave af programmet. Intet er ændret.'],
			[`{"format": 1, "title": "${'x'.repeat(500_000)}"}`, 'Filen er for stor til en præsentation. Intet er ændret.']
		] as const) {
			await load(content);
			await expect.poll(said).toBe(told);
		}
		await load('{"format": 1, "title": "x", "language": "da", "steps": [{"is": "video"}]}');
		await expect.poll(said).toMatch(/^Det kan ikke gemmes, som det er/);
		expect(await page.locator('main li').count()).toBe(count);
	});

	it('never runs anything that is written in it', async () => {
		const { page } = await openPage(at('/stories'), { drawn: false });
		const evil =
			'<img src=x onerror="document.title=1"><script>document.title=2</script>[x](javascript:alert(1)) **fed**';
		const id = await storyMade(page, evil, [evil]);
		for (const path of [`/stories/${id}`, `/stories/${id}/edit`, `/present/${id}`, `/?step=${id}.1`, '/stories']) {
			await page.goto(at(path));
			await page.getByText('onerror').first().waitFor();
			expect(await page.title()).not.toMatch(/^[12]$/);
			expect(await page.locator('main img[src=x], main script, a[href^=javascript]').count()).toBe(0);
		}
		await page.goto(at(`/stories/${id}`));
		expect(await page.locator('.caption strong').textContent()).toBe('fed');
	});
});

describe('a saved view', () => {
	it('has a short link that is the same for the same view, and still opens once it is deleted', async () => {
		const { page } = await openPage(at('/?focus=concept:mod&municipality=gentofte'), {
			allowedErrors: [/status of 412/]
		});
		const save = async (name: string) => {
			await page.getByRole('button', { name: 'Føj til præsentation', exact: true }).click();
			await page.getByLabel('Hvor skal det stå?').selectOption({ label: 'Ikke i en præsentation: gem kun visningen' });
			await page.getByRole('dialog').getByLabel('Navn').fill(name);
			await page.getByRole('button', { name: 'Gem', exact: true }).click();
			const link = await page.getByRole('dialog').getByRole('link', { name: /\/s\// }).textContent();
			await page.getByRole('button', { name: 'Luk', exact: true }).click();
			return link ?? '';
		};
		const link = await save('Mod i Gentofte');
		await visit(page, '/?municipality=gentofte&focus=concept:mod&theme=dark');
		expect(await save('Igen')).toBe(link);

		await visit(page, '/views');
		await page.getByRole('heading', { name: 'Mod i Gentofte' }).waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Ret navn og note: Mod i Gentofte' }).click();
		await page.getByLabel('Note').fill('Til torsdag');
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		await page.getByText('Til torsdag').waitFor();
		await page.getByRole('button', { name: 'Slet: Mod i Gentofte' }).click();
		await page.getByText('»Mod i Gentofte« er slettet.').waitFor();
		await page.goto(link);
		expect(new URL(page.url()).search).toBe('?v=1&municipality=gentofte&focus=concept:mod');
		await visit(page, '/views');
		expect(await page.getByRole('heading', { name: 'Mod i Gentofte' }).count()).toBe(0);
	});

	it('is moved by buttons, and comes back when its deletion is undone', async () => {
		const { page } = await openPage(at('/views'), { drawn: false });
		for (const name of ['A', 'B', 'C'])
			await page.request.post(at('/api/workspace/views'), {
				headers: { origin: app.address },
				data: { name, address: `q=${name}` }
			});
		await page.reload();
		await pageAlive(page);
		await page.getByRole('button', { name: 'Flyt op: C' }).click();
		await page.getByText('»C« er nu nummer').waitFor();
		const names = () => page.locator('main h2').allTextContents();
		await expect.poll(names).toEqual(['A', 'C', 'B']);
		await page.getByRole('button', { name: 'Slet: C' }).click();
		await expect.poll(names).toEqual(['A', 'B']);
		await page.getByRole('button', { name: 'Fortryd' }).click();
		await expect.poll(names).toEqual(['A', 'C', 'B']);
	});

	it('is told apart from an address where nothing was ever saved', async () => {
		const { page, status } = await openPage(at('/s/0123456789'), { drawn: false, allowedErrors: [/status of 404/] });
		expect(status).toBe(404);
		expect(await page.locator('h1').textContent()).not.toBe('');
	});
});
