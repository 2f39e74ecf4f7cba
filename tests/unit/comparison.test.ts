/** Things side by side: what is offered, what is refused, what is said, and where the statements behind a figure are read. */

import { describe, expect, it } from 'vitest';
import { type Comparison, NO_FILTER } from '$graph/model/query';
import { groupsOf } from '$lib/comparison/groups';
import { togetherStep } from '$lib/comparison/links';
import { sentencesOf } from '$lib/comparison/sentences';
import { messagesFor } from '$lib/i18n/messages';
import { comparableIn, comparisonFault } from '$lib/view/compared';

const nameOf = (ref: { label: string } | string) => (typeof ref === 'string' ? ref : ref.label);
const names = (language: 'da' | 'en') => ({ messages: messagesFor(language), nameOf, fullNameOf: nameOf });

const figure = (statements: number, base: number) => ({ statements, base, share: base ? statements / base : 0 });
const concept = (label: string) => ({ id: `concept:${label.toLowerCase()}`, type: 'Concept' as const, label });
const thing = (label: string, statements: number) => ({
	...concept(label),
	...figure(statements, 100),
	foremost: [],
	never: []
});
const town = (label: string, figures: Comparison['roles'][number]['figures']) => ({
	id: `municipality:${label.toLowerCase()}`,
	type: 'Municipality' as const,
	label,
	figures
});

const COMPARISON: Comparison = {
	kind: 'concept',
	things: [thing('Mod', 8), thing('Tillid', 4)],
	together: { any: 11, all: 1, pairs: [] },
	concepts: [],
	roles: [],
	municipalities: [
		town('Albertslund', [figure(6, 30), figure(2, 30)]),
		town('Gentofte', [figure(2, 40), figure(2, 40)]),
		town('Hvidovre', [figure(0, 30), figure(0, 30)])
	]
};

describe('what is selected', () => {
	it.each([
		['two of one kind', undefined, ['concept:mod', 'concept:fejl'], ['concept:mod', 'concept:fejl']],
		['one beside a focus of its kind', 'concept:mod', ['concept:fejl'], ['concept:mod', 'concept:fejl']],
		['two in the lens of another kind', 'role:leder', ['concept:mod', 'concept:fejl'], ['concept:mod', 'concept:fejl']],
		['two and a statement', undefined, ['role:a', 'statement:a:1', 'role:b'], ['role:a', 'role:b']],
		['one alone', undefined, ['concept:mod'], undefined],
		['the focus itself', 'concept:mod', ['concept:mod'], undefined],
		['two of different kinds', undefined, ['concept:mod', 'role:leder'], undefined],
		['four', undefined, ['role:a', 'role:b', 'role:c', 'role:d'], undefined]
	])('as %s is offered for comparison as is fit', (_, focus, selection, offered) => {
		expect(comparableIn({ focus, selection })).toEqual(offered);
	});
});

describe('an address', () => {
	it.each([
		['one thing', ['concept:mod'], 'one'],
		['four things', ['role:a', 'role:b', 'role:c', 'role:d'], 'many'],
		['two kinds', ['concept:mod', 'role:leder'], 'kinds'],
		['three of one kind', ['role:a', 'role:b', 'role:c'], undefined]
	])('that compares %s is told what is wrong', (_, ids, fault) => {
		expect(comparisonFault(ids)).toBe(fault);
	});
});

/** With plain spaces in place of those that don't break. */
const said = (comparison: Comparison, language: 'da' | 'en') =>
	sentencesOf(comparison, names(language)).map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('the sentences', () => {
	it('say the amounts, where the share is greatest and smallest, and what stands together', () => {
		expect(said(COMPARISON, 'da')).toEqual([
			'Mod nævnes i 8 af 100 udsagn (8,0 %).',
			'Tillid nævnes i 4 af 100 udsagn (4,0 %).',
			'Mod fylder mest i Albertslund: 6 af 30 udsagn (20,0 %); mindst i Hvidovre: 0 af 30 udsagn (0,0 %).',
			'Tillid fylder mest i Albertslund: 2 af 30 udsagn (6,7 %); mindst i Hvidovre: 0 af 30 udsagn (0,0 %).',
			'Begge står i 1 af de 11 udsagn, der har mindst et af dem.'
		]);
	});

	it('name all that are alike', () => {
		const municipalities = [
			town('A', [figure(3, 30)]),
			town('B', [figure(4, 40)]),
			town('C', [figure(1, 50)]),
			town('D', [figure(0, 0)])
		];
		const [, range] = said({ ...COMPARISON, things: [thing('Mod', 8)], municipalities }, 'en');
		expect(range).toBe('Mod is most prominent in A and B: 10.0% each; least in C: 1 of 50 statements (2.0%).');
	});

	it('say of no municipality that its share is the smallest where some are not listed', () => {
		expect(said({ ...COMPARISON, more: { municipality: 7 } }, 'da').join(' ')).not.toMatch(/mest|mindst i/);
	});

	it('tell of an organisation what it alone says, and what it never does', () => {
		const { id, label, type } = town('Gentofte', []);
		const gentofte = {
			...{ id, label, type, ...figure(40, 100) },
			foremost: [{ concept: 'Dialog', ...figure(4, 40), next: figure(1, 30) }],
			never: ['Fejl', 'Mod']
		};
		const { together: _together, municipalities: _municipalities, ...rest } = COMPARISON;
		expect(said({ ...rest, kind: 'municipality', things: [gentofte] }, 'da')).toEqual([
			'Gentofte har 40 af 100 udsagn (40,0 %).',
			'Gentofte nævner oftere end nogen anden: Dialog.',
			'Gentofte nævner aldrig: Fejl og Mod.'
		]);
	});
});

describe('concepts', () => {
	const row = (label: string, ...of: string[]) => ({
		...concept(label),
		figures: [figure(1, 8), figure(1, 4)],
		of: of.map((name) => `concept:${name}`)
	});

	it('of two stand under only here, both, and only there', () => {
		const concepts = [row('A', 'tillid'), row('B', 'mod', 'tillid'), row('C', 'mod'), row('D', 'mod')];
		const groups = groupsOf({ ...COMPARISON, concepts }, names('da'));
		expect(groups.map(({ heading, rows }) => [heading, rows.map(({ label }) => label).join()])).toEqual([
			['Kun concept:mod', 'C,D'],
			['Begge', 'B'],
			['Kun concept:tillid', 'A']
		]);
	});

	it('of three stand under all, two of them, and one', () => {
		const concepts = [row('A', 'tillid'), row('B', 'mod', 'fejl'), row('C', 'mod', 'tillid', 'fejl')];
		const things = [...COMPARISON.things, thing('Fejl', 2)];
		expect(groupsOf({ things, concepts }, names('en')).map(({ heading }) => heading)).toEqual([
			'All three',
			'Only concept:mod and concept:fejl',
			'Only concept:tillid'
		]);
	});
});

describe('the statements behind a figure', () => {
	it('have no address where the filter that it needs is taken', () => {
		const filter = { ...NO_FILTER, concept: ['concept:fejl'] };
		expect(togetherStep(filter, 'concept:mod', 'concept:tillid')).toBeUndefined();
		expect(togetherStep(filter, 'role:leder', 'concept:tillid')).toBeDefined();
		expect(togetherStep(NO_FILTER, 'concept:mod', 'concept:tillid')).toBeDefined();
	});
});
