/** Strips as data: each organisation at its share, why others have none, and that no filter moves a row or the axis. */

import { describe, expect, it } from 'vitest';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { type Mentions, SILENT_CELL } from '../../graph/model/mentions.ts';
import { FACETS, type Filter, NO_FILTER } from '../../graph/model/query.ts';
import { BAND_FROM, binsOf, shareIn, stepOf, stripsOf } from '../../graph/scene/strips.ts';
import { sheetScene, stripsScene } from '../../graph/scene/strips-scene.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { smallGraph } from '../fixtures/graph.ts';

const { never, hidden, unmatched } = SILENT_CELL;

/** Municipalities by their statements, and concepts by how many of these mention them. */
function mentionsOf(
	all: readonly number[],
	rows: Readonly<Record<string, { ever: number[]; cells?: number[] }>>,
	left: { bases?: readonly number[]; isLeft?: readonly boolean[] } = {}
): Mentions {
	return {
		municipalities: all.map((count, place) => ({
			id: `municipality:${place}`,
			label: `By ${place}`,
			all: count,
			base: left.bases?.[place] ?? count,
			isLeft: left.isLeft?.[place] ?? true
		})),
		concepts: Object.entries(rows).map(([name, { ever, cells = ever }]) => {
			return { id: `concept:${name}`, label: name, ever, cells };
		})
	};
}

describe('the rows of strips', () => {
	it.each([
		['an odd number of organisations', [10, 10, 10], [1, 2, 9], 0.2],
		['an even number: between the two in the middle', [10, 10, 10, 10], [1, 2, 4, 9], 0.3],
		['silent ones, which are reckoned as 0', [10, 10, 10], [never, never, 9], 0],
		['one without a base, which is not reckoned', [10, 0, 10], [1, never, 3], 0.2],
		['nobody with a base', [0, 0], [never, never], undefined]
	])('have the median of %s', (_, bases, cells, median) => {
		const [row] = stripsOf(
			mentionsOf([10, 10, 10, 10].slice(0, bases.length), { mod: { ever: cells.map(() => 1), cells } }, { bases })
		).rows;
		if (median === undefined) expect(row?.median).toBeUndefined();
		else expect(row?.median).toBeCloseTo(median);
	});

	it('reckon a municipality that is not chosen for nothing', () => {
		const given = { ever: [1, 2, 3], cells: [1, hidden, never] };
		const [row] = stripsOf(mentionsOf([10, 10, 10], { mod: given }, { isLeft: [true, false, false] })).rows;
		expect(row).toMatchObject({ median: 0.1, mentioning: 1, silent: { never: 1, hidden: 1, unmatched: 0 } });
	});

	it('stand by what is usual, the greatest first, then by name in Danish', () => {
		const rows = { ål: { ever: [1, 1] }, mod: { ever: [3, 3] }, zebra: { ever: [1, 1] }, tavs: { ever: [0, 0] } };
		const strips = stripsOf(mentionsOf([10, 10], rows));
		expect(strips.rows.map(({ label }) => label)).toEqual(['mod', 'zebra', 'ål']);
		expect(strips.concepts).toBe(4);
		expect(stripsScene(strips).of).toEqual({ Concept: 4 });
	});

	it('of some organisations say of how many, and so does their picture', () => {
		const strips = stripsOf(mentionsOf([10, 10, 10], { mod: { ever: [1, 2, 3] } }), new Set(['municipality:1']));
		expect([strips.organisations.length, strips.all]).toEqual([1, 3]);
		expect(stripsScene(strips).of).toEqual({ Municipality: 3 });
	});

	it('are as many as a sheet can show in letters that are read, and the sheet says of how many', () => {
		const rows = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`c${place}`, { ever: [1 + place] }]));
		const scene = stripsScene(stripsOf(mentionsOf([100], rows)));
		const sheet = sheetScene(scene);
		expect([sheet.strips?.rows.length, sheet.of]).toEqual([18, { Concept: 30 }]);
		expect(sheet.strips?.rows).toEqual(scene.strips?.rows.slice(0, 18));
		expect(sheet.nodes.filter(({ type }) => type === 'Concept').length).toBe(18);
		expect(sheetScene(sheet)).toBe(sheet);
	});

	it('keep the three silences apart', () => {
		const cells = [never, never, hidden, unmatched, 2];
		const [row] = stripsOf(mentionsOf([9, 9, 9, 9, 9], { mod: { ever: [0, 0, 1, 1, 2], cells } })).rows;
		expect(row?.silent).toEqual({ never: 2, hidden: 1, unmatched: 1 });
	});

	it('are a hundred at most, and the scene says of how many', () => {
		const many = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`c${at}`, { ever: [1] }]));
		const strips = stripsOf(mentionsOf([10], many));
		expect(strips.rows).toHaveLength(100);
		expect(stripsScene(strips).of).toEqual({ Concept: 130 });
	});

	it('are none where nobody mentions anything', () => {
		const strips = stripsOf(mentionsOf([0, 5], { mod: { ever: [0, 0] } }));
		expect(strips).toMatchObject({ rows: [], axis: { end: 0 } });
		expect(stripsScene(strips).nodes.map(({ type }) => type)).toEqual(['Municipality', 'Municipality']);
	});
});

