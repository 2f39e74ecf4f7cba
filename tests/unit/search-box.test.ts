/** What the search box shows of an answer: groups, the part of a quote with its mark, and what it says aloud. */

import { describe, expect, it } from 'vitest';
import type { FoundStatements, NodeRef, StatementItem } from '$graph/model/query';
import { da } from '$lib/i18n/da';
import { en } from '$lib/i18n/en';
import { excerptAround } from '$lib/search/excerpt';
import { groupsOf, stepTo } from '$lib/search/options';
import { isNothing, summaryOf } from '$lib/search/summary';
import { DEFAULT_VIEW, type View } from '$lib/view/view';

const node = (id: string): NodeRef => ({ id, type: 'Concept', label: id });
const NOTHING: FoundStatements = {
	nodes: [],
	reasons: {},
	parts: [],
	together: [],
	statements: [],
	total: 0,
	hidden: 0,
	foundBy: 'words',
	lookedFor: { words: [], beginnings: [], concepts: [] },
	wordAndConcept: [],
	highlights: {},
	suggestions: []
};

describe('the groups of a search box', () => {
	it('are none where nothing was found', () => {
		expect(groupsOf(NOTHING)).toEqual([]);
	});

	it('count the options before them', () => {
		const found: FoundStatements = {
			...NOTHING,
			nodes: [node('a'), node('b')],
			reasons: { b: ['bb'] },
			together: [{ nodes: [node('a'), node('c')], statements: 3, hidden: 0 }],
			statements: [{ id: 's' } as StatementItem],
			total: 17,
			hidden: 4
		};
		expect(groupsOf(found).map(({ name, from, options }) => [name, from, options.map(({ kind }) => kind)])).toEqual([
			['nodes', 0, ['node', 'node']],
			['together', 2, ['together']],
			['statements', 3, ['statement', 'all', 'hidden']]
		]);
		expect(groupsOf(found)[0]?.options[1]).toEqual({ kind: 'node', node: node('b'), reason: ['bb'] });
	});

	it('offer what the filter hides also where it hides all', () => {
		expect(groupsOf({ ...NOTHING, hidden: 1 }).map(({ options }) => options)).toEqual([
			[{ kind: 'hidden', hidden: 1 }]
		]);
	});

	it('begin with what was perhaps meant where nothing was found, and end with it otherwise', () => {
		const found = { ...NOTHING, suggestions: ['tillid'] };
		expect(groupsOf(found).map(({ name, from }) => [name, from])).toEqual([['suggestions', 0]]);
		expect(groupsOf({ ...found, parts: [node('a')] }).map(({ name, from }) => [name, from])).toEqual([
			['parts', 0],
			['suggestions', 1]
		]);
	});
});

describe('choosing an option', () => {
	const view: View = {
		...DEFAULT_VIEW,
		query: 'før',
		filter: { ...DEFAULT_VIEW.filter, municipality: ['municipality:gladsaxe'] },
		focus: 'concept:tillid',
		selection: ['municipality:gladsaxe'],
		camera: { x: 0.5, y: 0.5, ratio: 0.5 }
	};
	const focused = (focus: string, ...selection: string[]) => ({
		...view,
		query: '',
		focus,
		selection,
		camera: undefined
	});
	const searched = { ...view, query: 'mod', focus: undefined, selection: [], camera: undefined };

	it.each<[string, Parameters<typeof stepTo>[0], View]>([
		['a node', { kind: 'node', node: node('concept:mod'), reason: [] }, focused('concept:mod')],
		[
			'names together',
			{ kind: 'together', reading: { nodes: [node('concept:mod'), node('role:leder')], statements: 7, hidden: 0 } },
			focused('concept:mod', 'role:leder')
		],
		[
			'a statement',
			{ kind: 'statement', item: { id: 'statement:s' } as StatementItem },
			focused('statement:s', 'statement:s')
		],
		['all statements', { kind: 'all', total: 6 }, searched],
		['nothing', undefined, searched],
		['what the filter hides', { kind: 'hidden', hidden: 11 }, { ...searched, filter: DEFAULT_VIEW.filter }]
	])('%s leads there, and leaves everything else', (_, option, expected) => {
		expect(stepTo(option, 'mod')(view)).toEqual(expected);
	});
});

