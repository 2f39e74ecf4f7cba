/** Who has no statement, and why: never mentioned, hidden by the filter, or nothing that fits it; recounted statement by statement over generated filters. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOfGraph, factsOf } from '$graph/facts/batch';
import { type Silence, type Silences, silencesOf } from '$graph/analysis/silence';
import { drawFrom } from '$graph/generate/draw';
import type { GraphBatch } from '$graph/model/graph';
import {
	aboutFilter,
	type Facet,
	type MunicipalityCount,
	FACETS,
	type Filter,
	NO_FILTER,
	type Overview,
	type StatementItem
} from '$graph/model/query';
import { buildSeed } from '$graph/build/seeding';
import type { GraphStore } from '$graph/store/port';
import { openSqlite } from '$graph/store/sqlite/open';
import { quoteSections } from '$lib/quotes/quote-sections';
import { type Silent, silenceAsked } from '$lib/view/reading';
import { filterables } from '../contract/count-by-hand.ts';
import { smallGraph } from '../fixtures/graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-silence-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function stored(batch: GraphBatch, name: string): Promise<GraphStore> {
	const store = openSqlite({ path: join(folder, name), name, patience: 2000 });
	await store.write(factsOf(batch));
	return store;
}

const silencesIn = (overview: Overview, filter: Filter): Silences =>
	silencesOf(overview.municipalities, overview, filter);

describe('in a graph small enough to count by hand', () => {
	let store: GraphStore;
	beforeAll(async () => (store = await stored(smallGraph(), 'small.db')));
	afterAll(() => store.close());

	const mod = aboutFilter(['concept:mod']);
	const silences = async (filter: Partial<Filter>) => {
		const whole = { ...NO_FILTER, ...filter };
		return silencesIn(await store.overview(whole, mod), whole);
	};
	const [nordby, sydby, vestby] = ['municipality:nordby', 'municipality:sydby', 'municipality:vestby'] as const;

	const never: Silence = { reason: 'never' };
	const cases: [what: string, filter: Partial<Filter>, silences: Record<string, Silence>][] = [
		['never, without a filter', {}, { [vestby]: never }],
		[
			'hidden by the municipality filter, with what comes back',
			{ municipality: [nordby] },
			{ [sydby]: { reason: 'hidden', statements: 2, lift: ['municipality'] }, [vestby]: never }
		],
		[
			'never, also where it is the one chosen',
			{ municipality: [vestby] },
			{
				[nordby]: { reason: 'hidden', statements: 3, lift: ['municipality'] },
				[sydby]: { reason: 'hidden', statements: 2, lift: ['municipality'] },
				[vestby]: never
			}
		],
		[
			'mentioned, but not to the role asked for',
			{ role: ['role:direktion'] },
			{
				[sydby]: {
					reason: 'unmatched',
					statements: 2,
					by: [{ facet: 'role', ids: ['role:direktion'] }],
					lift: ['role']
				},
				[vestby]: never
			}
		],
		[
			'mentioned by one alone under a relation',
			{ relation: ['relation:nedad'] },
			{
				[nordby]: {
					reason: 'unmatched',
					statements: 3,
					by: [{ facet: 'relation', ids: ['relation:nedad'] }],
					lift: ['relation']
				},
				[vestby]: never
			}
		],
		[
			'hidden where a value of another is chosen',
			{ value: ['value:nordby-vejen:mod'] },
			{ [sydby]: { reason: 'hidden', statements: 2, lift: ['value'] }, [vestby]: never }
		],
		[
			'a finding where its own value is chosen',
			{ value: ['value:nordby-vejen:aabne-doere'] },
			{
				[nordby]: {
					reason: 'unmatched',
					statements: 3,
					by: [{ facet: 'value', ids: ['value:nordby-vejen:aabne-doere'] }],
					lift: ['value']
				},
				[sydby]: { reason: 'hidden', statements: 2, lift: ['value'] },
				[vestby]: never
			}
		],
		[
			'of another concept too',
			{ concept: ['concept:tillid'] },
			{
				[sydby]: {
					reason: 'unmatched',
					statements: 2,
					by: [{ facet: 'concept', ids: ['concept:tillid'] }],
					lift: ['concept']
				},
				[vestby]: never
			}
		],
		[
			'hidden by the document filter alone, under a role as well',
			{ document: ['document:nordby-vejen'], role: ['role:alle'] },
			{ [sydby]: { reason: 'hidden', statements: 1, lift: ['document'] }, [vestby]: never }
		],
		[
			'hidden by the municipality filter alone, under a role as well',
			{ municipality: [nordby], role: ['role:leder'] },
			{ [sydby]: { reason: 'hidden', statements: 1, lift: ['municipality'] }, [vestby]: never }
		],
		[
			'unmatched, although it is unticked: the role leaves nothing of it',
			{ municipality: [nordby], role: ['role:direktion'] },
			{
				[sydby]: {
					reason: 'unmatched',
					statements: 2,
					by: [{ facet: 'role', ids: ['role:direktion'] }],
					lift: ['municipality', 'role']
				},
				[vestby]: never
			}
		],
		[
			'hidden by all the filters together where no one of them can be told',
			{ value: ['value:sydby-loefter:plads-til-mod'], role: ['role:medarbejder'] },
			{
				[nordby]: { reason: 'hidden', statements: 3, lift: ['role', 'value'] },
				[sydby]: {
					reason: 'unmatched',
					statements: 2,
					by: [
						{ facet: 'role', ids: ['role:medarbejder'] },
						{ facet: 'value', ids: ['value:sydby-loefter:plads-til-mod'] }
					],
					lift: ['role', 'value']
				},
				[vestby]: never
			}
		]
	];
	it.each(cases)('%s', async (_what, filter, expected) => {
		expect(await silences(filter)).toEqual(expected);
	});
});

describe('where an overview lists a part alone', () => {
	const count = (id: string, statements: number, total: number): MunicipalityCount => ({
		id,
		type: 'Municipality',
		label: id,
		statements,
		total,
		base: total
	});
	const filter: Filter = { ...NO_FILTER, municipality: ['m:a'], role: ['role:leder'] };
	const overview: Overview = {
		total: 9,
		matched: 1,
		reach: {
			municipalities: 5,
			concepts: 0,
			documents: 5,
			speaking: { municipalities: 1, documents: 1 },
			based: 5
		},
		municipalities: [count('m:a', 1, 1), count('m:b', 0, 8)],
		concepts: [],
		links: [],
		facets: { municipality: [count('m:a', 1, 1)], role: [], relation: [], value: [], concept: [], document: [] },
		more: { municipality: 3 },
		positions: {}
	};

	it('says of the filters together what it cannot say of one', () => {
		expect(silencesIn(overview, filter)).toEqual({
			'm:b': { reason: 'hidden', statements: 8, lift: ['municipality', 'role'] }
		});
	});
	it('says nothing of those it does not list', () => {
		expect(Object.keys(silencesIn(overview, filter))).toEqual(['m:b']);
	});
});

describe('recounted over generated filters of the seed', () => {
	const batch = batchOfGraph(buildSeed('seed').graph);
	const statements = [...filterables(batch).values()];
	let store: GraphStore;
	beforeAll(async () => (store = await stored(batch, 'seed.db')));
	afterAll(() => store.close());

	const values = (facet: Facet) => batch.nodes.flatMap(({ id, type }) => (type.toLowerCase() === facet ? [id] : []));
	const counted = (about: string, filter: Filter, municipality: string) =>
		statements.filter(
			(ids) =>
				ids.has(about) &&
				ids.has(municipality) &&
				FACETS.every((facet) => filter[facet].length === 0 || filter[facet].some((id) => ids.has(id)))
		).length;
	const without = (filter: Filter, facets: readonly Facet[]): Filter => ({
		...filter,
		...Object.fromEntries(facets.map((facet) => [facet, []]))
	});

	it('every reason and every number is so', async () => {
		const draw = drawFrom(7);
		const seen = new Set<string>();
		for (let round = 0; round < 150; round++) {
			const about = draw.pick(values('concept'));
			const facets = FACETS.filter(() => draw.share() < 0.35);
			const chosen = facets.map((facet) => {
				const ids = Array.from({ length: 1 + draw.below(2) }, () => draw.pick(values(facet)));
				return [facet, [...new Set(ids)].sort()] as const;
			});
			const filter: Filter = { ...NO_FILTER, ...Object.fromEntries(chosen) };
			const overview = await store.overview(filter, aboutFilter([about]));
			const { municipalities } = overview;
			const silences = silencesIn(overview, filter);
			for (const { id } of municipalities) {
				const silence = silences[id];
				const where = `${about} ${id} ${JSON.stringify(filter)}`;
				expect(counted(about, filter, id) > 0, where).toBe(silence === undefined);
				if (!silence) continue;
				seen.add(silence.reason);
				const total = counted(about, NO_FILTER, id);
				expect(silence.reason === 'never', where).toBe(total === 0);
				if (silence.reason === 'never') continue;
				expect(silence.statements, where).toBeGreaterThan(0);
				expect(counted(about, without(filter, silence.lift), id), where).toBe(silence.statements);
				if (silence.reason === 'hidden') continue;
				expect(silence.statements, where).toBe(total);
				const asked: Filter = { ...NO_FILTER, ...Object.fromEntries(silence.by.map(({ facet, ids }) => [facet, ids])) };
				expect(counted(about, asked, id), where).toBe(0);
			}
		}
		expect([...seen].sort()).toEqual(['hidden', 'never', 'unmatched']);
	});
});

describe('silence is told', () => {
	const asked = (focus: string | undefined, ...selection: string[]) => silenceAsked({ focus, selection });

	it('of a concept, of all municipalities', () => {
		expect(asked('concept:mod')).toEqual({ concepts: ['concept:mod'], municipalities: [], ofFocus: true });
	});
	it('of the selected concepts, and of a selected municipality alone', () => {
		expect(asked('concept:mod', 'concept:tillid', 'municipality:a')).toEqual({
			concepts: ['concept:tillid'],
			municipalities: ['municipality:a'],
			ofFocus: false
		});
	});
	it.each([['role:leder'], ['value:a:mod'], ['municipality:a']])('not of %s', (focus) => {
		expect(asked(focus)).toBeUndefined();
	});
	it('not of a concept within a role: who is silent there may mention it elsewhere', () => {
		expect(asked('concept:mod', 'role:leder')).toBeUndefined();
	});
});

describe('the sections of a list of quotes', () => {
	let items: StatementItem[];
	beforeAll(async () => {
		const store = await stored(smallGraph(), 'quotes.db');
		items = (await store.statements({ filter: NO_FILTER, about: aboutFilter(['concept:mod']), offset: 0, limit: 9 }))
			.items;
		await store.close();
	});
	const silentOnes = (...names: string[]): Silent => ({
		municipalities: names.map((name) => ({
			id: `municipality:${name}`,
			label: name,
			silence: { reason: 'never' as const }
		})),
		others: 0
	});
	const told = (silent: Silent | undefined, complete: boolean) =>
		quoteSections(items, silent, complete).sections.map(
			({ label, items, silence }) => silence?.reason ?? `${label} ${items.length}`
		);

	it('hold every quote, also of who is not among the silent or listed anywhere', () => {
		expect(told(undefined, true)).toEqual(['Nordby 3', 'Sydby 2']);
	});
	it('put who has none where it belongs', () => {
		expect(told(silentOnes('oestby', 'vestby'), true)).toEqual(['Nordby 3', 'never', 'Sydby 2', 'never']);
	});
	it('wait with who comes after the quotes that have come', () => {
		expect(told(silentOnes('oestby', 'vestby'), false)).toEqual(['Nordby 3', 'never', 'Sydby 2']);
	});
	it('do not bury quotes under many without', () => {
		const many = silentOnes(...Array.from({ length: 13 }, (_, index) => `a${index}`));
		expect(told(many, true)).toEqual(['Nordby 3', 'Sydby 2']);
		expect(quoteSections(items, many, true).apart).toEqual(many.municipalities);
	});
});
