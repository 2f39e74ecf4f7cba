/**
 * Organisations with a region and a kind: both come back, nobody is given one that no edition says, and groups of them are
 * counted by hand.
 */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import type { Grouping } from '../../graph/model/groupings.ts';
import { type Filter, type Groups, NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { groupedGraph } from '../fixtures/grouped.ts';
import type { Bench, OpenBench } from './store-suite.ts';

export function describeGroups(openBench: OpenBench): void {
	let bench: Bench;
	let store: GraphStore;

	beforeAll(async () => {
		bench = await openBench();
		store = await bench.open();
		await store.write(factsOf(groupedGraph()));
	});
	afterAll(() => bench.dispose());

	it('gives back the region and the kind of each organisation, and of none what it does not have', async () => {
		const { nodes } = await store.catalog();
		expect(nodes.filter(({ type }) => type === 'Municipality')).toEqual([
			{ type: 'Municipality', id: 'municipality:nordby', label: 'Nordby', region: 'Øerne', kind: 'kommune' },
			{ type: 'Municipality', id: 'municipality:sydby', label: 'Sydby', region: 'Øerne', kind: 'styrelse' },
			{ type: 'Municipality', id: 'municipality:vestby', label: 'Vestby', kind: 'kommune' }
		]);
		expect((await store.read())?.nodes).toEqual(groupedGraph().nodes);
	});

	const asked = async (by: Grouping, chosen: Partial<Filter> = {}) =>
		store.groups({ by, filter: { ...NO_FILTER, ...chosen } });
	const figures = ({ groups }: Groups) =>
		groups.map(({ id, organisations, statements, base, restBase, concepts }) => {
			const mod = concepts.find(({ id }) => id === 'concept:mod');
			return [id, organisations.length, statements, base, restBase, mod?.statements];
		});

	it('groups organisations by what their editions say, and names those of which nothing is said', async () => {
		const regions = await asked('region');
		expect(regions.groups.map(({ id, label, organisations }) => [id, label, organisations])).toEqual([
			['group:region-oeerne', 'Øerne', ['municipality:nordby', 'municipality:sydby']]
		]);
		expect(regions.ungrouped).toEqual(['municipality:vestby']);
		const kinds = await asked('kind');
		expect(kinds.groups.map(({ id, organisations }) => [id, organisations])).toEqual([
			['group:kind-kommune', ['municipality:nordby', 'municipality:vestby']],
			['group:kind-styrelse', ['municipality:sydby']]
		]);
		expect(kinds.ungrouped).toEqual([]);
	});

	it('counts a group beside all other organisations, also beside those in no group', async () => {
		expect(figures(await asked('region'))).toEqual([['group:region-oeerne', 2, 10, 10, 4, 5]]);
		const [islands] = (await asked('region')).groups;
		expect(islands?.concepts.find(({ id }) => id === 'concept:mod')).toMatchObject({ share: 1 / 2, restShare: 0 });
	});

	it('cuts no group by organisations that are chosen, and no base by concepts', async () => {
		const all = figures(await asked('kind'));
		expect(figures(await asked('kind', { municipality: ['municipality:nordby'] }))).toEqual(all);
		const aboutTrust = await asked('kind', { concept: ['concept:tillid'] });
		expect(figures(aboutTrust).map(([id, size, , base]) => [id, size, base])).toEqual(
			all.map(([id, size, , base]) => [id, size, base])
		);
		expect(figures(aboutTrust).map(([, , statements]) => statements)).not.toEqual(
			all.map(([, , statements]) => statements)
		);
	});

	it('makes one group by likeness of fewer than six organisations', async () => {
		const { by, groups, ungrouped } = await asked('likeness');
		expect([by, ungrouped]).toEqual(['likeness', []]);
		expect(groups.map(({ id, size, restBase, distinguishing }) => [id, size, restBase, distinguishing])).toEqual([
			['group:likeness-1', 3, 0, []]
		]);
		expect(groups[0]).not.toHaveProperty('label');
	});

	it('refuses a filter by what is not there', async () => {
		await expect(asked('region', { role: ['role:konge'] })).rejects.toMatchObject({ code: 'unknown-id' });
	});

	it('refuses a document that says otherwise of its organisation, and takes one that says the same', async () => {
		const document = await store.document('document:sydby-loefter');
		const { head } = document;
		const changed = { ...head, fingerprint: 'another', municipality: { ...head.municipality, region: 'Kysten' } };
		await expect(store.putDocument({ ...document, head: changed })).rejects.toMatchObject({ code: 'bad-data' });
		await store.putDocument({ ...document, head: { ...head, fingerprint: 'another' } });
		expect((await store.document('document:sydby-loefter')).head.municipality).toEqual(head.municipality);
	});
}
