/** The sense tables: each rule does what its sentence says, and each word of the vocabulary that asks for a table has its file. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { lexisOf } from '../../graph/link/lexis.ts';
import { Place } from '../../graph/link/senses/place.ts';
import { describeRule, ruleKeys } from '../../graph/link/rules.ts';
import type { SenseTable } from '../../graph/link/senses/sense.ts';
import { SENSE_TABLES } from '../../graph/link/senses/tables.ts';
import { slug } from '../../graph/model/ids.ts';
import { tokenise } from '../../graph/text/tokens.ts';

const lexis = lexisOf(openDictionary());

function decidingRule(table: SenseTable, marked: string): string | undefined {
	const start = marked.indexOf('[');
	const tokens = tokenise(marked.replace(/[[\]]/g, ''));
	const index = tokens.findIndex((token) => token.start === start);
	expect(index, `a word is marked in: ${marked}`).toBeGreaterThanOrEqual(0);
	const place = new Place(tokens, index, lexis);
	return table.rules.find((rule) => rule.holds(place))?.key;
}

describe.each(SENSE_TABLES.map((table) => [table.key, table] as const))('the sense rules for %s', (_, table) => {
	it.each(table.rules.map((rule) => [rule.key, rule] as const))('%s decides its own example', (key, rule) => {
		expect(decidingRule(table, rule.example)).toBe(key);
	});

	it.each(table.rules.map((rule) => [rule.key, rule] as const))(
		'%s leaves its counter-example to others',
		(key, rule) => {
			expect(decidingRule(table, rule.counterExample)).not.toBe(key);
		}
	);
});

describe('a word that the vocabulary leaves to a sense table', () => {
	const folder = 'seed/vocabulary';
	const text = readdirSync(folder)
		.filter((name) => name.endsWith('.md') && name !== 'README.md')
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
		.join('\n');
	const asked = [...new Set([...text.matchAll(/\{afgør: ([^}]+)\}/g)].map(([, word = '']) => word.normalize('NFC')))];

	it.each(asked)('%s has a file of its own name, with the table of that name', async (word) => {
		expect(existsSync(`graph/link/senses/${slug(word)}.ts`)).toBe(true);
		const module = (await import(`../../graph/link/senses/${slug(word)}.ts`)) as Record<string, SenseTable>;
		expect(Object.values(module).map(({ key }) => key)).toEqual([word]);
	});

	it('is each one of the tables, and none is there that nobody asks for', () => {
		expect(asked.sort()).toEqual(SENSE_TABLES.map(({ key }) => key).sort());
	});
});

describe('the rules', () => {
	it('each have a key of their own', () => {
		const keys = SENSE_TABLES.flatMap(({ rules }) => rules.map(({ key }) => key));
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('each say themselves in a Danish and an English sentence', () => {
		for (const key of ruleKeys()) {
			expect(describeRule(key, 'da')).toMatch(/^[»\p{Lu}].+\.$/u);
			expect(describeRule(key, 'en')).toMatch(/^[“\p{Lu}].+\.$/u);
		}
	});

	it('give an unknown key back as it is, as an older graph may hold one', () => {
		expect(describeRule('gone', 'da')).toBe('gone');
	});
});
