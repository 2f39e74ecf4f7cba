/**
 * The figures of the five real documents that people would publish, read in the editions by hand or
 * by a plain search.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';

let store: GraphStore;
beforeAll(async () => {
	store = openMemory();
	await store.write(buildSeed('seed').graph);
});
afterAll(() => store.close());

describe('in the five documents', () => {
	it('courage fills most in Albertslund and least in Hvidovre', async () => {
		const { cells } = await store.matrix({ rows: 'concept', columns: 'municipality', filter: NO_FILTER });
		const courage = cells.filter(({ row }) => row === 'concept:mod');
		expect(courage.map(({ column, statements, base }) => [column, statements, base])).toEqual([
			['municipality:albertslund', 6, 36],
			['municipality:gentofte', 5, 87],
			['municipality:gladsaxe', 8, 76],
			['municipality:hvidovre', 2, 127]
		]);
		const change = cells.find(({ row, column }) => row === 'concept:forandring' && column === 'municipality:gentofte');
		expect(change?.silence).toEqual({ reason: 'never', statements: 0, total: 0 });
	});

	it('courage and trust never stand in one statement, and engagement joins them', async () => {
		const ids = ['concept:mod', 'concept:tillid'];
		const { things, together, concepts } = await store.comparison({ ids, filter: NO_FILTER });
		expect(things.map(({ statements }) => statements)).toEqual([21, 13]);
		expect(together).toMatchObject({ any: 34, all: 0 });
		expect(together?.pairs[0]?.through).toContain('concept:engagement');
		const engagement = concepts.find(({ id }) => id === 'concept:engagement');
		expect(engagement?.figures.map(({ statements, base }) => [statements, base])).toEqual([
			[1, 21],
			[4, 13]
		]);
	});

	it('mistakes surely go with courage more often than by chance', async () => {
		const { cells } = await store.matrix({ rows: 'concept', columns: 'concept', filter: NO_FILTER });
		const surest = cells.toSorted((a, b) => (b.chance?.near ?? 0) - (a.chance?.near ?? 0))[0];
		expect([surest?.row, surest?.column].sort()).toEqual(['concept:fejl', 'concept:mod']);
		expect(surest?.chance?.near).toBeGreaterThan(4);
	});

	it('courage goes with mistakes, likely with disagreement and openness, and likely never with cooperation', async () => {
		const { base, compared, pairs } = await store.associations({
			filter: { ...NO_FILTER, concept: ['concept:mod'] },
			limit: 6
		});
		expect([base, compared]).toEqual([326, 741]);
		const other = ({ a, b }: { a: string; b: string }) => (a === 'concept:mod' ? b : a);
		expect(
			pairs
				.slice(0, 4)
				.map((pair) => [other(pair), pair.statements, pair.expected.toFixed(1), pair.certainty, pair.verdict])
		).toEqual([
			['concept:fejl', 5, '0.4', 'sure', 'together'],
			['concept:uenighed', 4, '0.6', 'likely', 'unsure'],
			['concept:aabenhed', 4, '1.0', 'likely', 'unsure'],
			['concept:samarbejde', 0, '3.8', 'likely', 'unsure']
		]);
	});

	it('Gentofte says less of change, politics and innovation than the others, the surest first', async () => {
		const { more, less } = await store.distinctive({ id: 'municipality:gentofte', filter: NO_FILTER });
		expect(less.filter(({ near }) => near < -0.1).map(({ id }) => id)).toEqual([
			'concept:forandring',
			'concept:politik',
			'concept:innovation'
		]);
		// The second opinion would begin with politics.
		expect(less[1]?.logOdds).toBeLessThan(less[0]?.logOdds ?? 0);
		// Openness fills more than with the others together, but Hvidovre says it more.
		const openness = more.find(({ id }) => id === 'concept:aabenhed');
		expect(openness).toMatchObject({
			statements: 5,
			base: 87,
			near: 0,
			greater: { id: 'municipality:hvidovre', base: 127 }
		});
	});

	it('a centre manager is addressed by Hvidovre alone, so that leaders elsewhere are the measure', async () => {
		const { statements, municipalities, values, against } = await store.portrait({
			id: 'role:centerchef',
			filter: NO_FILTER
		});
		expect([statements, ...municipalities.map(({ label }) => label)]).toEqual([16, 'Hvidovre']);
		expect(values.map((value) => value.statements)).toEqual([4, 4, 4, 4]);
		expect(against).toMatchObject({ whom: 'broader', role: { id: 'role:leder' }, othersBase: 77, municipalities: 2 });
	});
});
