/** Organisations in groups: chosen by a form, also without script, opened and left by links, and told where there are none. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage, pageAlive } from './harness.ts';

const section = (page: Page) => page.locator('#reader section', { has: page.locator('#in-groups') });
const words = (page: Page) => section(page).innerText();
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

describe('the groups of four municipalities', () => {
	it('are not offered, because they are seen at a glance', async () => {
		const { page } = await openPage('/');
		await expect(section(page).count()).resolves.toBe(0);
	});

	it.each([
		['region', /Hovedstaden\s*4 kommuner, 326 udsagn/],
		['kind', /kommune\s*4 kommuner, 326 udsagn/],
		['likeness', /De 4 kommuner er én gruppe: der er for få/]
	])('are told where an address asks for them by %s', async (by, told) => {
		const { page } = await openPage(`/?groups=${by}`);
		expect(await words(page)).toMatch(told);
	});

	it('leave an unknown group out, and say so', async () => {
		const { page } = await openPage('/?groups=region&group=region-atlantis');
		expect(await words(page)).toMatch(/Gruppen i linket findes ikke her[\s\S]*Hovedstaden/);
	});
});

describe('the groups of thirty organisations', () => {
	const data = temporaryFolder();
	let app: RunningApp | undefined;
	beforeAll(async () => {
		const store = join(data.path, 'sammenhaeng.db');
		const size = ['--statements', '3000', '--organisations', '30'];
		await promisify(execFile)(process.execPath, ['src/start/graph.ts', 'generate', ...size, '--store', store]);
		app = await startApp({ DATA_DIR: data.path, BUILD_DIR: inject('buildFolder') });
	});
	afterAll(async () => {
		await app?.stop();
		data.remove();
	});
	const at = (path: string) => `${app?.address ?? ''}${path}`;

	it('are chosen, opened and left again, each a step of the address', async () => {
		const { page } = await openPage(at('/'), { drawn: false });
		await pageAlive(page);
		await section(page).getByLabel('Gruppér efter').selectOption('region');
		await section(page).getByRole('link', { name: 'Hedeegnen' }).click();
		await expect.poll(() => param(page, 'group')).toBe('region-hedeegnen');
		await expect.poll(() => words(page)).toMatch(/Alle\s*›\s*Hedeegnen[\s\S]*6 kommuner/);
		await expect(section(page).locator('.members a').count()).resolves.toBe(6);
		await section(page).getByRole('link', { name: 'Alle' }).click();
		await expect.poll(() => param(page, 'group')).toBeNull();
		expect(param(page, 'groups')).toBe('region');
		await section(page).getByLabel('Gruppér efter').selectOption('none');
		await expect.poll(() => page.url()).not.toContain('groups');
	});

	it('lead to the statements of their organisations alone', async () => {
		const { page } = await openPage(at('/?groups=region&group=region-kysten'), { drawn: false });
		await expect(page.locator('.legend').innerText()).resolves.toContain('3 af 30 kommuner er tegnet.');
		await section(page).getByRole('link', { name: 'Vis kun udsagn fra de 3 kommuner' }).click();
		await expect.poll(() => param(page, 'municipality')?.split(',').length).toBe(3);
	});

	it('have a table with the base and the share of each', async () => {
		const { page } = await openPage(at('/?groups=kind'), { drawn: false });
		await section(page).locator('summary', { hasText: 'Tal for hvert begreb' }).click();
		await section(page).locator('table').waitFor();
		await expect(section(page).locator('thead tr').first().innerText()).resolves.toMatch(/Begreb\s+kommune\s+styrelse/);
		await expect(section(page).locator('tbody tr').first().innerText()).resolves.toMatch(/\d,\d\s%\s+\d+,\d\s%/);
	});

	it('are chosen without script by a button, and what is filtered stays', async () => {
		const { page } = await openPage(at('/?role=leder'), { drawn: false, javaScriptEnabled: false });
		await section(page).getByLabel('Gruppér efter').selectOption('likeness');
		await section(page).getByRole('button', { name: 'Vis' }).click();
		expect([param(page, 'role'), param(page, 'groups')]).toEqual(['leder', 'likeness']);
		expect(await words(page)).toMatch(/Gruppe 1: [\s\S]*Gruppe 6: /);
		await section(page)
			.getByRole('link', { name: /^Gruppe 2/ })
			.click();
		expect(param(page, 'group')).toBe('likeness-2');
		expect(await words(page)).toMatch(/Alle\s*›\s*Gruppe 2/);
	});

	it.each(['/?groups=likeness', '/?groups=region&group=region-kysten', '/?groups=kind&lang=en&theme=dark'])(
		'are accessible at %s',
		async (path) => {
			const { page } = await openPage(at(path), { drawn: false });
			await pageAlive(page);
			expect(await axeViolations(page)).toEqual([]);
		}
	);
});
