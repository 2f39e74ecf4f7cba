/** What a page of the concept map is sent, and what it says of it in words: of the seed, and of what is too little. */

import { beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '$graph/build/seeding';
import { aboutFilter, type Associations, filterOf, LIMITS, NO_FILTER, type Filter } from '$graph/model/query';
import { drawScene } from '$graph/drawing/draw';
import { measureLine } from '$graph/drawing/measure/measure';
import { PALETTES } from '$graph/drawing/palette';
import { conceptMapScene, MAP_ROOMS } from '$graph/scene/concept-map-scene';
import { openMemory } from '$graph/store/memory/open';
import type { GraphStore } from '$graph/store/port';
import { orderedPairs, pairsAmong } from '$lib/concept-map/ordered';
import { packMap, unpackMap } from '$lib/concept-map/sent';
import { isRest, sideNames } from '$lib/concept-map/sides';
import { claimWords, companyOf, countWords, mapSentences, pairIn } from '$lib/concept-map/told';
import { messagesFor } from '$lib/i18n/messages';
import { pairStatements } from '$lib/view/crossing';

const t = messagesFor('da');
const GENTOFTE = 'municipality:gentofte';
const GLADSAXE = 'municipality:gladsaxe';
const of = (id: string): Filter => filterOf((facet) => (id.startsWith(`${facet}:`) ? [id] : []));
const named = (id: string) => (id === GENTOFTE ? 'Gentofte' : 'Gladsaxe');

let store: GraphStore;
beforeAll(async () => {
	store = openMemory();
	await store.write(buildSeed('seed').graph);
});

const asked = (filter: Filter, other?: string) =>
	store.associations({ filter, ...(other && { other: aboutFilter([other]) }), limit: LIMITS.pairs });

function saidOf(
	answer: Associations,
	filter: Filter,
	other: readonly string[] = [],
	apart = false,
	ids: readonly string[] = []
): string {
	const map = unpackMap(packMap(answer));
	const scene = conceptMapScene(map, {}, MAP_ROOMS.wide, apart);
	return mapSentences(map, scene, sideNames({ filter, other }, named, t), t, { ids, nameOf: (id) => id }).join(' ');
}

describe('what is sent', () => {
	it.each([
		['of everything', NO_FILTER, undefined],
		['of one beside another', of(GENTOFTE), GLADSAXE]
	])('%s is what was answered, but for pairs that nothing can be said of', async (_what, filter, other) => {
		const answer = await asked(filter, other);
		const { pairs, all, ...map } = unpackMap(packMap(answer));
		expect(all).toBe(answer.pairs.length + (answer.more ?? 0));
		expect(map.base).toBe(answer.base);
		const told = answer.pairs.filter((pair) => (pair.difference ?? pair).certainty !== 'few');
		expect(pairs.map(({ a, b, statements }) => [a, b, statements])).toEqual(
			told.map(({ a, b, statements }) => [a, b, statements])
		);
		for (const [at, pair] of pairs.entries()) {
			expect(pair.expected).toBeCloseTo(told[at]?.expected ?? -1, 2);
			expect(pair.certainty).toBe(told[at]?.certainty);
			expect(pair.other?.statements).toBe(told[at]?.other?.statements);
			expect(pair.difference?.certainty).toBe(told[at]?.difference?.certainty);
		}
	});
});

describe('what is said', () => {
	it('of the whole: what lines are, how many pairs of how many, how many are sure, and what is not drawn', async () => {
		expect(saidOf(await asked(NO_FILTER), NO_FILTER)).toBe(
			'Streger: begreber, der står i samme udsagn oftere end tilfældet giver. Viser 44 af 861 par. ' +
				'9 er sikre blandt alle par, 35 er sandsynlige hver for sig. ' +
				'8 par holder sig fra hinanden og er ikke tegnet. Grundlag: 326 udsagn.'
		);
		expect(saidOf(await asked(NO_FILTER), NO_FILTER, [], true)).toContain('Stiplet: sjældnere. Viser 52 af 861 par.');
	});

	it('of what is chosen: its own lines alone, as many as the picture draws', async () => {
		const answer = await asked(NO_FILTER);
		const scene = conceptMapScene(unpackMap(packMap(answer)), {}, MAP_ROOMS.wide, false);
		for (const ids of [
			['concept:mod'],
			['concept:borger'],
			['concept:fejl', 'concept:mod'],
			['concept:borger', 'concept:mod']
		]) {
			const attention = { hovered: undefined, selected: ids, litType: undefined, hiddenTypes: [] };
			const picture = { scene, attention, palette: PALETTES.light, textSize: 16, words: t.inPicture };
			const { items } = drawScene(picture, MAP_ROOMS.wide, measureLine);
			const drawn = items.filter(({ kind }) => kind === 'line').length;
			expect(saidOf(answer, NO_FILTER, [], false, ids)).toContain(`Viser ${drawn} af 861 par.`);
		}
		expect(saidOf(answer, NO_FILTER, [], false, ['concept:mod'])).not.toContain('ikke tegnet');
	});

	it('of two organisations: both bases', async () => {
		expect(saidOf(await asked(of(GENTOFTE), GLADSAXE), of(GENTOFTE), [GLADSAXE])).toContain(
			'Grundlag: 87 udsagn (Gentofte) og 76 udsagn (Gladsaxe).'
		);
	});

	it('of what is too little, and why', async () => {
		const few = filterOf((facet) =>
			facet === 'municipality' ? [GENTOFTE] : facet === 'role' ? ['role:medarbejder'] : []
		);
		expect(saidOf(await asked(few), few)).toMatch(/^Der er 5 udsagn\. Det er for få til at sige/);
		const none = filterOf((facet) =>
			facet === 'municipality' ? [GENTOFTE] : facet === 'role' ? ['role:centerchef'] : []
		);
		expect(saidOf(await asked(none), none)).toBe('Ingen udsagn her nævner et begreb, så der er intet at tegne.');
		const nobody = filterOf((facet) => (facet === 'role' ? ['role:centerchef'] : []));
		expect(saidOf(await asked(nobody, GENTOFTE), nobody, [GENTOFTE])).toBe(
			'Gentofte har ingen udsagn her, så der er intet at holde op imod.'
		);
	});

	it('of a pair and of a concept: both counts, how certain, and what it keeps from', async () => {
		const map = unpackMap(packMap(await asked(NO_FILTER)));
		const pair = pairIn(map, ['concept:mod', 'concept:fejl']);
		if (!pair) throw new Error('The pair is not told.');
		const sides = sideNames({ filter: NO_FILTER, other: [] }, named, t);
		expect(countWords(pair, map, sides, t)).toBe('5 udsagn, ventet 0,4');
		expect(claimWords(pair, t)).toBe('sikkert oftere end tilfældet giver');
		const company = (says: 'together' | 'apart') => companyOf(map, 'concept:mod', [says]).map(({ id }) => id);
		expect(company('together')).toEqual(
			expect.arrayContaining(['concept:fejl', 'concept:uenighed', 'concept:aabenhed'])
		);
		expect(company('apart')).toContain('concept:samarbejde');
	});
});

it('what is compared with itself has nothing on one side, and says so', async () => {
	const answer = await asked(of(GENTOFTE), GENTOFTE);
	expect(saidOf(answer, of(GENTOFTE), [GENTOFTE])).toBe(
		'Gentofte har ingen udsagn her, så der er intet at holde op imod.'
	);
});

it('pairs come in the order that is asked for, and those of a chosen concept alone', async () => {
	const { pairs } = unpackMap(packMap(await asked(NO_FILTER)));
	const nameOf = (id: string) => id;
	const by = (order: Parameters<typeof orderedPairs>[1]) => orderedPairs(pairs, order, nameOf);
	expect(by('strength')[0]).toMatchObject({ a: 'concept:borger', b: 'concept:samskabelse' });
	const counts = by('statements').map(({ statements }) => statements);
	expect(counts).toEqual([...counts].sort((a, b) => b - a));
	const expected = by('expected').map((pair) => pair.expected);
	expect(expected).toEqual([...expected].sort((a, b) => b - a));
	const names = by('name').map(({ a }) => a);
	expect(names).toEqual([...names].sort(new Intl.Collator('da', { numeric: true }).compare));
	for (const { a, b } of pairsAmong(pairs, ['concept:mod'])) expect([a, b]).toContain('concept:mod');
});

it('the statements of a pair are those with both, on each side, whatever concepts are chosen', async () => {
	const filter = { ...of(GENTOFTE), concept: ['concept:tillid'] };
	const found = pairStatements({ filter, other: [GLADSAXE] }, ['concept:fejl', 'concept:mod']);
	const counted = async (side: NonNullable<typeof found>['ours'] | undefined) =>
		side && (await store.statements({ ...side, offset: 0, limit: 1 })).total;
	const { pairs } = await asked(of(GENTOFTE), GLADSAXE);
	const pair = pairs.find(({ a, b }) => a === 'concept:fejl' && b === 'concept:mod');
	expect(await counted(found?.ours)).toBe(pair?.statements);
	expect(await counted(found?.theirs)).toBe(pair?.other?.statements);
	expect(pairStatements({ filter, other: [] }, ['concept:mod', GENTOFTE])).toBeUndefined();
	expect(isRest({ filter, other: [GLADSAXE] })).toBe(false);
	expect(isRest({ filter: NO_FILTER, other: [GLADSAXE] })).toBe(true);
});
