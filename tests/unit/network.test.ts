/** The way to the app: what settings say of it, whose word counts, and how an address lies to the app's path. */

import { readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { belowBase, forwardedOf } from '../../src/start/forwarded.ts';
import { OWN_PATHS, readNetwork } from '../../src/start/network-settings.ts';

const PROXY = '10.0.0.5';
const NETWORK = readNetwork({ TRUSTED_PROXIES: `${PROXY}, 10.1.0.0/16 fd00::/8`, BASE_PATH: '/viden/' });

function sent(peer: string, headers: Record<string, string | string[]>) {
	const headersDistinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
	return { headersDistinct, socket: { remoteAddress: peer } as Socket };
}

const ALL = {
	host: 'app.intern',
	'x-forwarded-host': 'graph.example',
	'x-forwarded-proto': 'https',
	'x-forwarded-for': '192.0.2.7',
	'x-forwarded-prefix': '/andet'
};

describe('forwarded headers', () => {
	it.each([PROXY, `::ffff:${PROXY}`, '10.1.200.3', 'fd00::1'])('of a trusted proxy at %s count', (peer) => {
		expect(forwardedOf(sent(peer, ALL), NETWORK)).toEqual({
			hosts: ['graph.example'],
			isSecure: true,
			client: '192.0.2.7',
			base: '/andet'
		});
	});

	it.each(['10.0.0.6', '127.0.0.1', '', 'unknown'])('from %j count for nothing', (peer) => {
		expect(forwardedOf(sent(peer, ALL), NETWORK)).toEqual({
			hosts: ['app.intern'],
			isSecure: false,
			client: undefined,
			base: '/viden'
		});
	});

	it('count for nothing where no proxy is trusted', () => {
		expect(forwardedOf(sent(PROXY, ALL), readNetwork({}))).toMatchObject({ hosts: ['app.intern'], base: '' });
	});

	it.each([
		['one address', '192.0.2.7', '192.0.2.7'],
		['what the client wrote before it', '1.2.3.4, 192.0.2.7', '192.0.2.7'],
		['a chain of trusted proxies', '192.0.2.7, 10.1.0.1, 10.0.0.5', '192.0.2.7'],
		['an address with its port', '192.0.2.7:5123', '192.0.2.7'],
		['an IPv6 address with its port', '[2001:db8::7]:5123', '2001:db8::7'],
		['an IPv6 address', '2001:db8::7', '2001:db8::7'],
		['what is no address', 'unknown', undefined],
		['a trusted one alone', '10.1.0.1', '10.1.0.1']
	])('name the client by %s', (_, chain, client) => {
		expect(forwardedOf(sent(PROXY, { ...ALL, 'x-forwarded-for': chain }), NETWORK).client).toBe(client);
	});

	it.each([
		['/viden', '/viden'],
		['/a/b/', '/a/b'],
		['/', ''],
		['', ''],
		['viden', undefined],
		['/a//b', undefined],
		['/a b', undefined],
		['//evil.example', undefined],
		['/../x', undefined],
		['/<script>', undefined],
		['/api', undefined]
	])('put the app below the prefix %j: %j', (prefix, base) => {
		expect(forwardedOf(sent(PROXY, { ...ALL, 'x-forwarded-prefix': prefix }), NETWORK).base).toBe(base);
	});

	it('with two prefixes are not read', () => {
		expect(forwardedOf(sent(PROXY, { ...ALL, 'x-forwarded-prefix': ['/a', '/b'] }), NETWORK).base).toBeUndefined();
	});

	it('with two hosts name both, which the rule of hosts refuses', () => {
		const headers = { ...ALL, 'x-forwarded-host': 'graph.example, evil.example' };
		expect(forwardedOf(sent(PROXY, headers), NETWORK).hosts).toEqual(['graph.example', 'evil.example']);
	});
});

describe('an address', () => {
	it.each([
		['/viden/', { url: '/' }],
		['/viden/stories?x=1', { url: '/stories?x=1' }],
		['/', { url: '/' }],
		['/stories', { url: '/stories' }],
		['/videnskab', { url: '/videnskab' }],
		['/viden', { redirect: '/viden/' }],
		['/viden?x=/viden/', { redirect: '/viden/?x=/viden/' }]
	])('%s of an app below /viden is %j', (url, below) => {
		expect(belowBase(url, '/viden')).toEqual(below);
	});

	it('of an app below nothing is its own', () => {
		expect(belowBase('/viden/', '')).toEqual({ url: '/viden/' });
	});
});

describe('settings of the way to the app', () => {
	it.each([
		['TRUSTED_PROXIES', 'proxy.example'],
		['TRUSTED_PROXIES', '10.0.0.0/33'],
		['ALLOWED_HOSTS', '*'],
		['ALLOWED_HOSTS', 'https://graph.example'],
		['BASE_PATH', 'viden'],
		['BASE_PATH', '/vi den'],
		['BASE_PATH', '/viden?x'],
		['BASE_PATH', '//viden'],
		['BASE_PATH', '/api'],
		['BASE_PATH', '/stories/viden']
	])('refuse %s=%s, naming both and how it may be', (name, value) => {
		expect(() => readNetwork({ [name]: value })).toThrow(
			expect.objectContaining({
				code: 'bad-usage',
				subject: name,
				message: expect.stringContaining(`${name} has '${value.split(' ')[0]?.slice(0, 4)}`),
				nextStep: expect.stringContaining(`${name}=`)
			})
		);
	});

	it('know what every address of the app begins with', () => {
		const routes = readdirSync(join(import.meta.dirname, '../../src/routes'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('('))
			.map(({ name }) => name);
		expect([...routes, '_app'].sort()).toEqual([...OWN_PATHS]);
	});
});
