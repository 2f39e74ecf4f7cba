/** Who stands out in a picture, and who steps back. */

import { describe, expect, it } from 'vitest';
import { adjacencyOf, type Attention, emphasise } from '$graph/drawing/emphasis';
import type { NodeType } from '$graph/model/graph';
import type { Scene, SceneNode } from '$graph/scene/scene';

const node = (id: string, type: NodeType, sector?: string): SceneNode => ({
	id,
	type,
	label: id,
	x: 0,
	y: 0,
	size: 5,
	rank: 1,
	statements: 1,
	...(sector !== undefined && { sector })
});
const edge = (source: string, target: string) => ({
	id: `${source}>${target}`,
	source,
	target,
	statements: 1,
	width: 1
});

/** A lens on mod: a has a value with two statements and one under none, b one statement; frihed is related. */
const LENS: Scene = {
	key: 'mod',
	places: 'sectors',
	nodes: [
		node('mod', 'Concept'),
		node('a', 'Municipality', 'a'),
		node('value', 'Value', 'a'),
		node('a1', 'Statement', 'a'),
		node('a2', 'Statement', 'a'),
		node('a3', 'Statement', 'a'),
		node('b', 'Municipality', 'b'),
		node('b1', 'Statement', 'b'),
		node('frihed', 'Concept')
	],
	edges: [
		edge('mod', 'value'),
		edge('value', 'a1'),
		edge('value', 'a2'),
		edge('mod', 'a3'),
		edge('mod', 'b1'),
		edge('mod', 'frihed')
	],
	sectors: [],
	frame: { width: 2, height: 2 }
};

const CALM: Attention = { hovered: undefined, selected: [], litType: undefined, hiddenTypes: [] };
const litBy = (attention: Partial<Attention>) =>
	[...(emphasise(adjacencyOf(LENS), { ...CALM, ...attention }).lit ?? [])].sort();

describe('on a lens', () => {
	const CASES: [name: string, hovered: string, lit: string[]][] = [
		[
			'a statement keeps its value, its municipality and the concept it is about lit',
			'a1',
			['a', 'a1', 'mod', 'value']
		],
		['a statement under no value keeps its municipality and the concept lit', 'a3', ['a', 'a3', 'mod']],
		['a value lights its statements, its municipality and the concept', 'value', ['a', 'a1', 'a2', 'mod', 'value']],
		['a municipality lights its sector and the concept', 'b', ['b', 'b1', 'mod']],
		['a related concept lights the one in the middle', 'frihed', ['frihed', 'mod']],
		['the concept in the middle lights everything', 'mod', LENS.nodes.map(({ id }) => id).sort()]
	];
	it.each(CASES)('%s', (_name, hovered, lit) => {
		expect(litBy({ hovered })).toEqual(lit);
		expect(litBy({ selected: [hovered] })).toEqual(lit);
	});

	it('nothing steps back while nothing is pointed at or chosen', () => {
		expect(emphasise(adjacencyOf(LENS), CALM).lit).toBeUndefined();
	});
});
