/** Pages of statements, single ones, and the words that they complete. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER, type SliceGraph } from '../../../graph/model/query.ts';
import { sliceGraph } from '../../../graph/queries/slice-graph.ts';
import { statementId } from '../../fixtures/graph.ts';
import type { OpenBench } from '../store-suite.ts';
import { graph, keys, MUCH, only, openSmall } from './small-store.ts';

export function describeStatements(openBench: OpenBench): void {
	describe('statements', () => {
		const asked = openSmall(openBench);
		const statementsOf = (slice: SliceGraph) =>
			keys(slice.nodes.filter(({ type }) => type === 'Statement').map(({ id }) => id)).sort();

		describe('statements', () => {
			it('are read about one thing within another, also of the same facet', async () => {
				const concepts = graph.nodes.filter(({ type }) => type === 'Concept').map(({ id }) => id);
				let both = 0;
				for (const a of concepts) {
					for (const b of concepts) {
						const about = { ...NO_FILTER, concept: [a] };
						const found = await asked.store.statements({
							filter: { ...NO_FILTER, concept: [b] },
							about,
							offset: 0,
							limit: MUCH
						});
						const slice = sliceGraph(
							await asked.store.slice({ focus: a, filter: { ...NO_FILTER, concept: [b] }, limit: MUCH })
						);
						expect(found.total).toBe(slice.total);
						expect(keys(found.items.map(({ id }) => id)).sort()).toEqual(statementsOf(slice));
						if (a !== b) both += found.total;
					}
				}
				expect(both).toBeGreaterThan(0);
			});

			it('come by municipality, document, order and id, without later printings', async () => {
				const { items, total, offset } = await asked.page(NO_FILTER);
				expect([total, offset]).toEqual([14, 0]);
				expect(keys(items.map(({ id }) => id))).toEqual([
					'det-nye',
					'spoerger',
					'foran',
					'aebler',
					'gror',
					'opgaven',
					'nej',
					'oest',
					'bordet',
					'mening',
					'opad',
					'brister',
					'deles',
					'tavle'
				]);
			});

			it('come with their place, roles, proof and number of further printings', async () => {
				const [first] = (await asked.page(NO_FILTER)).items;
				const owner = { id: 'municipality:nordby', label: 'Nordby' };
				expect(first).toEqual({
					id: 'statement:nordby-vejen:det-nye',
					text: 'Vi møder det nye med mod og tillid.',
					kind: 'value',
					order: 0,
					anchor: { source: 'nordby-vejen.txt', start: 8, end: 43, quote: 'Vi møder det nye med mod og tillid.' },
					document: { id: 'document:nordby-vejen', type: 'Document', label: 'Vejen', owner },
					municipality: { id: 'municipality:nordby', type: 'Municipality', label: 'Nordby' },
					under: [{ id: 'value:nordby-vejen:mod', type: 'Value', label: 'Mod', kind: 'value', owner }],
					roles: [{ id: 'role:alle', type: 'Role', label: 'Alle' }],
					mentions: [
						{
							concept: { id: 'concept:mod', type: 'Concept', label: 'Mod' },
							evidence: [{ start: 21, end: 24, form: 'mod', rule: 'word-form', status: 'found' }]
						},
						{
							concept: { id: 'concept:tillid', type: 'Concept', label: 'Tillid' },
							evidence: [{ start: 28, end: 34, form: 'tillid', rule: 'word-form', status: 'found' }]
						}
					],
					repeated: 1
				});
			});

			it('name all headings and all roles of a statement, sorted by id', async () => {
				const item = await asked.store.statement(statementId('aebler'));
				expect(item.under.map(({ label }) => label)).toEqual(['Åbne døre', 'Mod']);
				expect(item.roles.map(({ label }) => label)).toEqual(['Leder', 'Medarbejder']);
			});

			it('come in pages that join without gap or overlap', async () => {
				const all = await asked.page(NO_FILTER);
				const parts = [
					await asked.page(NO_FILTER, 0, 6),
					await asked.page(NO_FILTER, 6, 6),
					await asked.page(NO_FILTER, 12, 6)
				];
				expect(parts.map(({ items }) => items.length)).toEqual([6, 6, 2]);
				expect(parts.map(({ total }) => total)).toEqual([14, 14, 14]);
				expect(parts.flatMap(({ items }) => items)).toEqual(all.items);
			});

			it.each([
				['nothing asked for', 0, 0, 0],
				['a page beyond the end', 14, 10, 0],
				['a negative place', -5, 3, 3],
				['a negative limit', 0, -1, 0],
				['no number', Number.NaN, 2, 2]
			])('answer %s with what there is', async (_, offset, limit, expected) => {
				const { items, total } = await asked.page(NO_FILTER, offset, limit);
				expect([items.length, total]).toEqual([expected, 14]);
			});

			it('find nothing where no statement fits all facets', async () => {
				expect(await asked.page(only({ value: ['value:nordby-vejen:mod'], relation: ['relation:opad'] }))).toEqual({
					total: 0,
					offset: 0,
					items: []
				});
			});
		});

		describe('one statement', () => {
			it('is the same as in a page', async () => {
				for (const item of (await asked.page(NO_FILTER)).items)
					expect(await asked.store.statement(item.id)).toEqual(item);
			});

			it('can be a later printing, asked for by its id', async () => {
				const item = await asked.store.statement(statementId('det-nye-igen'));
				expect([item.text, item.repeated]).toEqual(['Vi møder det nye med mod og med tillid.', 0]);
				expect(item.under.map(({ id }) => id)).toEqual(['value:nordby-vejen:aabne-doere']);
			});
		});

		describe('a lead-in', () => {
			const withFragments = {
				text: 'Hos os gælder',
				anchor: {
					start: 79,
					end: 85,
					quote: 'Hos os',
					fragments: [{ start: 92, end: 98, quote: 'gælder' }]
				}
			};
			const whole = { text: 'Hos os er det sådan:', anchor: { start: 46, end: 66, quote: 'Hos os er det sådan:' } };

			it('comes with every statement that completes it, and with no other', async () => {
				const led = (await asked.page(NO_FILTER)).items.filter((item) => 'leadIn' in item);
				expect(led.map(({ id, leadIn }) => [...keys([id]), leadIn])).toEqual([
					['nej', whole],
					['deles', withFragments],
					['tavle', withFragments]
				]);
				const source = await asked.store.sourceText('document:vestby-retning');
				const { anchor } = withFragments;
				for (const { start, end, quote } of [anchor, ...anchor.fragments]) expect(source.slice(start, end)).toBe(quote);
			});

			it('comes with what is found, with the proof of a path, and with the nodes of a slice', async () => {
				const { statements } = await asked.store.search({ words: ['deles'], filter: NO_FILTER, limit: 5 });
				expect(statements.map(({ leadIn }) => leadIn)).toEqual([withFragments]);
				const slice = await asked.store.slice({ focus: 'role:leder', filter: NO_FILTER, limit: 50 });
				expect(slice.statements.find(({ id }) => id === statementId('nej'))).toMatchObject({ leadIn: whole });
				expect(sliceGraph(slice).nodes.find(({ id }) => id === statementId('nej'))).toMatchObject({ leadIn: whole });
				const { steps } = await asked.store.path({ from: 'municipality:sydby', to: 'concept:mod', filter: NO_FILTER });
				expect(steps.map(({ proof }) => proof.leadIn)).toEqual([whole]);
			});

			it('is not part of the words that are searched', async () => {
				const { total } = await asked.store.search({ words: ['gaelder'], filter: NO_FILTER, limit: 5 });
				expect(total).toBe(0);
			});
		});
	});
}
