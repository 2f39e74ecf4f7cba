/** What a page is sent of a portrait: nothing is lost on the way, the surest comes first, and every figure is a plain recount's. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CERTAINTIES, certaintyOf } from '$graph/analysis/certainty';
import { buildSeed } from '$graph/build/seeding';
import { batchOfGraph } from '$graph/facts/batch';
import { type Filter, NO_FILTER } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { openSqlite } from '$graph/store/sqlite/open';
import { hasDistinctive, packPortrait, PARTS, type SentContrast } from '$lib/view/sent-portrait';
import { recountOf, without } from '../fixtures/recount.ts';

const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-portrait-'));
const store: GraphStore = openSqlite({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 2000 });
const { graph } = buildSeed('seed');
const batch = batchOfGraph(graph);
const recount = recountOf(batch);
const PORTRAYED = PARTS.flatMap((facet) => recount.ids(facet));
const FILTERS: Partial<Filter>[] = [
	{},
	{ role: ['role:leder'] },
	{ municipality: ['municipality:gladsaxe', 'municipality:hvidovre'] },
	{ concept: ['concept:mod'] }
];
beforeAll(() => store.write(graph));
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** What chooses among organisations does not cut what one of them says. */
function amongAll(filter: Filter, id: string): Filter {
	if (id.startsWith('municipality:')) return without(filter, 'municipality');
	return id.startsWith('document:') ? without(filter, 'municipality', 'document') : filter;
}

async function both(id: string, filter: Filter) {
	const portrait = await store.portrait({ id, filter });
	const distinctive = hasDistinctive(id) ? await store.distinctive({ id, filter }) : undefined;
	return { portrait, sent: packPortrait(portrait, distinctive) };
}

describe.each(FILTERS)('within %o', (chosen) => {
	const filter: Filter = { ...NO_FILTER, ...chosen };

	it('every contrast is sent or counted, once, the surest first', async () => {
		for (const id of PORTRAYED) {
			const { portrait, sent } = await both(id, filter);
			const { more, less, unsaid, beyond } = sent.against;
			const listed = [...more, ...less, ...unsaid];
			const { unlisted = { more: 0, less: 0 }, ...all } = portrait.against;
			expect(listed.length + beyond.more + beyond.less + beyond.unsaid, id).toBe(
				all.more.length + all.less.length + unlisted.more + unlisted.less
			);
			expect(new Set(listed.map((one) => one.id)).size, id).toBe(listed.length);
			expect(unsaid.every(({ statements }) => statements === 0) && less.every(({ statements }) => statements > 0)).toBe(
				true
			);
			for (const side of [more, less] as SentContrast[][]) {
				const ranks = side.map((one) => CERTAINTIES.indexOf(certaintyOf(one)));
				expect(ranks, id).toEqual(ranks.toSorted((a, b) => a - b));
			}
		}
	});

	it('every figure of a concept is what the statements say', async () => {
		for (const id of PORTRAYED) {
			const { sent } = await both(id, filter);
			const within = amongAll(filter, id);
			for (const { id: concept, statements } of sent.concepts)
				expect([id, concept, statements]).toEqual([id, concept, recount.count(within, [id, concept])]);
			for (const part of PARTS)
				for (const { id: other, statements, base } of sent.parts[part]) {
					const own = recount.count(within, [id, other]);
					expect([id, other, statements]).toEqual([id, other, own]);
					expect(base).toBeGreaterThanOrEqual(own);
				}
		}
	});
});

it('names of an organisation who has a greater share still, and of a role nobody', async () => {
	const { sent } = await both('municipality:gladsaxe', NO_FILTER);
	const greater = sent.against.more.find(({ id }) => id === 'concept:mod')?.greater;
	expect([greater?.id, greater?.statements, greater?.base]).toEqual(['municipality:albertslund', 6, 36]);
	const role = await both('role:leder', NO_FILTER);
	expect(role.sent.against.more.every((one) => one.greater === undefined)).toBe(true);
});
