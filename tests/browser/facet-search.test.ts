/** A facet of many values: what is chosen stands first, and a name is found also where it was not sent with the page. */

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const ORGANISATIONS = 90;
const data = temporaryFolder();
let app: RunningApp;
beforeAll(async () => {
	const store = openSqlite({ path: join(data.path, 'sammenhaeng.db'), name: 'sammenhaeng.db', patience: 2000 });
	const invented = { statements: 900, organisations: ORGANISATIONS, mentions: 1.6, seed: 7 };
	await store.write(country(sampleOf(smallGraph()), invented));
	await store.close();
	app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
});
afterAll(async () => {
	await app.stop();
	data.remove();
});

const organisations = (page: Page) =>
	page.locator('#facets details', { has: page.getByRole('heading', { name: 'Kommune', exact: true }) });
const namesIn = (page: Page) => organisations(page).locator('label .name').allInnerTexts();

describe('a facet of many values', () => {
	it('finds a name that was not sent with the page, says how many it found, and filters by it', async () => {
		const { page } = await openPage(`${app.address}/?mode=list`, { drawn: false });
		await pageAlive(page);
		const sent = await namesIn(page);
		expect(sent.length).toBeLessThan(ORGANISATIONS);
		await organisations(page)
			.getByText(/^Vis flere/)
			.click();
		await expect.poll(async () => (await namesIn(page)).length).toBe(ORGANISATIONS);
		const unsent = (await namesIn(page)).find((name) => !sent.includes(name)) ?? '';
		await page.reload();
		await pageAlive(page);
		await organisations(page).getByRole('searchbox', { name: 'Find i filteret: kommuner' }).fill(unsent.toUpperCase());
		await expect.poll(() => namesIn(page)).toEqual([unsent]);
		expect(await organisations(page).getByRole('status').innerText()).toBe('1 kommune fundet');
		expect(await axeViolations(page)).toEqual([]);
		await organisations(page).getByRole('checkbox').check();
		await page.waitForURL(/municipality=/);
	});

	it('says that none has the name, and lists all again once the field is empty', async () => {
		const { page } = await openPage(`${app.address}/?mode=list`, { drawn: false });
		await pageAlive(page);
		const field = organisations(page).getByRole('searchbox');
		await field.fill('<b>qx</b>');
		await organisations(page).getByText('0 kommuner fundet').waitFor();
		expect(await namesIn(page)).toEqual([]);
		await field.fill('');
		await expect.poll(async () => (await namesIn(page)).length).toBe(ORGANISATIONS);
	});

	it('begins with what is chosen', async () => {
		const { page } = await openPage(`${app.address}/?mode=list`, { drawn: false });
		const last = (await organisations(page).getByRole('checkbox').last().getAttribute('value')) ?? '';
		const chosen = await openPage(`${app.address}/?mode=list&municipality=${last.replace('municipality:', '')}`, {
			drawn: false
		});
		const boxes = organisations(chosen.page).getByRole('checkbox');
		expect(await boxes.first().getAttribute('value')).toBe(last);
		expect(await boxes.first().isChecked()).toBe(true);
	});

	it('has no field without script, because it would find nothing', async () => {
		const { page } = await openPage(`${app.address}/?mode=list`, { drawn: false, javaScriptEnabled: false });
		expect(await organisations(page).getByRole('checkbox').count()).toBeGreaterThan(15);
		expect(await organisations(page).getByRole('searchbox').count()).toBe(0);
	});
});
