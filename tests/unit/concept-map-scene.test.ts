/** What the concept map says by its places, lines and widths is so: of the seed, and of invented countries under any filter. */

import { beforeAll, describe, expect, it } from 'vitest';
import { likenessPlaces, type Tie } from '../../graph/layout/likeness.ts';
import { drawScene } from '../../graph/drawing/draw.ts';
import type { LineItem, MarkItem, TextItem } from '../../graph/drawing/drawing.ts';
import { measureLine } from '../../graph/drawing/measure/measure.ts';
import { PALETTES } from '../../graph/drawing/palette.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { type Associations, filterOf, LIMITS, NO_FILTER, type Places } from '../../graph/model/query.ts';
import { claimOf, conceptMapScene, MAP_ROOMS, strengthOf, tiesOf } from '../../graph/scene/concept-map-scene.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { messagesFor } from '../../src/lib/i18n/messages.ts';
import { drawnFilter, type Recount } from '../fixtures/recount.ts';
import { inventedCountry } from '../fixtures/invented-country.ts';

const CHANCES = [1, 2, 3, 4];
const SHAPES = ['wide', 'middle', 'narrow'] as const;
const limit = LIMITS.pairs;

function placesOf({ concepts, pairs }: Associations): Places {
	return likenessPlaces(
		concepts.map(({ id }) => id),
		tiesOf(pairs)
	);
}

function drawn(answer: Associations, places: Places, shape: (typeof SHAPES)[number], selected: readonly string[] = []) {
	const scene = conceptMapScene(answer, places, MAP_ROOMS[shape], false);
	const attention = { hovered: undefined, selected, litType: undefined, hiddenTypes: [] };
	const words = messagesFor('da').inPicture;
	const picture = { scene, attention, palette: PALETTES.light, textSize: 16, words };
	const { items } = drawScene(picture, MAP_ROOMS[shape], measureLine);
	return {
		marks: items.filter((item): item is MarkItem => item.kind === 'mark'),
		names: items.filter((item): item is TextItem => item.kind === 'text'),
		lines: items.filter((item): item is LineItem => item.kind === 'line')
	};
}

describe.each(CHANCES)('the map of an invented country (chance %i)', (seed) => {
	let store: GraphStore;
	let recount: Recount;
	let whole: Associations;
	let places: Places;
	const draw = drawFrom(seed);
	beforeAll(async () => {
		({ store, recount } = await inventedCountry(seed));
		whole = await store.associations({ filter: NO_FILTER, limit });
		places = placesOf(whole);
	});

	it('no filter moves a mark, and none is drawn of a concept that it leaves nothing', async () => {
		for (const shape of SHAPES) {
			const all = new Map(conceptMapScene(whole, places, MAP_ROOMS[shape], false).nodes.map((node) => [node.id, node]));
			for (let turn = 0; turn < 4; turn++) {
				const answer = await store.associations({ filter: drawnFilter(draw, recount), limit });
				const { nodes } = conceptMapScene(answer, places, MAP_ROOMS[shape], false);
				expect(nodes.map(({ id }) => id)).toEqual(
					answer.concepts.filter(({ statements }) => statements > 0).map(({ id }) => id)
				);
				for (const { id, x, y } of nodes) expect({ x, y }).toEqual({ x: all.get(id)?.x, y: all.get(id)?.y });
			}
		}
	});

	it('a line is there of each pair that is likely or sure, the thicker the farther it is from chance', () => {
		const { edges } = conceptMapScene(whole, places, MAP_ROOMS.wide, false);
		const claimed = whole.pairs.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely');
		expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual(claimed.map(({ a, b }) => `${a} ${b}`));
		for (const [at, edge] of edges.entries())
			for (const [beside, other] of edges.entries())
				if (edge.width > other.width)
					expect(strengthOf(claimed[at] ?? noPair())).toBeGreaterThan(strengthOf(claimed[beside] ?? noPair()));
		for (const { claim, statements, source, target } of edges) {
			const pair = claimed.find(({ a, b }) => a === source && b === target) ?? noPair();
			expect(claim?.says).toBe(statements > pair.expected ? 'together' : 'apart');
			expect(claim?.sure).toBe(pair.certainty === 'sure');
		}
	});

	it('a line tells the farthest pair from the others also where all are very far from chance', () => {
		const pairs = whole.pairs.map((pair) => ({ ...pair, likelihood: pair.likelihood * 100 }));
		const { edges } = conceptMapScene({ ...whole, pairs }, places, MAP_ROOMS.wide, false);
		const widths = [...new Set(edges.map(({ width }) => width))].sort((a, b) => b - a);
		expect(widths.length).toBeGreaterThan(1);
		expect(edges.filter(({ width }) => width === widths[0])).toHaveLength(1);
	});

	it('names never lie over one another, marks lie in the picture and hardly over one another', () => {
		for (const shape of SHAPES) {
			const { marks, names } = drawn(whole, places, shape);
			const boxes = names.map(boxOf);
			for (const [at, one] of boxes.entries())
				for (const other of boxes.slice(at + 1)) expect(isOver(one, other)).toBe(false);
			const { width, height } = MAP_ROOMS[shape];
			for (const { x, y, radius } of marks) {
				expect(Math.min(x, width - x)).toBeGreaterThan(radius / 2);
				expect(Math.min(y, height - y)).toBeGreaterThan(radius / 2);
			}
			const pairs = marks.flatMap((one, at) => marks.slice(at + 1).map((other) => [one, other] as const));
			const crowded = pairs.filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.radius, b.radius));
			expect(crowded.length).toBeLessThanOrEqual(0.02 * marks.length);
		}
	});

	it('here beside there is there beside here, the other way round', async () => {
		const [one = '', two = ''] = recount.ids('municipality');
		const of = (id: string) => filterOf((facet) => (facet === 'municipality' ? [id] : []));
		const [here, there] = await Promise.all([
			store.associations({ filter: of(one), other: of(two), limit }),
			store.associations({ filter: of(two), other: of(one), limit })
		]);
		const mapped = (answer: Associations) =>
			new Map(conceptMapScene(answer, places, MAP_ROOMS.wide, false).edges.map((edge) => [edge.id, edge]));
		const [ours, theirs] = [mapped(here), mapped(there)];
		expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
		for (const [id, { claim, width }] of ours) {
			const other = theirs.get(id);
			expect(other?.claim).toEqual({ says: claim?.says === 'more' ? 'less' : 'more', sure: claim?.sure });
			expect(other?.width).toBeCloseTo(width, 5);
		}
	});

	it('of a chosen concept its own lines are drawn and no others, also those of what keeps apart from it', () => {
		const { edges } = conceptMapScene(whole, places, MAP_ROOMS.wide, false);
		for (const { id } of whole.concepts.slice(0, 5)) {
			const own = edges.filter(({ source, target }) => source === id || target === id).map((edge) => edge.id);
			expect(
				drawn(whole, places, 'wide', [id])
					.lines.map((line) => line.id)
					.sort()
			).toEqual(own.sort());
		}
	});
});

