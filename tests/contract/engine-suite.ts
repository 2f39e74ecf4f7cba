/** What an engine promises beyond its answers: it tells which documents changed, so that nobody has to read all of them anew. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import type { Engine, Generation } from '../../graph/store/engine.ts';
import { smallGraph } from '../fixtures/graph.ts';

/** `open` gives an engine on an empty database, and what removes the database once the engine is closed. */
export function describeEngine(
	name: string,
	open: () => Promise<{ engine: Engine; remove?: () => Promise<void> }>
): void {
	describe(`the engine of ${name}`, () => {
		const graph = factsOf(smallGraph());
		const [first, second] = graph.documents;
		let engine: Engine;
		let remove: (() => Promise<void>) | undefined;

		beforeEach(async () => {
			({ engine, remove } = await open());
			await engine.write(graph);
		});
		afterEach(async () => {
			await engine.close();
			await remove?.();
		});

		const now = async (): Promise<Generation> => (await engine.generation()) ?? '';
		const since = async (generation: Generation) => (await engine.changesSince(generation)).value;

		it('names the documents that changed after a generation, and no others', async () => {
			if (first === undefined || second === undefined) throw new Error('The fixture has two documents.');
			const written = await now();
			expect(await since(written)).toEqual([]);
			expect(await engine.putDocument(first, { expected: written, fingerprint: 'put' })).toBe('done');
			const put = await now();
			expect(await since(written)).toEqual([first.head.node.id]);
			expect(await engine.removeDocument(second.head.node.id, { expected: put, fingerprint: 'removed' })).toBe('done');
			expect(await since(written)).toEqual([first.head.node.id, second.head.node.id].sort());
			expect(await since(put)).toEqual([second.head.node.id]);
			expect(await since(await now())).toEqual([]);
		});

		it('does not know what changed since a generation it never had, or before a whole write', async () => {
			const written = await now();
			expect(await since(`${Number.parseInt(written) + 1} ${graph.fingerprint}`)).toBeUndefined();
			await engine.write({ ...graph, fingerprint: 'another' });
			expect(await since(written)).toBeUndefined();
		});
	});
}
