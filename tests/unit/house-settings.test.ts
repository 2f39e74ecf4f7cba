/** Where the app serves and keeps its data, as the environment says. */

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressFor, readSettings } from '../../src/start/settings.ts';

const HERE = resolve('/somewhere');

describe('readSettings', () => {
	it('serves this machine alone on 3000 and keeps data beside the app when nothing is said', () => {
		expect(readSettings({}, HERE)).toEqual({
			port: 3000,
			host: '127.0.0.1',
			origin: undefined,
			network: { trustedProxies: undefined, allowedHosts: [], base: '' },
			log: { format: 'text', level: 'info' },
			metrics: false,
			database: { server: undefined, login: undefined, database: undefined, dataDir: join(HERE, 'data') },
			buildDir: undefined,
			editors: { who: 'local' },
			embedOrigins: []
		});
	});

	it('takes PORT, HOST, ORIGIN, DATA_DIR, BUILD_DIR and what names a server', () => {
		const env = {
			PORT: '8080',
			HOST: '0.0.0.0',
			ORIGIN: 'https://Graph.example:443/viden',
			DATA_DIR: 'elsewhere',
			NEO4J_URI: 'neo4j://graph.example',
			NEO4J_PASSWORD: 'hemmelig',
			NEO4J_DATABASE: 'viden',
			BUILD_DIR: 'built'
		};
		expect(readSettings(env, HERE)).toEqual({
			port: 8080,
			host: '0.0.0.0',
			origin: 'https://graph.example',
			network: { trustedProxies: undefined, allowedHosts: [], base: '' },
			log: { format: 'text', level: 'info' },
			metrics: false,
			database: {
				server: 'neo4j://graph.example',
				login: { username: 'neo4j', password: 'hemmelig' },
				database: 'viden',
				dataDir: join(HERE, 'elsewhere')
			},
			buildDir: join(HERE, 'built'),
			// Behind a proxy nobody may write until the operator says who.
			editors: { who: 'none' },
			embedOrigins: []
		});
	});

	it('takes an empty variable for one that is not set, as compose files leave them', () => {
		expect(
			readSettings({ PORT: '', HOST: ' ', ORIGIN: '', DATA_DIR: '', NEO4J_URI: '', NEO4J_PASSWORD: '' }, HERE)
		).toEqual(readSettings({}, HERE));
	});

	it.each(['http', '-1', '65536', '3000.5', '1e3', '0x10', '99999999999999999999', '30 00'])(
		'refuses the port %j, naming it and what to give',
		(PORT) => {
			expect(() => readSettings({ PORT }, HERE)).toThrow(
				expect.objectContaining({
					code: 'bad-usage',
					subject: 'PORT',
					message: expect.stringContaining(PORT.slice(0, 20)),
					nextStep: expect.stringContaining('PORT=3001 npm start')
				})
			);
		}
	);
});

describe('an ORIGIN', () => {
	it.each(['graph.example', 'ftp://graph.example', 'https://', 'localhost:3000', '*'])(
		'is refused where it is %j, with what to give',
		(ORIGIN) => {
			expect(() => readSettings({ ORIGIN }, HERE)).toThrow(
				expect.objectContaining({
					code: 'bad-usage',
					subject: 'ORIGIN',
					nextStep: expect.stringContaining('ORIGIN=https://')
				})
			);
		}
	);
});

describe('an ACCESSIBILITY_STATEMENT_URL', () => {
	it('is taken as it is written', () => {
		const { accessibilityStatement } = readSettings(
			{ ACCESSIBILITY_STATEMENT_URL: ' https://was.example/a?b=1 ' },
			HERE
		);
		expect(accessibilityStatement).toBe('https://was.example/a?b=1');
	});

	it.each([
		'was.example',
		'http://was.example',
		'javascript:alert(1)',
		'https://',
		'https://a.example:secret@was.example'
	])('is refused where it is %j, with what to give', (ACCESSIBILITY_STATEMENT_URL) => {
		expect(() => readSettings({ ACCESSIBILITY_STATEMENT_URL }, HERE)).toThrow(
			expect.objectContaining({
				code: 'bad-usage',
				subject: 'ACCESSIBILITY_STATEMENT_URL',
				nextStep: expect.stringContaining('ACCESSIBILITY_STATEMENT_URL=https://')
			})
		);
	});
});

describe('a file of keys', () => {
	it('is taken from the folder that the app is started in', () => {
		const { editors } = readSettings({ EDITORS: 'key', EDIT_KEY_FILE: 'editors.txt' }, HERE);
		expect(editors).toEqual({ who: 'key', file: join(HERE, 'editors.txt') });
	});
});

describe('addressFor', () => {
	it.each([
		['127.0.0.1', 'http://localhost:3000'],
		['::1', 'http://localhost:3000'],
		['localhost', 'http://localhost:3000'],
		['0.0.0.0', 'http://localhost:3000'],
		['::', 'http://localhost:3000'],
		['graph.example', 'http://graph.example:3000'],
		['fe80::1', 'http://[fe80::1]:3000']
	])('says how a server on %s is reached', (host, address) => {
		expect(addressFor(host, 3000)).toBe(address);
	});
});