describe('a band', () => {
	const bases = Array.from({ length: BAND_FROM }, () => 100);
	const ever = bases.map((_, place) => (place % 30) + 1);

	it('begins where dots are too many, whatever a filter leaves', () => {
		expect(stripsOf(mentionsOf(bases, { mod: { ever } })).band).toBeDefined();
		expect(stripsOf(mentionsOf(bases, { mod: { ever, cells: ever.map(() => never) } })).band).toBeDefined();
		expect(stripsOf(mentionsOf(bases.slice(1), { mod: { ever: ever.slice(1) } })).band).toBeUndefined();
	});

	it('counts every organisation that mentions the concept in one bin, those beyond the axis apart', () => {
		const cells = ever.map((count, place) => (place < 10 ? never : place < 15 ? 60 : count));
		const strips = stripsOf(mentionsOf(bases, { mod: { ever, cells } }));
		const [row] = strips.rows;
		if (!row) throw new Error('A row.');
		const { counts, beyond } = binsOf(row, strips);
		expect(beyond).toBe(5);
		expect(counts.reduce((sum, count) => sum + count, 0) + beyond).toBe(row.mentioning);
	});

	it('has five steps, which grow, and none for an empty bin', () => {
		const { band } = stripsOf(mentionsOf(bases, { mod: { ever: bases.map(() => 7) } }));
		if (!band) throw new Error('A band.');
		expect(band.steps).toEqual([6, 24, 54, 96, 150]);
		expect([0, 1, 6, 7, 150, 999].map((count) => stepOf(count, band))).toEqual([undefined, 0, 0, 1, 4, 4]);
	});
});

describe('of invented countries', () => {
	const SEEDS = [1, 2, 3, 4, 5, 6];

	async function storeOf(seed: number) {
		const store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 400, organisations: 20, mentions: 1.6, seed }));
		return store;
	}

	it.each(SEEDS)('a filter moves no row, no axis and no step, and adds up: seed %i', async (seed) => {
		const store = await storeOf(seed);
		const whole = stripsOf(await store.mentions(NO_FILTER));
		const { facets } = await store.facets(NO_FILTER);
		const draw = drawFrom(seed);
		for (let time = 0; time < 12; time++) {
			const facet = FACETS[draw.below(FACETS.length)] ?? 'role';
			const values = facets[facet];
			const id = values[draw.below(values.length)]?.id;
			const filter: Filter = { ...NO_FILTER, ...(id !== undefined && { [facet]: [id] }) };
			const strips = stripsOf(await store.mentions(filter));
			expect(strips.rows.map((row) => row.id)).toEqual(whole.rows.map((row) => row.id));
			expect([strips.axis, strips.band, strips.organisations.length]).toEqual([whole.axis, whole.band, 20]);
			for (const { mentioning, silent } of strips.rows)
				expect(mentioning + silent.never + silent.hidden + silent.unmatched).toBe(20);
		}
	});

	it.each(SEEDS)('shares are those of the overview: seed %i', async (seed) => {
		const store = await storeOf(seed);
		const strips = stripsOf(await store.mentions(NO_FILTER));
		const { links } = await store.links(NO_FILTER);
		for (const { municipality, concept, share } of links) {
			const row = strips.rows.find(({ id }) => id === concept);
			const place = strips.organisations.findIndex(({ id }) => id === municipality);
			const organisation = strips.organisations[place];
			expect(row && organisation && shareIn(row, organisation, place)).toBeCloseTo(share);
		}
	});
});
