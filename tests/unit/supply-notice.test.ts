/** NOTICE names what the app is made of. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withList } from '../../src/start/supply/notice.ts';
import { readPackages } from '../../src/start/supply/packages.ts';
import { licenceOf, needsNaming } from '../../src/start/supply/rules.ts';
import { packageNamed } from '../fixtures/packages.ts';

const ROOT = join(import.meta.dirname, '../..');
const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
const packages = readPackages(ROOT);

it('NOTICE lists every package of the run time under its licence; `npm run notice` writes the list', () => {
	expect(withList(notice, packages)).toBe(notice);
});

it('NOTICE says more of each package whose licence asks for more than its text', () => {
	const [words = ''] = notice.split('== Packages by licence ==');
	const named = packages
		.filter((found) => !found.isDevelopment && needsNaming(licenceOf(found)))
		// One line stands for the packages that hold the same program for each system.
		.map(({ name }) => name.replace(/^lightningcss-.*$/, 'lightningcss-…'));
	expect(named.length).toBeGreaterThan(5);
	expect([...new Set(named)].filter((name) => !words.includes(name))).toEqual([]);
});

it('the list is sorted, has each name once, and none that is for developers alone', () => {
	const text = 'Words\n\n== Packages by licence ==\nold';
	const listed = withList(text, [
		packageNamed('b', { licence: 'MIT' }),
		packageNamed('a', { licence: 'MIT' }),
		packageNamed('a', { licence: 'MIT' }),
		packageNamed('c', { licence: 'ISC' }),
		packageNamed('d', { licence: 'ISC', isDevelopment: true })
	]);
	expect(listed).toBe('Words\n\n== Packages by licence ==\n\nISC\n  c\n\nMIT\n  a, b\n');
});

it('a NOTICE without a place for the list is refused', () => {
	expect(() => withList('Words', packages)).toThrow(/has lost its line/);
});
