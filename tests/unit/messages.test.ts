/** The interface's words: the same in both languages, and none that nothing shows. */

import { describe, expect, it } from 'vitest';
import { da } from '$lib/i18n/da';
import { en } from '$lib/i18n/en';
import { sourceFiles } from './source-files.ts';

/** Groups that are read by a type, a code or a choice, never by the name of a key. */
const BY_VALUE =
	/^(types|valueKinds|facets|kinds|marks|errors|modes|claims\.narrowed|settings\.themes|legend\.silences|offline)\./;
/** Groups that components hold by another name than the group's. */
const HELD_APART = ['accessibility', 'canvas', 'problems', 'silence'];

function keysOf(words: object, path = ''): string[] {
	return Object.entries(words)
		.flatMap(([key, value]: [string, unknown]) =>
			typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [path + key]
		)
		.sort();
}

describe('the words of the interface', () => {
	it('are the same keys in Danish and in English', () => {
		expect(keysOf(en)).toEqual(keysOf(da));
	});

	it('are all shown somewhere', () => {
		const readers = sourceFiles('src').filter(({ path }) => !/i18n\/(\w+-)?(da|en)\.ts$/.test(path));
		const code = readers.map(({ text }) => text).join('\n');
		const unused = keysOf(da).filter((key) => {
			const [group = '', name] = key.split('.');
			const written = name === undefined || !HELD_APART.includes(group) ? key : name;
			return !BY_VALUE.test(key) && !new RegExp(`\\.${written.replaceAll('.', '\\.')}\\b`).test(code);
		});
		expect(unused).toEqual([]);
	});
});
