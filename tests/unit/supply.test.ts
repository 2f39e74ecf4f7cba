/** Which packages are taken: licences as expressions, and what each rule refuses, on small invented lock files. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { list, table } from '../../src/start/supply/check.ts';
import { allows, parseLicence } from '../../src/start/supply/licence.ts';
import { readPackages } from '../../src/start/supply/packages.ts';
import { ACCEPTED, idOf, needsNaming, problemsOf, REGISTRY } from '../../src/start/supply/rules.ts';

const STRONG = `sha512-${'A'.repeat(86)}==`;
const GOOD = { version: '1.0.0', license: 'MIT', integrity: STRONG };

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'supply-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a lock file of these packages, by name, and reads it. */
function lockOf(packages: Record<string, object>, version = 3) {
	const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
	const lock = { lockfileVersion: version, packages: { '': { name: 'own' }, ...Object.fromEntries(entries) } };
	writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
	return readPackages(root);
}

function install(name: string, manifest: object): void {
	const folder = join(root, 'node_modules', name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

describe('a licence', () => {
	const accepted = ['MIT', 'ISC', 'Apache-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'];

	it.each([
		['MIT', true],
		['(MIT)', true],
		['GPL-3.0-only', false],
		['GPL-3.0-only OR MIT', true],
		['MIT AND ISC', true],
		['MIT AND GPL-3.0-only', false],
		['GPL-3.0-only OR MIT AND ISC', true],
		['MIT OR ISC AND GPL-3.0-only', true],
		['(MIT OR ISC) AND GPL-3.0-only', false],
		['(GPL-3.0-only OR (ISC AND (MIT OR GPL-3.0-only)))', true],
		['GPL-2.0-only WITH Classpath-exception-2.0', true],
		['GPL-2.0-only', false],
		['MIT WITH Classpath-exception-2.0', false],
		['Apache-2.0+', false]
	])('%s is accepted: %s', (text, expected) => {
		const licence = parseLicence(text);
		expect(licence).toBeDefined();
		expect(licence && allows(accepted, licence)).toBe(expected);
	});

	it.each([
		'',
		' ',
		'MIT OR',
		'OR MIT',
		'(MIT',
		'MIT)',
		'()',
		'MIT ISC',
		'MIT WITH',
		'MIT WITH (ISC)',
		'SEE LICENSE IN x?',
		'MIT, ISC'
	])('"%s" is no expression', (text) => {
		expect(parseLicence(text)).toBeUndefined();
	});

	it.each([
		['MIT', false],
		['MIT OR GPL-3.0-only', false],
		['Apache-2.0', true],
		['Apache-2.0 OR MIT', false],
		['MPL-2.0', true],
		['MIT AND OFL-1.1', true],
		['what it says', true],
		[undefined, true]
	])('%s must be named in NOTICE: %s', (text, expected) => {
		expect(needsNaming(text)).toBe(expected);
	});
});

describe('a package is taken', () => {
	it.each([
		['by name and version, from whatever registry npm is told', {}],
		['from the registry', { resolved: `https://${REGISTRY}/a/-/a-1.0.0.tgz` }],
		['under another name', { name: 'b', resolved: `https://${REGISTRY}/b/-/b-1.0.0.tgz` }],
		['with a strong hash beside a weak one', { integrity: `sha1-abc= ${STRONG}` }],
		['without a hash inside the archive of another', { integrity: undefined, inBundle: true }],
		['for another system, where it is not installed', { optional: true, os: ['win32'] }]
	])('%s', (_how, changes) => {
		expect(problemsOf(lockOf({ a: { ...GOOD, ...changes } }))).toEqual([]);
	});

	it('by the licence of its package.json, where the lock file has none', () => {
		install('a', { license: 'ISC' });
		const packages = lockOf({ a: { ...GOOD, license: undefined } });
		expect(problemsOf(packages)).toEqual([]);
		expect(list(packages)).toBe('a@1.0.0\tISC\trun time');
	});
});

describe('a package is refused, by name and with a next step', () => {
	it.each([
		['an install script', { hasInstallScript: true }, 'runs a script when it is installed', 'MAY_RUN'],
		['no hash', { integrity: undefined }, 'has no integrity hash', 'npm install'],
		['an empty hash', { integrity: '' }, 'has no integrity hash', 'npm install'],
		['a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'has no sha512 hash, only sha1', 'npm install'],
		['half a hash', { integrity: 'sha512-abc' }, 'has no sha512 hash, only sha512', 'npm install'],
		['plain HTTP', { resolved: `http://${REGISTRY}/a/-/a-1.0.0.tgz` }, 'but from http:', 'package.json'],
		[
			'a foreign host',
			{ resolved: 'https://evil.example/a/-/a-1.0.0.tgz' },
			'but from https://evil.example',
			'package.json'
		],
		['a host that looks alike', { resolved: `https://${REGISTRY}.evil.example/a/-/a.tgz` }, 'but from', 'package.json'],
		['a host as a user', { resolved: `https://${REGISTRY}@evil.example/a/-/a.tgz` }, 'but from', 'package.json'],
		['another package', { resolved: `https://${REGISTRY}/b/-/b-1.0.0.tgz` }, 'under its own name', 'package.json'],
		['Git', { resolved: 'git+ssh://git@host.example/a.git#1234' }, 'but from git+ssh:', 'package.json'],
		['a file', { resolved: 'file:../a.tgz' }, 'but from file:', 'package.json'],
		['a folder', { resolved: '../a', link: true }, 'but from ../a', 'package.json'],
		['no licence', { license: undefined }, 'names no licence', 'READ_BY_HAND'],
		['words for a licence', { license: 'SEE LICENSE IN LICENSE.md' }, 'no SPDX expression', 'READ_BY_HAND'],
		['a licence as an object', { license: { type: 'MIT' } }, 'names no licence', 'READ_BY_HAND'],
		['a licence that is not ours', { license: 'AGPL-3.0-only' }, 'not accepted: AGPL-3.0-only', 'ACCEPTED']
	])('for %s', (_why, changes, what, nextStep) => {
		const problems = problemsOf(lockOf({ a: { ...GOOD, ...changes }, fine: GOOD }));
		expect(problems).toEqual([
			{ id: 'a@1.0.0', what: expect.stringContaining(what), nextStep: expect.stringContaining(nextStep) }
		]);
	});

	it.each(['preinstall', 'install', 'postinstall'])('for a %s that the lock file does not tell of', (script) => {
		install('a', { scripts: { [script]: 'node x.js', test: 'x' } });
		install('fine', { scripts: { test: 'x', prepare: 'x' } });
		expect(problemsOf(lockOf({ a: GOOD, fine: GOOD })).map(({ id }) => id)).toEqual(['a@1.0.0']);
	});
});

describe('what is printed', () => {
	const packages = {
		'b/node_modules/a': { ...GOOD, dev: true },
		c: { ...GOOD, license: '(MPL-2.0)' },
		b: { ...GOOD, license: 'ISC', dev: true },
		a: GOOD
	};

	it('counts packages by licence, in all and at run time', () => {
		const rows = table(lockOf(packages)).split('\n');
		expect(rows.map((row) => row.trim().split(/\s{2,}/))).toEqual([
			['licence', 'packages', 'at run time'],
			['MIT', '2', '1'],
			['ISC', '1', '0'],
			['MPL-2.0', '1', '1'],
			['all', '4', '2']
		]);
	});

	it('lists each version once, by name, whatever the order of the lock file', () => {
		const expected = 'a@1.0.0\tMIT\trun time\nb@1.0.0\tISC\tdevelopment\nc@1.0.0\tMPL-2.0\trun time';
		expect(list(lockOf(packages))).toBe(expected);
		expect(list(lockOf(Object.fromEntries(Object.entries(packages).reverse())))).toBe(expected);
	});
});

it.each([1, 4])('a lock file of version %s is refused in words', (version) => {
	expect(() => lockOf({ a: GOOD }, version)).toThrow(
		/package-lock\.json is missing, or no lock file of version 2 or 3/
	);
});

it('the packages of this project keep the rules, and no exception for a script is needed', () => {
	const packages = readPackages(join(import.meta.dirname, '../..'));
	expect(packages.length).toBeGreaterThan(100);
	expect(problemsOf(packages)).toEqual([]);
	expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(idOf)).toEqual([]);
	expect(ACCEPTED.filter((id) => /^A?GPL/.test(id))).toEqual([]);
});
