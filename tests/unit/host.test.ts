/** Whose requests are answered: by what name this app may be asked, as it was started. */

import { describe, expect, it } from 'vitest';
import { hostRule, type Verdict } from '../../src/start/host.ts';
import { readNetwork } from '../../src/start/network-settings.ts';

const ALONE = { host: '127.0.0.1', port: 3000, origin: undefined, network: readNetwork({}) };
const OPEN = { ...ALONE, host: '0.0.0.0' };
const PROXIED = { ...ALONE, origin: 'https://graph.example' };

/** Each line with the verdict of an app on this machine alone, and of one that is opened to the network. */
const LINES: [line: string, alone: Verdict, open: Verdict][] = [
	['localhost:3000', 'own', 'own'],
	['LOCALHOST:3000', 'own', 'own'],
	['localhost.:3000', 'own', 'own'],
	['graph.localhost:3000', 'own', 'own'],
	['127.0.0.1:3000', 'own', 'own'],
	['127.8.9.10:3000', 'own', 'own'],
	['[::1]:3000', 'own', 'own'],
	['[0:0:0:0:0:0:0:1]:3000', 'own', 'own'],
	['[::FFFF:127.0.0.1]:3000', 'own', 'own'],
	// A forwarded port of a container, or none: on this machine alone nobody forwards.
	['localhost', 'foreign', 'own'],
	['localhost:', 'foreign', 'own'],
	['localhost:8080', 'foreign', 'own'],
	['127.0.0.1', 'foreign', 'own'],
	['[::1]', 'foreign', 'own'],
	['192.168.1.5:3000', 'foreign', 'own'],
	['10.0.0.5', 'foreign', 'own'],
	['0.0.0.0:3000', 'foreign', 'own'],
	['[fd00::1]:3000', 'foreign', 'own'],
	['128.0.0.1:3000', 'foreign', 'own'],
	// Names, and numbers as only names can look.
	['evil.example:3000', 'foreign', 'foreign'],
	['evil.example', 'foreign', 'foreign'],
	['localhost.evil.example:3000', 'foreign', 'foreign'],
	['evillocalhost:3000', 'foreign', 'foreign'],
	['127.0.0.1.evil.example:3000', 'foreign', 'foreign'],
	['127.0.0.1.nip.io:3000', 'foreign', 'foreign'],
	['127.1:3000', 'foreign', 'foreign'],
	['2130706433:3000', 'foreign', 'foreign'],
	['0x7f000001:3000', 'foreign', 'foreign'],
	['0177.0.0.1:3000', 'foreign', 'foreign'],
	['127.0.0.256:3000', 'foreign', 'foreign'],
	['intranet:3000', 'foreign', 'foreign'],
	// No host and port at all.
	...[
		'',
		' ',
		':3000',
		'localhost:0',
		'localhost:03000',
		'localhost:65536',
		'localhost:3000:3000',
		'localhost:abc',
		'localhost:-1',
		'localhost:3000/',
		'localhost:3000, evil.example',
		'evil.example#localhost:3000',
		'user@localhost:3000',
		'http://localhost:3000',
		'local host:3000',
		'::1',
		'[::1',
		'[::1]3000',
		'[::1%25lo]:3000',
		'[1.2.3.4]:3000',
		'[:::]:3000',
		'lokalvært:3000',
		'localhost\\evil:3000'
	].map((line): [string, Verdict, Verdict] => [line, 'unreadable', 'unreadable'])
];

describe('a Host line', () => {
	it.each(LINES)('%j is %s on this machine alone, and %s where the app is opened', (line, alone, open) => {
		expect(hostRule(ALONE)([line])).toBe(alone);
		expect(hostRule(OPEN)([line])).toBe(open);
	});

	it.each([
		['::', 'own'],
		['192.168.1.5', 'own'],
		['fe80::1', 'own'],
		['graph.example', 'own'],
		['localhost', 'foreign'],
		['Localhost.', 'foreign'],
		['127.0.0.2', 'foreign'],
		['::1', 'foreign']
	])('with a numeric address is answered by an app on %s as %s', (host, verdict) => {
		expect(hostRule({ ...ALONE, host })(['192.168.1.9:3000'])).toBe(verdict);
		expect(hostRule({ ...ALONE, host })(['evil.example:3000'])).toBe('foreign');
	});

	it('may name what the app was told to listen on', () => {
		const rule = hostRule({ ...ALONE, host: 'Graph.example' });
		expect([rule(['graph.example:3000']), rule(['graph.example.:3000'])]).toEqual(['own', 'own']);
	});

	it.each([
		['https://graph.example', 'graph.example', 'own'],
		['https://graph.example', 'GRAPH.example.:443', 'own'],
		['https://graph.example', 'graph.example:80', 'foreign'],
		['https://graph.example', 'graph.example:3000', 'foreign'],
		['https://graph.example', 'www.graph.example', 'foreign'],
		['https://graph.example', 'localhost:3000', 'own'],
		['http://graph.example', 'graph.example:80', 'own'],
		['http://graph.example:8080', 'graph.example:8080', 'own'],
		['http://graph.example:8080', 'graph.example', 'foreign'],
		['http://[fe80::1]:8080', '[fe80:0::1]:8080', 'own']
	])('with ORIGIN=%s: %s is %s', (origin, line, verdict) => {
		expect(hostRule({ ...ALONE, origin: new URL(origin).origin })([line])).toBe(verdict);
	});

	it.each([
		['graph.intern', 'own'],
		['GRAPH.intern.:8080', 'own'],
		['graph.intern.evil.example', 'foreign'],
		['other.intern:8443', 'own'],
		['other.intern', 'foreign'],
		['other.intern:80', 'foreign'],
		['localhost:3000', 'own']
	])('with two further names in ALLOWED_HOSTS: %s is %s', (line, verdict) => {
		const network = readNetwork({ ALLOWED_HOSTS: 'Graph.intern, other.intern:8443' });
		expect(hostRule({ ...PROXIED, network })([line])).toBe(verdict);
	});

	it.each([
		['missing', undefined],
		['missing', []],
		['there twice', ['localhost:3000', 'localhost:3000']],
		['there twice', ['localhost:3000', 'evil.example']]
	])('that is %s makes the request unreadable', (_, lines) => {
		for (const app of [ALONE, OPEN, PROXIED]) expect(hostRule(app)(lines)).toBe('unreadable');
	});
});
