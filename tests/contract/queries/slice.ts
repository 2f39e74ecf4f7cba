/** What surrounds one node. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER, type SliceGraph } from '../../../graph/model/query.ts';
import { sliceGraph } from '../../../graph/queries/slice-graph.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, keys, MUCH, only, openSmall } from './small-store.ts';

export function describeSlice(openBench: OpenBench): void {
	describe('slice', () => {
		const asked = openSmall(openBench);
		const statementsOf = (slice: SliceGraph) =>
			keys(slice.nodes.filter(({ type }) => type === 'Statement').map(({ id }) => id)).sort();
		const nodeIds = (slice: SliceGraph) => slice.nodes.filter(({ type }) => type !== 'Statement').map(({ id }) => id);

		const sliceOf = async (focus: string, filter = NO_FILTER, limit = MUCH) =>
			sliceGraph(await asked.store.slice({ focus, filter, limit }));

		it.each([
			['concept:mod', ['bordet', 'det-nye', 'foran', 'nej', 'spoerger']],
			['concept:modstand', []],
			['value:nordby-vejen:aabne-doere', ['aebler', 'gror']],
			['relation:nedad', ['nej']],
			['role:leder', ['aebler', 'foran', 'nej', 'opad', 'spoerger']],
			['role:vicedirektoer', ['opad']],
			['document:sydby-loefter', ['bordet', 'mening']],
			['municipality:sydby', ['bordet', 'mening', 'nej', 'oest', 'opgaven']],
			['statement:vestby-retning:deles', ['deles']],
			['statement:nordby-vejen:det-nye-igen', ['det-nye-igen']]
		])('of %s holds its statements', async (focus, expected) => {
			const slice = await sliceOf(focus);
			expect(slice.focus).toEqual(graph.nodes.find(({ id }) => id === focus));
			expect(statementsOf(slice)).toEqual(expected);
			expect(slice.total).toBe(expected.length);
			expect(slice.nodes).toContainEqual(slice.focus);
		});

		it('of a concept leads to that concept alone, to the values that name it and to the concepts beside it', async () => {
			const slice = await sliceOf('concept:mod', only({ municipality: ['municipality:nordby'] }), 1);
			expect(slice.total).toBe(3);
			expect(slice.nodes.map(({ id }) => id)).toEqual([
				'concept:mod',
				'concept:modstand',
				'document:nordby-vejen',
				'municipality:nordby',
				'role:alle',
				'statement:nordby-vejen:det-nye',
				'value:nordby-vejen:mod'
			]);
			expect(slice.edges.map(({ id }) => id)).toEqual([
				'BROADER:concept:mod>concept:modstand',
				'MENTIONS:statement:nordby-vejen:det-nye>concept:mod',
				'NAMES:value:nordby-vejen:mod>concept:mod',
				'PUBLISHED:municipality:nordby>document:nordby-vejen',
				'SPEAKS_FOR:statement:nordby-vejen:det-nye>role:alle',
				'STATES:document:nordby-vejen>statement:nordby-vejen:det-nye',
				'UNDER:statement:nordby-vejen:det-nye>value:nordby-vejen:mod'
			]);
		});

		it.each([
			['', {}, ['value:nordby-vejen:mod', 'value:sydby-loefter:plads-til-mod']],
			['municipality', { municipality: ['municipality:sydby'] }, ['value:sydby-loefter:plads-til-mod']],
			['document', { document: ['document:vestby-retning'] }, []],
			['value', { value: ['value:nordby-vejen:mod'] }, ['value:nordby-vejen:mod']]
		] as const)('of a concept keeps the values that name it within the filter %s', async (_, chosen, expected) => {
			const slice = await sliceOf('concept:mod', only(chosen));
			const naming = slice.edges.filter(({ type }) => type === 'NAMES').map(({ source }) => source);
			expect(naming).toEqual(expected);
		});

		it('of anything else leads to all concepts its statements mention', async () => {
			const slice = await sliceOf('value:nordby-vejen:mod');
			expect(nodeIds(slice)).toEqual([
				'concept:ansvar',
				'concept:mod',
				'concept:tillid',
				'document:nordby-vejen',
				'municipality:nordby',
				'role:alle',
				'role:direktion',
				'role:leder',
				'role:medarbejder',
				'value:nordby-vejen:aabne-doere',
				'value:nordby-vejen:mod'
			]);
			expect([...new Set(slice.edges.map(({ type }) => type))].sort()).toEqual([
				'MENTIONS',
				'PUBLISHED',
				'SPEAKS_FOR',
				'STATES',
				'UNDER'
			]);
		});

		it('carries its statements as a reader meets them elsewhere, in reading order, and the nodes that they name', async () => {
			for (const { id: focus } of graph.nodes.filter(({ type }) => type !== 'Statement')) {
				const { statements, nodes, edges } = await asked.store.slice({ focus, filter: NO_FILTER, limit: MUCH });
				const { items } = await asked.page(NO_FILTER);
				const ids = new Set(statements.map(({ id }) => id));
				expect(statements.map(({ label: _label, ...item }) => item)).toEqual(items.filter(({ id }) => ids.has(id)));
				const labels = statements.map(({ id }) => graph.nodes.find((node) => node.id === id)?.label);
				expect(statements.map(({ label }) => label)).toEqual(labels);
				const around = new Set(nodes.map(({ id }) => id));
				const isConcept = focus.startsWith('concept:');
				for (const { document, municipality, under, roles, mentions } of statements)
					for (const { id } of [document, municipality, ...under, ...roles, ...mentions.map(({ concept }) => concept)])
						expect(around.has(id), `${focus} ${id}`).toBe(
							!id.startsWith('concept:') ||
								!isConcept ||
								id === focus ||
								edges.some(({ source, target }) => [source, target].includes(id))
						);
			}
		});

		it('holds nodes and edges as they are stored, sorted, and no edge without its ends', async () => {
			for (const { id: focus } of graph.nodes) {
				const slice = await sliceOf(focus);
				const ids = new Set(slice.nodes.map(({ id }) => id));
				expect(slice.nodes).toEqual(graph.nodes.filter(({ id }) => ids.has(id)));
				const edges = new Set(slice.edges.map(({ id }) => id));
				expect(slice.edges).toEqual(graph.edges.filter(({ id }) => edges.has(id)));
				expect(slice.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
			}
		});

		it('picks the first of each municipality, then the second, in reading order', async () => {
			const picked = async (limit: number) => statementsOf(await sliceOf('concept:mod', NO_FILTER, limit));
			expect(await picked(0)).toEqual([]);
			expect(await picked(1)).toEqual(['det-nye']);
			expect(await picked(2)).toEqual(['det-nye', 'nej']);
			expect(await picked(3)).toEqual(['det-nye', 'nej', 'spoerger']);
			expect(await picked(4)).toEqual(['bordet', 'det-nye', 'nej', 'spoerger']);
			expect((await sliceOf('concept:mod', NO_FILTER, 2)).total).toBe(5);
		});

		it('obeys the filter, whatever the focus', async () => {
			const leaders = only({ role: ['role:leder'] });
			expect(statementsOf(await sliceOf('concept:mod', leaders))).toEqual(['foran', 'nej', 'spoerger']);
			expect(statementsOf(await sliceOf('concept:mod', only({ concept: ['concept:tillid'] })))).toEqual(['det-nye']);
			const gone = await sliceOf('statement:sydby-grundlag:oest', leaders);
			expect([gone.total, gone.nodes.map(({ id }) => id), gone.edges]).toEqual([
				0,
				['statement:sydby-grundlag:oest'],
				[]
			]);
		});
	});
}