describe('the part of a quote with its mark', () => {
	const LONG = 'Du udviser i dit daglige arbejde med hele ledelsen mod til ærlige og åbne drøftelser.';
	const shown = (text: string, ...words: string[]) => {
		const spans = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
		const excerpt = excerptAround(text, spans);
		return { ...excerpt, marked: excerpt.spans.map(({ start, end }) => excerpt.text.slice(start, end)) };
	};

	it('is the whole quote where the mark stands near its beginning', () => {
		expect(shown('Vi har mod.', 'mod')).toMatchObject({ text: 'Vi har mod.', marked: ['mod'] });
		expect(shown(LONG)).toMatchObject({ text: LONG, marked: [] });
	});

	it('begins at a word a little before a late mark, and keeps all marks', () => {
		const { text, marked } = shown(LONG, 'mod', 'åbne');
		expect(text).toBe('… med hele ledelsen mod til ærlige og åbne drøftelser.');
		expect(marked).toEqual(['mod', 'åbne']);
	});

	it('begins with the mark where the words before it are one', () => {
		const text = `${'x'.repeat(60)}-mod.`;
		expect(shown(text, 'mod')).toMatchObject({ text: '… mod.', marked: ['mod'] });
	});
});

describe('what a search says', () => {
	it('names the number found and what the filter hides', () => {
		const found = { ...NOTHING, nodes: [node('a')], total: 6, hidden: 7 };
		expect(summaryOf(found, 'mod', da)).toBe(`${da.search.results(1, 6)}, 7 flere skjult af filtret`);
		expect(summaryOf({ ...found, hidden: 0 }, 'mod', en)).toBe(en.search.results(1, 6));
		expect(isNothing({ ...NOTHING, hidden: 1 })).toBe(false);
		expect(summaryOf(NOTHING, 'xyz', da)).toBe(da.search.none('xyz'));
	});

	it.each([
		[17, 21, 12, '»mod« står i 17 udsagn, men kun 12 af dem nævner begrebet Mod, som i alt nævnes i 21 udsagn.'],
		[2, 17, 2, '»mod« står i 2 udsagn, og 17 udsagn nævner begrebet Mod, også med andre ord.'],
		[0, 21, 0, '»mod« står ikke i noget udsagn, men 21 udsagn nævner begrebet Mod.'],
		[3, 5, 0, '»mod« står i 3 udsagn, men ingen af dem nævner begrebet Mod, som i alt nævnes i 5 udsagn.'],
		[1000, 1200, 1, '»mod« står i 1.000 udsagn, men kun 1 af dem nævner begrebet Mod, som i alt nævnes i 1.200 udsagn.']
	])('tells a word in %i and a concept in %i statements apart', (total, statements, shared, expected) => {
		expect(da.found.wordAndConcept({ word: 'mod', total, concept: 'Mod', statements, shared, isFiltered: false })).toBe(
			expected
		);
	});

	it.each([
		[
			17,
			21,
			12,
			'“mod” is in 17 statements, but only 12 of them mention the concept Courage, which 21 statements mention in all.'
		],
		[
			1,
			1,
			0,
			'“mod” is in 1 statement, but none of them mention the concept Courage, which 1 statement mentions in all.'
		],
		[0, 1, 0, '“mod” is in no statement, but 1 statement mentions the concept Courage.']
	])('says the same in English: %i, %i, %i', (total, statements, shared, expected) => {
		expect(
			en.found.wordAndConcept({ word: 'mod', total, concept: 'Courage', statements, shared, isFiltered: false })
		).toBe(expected);
	});

	it('says so where it counts within a filter', () => {
		const told = { word: 'mod', total: 6, concept: 'Mod', statements: 8, shared: 5, isFiltered: true };
		expect(da.found.wordAndConcept(told)).toMatch(/^Inden for filtrene: »mod« står i 6 udsagn/);
		expect(en.found.wordAndConcept(told)).toMatch(/^Within the filters: “mod” is in 6 statements/);
		expect(da.found.together(0, 5)).toBe('0 udsagn, 5 skjult af filtret');
		expect(en.found.together(1, 0)).toBe('1 statement');
	});
});
