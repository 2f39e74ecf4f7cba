/** Signing in as an editor, in an app where editors have keys: by keyboard, without script, and out again. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashKey, makeKey } from '../../src/lib/server/editing/key.ts';
import { type RunningApp, startApp, temporaryFolder } from './app-server.ts';
import { axeViolations, openPage } from './harness.ts';

const NAME = 'Anne Sørensen';
const KEY = makeKey();
const folder = temporaryFolder();
let app: RunningApp;

beforeAll(async () => {
	const file = join(folder.path, 'editors.txt');
	writeFileSync(file, `${NAME}\t${await hashKey(KEY)}\n`);
	const env = { DATA_DIR: folder.path, BUILD_DIR: inject('buildFolder'), EDITORS: 'key', EDIT_KEY_FILE: file };
	app = await startApp(env);
});
afterAll(async () => {
	await app.stop();
	folder.remove();
});

const REFUSED = { drawn: false, allowedErrors: [/status of 403/] };

describe('the page where editors sign in', () => {
	it('is reached from the foot of a view, and by the keyboard an editor gets in and out', async () => {
		const { page, context } = await openPage(`${app.address}/?lang=da`);
		await page.getByRole('contentinfo').getByRole('link', { name: 'Log ind' }).click();
		await page.waitForURL(/\/sign-in/);
		expect(await axeViolations(page)).toEqual([]);

		for (const stop of ['Til overblikket', NAME, KEY]) {
			await page.keyboard.press('Tab');
			if (stop !== 'Til overblikket') await page.keyboard.type(stop);
		}
		await page.keyboard.press('Enter');
		await expect.poll(() => page.getByText(`Du er logget ind som ${NAME}.`).isVisible()).toBe(true);
		expect(await axeViolations(page)).toEqual([]);
		expect(page.url()).not.toContain(KEY);

		const cookie = (await context.cookies()).find(({ name }) => name === 'sammenhaeng-editor');
		expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
		expect(cookie?.expires).toBeLessThanOrEqual(Date.now() / 1000 + 12 * 60 * 60 + 1);

		await page.getByRole('button', { name: 'Log ud' }).press('Enter');
		await expect.poll(() => page.getByLabel('Navn').isVisible()).toBe(true);
		expect((await context.cookies()).map(({ name }) => name)).not.toContain('sammenhaeng-editor');
		// A copy of the cookie is worth nothing now.
		await context.addCookies([{ name: 'sammenhaeng-editor', value: cookie?.value ?? '', url: app.address }]);
		await page.reload();
		expect(await page.getByLabel('Navn').isVisible()).toBe(true);
	});

	it('says what is wrong of a wrong key, in the reader’s language, and keeps the name alone', async () => {
		const { page } = await openPage(`${app.address}/sign-in?lang=en&theme=dark`, REFUSED);
		await page.getByLabel('Name').fill('Anne');
		await page.getByLabel('Key').fill('wrong');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await expect.poll(() => page.getByRole('alert').textContent()).toContain('do not belong together');
		expect(await page.title()).toMatch(/^Error: Sign in/);
		expect([await page.getByLabel('Name').inputValue(), await page.getByLabel('Key').inputValue()]).toEqual([
			'Anne',
			''
		]);
		expect(await axeViolations(page)).toEqual([]);
	});

	it('needs no script', async () => {
		const { page } = await openPage(`${app.address}/sign-in`, { javaScriptEnabled: false, drawn: false });
		await page.getByLabel('Navn').fill(NAME);
		await page.getByLabel('Nøgle').fill(KEY.toLowerCase());
		await page.getByRole('button', { name: 'Log ind' }).click();
		await expect.poll(() => page.getByText(`Du er logget ind som ${NAME}.`).isVisible()).toBe(true);
	});
});

describe('what is sent to it', () => {
	const form = (headers: Record<string, string>, body = new URLSearchParams({ name: 'Bo', key: 'x' }).toString()) =>
		fetch(`${app.address}/sign-in?/in`, {
			method: 'POST',
			redirect: 'manual',
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
			body
		});

	it.each([
		['by a page of another site', { origin: 'https://evil.example' }],
		['by another port of this machine', { origin: 'http://localhost:1' }],
		['without saying where from', {}]
	])('%s is refused', async (_from, headers) => {
		const answer = await form(headers);
		expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
		expect(await answer.text()).toContain('must come from a page of this app');
	});

	it('by any name of this machine is read, and never kept', async () => {
		const address = app.address.replace('localhost', '127.0.0.1');
		const answer = await fetch(`${address}/sign-in`);
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
		const sent = await fetch(`${address}/sign-in?/in`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', origin: address },
			body: new URLSearchParams({ name: NAME, key: KEY })
		});
		expect([sent.status, sent.headers.get('set-cookie')]).toEqual([
			303,
			expect.stringMatching(/HttpOnly.*SameSite=Strict/)
		]);
	});

	it('is told to be too large beyond 512 kB', async () => {
		expect((await form({ origin: app.address }, `key=${'A'.repeat(600_000)}`)).status).toBe(413);
	});
});

it('where nobody has a key there is no such page, and no link to it', async () => {
	const { page, status } = await openPage('/sign-in', { drawn: false, allowedErrors: [/status of 404/] });
	expect(status).toBe(404);
	await page.goto(new URL('/', inject('appAddress')).href);
	expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Log ind' }).count()).toBe(0);
});
