/** Which quotes a view reads, how words are marked, who stands out. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '$graph/model/query';
import type { Scene, SceneNode } from '$graph/scene/scene';
import { adjacencyOf, emphasise, type Attention } from '$graph/drawing/emphasis';
import { edgeLook, fieldLook, nodeLook } from '$graph/drawing/look';
import { PALETTES } from '$graph/drawing/palette';
import { markedPieces } from '$lib/text/marked';
import { readingAbout, readingSubjects, shownKind, whatIsRead } from '$lib/view/reading';
import { DEFAULT_VIEW, type Kind, type View } from '$lib/view/view';

describe('the quotes of a view', () => {
	const read = (focus: string | undefined, selection: string[]) => readingAbout({ focus, selection });

	it('are none on the plain overview', () => {
		expect(read(undefined, [])).toBeUndefined();
	});
	it('are those of the focus', () => {
		expect(read('concept:mod', [])).toEqual({ ...NO_FILTER, concept: ['concept:mod'] });
	});
	it('are narrowed by what is selected in the lens', () => {
		expect(read('concept:mod', ['municipality:a'])).toEqual({
			...NO_FILTER,
			concept: ['concept:mod'],
			municipality: ['municipality:a']
		});
	});
	it('are those of a selected concept, also while the lens is on another', () => {
		expect(readingSubjects({ focus: 'concept:mod', selection: ['concept:tillid'] })).toEqual(['concept:tillid']);
	});
	it('do not change when a statement is selected', () => {
		expect(read('concept:mod', ['statement:a:1'])).toEqual(read('concept:mod', []));
	});
});

describe('what is read', () => {
	it.each([
		['overview', 'network', undefined, [], ''],
		['overview', 'list', undefined, [], ''],
		['matrix', 'matrix', undefined, [], ''],
		['search', 'matrix', undefined, [], 'mod'],
		['subject', 'network', 'concept:mod', [], 'mod'],
		['subject', 'matrix', undefined, ['municipality:a'], '']
	] as const)('is the %s: kind %s, focus %s, selection %j, search “%s”', (what, kind, focus, selection, query) => {
		expect(whatIsRead({ kind, compared: [], focus, selection, query })).toBe(what);
	});
	it('is the comparison, whatever else an address names', () => {
		const compared = ['concept:mod', 'concept:tillid'];
		const view = { kind: 'matrix', compared, focus: 'concept:fejl', selection: ['role:leder'], query: 'mod' } as const;
		expect(whatIsRead(view)).toBe('comparison');
	});
	const SHOWN: [kind: Kind, change: Partial<View>, shown: Kind | undefined][] = [
		['network', {}, 'network'],
		['matrix', {}, 'matrix'],
		['together', {}, 'together'],
		['together', { selection: ['concept:mod'] }, 'together'],
		['together', { focus: 'concept:mod' }, 'list'],
		['together', { query: 'mod' }, 'list'],
		['matrix', { focus: 'concept:mod' }, 'list'],
		['matrix', { query: 'mod' }, 'list'],
		['network', { focus: 'concept:mod' }, 'network'],
		['matrix', { compared: ['concept:mod', 'concept:fejl'] }, undefined]
	];
	it.each(SHOWN)('in a %s with %j looks like a %s', (kind, change, shown) => {
		expect(shownKind({ ...DEFAULT_VIEW, ...change, kind })).toBe(shown);
	});
});

describe('marked words', () => {
	const cases: [text: string, spans: [number, number][], result: string][] = [
		['vi har mod', [[7, 10]], 'vi har [mod]'],
		[
			'mod og mod',
			[
				[7, 10],
				[0, 3]
			],
			'[mod] og [mod]'
		],
		[
			'abcdef',
			[
				[1, 4],
				[2, 5]
			],
			'a[bcde]f'
		],
		['abc', [[2, 99]], 'ab[c]'],
		['abc', [], 'abc']
	];
	it.each(cases)('%s %j', (text, spans, result) => {
		const pieces = markedPieces(
			text,
			spans.map(([start, end]) => ({ start, end }))
		);
		expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).toBe(result);
	});
});

const node = (id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
	id,
	type: 'Concept',
	label: id,
	x,
	y,
	size: 5,
	rank: 1,
	statements: 1,
	...more
});
const scene: Scene = {
	key: 'middle',
	places: 'arbitrary',
	nodes: [
		node('middle', 0, 0, { rank: 9 }),
		node('right', 1, 0),
		node('up', 0, 1, { type: 'Statement', mark: 'leader', sector: 's' }),
		node('far', 3, 0.1),
		node('s', 0, 2, { type: 'Municipality', sector: 's' })
	],
	edges: [
		{ id: 'a', source: 'middle', target: 'up', statements: 1, width: 1 },
		{ id: 'b', source: 'middle', target: 'far', statements: 1, width: 1 }
	],
	sectors: [],
	frame: { width: 4, height: 4 }
};
const adjacency = adjacencyOf(scene);
const attention = (change: Partial<Attention>): Attention => ({
	hovered: undefined,
	selected: [],
	litType: undefined,
	hiddenTypes: [],
	...change
});

describe('who stands out', () => {
	it('is nobody while nothing is pointed at', () => {
		expect(emphasise(adjacency, attention({})).lit).toBeUndefined();
	});
	it('is what is pointed at with its neighbours, rather than the selection', () => {
		const { lit } = emphasise(adjacency, attention({ hovered: 'up', selected: ['right'] }));
		expect([...(lit ?? [])].sort()).toEqual(['middle', 's', 'up']);
	});
	it('is the whole sector of a municipality, with what is in focus', () => {
		expect(emphasise(adjacency, attention({ selected: ['s'] })).lit).toEqual(new Set(['middle', 's', 'up']));
	});
	it('is every node of a type that the legend lights', () => {
		expect(emphasise(adjacency, attention({ litType: 'Statement' })).lit).toEqual(new Set(['up']));
		expect(emphasise(adjacency, attention({ litIds: ['up', 'gone'] })).lit).toEqual(new Set(['up']));
	});
	it('draws lines sparingly where marks carry the shares', () => {
		const between = adjacencyOf({
			...scene,
			edges: [...scene.edges, { id: 'c', source: 'right', target: 'up', statements: 1, width: 1 }]
		});
		const hidden = (source: string, target: string, atRest: boolean, change: Partial<Attention>) =>
			edgeLook({ source, target, atRest }, emphasise(between, attention(change)), PALETTES.light).hidden;
		expect(hidden('middle', 'up', false, {})).toBe(true);
		expect(hidden('middle', 'up', true, {})).toBe(false);
		expect(hidden('middle', 'up', false, { hovered: 'up' })).toBe(false);
		expect(hidden('middle', 'far', true, { hovered: 'up' })).toBe(true);
		// Of two that are chosen, what both are linked with lies between them.
		const selected = ['middle', 'right'];
		expect(hidden('middle', 'up', false, { selected })).toBe(false);
		expect(hidden('right', 'up', false, { selected })).toBe(false);
		expect(hidden('middle', 'far', false, { selected })).toBe(true);
	});
	it.each([
		['of all organisations while nothing is pointed at', {}, 'middle', false],
		['towards others than the organisation that is chosen, dimmed', { selected: ['s'] }, 'middle', true],
		['of the mark that is pointed at, in full', { hovered: 'middle' }, 'middle', false],
		['of a type that the legend lights, in full', { litType: 'Concept' }, 'middle', false],
		['of a mark that steps back, dimmed', { hovered: 's' }, 'far', true]
	] as const)('shows the fields %s', (_what, change, id, dimmed) => {
		const emphasis = emphasise(adjacency, attention(change));
		const mark = nodeLook(node(id, 0, 0), emphasis, PALETTES.light);
		const look = fieldLook({ id: 'other' }, mark, emphasis, PALETTES.light);
		expect(look.fill).toBe(dimmed ? PALETTES.light.dimmed : PALETTES.light.node.Concept);
		const looks = ([undefined, 'never', 'filtered'] as const).map((silence) =>
			JSON.stringify(fieldLook({ id: 'other', ...(silence && { silence }) }, mark, emphasis, PALETTES.light))
		);
		expect(new Set(looks).size).toBe(3);
	});
	it('steps back in colour, keeps its mark, and is ringed when selected', () => {
		const emphasis = emphasise(adjacency, attention({ selected: ['up'] }));
		const look = (id: string) =>
			nodeLook(scene.nodes.find((item) => item.id === id) ?? node(id, 0, 0), emphasis, PALETTES.light);
		expect(look('right')).toMatchObject({ dimmed: true, color: PALETTES.light.dimmed, ringed: false });
		expect(look('up')).toMatchObject({ dimmed: false, shape: 'triangle', ringed: true });
		expect(edgeLook({ source: 'middle', target: 'up' }, emphasis, PALETTES.light).color).toBe(PALETTES.light.edgeLit);
		expect(edgeLook({ source: 'middle', target: 'far' }, emphasis, PALETTES.light).color).toBe(
			PALETTES.light.dimmedEdge
		);
	});
});
