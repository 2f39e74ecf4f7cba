/** Catalog, overview, slices, pages and single nodes: what each query answers. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACETS, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { Facet, Filter, SliceGraph } from '../../graph/model/query.ts';
import { sliceGraph } from '../../graph/queries/slice-graph.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { smallGraph, statementId } from '../fixtures/graph.ts';
import { baseOf, filterables, left, reachOf, spreadOf } from './count-by-hand.ts';
import type { Bench, OpenBench } from './store-suite.ts';

const only = (chosen: Partial<Filter>): Filter => ({ ...NO_FILTER, ...chosen });
const keys = (ids: readonly string[]) => ids.map((id) => id.split(':').at(-1));
const MUCH = 1_000_000;

export function describeQueries(openBench: OpenBench): void {
	let bench: Bench;
	let store: GraphStore;
	const graph = smallGraph();

	beforeAll(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(factsOf(smallGraph()));
	});
	afterAll(() => bench.dispose());

	const page = (filter: Filter, offset = 0, limit = MUCH) => store.statements({ filter, offset, limit });
	const statementsOf = (slice: SliceGraph) =>
		keys(slice.nodes.filter(({ type }) => type === 'Statement').map(({ id }) => id)).sort();
	const nodeIds = (slice: SliceGraph) => slice.nodes.filter(({ type }) => type !== 'Statement').map(({ id }) => id);

	describe('catalog', () => {
		it('holds every node but statements, and the edges between them, sorted by id', async () => {
			const catalog = await store.catalog();
			expect(catalog.meta).toEqual(graph.meta);
			expect(catalog.nodes).toEqual(graph.nodes.filter(({ type }) => type !== 'Statement'));
			const between = ['PUBLISHED', 'DECLARES', 'NAMES', 'BROADER', 'RELATED'];
			expect(catalog.edges).toEqual(graph.edges.filter(({ type }) => between.includes(type)));
		});
	});

	describe('overview', () => {
		it('counts a statement printed twice once', async () => {
			const overview = await store.overview(NO_FILTER);
			expect([overview.total, overview.matched]).toEqual([14, 14]);
			expect(overview.municipalities.map(({ label, statements, total }) => [label, statements, total])).toEqual([
				['Nordby', 5, 5],
				['Sydby', 5, 5],
				['Vestby', 4, 4]
			]);
		});

		it('says nothing of more where everything is listed', async () => {
			expect(await store.overview(NO_FILTER)).not.toHaveProperty('more');
		});

		it('links a municipality to a concept by number and by share of its own statements', async () => {
			const { links } = await store.overview(NO_FILTER);
			expect(links).toEqual([
				{ municipality: 'municipality:nordby', concept: 'concept:ansvar', statements: 1, share: 1 / 5 },
				{ municipality: 'municipality:nordby', concept: 'concept:mod', statements: 3, share: 3 / 5 },
				{ municipality: 'municipality:nordby', concept: 'concept:tillid', statements: 2, share: 2 / 5 },
				{ municipality: 'municipality:sydby', concept: 'concept:ansvar', statements: 1, share: 1 / 5 },
				{ municipality: 'municipality:sydby', concept: 'concept:mod', statements: 2, share: 2 / 5 },
				{ municipality: 'municipality:vestby', concept: 'concept:ansvar', statements: 1, share: 1 / 4 },
				{ municipality: 'municipality:vestby', concept: 'concept:tillid', statements: 2, share: 2 / 4 }
			]);
		});

		it('takes the share of what roles, relations, values and documents leave', async () => {
			const { links, matched } = await store.overview(
				only({ role: ['role:alle'], municipality: ['municipality:sydby'] })
			);
			expect(matched).toBe(3);
			expect(links.map(({ concept, statements, share }) => [concept, statements, share])).toEqual([
				['concept:ansvar', 1, 1 / 3],
				['concept:mod', 1, 1 / 3]
			]);
		});

		it('cuts the base of a share by no concept and no municipality that is chosen', async () => {
			const chosen = { concept: ['concept:mod', 'concept:tillid'], municipality: ['municipality:nordby'] };
			const { links, municipalities } = await store.overview(only(chosen));
			expect(municipalities.map(({ id, statements, base }) => [id, statements, base])).toEqual([
				['municipality:nordby', 4, 5],
				['municipality:sydby', 0, 5],
				['municipality:vestby', 0, 4]
			]);
			expect(links.map(({ concept, statements, share }) => [concept, statements, share])).toEqual([
				['concept:mod', 3, 3 / 5],
				['concept:tillid', 2, 2 / 5]
			]);
		});

		it('tells how far each concept is spread over all municipalities, also where only one is chosen', async () => {
			const { concepts, reach } = await store.overview(only({ municipality: ['municipality:vestby'] }));
			expect(concepts.find(({ id }) => id === 'concept:mod')).toMatchObject({
				statements: 0,
				spread: {
					municipalities: 2,
					statements: 5,
					meanShare: expect.closeTo((3 / 5 + 2 / 5) / 3, 12) as number,
					greatest: { municipality: 'municipality:nordby', label: 'Nordby', share: 3 / 5 }
				}
			});
			expect(concepts.find(({ id }) => id === 'concept:modstand')?.spread).toEqual({
				municipalities: 0,
				statements: 0,
				meanShare: 0
			});
			expect(reach).toEqual({
				municipalities: 3,
				concepts: 4,
				documents: 4,
				speaking: { municipalities: 1, documents: 1 },
				based: 3
			});
		});

		it('lists municipalities and concepts under the whole filter, also those left with nothing', async () => {
			const overview = await store.overview(only({ municipality: ['municipality:vestby'] }));
			expect(overview.municipalities.map(({ statements, total }) => [statements, total])).toEqual([
				[0, 5],
				[0, 5],
				[4, 4]
			]);
			expect(overview.concepts.map(({ id, statements, total }) => [id, statements, total])).toEqual([
				['concept:ansvar', 1, 3],
				['concept:mod', 0, 5],
				['concept:modstand', 0, 0],
				['concept:tillid', 2, 4]
			]);
		});

		it('lists roles in their own order, values by document and order, the rest by id', async () => {
			const { facets } = await store.overview(NO_FILTER);
			expect(keys(facets.role.map(({ id }) => id))).toEqual([
				'alle',
				'leder',
				'direktion',
				'vicedirektoer',
				'medarbejder'
			]);
			expect(facets.value.map(({ id, type, label }) => [id, type, label])).toEqual([
				['value:nordby-vejen:mod', 'Value', 'Mod'],
				['value:nordby-vejen:aabne-doere', 'Value', 'Åbne døre'],
				['value:sydby-loefter:plads-til-mod', 'Value', 'Plads til mod']
			]);
			expect(keys(facets.relation.map(({ id }) => id))).toEqual(['nedad', 'opad']);
			expect(keys(facets.document.map(({ id }) => id))).toEqual([
				'nordby-vejen',
				'sydby-grundlag',
				'sydby-loefter',
				'vestby-retning'
			]);
		});

		it('names the kind of a value, and whose a value or a document is', async () => {
			const { facets } = await store.overview(NO_FILTER);
			const told = [...facets.value, ...facets.document, ...facets.role, ...facets.concept];
			expect(told.flatMap(({ id, kind, owner }) => (kind || owner ? [[id, kind, owner?.label]] : []))).toEqual([
				['value:nordby-vejen:mod', 'value', 'Nordby'],
				['value:nordby-vejen:aabne-doere', 'value', 'Nordby'],
				['value:sydby-loefter:plads-til-mod', 'value', 'Sydby'],
				['document:nordby-vejen', undefined, 'Nordby'],
				['document:sydby-grundlag', undefined, 'Sydby'],
				['document:sydby-loefter', undefined, 'Sydby'],
				['document:vestby-retning', undefined, 'Vestby']
			]);
		});

		it('counts what speaks for a narrower role as speaking for the role', async () => {
			const { facets } = await store.overview(NO_FILTER);
			expect(facets.role.map(({ label, statements }) => [label, statements])).toEqual([
				['Alle', 8],
				['Leder', 5],
				['Direktion', 2],
				['Vicedirektør', 1],
				['Medarbejder', 2]
			]);
		});

		it('gives places of all municipalities and concepts, the same whatever the filter', async () => {
			const { positions } = await store.overview(NO_FILTER);
			const placed = graph.nodes.filter(({ type }) => type === 'Municipality' || type === 'Concept');
			expect(Object.keys(positions)).toEqual(placed.map(({ id }) => id));
			expect(Object.values(positions).every(([x, y]) => Math.hypot(x, y) < 1.1)).toBe(true);
			expect((await store.overview(only({ concept: ['concept:modstand'] }))).positions).toEqual(positions);
		});

		const crossing: Partial<Filter>[] = [
			{},
			{ role: ['role:leder'] },
			{ role: ['role:vicedirektoer'] },
			{ concept: ['concept:mod'], municipality: ['municipality:nordby'] },
			{ concept: ['concept:mod', 'concept:tillid'] },
			{ concept: ['concept:ansvar'], role: ['role:medarbejder', 'role:leder'] },
			{ value: ['value:nordby-vejen:mod', 'value:nordby-vejen:aabne-doere'] },
			{ value: ['value:nordby-vejen:mod'], relation: ['relation:opad'] },
			{ relation: ['relation:nedad', 'relation:opad'], role: ['role:direktion'] },
			{ document: ['document:sydby-grundlag'], municipality: ['municipality:nordby', 'municipality:sydby'] },
			{ document: ['document:sydby-loefter'], concept: ['concept:mod'], role: ['role:alle'] },
			{ concept: ['concept:modstand'] },
			{ municipality: ['municipality:sydby', 'municipality:sydby'] }
		];
		it.each(crossing.map((chosen) => [JSON.stringify(chosen), only(chosen)] as const))(
			'agrees with counting by hand under %s',
			async (_, filter) => {
				const overview = await store.overview(filter);
				const matching = left(graph, filter);
				expect(overview.matched).toBe(matching.length);
				for (const facet of FACETS) {
					const others: Filter = { ...filter, [facet]: [] };
					const byHand = (id: string) => [id, left(graph, others, id).length, left(graph, NO_FILTER, id).length];
					const counts = overview.facets[facet];
					expect(counts.map(({ id, statements, total }) => [id, statements, total])).toEqual(
						counts.map(({ id }) => byHand(id))
					);
				}
				expect(overview.links).toEqual(
					overview.municipalities.flatMap(({ id: municipality }) =>
						overview.concepts.flatMap(({ id: concept }) => {
							const both = left(graph, { ...filter, municipality: [] }, municipality).filter(
								(id) => matching.includes(id) && left(graph, filter, concept).includes(id)
							).length;
							return both === 0
								? []
								: [{ municipality, concept, statements: both, share: both / baseOf(graph, filter, municipality) }];
						})
					)
				);
				for (const { id, base } of overview.municipalities) expect(base, id).toBe(baseOf(graph, filter, id));
				for (const { id, spread } of overview.concepts) {
					const { meanShare, ...exact } = spreadOf(graph, filter, id);
					expect(spread, id).toEqual({ ...exact, meanShare: expect.closeTo(meanShare, 12) as number });
				}
				expect(overview.reach).toEqual(reachOf(graph, filter));
				expect((await page(filter)).items.map(({ id }) => id).sort()).toEqual(matching);
			}
		);
	});

	describe('facet counts, links and places', () => {
		const filters = [
			NO_FILTER,
			only({ role: ['role:leder'] }),
			only({ municipality: ['municipality:vestby'], concept: ['concept:mod'] })
		];
		it.each(
			filters.flatMap((filter) => [undefined, only({ concept: ['concept:tillid'] })].map((about) => [filter, about]))
		)('are the parts of the overview under %j, about %j', async (filter = NO_FILTER, about) => {
			const { total, matched, reach, municipalities, concepts, links, facets, more, positions } = await store.overview(
				filter,
				about
			);
			expect(await store.facets(filter, about)).toEqual({ total, matched, facets, ...(more && { more }) });
			expect(await store.links(filter, about)).toEqual({ reach, municipalities, concepts, links });
			expect(await store.places()).toEqual(positions);
		});
		it('name facet values alone, in the order asked for, with whose they are', async () => {
			const [value] = (await store.facets(NO_FILTER)).facets.value;
			const { statements: _statements, total: _total, ...ref } = value ?? { id: '' };
			expect(ref).toHaveProperty('owner');
			const asked = ['concept:mod', 'statement:nordby-vejen:det-nye', 'concept:none', ref.id];
			expect(await store.refs(asked)).toEqual([{ id: 'concept:mod', type: 'Concept', label: 'Mod' }, ref]);
		});
	});

	describe('overview of what is about something', () => {
		const crossed = [
			['concept:mod', NO_FILTER],
			['concept:mod', only({ municipality: ['municipality:nordby'] })],
			['concept:mod', only({ concept: ['concept:tillid'] })],
			['role:leder', only({ role: ['role:medarbejder'], document: ['document:sydby-loefter'] })],
			['municipality:sydby', only({ concept: ['concept:mod'], role: ['role:alle'] })],
			['concept:modstand', only({ role: ['role:alle'] })]
		] as const;
		it.each(crossed)('counts %s alone, as by hand', async (id, filter) => {
			const [type = ''] = id.split(':');
			const overview = await store.overview(filter, only({ [type]: [id] }));
			const about = left(graph, NO_FILTER, id);
			const within = (under: Filter, value?: string) =>
				left(graph, under, value).filter((statement) => about.includes(statement)).length;
			expect([overview.matched, overview.total]).toEqual([within(filter), about.length]);
			for (const facet of FACETS)
				expect(overview.facets[facet].map(({ id, statements, total }) => [id, statements, total])).toEqual(
					overview.facets[facet].map(({ id }) => [id, within({ ...filter, [facet]: [] }, id), within(NO_FILTER, id)])
				);
			expect(overview.municipalities.map(({ id, statements }) => [id, statements])).toEqual(
				overview.municipalities.map(({ id }) => [id, within(filter, id)])
			);
		});

		it('takes shares of what its roles, relations, values and documents leave, never of what its concepts do', async () => {
			const aboutMod = await store.overview(NO_FILTER, only({ concept: ['concept:mod'] }));
			expect(aboutMod.municipalities.map(({ statements, base }) => [statements, base])).toEqual([
				[3, 5],
				[2, 5],
				[0, 4]
			]);
			const leaders = await store.overview(only({ concept: ['concept:mod'] }), only({ role: ['role:leder'] }));
			for (const { id, base } of leaders.municipalities)
				expect(base, id).toBe(baseOf(graph, only({ role: ['role:leder'] }), id));
		});

		it('changes nothing of the overview of everything', async () => {
			const before = await store.overview(NO_FILTER);
			await store.overview(only({ role: ['role:leder'] }), only({ role: ['role:alle'] }));
			expect(await store.overview(NO_FILTER)).toEqual(before);
		});
	});

	describe('path', () => {
		const path = (from: string, to: string, chosen: Partial<Filter> = {}) =>
			store.path({ from, to, filter: only(chosen) });
		/** Statements that have both, in reading order, by hand. */
		const both = async (a: string, b: string, filter = NO_FILTER) => {
			const ids = new Set(left(graph, filter, a).filter((id) => left(graph, filter, b).includes(id)));
			return (await page(NO_FILTER)).items.filter(({ id }) => ids.has(id));
		};

		it('joins by one step what stands in one statement, with their number and the first of them', async () => {
			const { steps } = await path('concept:mod', 'concept:tillid');
			const expected = await both('concept:mod', 'concept:tillid');
			expect(steps).toEqual([
				{
					from: expect.objectContaining({ id: 'concept:mod', label: 'Mod' }),
					to: expect.objectContaining({ id: 'concept:tillid', label: 'Tillid' }),
					statements: expected.length,
					proof: expected[0]
				}
			]);
		});

		it('goes by concepts alone in between, never by a shorter way through a role or a municipality', async () => {
			const ids = graph.nodes.filter(({ type }) => type !== 'Statement').map(({ id }) => id);
			const belongings = [...filterables(graph).values()];
			const together = (a: string, b: string) => belongings.filter((of) => of.has(a) && of.has(b)).length;
			let longest = 0;
			for (const from of ids) {
				const others = ids.filter((to) => to !== from);
				// Together, because a server far away answers many questions as quickly as one.
				const paths = await Promise.all(others.map(async (to) => ({ to, ...(await path(from, to)) })));
				for (const { to, steps } of paths) {
					longest = Math.max(longest, steps.length);
					expect(steps.slice(1).every((step) => step.from.type === 'Concept')).toBe(true);
					if (together(from, to) > 0) expect(steps).toHaveLength(1);
					for (const [index, step] of steps.entries()) {
						expect(step.from.id).toBe(index === 0 ? from : steps[index - 1]?.to.id);
						expect(step.statements).toBe(together(step.from.id, step.to.id));
					}
					if (steps.length > 0) expect(steps.at(-1)?.to.id).toBe(to);
				}
			}
			expect(longest).toBeGreaterThan(1);
		});

		it('keeps to the statements that the filter leaves', async () => {
			const { steps } = await path('municipality:vestby', 'concept:mod', { municipality: ['municipality:vestby'] });
			expect(steps).toEqual([]);
			expect((await path('concept:mod', 'concept:tillid', { municipality: ['municipality:sydby'] })).steps).toEqual([]);
		});

		it('has no steps where nothing joins the two', async () => {
			expect(await path('concept:mod', 'concept:modstand')).toEqual({ steps: [] });
		});

		it.each([
			['concept:mod', 'concept:mod', 'bad-query'],
			['concept:mod', 'concept:ukendt', 'unknown-id'],
			['statement:nordby-vejen:det-nye', 'concept:mod', 'unknown-id']
		])('refuses from %s to %s', async (from, to, code) => {
			await expect(path(from, to)).rejects.toMatchObject({ code });
		});
	});

	describe('statements', () => {
		it('are read about one thing within another, also of the same facet', async () => {
			const concepts = graph.nodes.filter(({ type }) => type === 'Concept').map(({ id }) => id);
			let both = 0;
			for (const a of concepts) {
				for (const b of concepts) {
					const about = { ...NO_FILTER, concept: [a] };
					const found = await store.statements({
						filter: { ...NO_FILTER, concept: [b] },
						about,
						offset: 0,
						limit: MUCH
					});
					const slice = sliceGraph(
						await store.slice({ focus: a, filter: { ...NO_FILTER, concept: [b] }, limit: MUCH })
					);
					expect(found.total).toBe(slice.total);
					expect(keys(found.items.map(({ id }) => id)).sort()).toEqual(statementsOf(slice));
					if (a !== b) both += found.total;
				}
			}
			expect(both).toBeGreaterThan(0);
		});

		it('come by municipality, document, order and id, without later printings', async () => {
			const { items, total, offset } = await page(NO_FILTER);
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
			const [first] = (await page(NO_FILTER)).items;
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
			const item = await store.statement(statementId('aebler'));
			expect(item.under.map(({ label }) => label)).toEqual(['Åbne døre', 'Mod']);
			expect(item.roles.map(({ label }) => label)).toEqual(['Leder', 'Medarbejder']);
		});

		it('come in pages that join without gap or overlap', async () => {
			const all = await page(NO_FILTER);
			const parts = [await page(NO_FILTER, 0, 6), await page(NO_FILTER, 6, 6), await page(NO_FILTER, 12, 6)];
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
			const { items, total } = await page(NO_FILTER, offset, limit);
			expect([items.length, total]).toEqual([expected, 14]);
		});

		it('find nothing where no statement fits all facets', async () => {
			expect(await page(only({ value: ['value:nordby-vejen:mod'], relation: ['relation:opad'] }))).toEqual({
				total: 0,
				offset: 0,
				items: []
			});
		});
	});

	describe('slice', () => {
		const sliceOf = async (focus: string, filter = NO_FILTER, limit = MUCH) =>
			sliceGraph(await store.slice({ focus, filter, limit }));

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
				const { statements, nodes, edges } = await store.slice({ focus, filter: NO_FILTER, limit: MUCH });
				const { items } = await page(NO_FILTER);
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

	describe('one statement', () => {
		it('is the same as in a page', async () => {
			for (const item of (await page(NO_FILTER)).items) expect(await store.statement(item.id)).toEqual(item);
		});

		it('can be a later printing, asked for by its id', async () => {
			const item = await store.statement(statementId('det-nye-igen'));
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
			const led = (await page(NO_FILTER)).items.filter((item) => 'leadIn' in item);
			expect(led.map(({ id, leadIn }) => [...keys([id]), leadIn])).toEqual([
				['nej', whole],
				['deles', withFragments],
				['tavle', withFragments]
			]);
			const source = await store.sourceText('document:vestby-retning');
			const { anchor } = withFragments;
			for (const { start, end, quote } of [anchor, ...anchor.fragments]) expect(source.slice(start, end)).toBe(quote);
		});

		it('comes with what is found, with the proof of a path, and with the nodes of a slice', async () => {
			const { statements } = await store.search({ words: ['deles'], filter: NO_FILTER, limit: 5 });
			expect(statements.map(({ leadIn }) => leadIn)).toEqual([withFragments]);
			const slice = await store.slice({ focus: 'role:leder', filter: NO_FILTER, limit: 50 });
			expect(slice.statements.find(({ id }) => id === statementId('nej'))).toMatchObject({ leadIn: whole });
			expect(sliceGraph(slice).nodes.find(({ id }) => id === statementId('nej'))).toMatchObject({ leadIn: whole });
			const { steps } = await store.path({ from: 'municipality:sydby', to: 'concept:mod', filter: NO_FILTER });
			expect(steps.map(({ proof }) => proof.leadIn)).toEqual([whole]);
		});

		it('is not part of the words that are searched', async () => {
			const { total } = await store.search({ words: ['gaelder'], filter: NO_FILTER, limit: 5 });
			expect(total).toBe(0);
		});
	});

	describe('source text', () => {
		it('comes back untouched, to the last odd character, so that anchors fit', async () => {
			for (const [document, text] of Object.entries(graph.sourceTexts))
				expect(await store.sourceText(document)).toBe(text);
			const { anchor } = await store.statement(statementId('brister'));
			const source = await store.sourceText('document:vestby-retning');
			expect(source.slice(anchor.start, anchor.end)).toBe(anchor.quote);
		});
	});

	describe('what cannot be answered', () => {
		const strange = ['concept:ukendt', '', 'mod', "' OR 1=1 --", 'concept:mod\u0000', `concept:${'x'.repeat(10_000)}`];
		it.each(strange.map((id) => [id.slice(0, 30), id] as const))('an unknown id is named: %j', async (_, id) => {
			const refused = { code: 'unknown-id', subject: expect.stringContaining(id.slice(0, 30)) };
			await expect(store.statement(id)).rejects.toMatchObject(refused);
			await expect(store.sourceText(id)).rejects.toMatchObject(refused);
			await expect(store.slice({ focus: id, filter: NO_FILTER, limit: 1 })).rejects.toMatchObject(refused);
		});

		it('a node of another type is no statement and no document', async () => {
			await expect(store.statement('concept:mod')).rejects.toMatchObject({ code: 'unknown-id' });
			await expect(store.sourceText('concept:mod')).rejects.toMatchObject({ code: 'unknown-id' });
		});

		it.each(FACETS.map((facet) => [facet]))('an unknown %s in a filter is named', async (facet: Facet) => {
			const filter = only({ [facet]: ['statement:nordby-vejen:foran'] });
			const refused = { code: 'unknown-id', subject: 'statement:nordby-vejen:foran' };
			await expect(store.overview(filter)).rejects.toMatchObject(refused);
			await expect(page(filter)).rejects.toMatchObject(refused);
			await expect(store.search({ words: ['mod'], filter, limit: 5 })).rejects.toMatchObject(refused);
			await expect(store.slice({ focus: 'concept:mod', filter, limit: 5 })).rejects.toMatchObject(refused);
		});

		it('too many values in one facet are refused', async () => {
			const filter = only({ role: Array.from({ length: LIMITS.facetIds + 1 }, () => 'role:alle') });
			await expect(store.overview(filter)).rejects.toMatchObject({ code: 'bad-query', subject: 'role' });
			await expect(page(filter)).rejects.toMatchObject({ code: 'bad-query', subject: 'role' });
		});
	});
}
