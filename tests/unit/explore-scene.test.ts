/** A free exploration as a scene: what is drawn, what a filter and a person hide, and that neither moves anything. */

import { describe, expect, it } from 'vitest';
import { settledAt } from '../../graph/layout/settle.ts';
import type { Act } from '../../graph/model/acts.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { explorePicture, growthOf } from '../../graph/scene/explore-scene.ts';
import { factsOf } from '../../graph/facts/batch.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { smallGraph, statementId } from '../fixtures/graph.ts';

async function pictureOf(acts: Act[], { filter = NO_FILTER, without = [] as string[] } = {}) {
	const store = openMemory();
	await store.write(factsOf(smallGraph()));
	const explored = await store.explore({ things: ['concept:mod'], acts }, filter);
	return explorePicture(explored, settledAt(growthOf(explored)), without);
}

const EXPANDED: Act[] = [{ kind: 'expand', id: 'concept:mod', way: 'mentions-in-statement', count: 9 }];

describe('a free exploration as a scene', () => {
	it('draws every node, and a line of its type for every link', async () => {
		const { scene } = await pictureOf(EXPANDED);
		expect(scene.nodes).toHaveLength(6);
		expect(scene.edges).toHaveLength(5);
		expect(scene.edges[0]).toMatchObject({ type: 'MENTIONS', target: 'concept:mod', statements: 1 });
		for (const { x, y } of scene.nodes) {
			expect(Math.abs(x)).toBeLessThan(scene.frame.width / 2);
			expect(Math.abs(y)).toBeLessThan(scene.frame.height / 2);
		}
	});

	it('hides what the filter leaves no statement, and moves nothing', async () => {
		const all = await pictureOf(EXPANDED);
		const some = await pictureOf(EXPANDED, { filter: { ...NO_FILTER, municipality: ['municipality:sydby'] } });
		expect(some.filtered).toBe(3);
		const places = new Map(all.scene.nodes.map(({ id, x, y }) => [id, [x, y]]));
		for (const { id, x, y } of some.scene.nodes) expect([x, y]).toEqual(places.get(id));
		expect(some.scene.frame).toEqual(all.scene.frame);
	});

	it('hides what a person hides, with its lines', async () => {
		const { scene, hidden } = await pictureOf(EXPANDED, { without: [statementId('foran')] });
		expect(hidden).toBe(1);
		expect(scene.nodes).toHaveLength(5);
		expect(scene.edges).toHaveLength(4);
	});

	it('knows what is pinned, and a pin is a place of the layout', async () => {
		const { scene, middle, pinned } = await pictureOf([...EXPANDED, { kind: 'pin', id: 'concept:mod', x: 4, y: 2 }]);
		expect(pinned).toEqual(['concept:mod']);
		const mod = scene.nodes.find(({ id }) => id === 'concept:mod');
		expect([(mod?.x ?? 0) + middle.x, (mod?.y ?? 0) + middle.y]).toEqual([4, 2]);
	});

	it('draws one thing alone, in a frame with room', async () => {
		const { scene } = await pictureOf([]);
		expect(scene.nodes).toHaveLength(1);
		expect(scene.frame).toEqual({ width: 6, height: 6, round: true });
	});
});
