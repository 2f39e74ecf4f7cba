/**
 * Who speaks, who is silent and what all mention, in invented countries under any filter: as a slow
 * recount has it.
 */

import { describe, expect, it } from 'vitest';
import { sharedByAll, sharedConcepts } from '../../graph/analysis/compare.ts';
import { speakersUnder } from '../../graph/analysis/speakers.ts';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { drawnFilter, recountOf, without } from '../fixtures/recount.ts';

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('in an invented country (chance %i)', (seed) => {
	const draw = drawFrom(seed);
	const organisations = 2 + seed;

	it('speakers, silent and hidden ones are all there are, and nobody is taken for another', async () => {
		const store = openMemory();
		await store.write(country(sampleOf(smallGraph()), { statements: 60, organisations, seed }));
		const batch = await store.read();
		if (batch === undefined) throw new Error('Nothing was stored.');
		const recount = recountOf(batch);
		const names = new Map(batch.nodes.map(({ id, label }) => [id, label]));
		for (let round = 0; round < 12; round++) {
			const filter = drawnFilter(draw, recount);
			const overview = await store.overview(filter);
			const found = speakersUnder(overview, overview, filter);
			const left = (id: string) => recount.count(filter, [id]);
			const isHidden = (id: string) => filter.municipality.length > 0 && !filter.municipality.includes(id);
			const all = recount.ids('municipality');
			const groups = {
				speaking: all.filter((id) => left(id) > 0),
				silent: all.filter((id) => left(id) === 0 && !isHidden(id)),
				hidden: all.filter(isHidden)
			};
			expect(found.all).toBe(all.length);
			expect(found.statements).toBe(recount.count(filter));
			for (const group of ['speaking', 'silent', 'hidden'] as const) {
				const { count, named } = found[group];
				expect(count).toBe(groups[group].length);
				expect(named === undefined).toBe(count > 5);
				if (named)
					expect(named.map(({ label }) => label).sort()).toEqual(groups[group].map((id) => names.get(id)).sort());
			}
			const anyone = without(filter, 'municipality');
			const mentioning = (concept: string) => all.filter((id) => recount.count(anyone, [id, concept]) > 0).length;
			for (const { concept, municipalities } of sharedConcepts(overview))
				expect(municipalities).toBe(mentioning(concept));
			expect(
				sharedByAll(overview)
					.map(({ concept }) => concept)
					.sort()
			).toEqual(recount.ids('concept').filter((concept) => mentioning(concept) === all.length));
		}
	});
});