describe('places by likeness', () => {
	const ids = Array.from({ length: 30 }, (_, at) => `concept:c${at}`);
	const draw = drawFrom(7);
	const ties: Tie[] = Array.from({ length: 40 }, () => ({
		a: draw.pick(ids),
		b: draw.pick(ids),
		strength: 4 + 30 * draw.share()
	}));

	it('are the same in whatever order concepts and ties come', () => {
		const turned = ties.toReversed().map(({ a, b, strength }) => ({ a: b, b: a, strength }));
		expect(likenessPlaces(ids.toReversed(), turned)).toEqual(likenessPlaces(ids, ties));
	});

	it('are finite and within the frame, also without a tie, of one concept and of none', () => {
		for (const [some, those] of [
			[ids, ties],
			[ids, []],
			[ids.slice(0, 1), []],
			[[], []],
			[
				ids,
				[
					{ a: 'concept:c1', b: 'concept:c1', strength: 9 },
					{ a: 'concept:gone', b: 'concept:c2', strength: 9 }
				]
			]
		] satisfies [string[], Tie[]][]) {
			const places = Object.values(likenessPlaces(some, those));
			expect(places).toHaveLength(some.length);
			for (const at of places.flat()) expect(Math.abs(at)).toBeLessThanOrEqual(1);
		}
	});

	it('have what is tied nearer than what nothing ties', () => {
		const places = likenessPlaces(ids, ties);
		const apart = (a: string, b: string) => {
			const [[ax, ay], [bx, by]] = [places[a] ?? [0, 0], places[b] ?? [0, 0]];
			return Math.hypot(ax - bx, ay - by);
		};
		const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
		const tied = ties.filter(({ a, b }) => a !== b);
		const others = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => apart(a, b)));
		expect(mean(tied.map(({ a, b }) => apart(a, b)))).toBeLessThan(0.7 * mean(others));
	});
});

it('of a graph without a link nothing is drawn, and of few statements no line', async () => {
	const pair = { ...noPair(), certainty: 'few' as const };
	expect(claimOf(pair)).toBeUndefined();
	expect(conceptMapScene({ concepts: [], pairs: [] }, {}, MAP_ROOMS.narrow, true).nodes).toEqual([]);
});

function noPair() {
	return { a: 'a', b: 'b', statements: 0, expected: 0, likelihood: 0, certainty: 'open' as const };
}

/** In pixels: of the lines of a name. */
function boxOf({ lines, size, bold, align }: TextItem) {
	const widths = lines.map(({ text }) => measureLine(text, size, bold));
	const width = Math.max(...widths);
	const x = lines[0]?.x ?? 0;
	const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	const top = (lines[0]?.y ?? 0) - size * 0.8;
	return { left, right: left + width, top, bottom: (lines.at(-1)?.y ?? 0) + size * 0.2 };
}

function isOver(a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
