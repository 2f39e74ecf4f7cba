import { describe, expect, it } from 'vitest';
import { openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { lexisOf } from '../../graph/link/lexis.ts';
import { Place } from '../../graph/link/senses/place.ts';
import { describeRule, ruleKeys, SENSE_TABLES } from '../../graph/link/rules.ts';
import type { SenseTable } from '../../graph/link/senses/sense.ts';
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
