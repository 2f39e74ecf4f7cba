/** The keyboard's walks: every mark of every picture can be reached, links come strongest first, and there is a way back. */

import { describe, expect, it } from 'vitest';
import type { Scene, SceneEdge, SceneNode } from '$graph/scene/scene';
import { DIRECTIONS, firstNode, linksOf, nextNode } from '$lib/canvas/walk';

function node(id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode {
	return { id, type: 'Concept', label: id, x, y, size: 10, rank: 1, statements: 1, ...more };
}

function edge(source: string, target: string, statements: number): SceneEdge {
	return { id: `${source}>${target}`, source, target, statements, width: 1 };
}

function sceneOf(nodes: SceneNode[], edges: SceneEdge[] = []): Scene {
	return { key: 'overview', places: 'pulled', nodes, edges, sectors: [], frame: { width: 2, height: 2 } };
}

const CROSS = sceneOf([
	node('middle', 0, 0, { rank: 9 }),
	node('left', -1, 0),
	node('right', 1, 0),
	node('above', 0, 1),
	node('below', 0, -1),
	node('far right', 2, 0)
]);
const at = (scene: Scene, id: string) => {
	const found = scene.nodes.find((one) => one.id === id);
	if (!found) throw new Error(`The scene has no ${id}.`);
	return found;
};

describe('by direction', () => {
	it('begins at the highest rank', () => {
		expect(firstNode(CROSS)?.id).toBe('middle');
	});

	it.each([
		['middle', 'left', 'left'],
		['middle', 'right', 'right'],
		['middle', 'up', 'above'],
		['middle', 'down', 'below'],
		['right', 'right', 'far right'],
		['far right', 'right', undefined],
		['above', 'up', undefined]
	] as const)('from %s, %s leads to %s', (from, direction, to) => {
		expect(nextNode(CROSS, at(CROSS, from), direction)?.id).toBe(to);
	});

	it('reaches every mark of a crowded picture', () => {
		const crowd = sceneOf(
			Array.from({ length: 60 }, (_, i) =>
				node(`n${i}`, Math.cos(i * 2.4) * Math.sqrt(i), Math.sin(i * 2.4) * Math.sqrt(i))
			)
		);
		const first = firstNode(crowd);
		const reached = new Set(first ? [first] : []);
		for (const from of reached)
			for (const direction of DIRECTIONS) {
				const next = nextNode(crowd, from, direction);
				if (next) reached.add(next);
			}
		expect(reached.size).toBe(60);
	});
});

describe('along links', () => {
	const linked = sceneOf(
		[node('a', 0, 0), node('b', 1, 0), node('c', 2, 0), node('å', 0, 1)],
		[edge('a', 'b', 2), edge('c', 'a', 7), edge('a', 'å', 2), edge('a', 'hidden', 9)]
	);

	it('come strongest first, then by name, to what is there alone', () => {
		expect(linksOf(linked, 'a').map(({ far }) => far.id)).toEqual(['c', 'b', 'å']);
	});

	it('are the same from either end', () => {
		expect(linksOf(linked, 'c').map(({ edge: { id }, far }) => [id, far.id])).toEqual([['c>a', 'a']]);
	});
});
