/** Who may write: each setting, by the address and the headers that a request comes with. */

import { describe, expect, it } from 'vitest';
import { isGraphError } from '$graph/model/errors';
import { createEditors, type Editors } from '$lib/server/editing/editors';
import type { Asking } from '$lib/server/editing/who';
import { editorSettings } from '$lib/server/settings';

const HOST = 'localhost:3000';
const OWN = { host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' };
const HEADER = { EDITORS: 'header', EDITOR_HEADER: 'X-Forwarded-User', EDITOR_PROXIES: '10.0.0.5, fd00::/8' };

function asking(address: string | undefined, headers: Record<string, string> = OWN): Asking {
	const url = new URL(`http://${HOST}/api/x`);
	return { address, headers: new Headers(headers), url, self: `http://${headers['host']}`, token: undefined };
}

/** Whom a write is by, or the code of its refusal. */
function written(env: Record<string, string>, one: Asking): string {
	return required(
		createEditors(editorSettings(env), () => 0),
		one
	);
}

function required(editors: Editors, one: Asking): string {
	try {
		return `by ${editors.require(one).by}`;
	} catch (failure) {
		if (isGraphError(failure)) return failure.code;
		throw failure;
	}
}

describe('by default', () => {
	it.each([
		['127.0.0.1', 'by local'],
		['127.8.9.10', 'by local'],
		['::1', 'by local'],
		['::ffff:127.0.0.1', 'by local'],
		['::ffff:7f00:1', 'by local'],
		['192.168.1.5', 'not-an-editor'],
		['::ffff:192.168.1.5', 'not-an-editor'],
		['fe80::1%eth0', 'not-an-editor'],
		['localhost', 'not-an-editor'],
		['', 'not-an-editor'],
		[undefined, 'not-an-editor']
	])('whoever asks from %s: %s', (address, answer) => {
		expect(written({}, asking(address))).toBe(answer);
	});

	it.each([
		'x-forwarded-for',
		'x-forwarded-host',
		'x-forwarded-proto',
		'X-Forwarded-Anything',
		'forwarded',
		'via',
		'x-real-ip',
		'cf-connecting-ip'
	])('a proxy on this machine that sends %s lets nobody write', (name) => {
		expect(written({}, asking('127.0.0.1', { ...OWN, [name]: '127.0.0.1' }))).toBe('not-an-editor');
	});

	it('a header that says 127.0.0.1 makes nobody sit at this machine', () => {
		expect(written({}, asking('192.168.1.5', { ...OWN, 'x-forwarded-for': '127.0.0.1' }))).toBe('not-an-editor');
	});

	it.each([
		['graph.example', 'not-an-editor'],
		['192.168.1.5:3000', 'not-an-editor'],
		['127.0.0.1:3000', 'by local'],
		['[::1]:3000', 'by local']
	])('a request from this machine by the name %s: %s', (host, answer) => {
		expect(written({}, asking('127.0.0.1', { host, origin: `http://${host}` }))).toBe(answer);
	});

	it.each([
		['https://graph.example', 'not-an-editor'],
		['http://graph.example:3000', 'not-an-editor'],
		['http://localhost:3000', 'by local'],
		['http://[::1]:3000', 'by local'],
		['', 'by local']
	])('with ORIGIN=%s, whoever sits at this machine: %s', (ORIGIN, answer) => {
		expect(written({ ORIGIN }, asking('127.0.0.1'))).toBe(answer);
	});

	it('an operator may say it of an app that has another ORIGIN too', () => {
		const env = { ORIGIN: 'https://graph.example', EDITORS: 'local' };
		expect(written(env, asking('127.0.0.1'))).toBe('by local');
		const byName = { host: 'graph.example', origin: 'http://graph.example' };
		expect(written(env, asking('127.0.0.1', byName))).toBe('not-an-editor');
	});
});

it('EDITORS=none lets nobody write, at this machine neither', () => {
	expect(written({ EDITORS: 'none' }, asking('127.0.0.1'))).toBe('not-an-editor');
});

describe('EDITORS=header', () => {
	const user = (value: string) => ({ ...OWN, 'x-forwarded-user': value });
	const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
	it.each<[string | undefined, Record<string, string>, string]>([
		['10.0.0.5', user('anne@graph.example'), 'by anne@graph.example'],
		['::ffff:10.0.0.5', user('anne'), 'by anne'],
		['fd12::7', { ...user('anne'), 'x-forwarded-for': '1.2.3.4' }, 'by anne'],
		['10.0.0.5', user(utf8('Søren Ågård')), 'by Søren Ågård'],
		['10.0.0.5', user('Søren'), 'by Søren'],
		['10.0.0.5', OWN, 'not-an-editor'],
		['10.0.0.5', user(' '), 'not-an-editor'],
		['10.0.0.5', user('mallory, anne'), 'not-an-editor'],
		['10.0.0.5', user('a'.repeat(81)), 'not-an-editor'],
		['10.0.0.6', user('anne'), 'not-an-editor'],
		['10.0.0.6', { ...user('anne'), 'x-forwarded-for': '10.0.0.5' }, 'not-an-editor'],
		['127.0.0.1', user('anne'), 'not-an-editor'],
		[undefined, user('anne'), 'not-an-editor']
	])('from %s with %j: %s', (address, headers, answer) => {
		expect(written(HEADER, asking(address, headers))).toBe(answer);
	});
});

describe('a write that comes from', () => {
	const at = (headers: Record<string, string>) => asking('127.0.0.1', { host: HOST, ...headers });
	it.each<[string, Record<string, string>, string]>([
		['a page of the app', OWN, 'by local'],
		['a program that names the address it asks', { origin: `http://${HOST}` }, 'by local'],
		['a page whose browser sends no Origin', { 'sec-fetch-site': 'same-origin' }, 'by local'],
		['another name of this machine', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, 'by local'],
		['nobody knows where', {}, 'foreign-request'],
		['another site', { origin: 'https://evil.example' }, 'foreign-request'],
		['another site, with our Origin', { ...OWN, 'sec-fetch-site': 'cross-site' }, 'foreign-request'],
		['another site, as if from ours', { ...OWN, origin: 'http://evil.example' }, 'foreign-request'],
		['a name beside ours', { ...OWN, 'sec-fetch-site': 'same-site' }, 'foreign-request'],
		['an address that was typed', { ...OWN, 'sec-fetch-site': 'none' }, 'foreign-request'],
		['a page that hides its own', { origin: 'null' }, 'foreign-request'],
		['another port', { origin: 'http://localhost:3001' }, 'foreign-request'],
		['https, which this server does not speak', { origin: `https://${HOST}` }, 'foreign-request']
	])('%s: %3$s', (_from, headers, answer) => {
		expect(written({}, at(headers))).toBe(answer);
	});

	it('a further name of the app, asked by the scheme that a trusted proxy says', () => {
		const named = (origin: string): Asking => ({
			...asking('10.0.0.5', { host: 'graph.other.example', origin, 'x-forwarded-user': 'anne' }),
			url: new URL('https://graph.example/api/x'),
			self: 'https://graph.other.example'
		});
		expect(written(HEADER, named('https://graph.other.example'))).toBe('by anne');
		expect(written(HEADER, named('http://graph.other.example'))).toBe('foreign-request');
		expect(written(HEADER, named('https://evil.example'))).toBe('foreign-request');
	});

	it('the name of ORIGIN must have its scheme', () => {
		const proxied = (origin: string): Asking => ({
			...asking('10.0.0.5', { host: 'graph.example', origin, 'x-forwarded-user': 'anne' }),
			url: new URL('https://graph.example/api/x')
		});
		expect(written(HEADER, proxied('https://graph.example'))).toBe('by anne');
		expect(written(HEADER, proxied('http://graph.example'))).toBe('foreign-request');
	});
});

it('whoever reads is never asked where from', () => {
	const editors = createEditors({ who: 'local' }, () => 0);
	expect(editors.editing(asking('127.0.0.1', { host: HOST }))).toEqual({ state: 'editor', by: 'local' });
	expect(editors.editing(asking('192.168.1.5', { host: HOST }))).toEqual({ state: 'reader' });
});

it('one editor writes 120 times at once, then twice a second, and a clock that is set back gives nothing', () => {
	let now = 0;
	const editors = createEditors(editorSettings(HEADER), () => now);
	const of = (name: string) => required(editors, asking('10.0.0.5', { ...OWN, 'x-forwarded-user': name }));
	const many = Array.from({ length: 120 }, () => of('anne'));
	expect(new Set(many)).toEqual(new Set(['by anne']));
	expect([of('anne'), of('bo')]).toEqual(['too-often', 'by bo']);
	now += 500;
	expect([of('anne'), of('anne')]).toEqual(['by anne', 'too-often']);
	now -= 60_000;
	expect(of('anne')).toBe('too-often');
	now += 500;
	expect(of('anne')).toBe('by anne');
});

describe('the settings of editors', () => {
	it('are the default where a variable is empty', () => {
		expect(editorSettings({ EDITORS: ' ', EDIT_KEY_FILE: '' })).toEqual({ who: 'local' });
	});

	it.each<[Record<string, string>, string]>([
		[{ EDITORS: 'everybody' }, 'EDITORS'],
		[{ EDITORS: 'key' }, 'EDIT_KEY_FILE'],
		[{ ...HEADER, EDITOR_HEADER: '' }, 'EDITOR_HEADER'],
		[{ ...HEADER, EDITOR_HEADER: 'X User' }, 'EDITOR_HEADER'],
		[{ ...HEADER, EDITOR_HEADER: 'User-Agent' }, 'EDITOR_HEADER'],
		[{ ...HEADER, EDITOR_PROXIES: '' }, 'EDITOR_PROXIES'],
		[{ ...HEADER, EDITOR_PROXIES: 'proxy.example' }, 'EDITOR_PROXIES'],
		[{ ...HEADER, EDITOR_PROXIES: '10.0.0.0/33' }, 'EDITOR_PROXIES'],
		[{ ...HEADER, EDITOR_PROXIES: '10.0.0.5,' }, 'EDITOR_PROXIES']
	])('are refused where they are %j, naming %s and what to give', (env, subject) => {
		expect(() => editorSettings(env)).toThrow(
			expect.objectContaining({ code: 'bad-usage', subject, nextStep: expect.stringContaining('npm start') })
		);
	});
});
