/** What a node is linked to, way by way, counted against the edges of the batch. */

import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../../graph/model/graph.ts';
import { type Filter, NO_FILTER } from '../../../graph/model/query.ts';
import { DRAWN_LINKS, type Way, WAYS } from '../../../graph/model/ways.ts';
import { filterables, left } from '../count-by-hand.ts';
import type { OpenBench } from '../store-suite.ts';
import { statementId } from '../../fixtures/graph.ts';
import { graph, only, openSmall } from './small-store.ts';

const later = new Set(graph.edges.filter(({ type }) => type === 'REPEATS').map(({ source }) => source));
const nodes = new Map(graph.nodes.map((node) => [node.id, node]));

/** The ends of a way by hand, sorted: a statement that speaks for a role speaks for what that is a kind of. */
function endsOf(node: GraphNode, { type, direction, end }: Way): string[] {
	const out = (edge: GraphEdge) => (direction !== 'in' && edge.source === node.id ? [edge.target] : []);
	const back = (edge: GraphEdge) => (direction !== 'out' && edge.target === node.id ? [edge.source] : []);
	const found = new Set(
		graph.edges.filter((edge) => edge.type === type).flatMap((edge) => [...out(edge), ...back(edge)])
	);
	if (type === 'SPEAKS_FOR')
		for (const [statement, ids] of filterables(graph)) {
			if (node.id === statement) for (const id of ids) if (id.startsWith('role:')) found.add(id);
			if (node.type === 'Role' && ids.has(node.id)) found.add(statement);
		}
	return [...found].filter((id) => nodes.get(id)?.type === end && !later.has(id)).sort();
}

export function describeExpand(openBench: OpenBench): void {
	describe('expand', () => {
		const asked = openSmall(openBench);
		const expand = (
			id: string,
			more: { way?: string; among?: string[]; offset?: number; limit?: number } = {},
			chosen: Partial<Filter> = {}
		) => asked.store.expand({ id, offset: 0, limit: 200, among: [], ...more, filter: only(chosen) });

		it('counts what every way of every node leads to, also what the filter leaves of it', async () => {
			for (const filter of [NO_FILTER, only({ municipality: ['municipality:sydby'] })]) {
				const remaining = new Set(left(graph, filter));
				const isLeft = (id: string) => filter === NO_FILTER || remaining.has(id) || left(graph, filter, id).length > 0;
				await Promise.all(
					graph.nodes
						.filter(({ id }) => !later.has(id))
						.map(async (node) => {
							const { ways } = await expand(node.id, {}, filter);
							const expected = WAYS.filter(({ of }) => of === node.type).flatMap((way) => {
								const ends = endsOf(node, way);
								const counted = { total: ends.length, left: ends.filter(isLeft).length };
								return ends.length === 0 ? [] : [{ way: way.key, ...counted }];
							});
							const told = ways.map(({ way, total, left }) => ({ way, total, left }));
							expect(told).toEqual(expect.arrayContaining(expected));
							expect(told).toHaveLength(expected.length);
						})
				);
			}
		});

		it('lists statements of each municipality in turn, and pages of them that make the whole', async () => {
			const way = 'mentions-in-statement';
			const whole = await expand('concept:mod', { way });
			expect(whole.items.map(({ id }) => id.split(':')[1])).toEqual([
				'nordby-vejen',
				'sydby-grundlag',
				'nordby-vejen',
				'sydby-loefter',
				'nordby-vejen'
			]);
			const first = await expand('concept:mod', { way, limit: 2 });
			const second = await expand('concept:mod', { way, offset: 2 });
			expect([...first.items, ...second.items]).toEqual(whole.items);
		});

		it('lists anything else by its statements, then by id', async () => {
			const { items } = await expand('document:nordby-vejen', { way: 'declares-out-value' });
			expect(items.map(({ id, statements }) => [id, statements])).toEqual([
				['value:nordby-vejen:mod', 4],
				['value:nordby-vejen:aabne-doere', 2]
			]);
		});

		it('leaves out of a page what the filter leaves no statement', async () => {
			const { items } = await expand(
				'concept:mod',
				{ way: 'mentions-in-statement' },
				{ municipality: ['municipality:sydby'] }
			);
			expect(items).toHaveLength(2);
			expect(items.every(({ statements, total }) => statements === 1 && total === 1)).toBe(true);
		});

		it('tells the links among given nodes, of the types that the graph has', async () => {
			const ids = graph.nodes.map(({ id }) => id).filter((id) => !later.has(id));
			const [id = '', ...among] = ids;
			const { links } = await expand(id, { among });
			const stored = graph.edges.filter(
				({ type, source, target }) => DRAWN_LINKS.includes(type) && !later.has(source) && !later.has(target)
			);
			const told = links.map(({ type, source, target }) => `${type}:${source}>${target}`);
			expect(told).toEqual(expect.arrayContaining(stored.map((edge) => edge.id)));
			const others = links.filter(
				({ type, source, target }) => !stored.some((edge) => edge.id === `${type}:${source}>${target}`)
			);
			expect(new Set(others.map(({ type }) => type))).toEqual(new Set(['SPEAKS_FOR']));
		});

		it('takes a later printing for the statement that it prints again', async () => {
			expect((await expand(statementId('det-nye-igen'))).node.id).toBe(statementId('det-nye'));
		});

		it.each([
			['concept:ukendt', undefined, 'unknown-id'],
			['statement:nordby-vejen:ukendt', undefined, 'unknown-id'],
			['concept:mod', 'states-out-statement', 'bad-query'],
			['concept:mod', '', 'bad-query']
		])('refuses %s by the way %s', async (id, way, code) => {
			await expect(expand(id, way === undefined ? {} : { way })).rejects.toMatchObject({ code });
		});
	});
}
