/**
 * Tables, comparisons, portraits and what stands out: counted by hand in the small graph, and
 * refused in words.
 */

import { describe, expect, it } from 'vitest';
import { type Facet, type Figure, type Filter, NO_FILTER } from '../../../graph/model/query.ts';
import type { OpenBench } from '../store-suite.ts';
import { only, openSmall } from './small-store.ts';

const plain = ({ statements, base, share }: Figure): Figure => ({ statements, base, share });
const figure = (statements: number, base: number): Figure => ({ statements, base, share: statements / base });

export function describeFigures(openBench: OpenBench): void {
	describe('matrix', () => {
		const asked = openSmall(openBench);
		const cell = async (concept: string, municipality: string, chosen: Partial<Filter> = {}) => {
			const { cells } = await asked.store.matrix({ rows: 'concept', columns: 'municipality', filter: only(chosen) });
			return cells.find(({ row, column }) => row === `concept:${concept}` && column === `municipality:${municipality}`);
		};

		it('gives each cell its base, and the others theirs', async () => {
			expect(await cell('mod', 'nordby')).toEqual({
				row: 'concept:mod',
				column: 'municipality:nordby',
				...figure(3, 5),
				others: figure(2, 9),
				difference: 3 / 5 - 2 / 9,
				few: true
			});
		});

		it('never cuts a base by a concept, nor a municipality’s by municipalities', async () => {
			const chosen = { concept: ['concept:tillid'], municipality: ['municipality:nordby'] };
			expect(await cell('mod', 'nordby', chosen)).toMatchObject({ ...figure(1, 5), others: figure(0, 9) });
		});

		it.each([
			['mod', 'vestby', {}, { reason: 'never', statements: 0, total: 0 }],
			['mod', 'sydby', { municipality: ['municipality:nordby'] }, { reason: 'hidden', statements: 2, total: 2 }],
			['tillid', 'nordby', { role: ['role:leder'] }, { reason: 'unmatched', statements: 0, total: 2 }],
			['mod', 'vestby', { role: ['role:leder'] }, { reason: 'never', statements: 0, total: 0 }]
		] as const)('says why %s is not in %s with %j', async (concept, municipality, chosen, silence) => {
			expect(await cell(concept, municipality, chosen)).toMatchObject({ statements: 0, silence });
		});

		it('says nothing of a difference that the filter hides, or without a base', async () => {
			const hidden = await cell('mod', 'sydby', { municipality: ['municipality:nordby'] });
			expect(hidden?.silence?.reason).toBe('hidden');
			expect(hidden?.difference).toBeUndefined();
			const unsaid = await cell('mod', 'nordby', { relation: ['relation:nedad'] });
			expect(unsaid).toMatchObject({ base: 0, others: figure(1, 1), silence: { reason: 'unmatched', total: 3 } });
			expect(unsaid?.difference).toBeUndefined();
		});

		it('tells what stands together from what chance would give', async () => {
			const { cells, sharesOf } = await asked.store.matrix({ rows: 'concept', columns: 'concept', filter: NO_FILTER });
			const found = cells.find(({ row, column }) => row === 'concept:mod' && column === 'concept:tillid');
			expect(sharesOf).toBe('rows');
			expect(found).toMatchObject({ ...figure(1, 5), others: figure(3, 9) });
			expect(found?.chance).toMatchObject({ statements: 1, expected: (5 / 14) * 4, near: 1 });
			expect(cells.some(({ row, column }) => row === column)).toBe(false);
		});

		it.each<Facet>(['municipality', 'role', 'relation', 'value', 'document'])(
			'refuses %s with itself',
			async (facet) => {
				const asking = asked.store.matrix({ rows: facet, columns: facet, filter: NO_FILTER });
				await expect(asking).rejects.toMatchObject({ code: 'bad-query', subject: 'columns' });
			}
		);
	});

	describe('comparison', () => {
		const asked = openSmall(openBench);
		const compare = (ids: readonly string[], chosen: Partial<Filter> = {}) =>
			asked.store.comparison({ ids, filter: only(chosen) });

		it('lays two concepts side by side, by whom and in one statement', async () => {
			const { things, together, concepts, roles, municipalities } = await compare(['concept:mod', 'concept:tillid']);
			expect(things.map((thing) => [thing.label, plain(thing), thing.never])).toEqual([
				['Mod', figure(5, 14), ['concept:ansvar']],
				['Tillid', figure(4, 14), ['concept:ansvar']]
			]);
			expect(together).toMatchObject({ any: 8, all: 1, pairs: [{ statements: 1, through: [] }] });
			expect(concepts).toEqual([]);
			expect(
				municipalities?.map(({ label, figures }) => [label, ...figures.map(({ statements }) => statements)])
			).toEqual([
				['Nordby', 3, 2],
				['Sydby', 2, 0],
				['Vestby', 0, 2]
			]);
			expect(roles.map(({ label, figures }) => [label, ...figures.map(plain)])).toContainEqual([
				'Leder',
				figure(3, 5),
				figure(1, 4)
			]);
		});

		it('lays two municipalities side by side: what both say, what one alone, what one most of all', async () => {
			const found = await compare(['municipality:nordby', 'municipality:vestby']);
			expect(found.together).toBeUndefined();
			expect(found.concepts.map(({ label, of }) => [label, of.length])).toEqual([
				['Tillid', 2],
				['Mod', 1],
				['Ansvar', 2]
			]);
			const [nordby, vestby] = found.things;
			expect(nordby?.foremost).toMatchObject([{ concept: 'concept:mod', ...figure(3, 5), next: figure(2, 5) }]);
			expect(vestby?.foremost).toMatchObject([{ concept: 'concept:tillid', ...figure(2, 4), next: figure(2, 5) }]);
			expect(vestby?.never).toEqual(['concept:mod']);
		});

		it.each([
			['a thing with itself', ['concept:mod', 'concept:mod'], 'bad-query'],
			['one thing', ['concept:mod'], 'bad-query'],
			['things of two kinds', ['concept:mod', 'municipality:nordby'], 'bad-query'],
			['a statement', ['concept:mod', 'statement:nordby-vejen:foran'], 'bad-query'],
			['four things', ['concept:a', 'concept:b', 'concept:c', 'concept:d'], 'bad-query'],
			['twenty things', Array.from({ length: 20 }, (_, place) => `concept:c${place}`), 'bad-query'],
			['nothing', [], 'bad-query'],
			['what is not there', ['concept:mod', 'concept:ukendt'], 'unknown-id']
		])('refuses %s', async (_, ids, code) => {
			await expect(compare(ids)).rejects.toMatchObject({ code });
		});
	});

	describe('portrait', () => {
		const asked = openSmall(openBench);
		const portrait = (id: string, chosen: Partial<Filter> = {}) => asked.store.portrait({ id, filter: only(chosen) });

		it('shows all of a role: under what, by whom, of what', async () => {
			const found = await portrait('role:leder');
			expect(found).toMatchObject({ ...figure(5, 14), total: 5 });
			expect(found.municipalities.map(({ label, ...rest }) => [label, plain(rest)])).toEqual([
				['Nordby', figure(3, 5)],
				['Sydby', figure(1, 5)],
				['Vestby', figure(1, 5)]
			]);
			expect(found.values.map(({ label, statements }) => [label, statements])).toEqual([
				['Mod', 3],
				['Åbne døre', 1]
			]);
			expect(found.against).toMatchObject({ whom: 'others', base: 5, othersBase: 9, municipalities: 3 });
		});

		it('compares a role that one organisation has with the nearest broader one elsewhere', async () => {
			const { against } = await portrait('role:vicedirektoer');
			expect(against).toMatchObject({ whom: 'broader', base: 1, othersBase: 1, municipalities: 1 });
			expect(against.role).toMatchObject({ id: 'role:direktion' });
			expect(against.less).toMatchObject([{ id: 'concept:mod', ...figure(0, 1), others: figure(1, 1), few: true }]);
		});

		it('compares a role that several organisations have with all that is not for it', async () => {
			const { against } = await portrait('role:direktion');
			expect(against).toMatchObject({ whom: 'others', base: 2, othersBase: 12 });
		});

		it('compares a role in one organisation with the same role elsewhere', async () => {
			const { against } = await portrait('role:leder', { municipality: ['municipality:nordby'] });
			expect(against).toMatchObject({ whom: 'elsewhere', base: 3, othersBase: 2, municipalities: 2 });
		});

		it('takes nobody for the only one with a role because a concept is chosen', async () => {
			const { statements, against } = await portrait('role:leder', { concept: ['concept:ansvar'] });
			expect(statements).toBe(1);
			expect(against).toMatchObject({ whom: 'others', base: 5, othersBase: 9 });
		});

		it('compares a value with what else its organisation says, and all others with all others', async () => {
			const against = async (id: string) => (await portrait(id)).against;
			expect(await against('value:nordby-vejen:mod')).toMatchObject({ whom: 'rest', base: 4, othersBase: 1 });
			expect(await against('relation:opad')).toMatchObject({ whom: 'others', base: 1, othersBase: 13 });
			expect(await against('document:sydby-loefter')).toMatchObject({ whom: 'others', base: 2, othersBase: 12 });
			expect(await against('municipality:sydby')).toMatchObject({ whom: 'others', base: 5, othersBase: 9 });
		});

		it('of a role that the filter leaves nothing is empty', async () => {
			const found = await portrait('role:vicedirektoer', { municipality: ['municipality:nordby'] });
			expect(found).toMatchObject({ statements: 0, total: 1, values: [], against: { base: 0, more: [], less: [] } });
		});

		it.each([
			['concept:mod', 'bad-query'],
			['role:ukendt', 'unknown-id'],
			['statement:nordby-vejen:foran', 'unknown-id']
		])('refuses %s', async (id, code) => {
			await expect(portrait(id)).rejects.toMatchObject({ code });
			await expect(asked.store.distinctive({ id, filter: NO_FILTER })).rejects.toMatchObject({ code });
		});
	});

	describe('what stands out', () => {
		const asked = openSmall(openBench);

		it('has both figures, warns of few, and names who says it more still', async () => {
			const { of, base, othersBase, more, less } = await asked.store.distinctive({
				id: 'municipality:vestby',
				filter: NO_FILTER
			});
			expect([of.label, base, othersBase]).toEqual(['Vestby', 4, 10]);
			expect(more.map(({ id, near, holds, few }) => ({ id, near, holds, few }))).toEqual([
				{ id: 'concept:tillid', near: 0, holds: false, few: true },
				{ id: 'concept:ansvar', near: 0, holds: false, few: true }
			]);
			expect(more[0]).toMatchObject({ ...figure(2, 4), others: figure(2, 10) });
			expect(less).toMatchObject([{ id: 'concept:mod', ...figure(0, 4), others: figure(5, 10) }]);
			expect(more.map(({ greater }) => greater)).toEqual([undefined, undefined]);
			const sydby = await asked.store.distinctive({ id: 'municipality:sydby', filter: NO_FILTER });
			expect(sydby.more.find(({ id }) => id === 'concept:mod')?.greater).toMatchObject({
				id: 'municipality:nordby',
				...figure(3, 5)
			});
		});
	});

	describe('what goes together', () => {
		const asked = openSmall(openBench);
		const associations = (chosen: Partial<Filter> = {}, other: Partial<Filter> = {}) =>
			asked.store.associations({ filter: only(chosen), other: only(other), limit: 10 });

		it('counts each pair of concepts beside chance, and claims nothing of so few', async () => {
			const { base, compared, concepts, pairs } = await associations();
			expect([base, compared]).toEqual([14, 3]);
			expect(concepts.map(({ label, statements }) => [label, statements])).toEqual([
				['Ansvar', 3],
				['Mod', 5],
				['Modstand', 0],
				['Tillid', 4]
			]);
			expect(pairs.map(({ a, b, statements, expected }) => [a, b, statements, expected])).toEqual([
				['concept:ansvar', 'concept:mod', 0, (3 / 14) * 5],
				['concept:ansvar', 'concept:tillid', 0, (3 / 14) * 4],
				['concept:mod', 'concept:tillid', 1, (5 / 14) * 4]
			]);
			expect(new Set(pairs.map(({ certainty }) => certainty))).toEqual(new Set(['few']));
		});

		it('lists the pairs of the concepts chosen, and never cuts the base by them', async () => {
			const { base, pairs } = await associations({ concept: ['concept:tillid'] });
			expect(base).toBe(14);
			expect(pairs.map(({ a, b }) => [a, b])).toEqual([
				['concept:ansvar', 'concept:tillid'],
				['concept:mod', 'concept:tillid']
			]);
		});

		it('compares with what takes the place of a facet, or with the rest', async () => {
			const nordby = { municipality: ['municipality:nordby'] };
			const two = await associations({ ...nordby, role: ['role:leder'] }, { municipality: ['municipality:sydby'] });
			expect([two.base, two.otherBase]).toEqual([3, 1]);
			const rest = await associations({}, nordby);
			expect([rest.base, rest.otherBase]).toEqual([9, 5]);
			const pair = rest.pairs.find(({ a, b }) => a === 'concept:mod' && b === 'concept:tillid');
			expect(pair).toMatchObject({ statements: 0, other: { statements: 1 }, difference: { verdict: 'unsure' } });
		});

		it.each([
			['a concept to compare with', {}, { concept: ['concept:mod'] }, 'bad-query'],
			['a municipality that is not there', {}, { municipality: ['municipality:ukendt'] }, 'unknown-id'],
			['a concept that is not there', { concept: ['concept:ukendt'] }, {}, 'unknown-id']
		])('refuses %s', async (_, chosen, other, code) => {
			await expect(associations(chosen, other)).rejects.toMatchObject({ code });
		});
	});
}
