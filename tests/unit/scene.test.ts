/** The pictures: places carry meaning, filters hide and never move, silence keeps its sector. */

import { describe, expect, it } from 'vitest';
import type { MunicipalityCount, NodeRef, Overview, Slice, SliceStatement } from '$graph/model/query';
import { NO_FILTER } from '$graph/model/query';
import { overviewPlaces, PLACED_BY_LIKENESS, ringOrder } from '$graph/layout/overview';
import { overviewScene } from '$graph/scene/overview-scene';
import { lensScene } from '$graph/scene/lens-scene';
import { spread } from '$graph/scene/lens-statements';
import { relatedOf } from '$graph/scene/lens-related';
import type { Scene, SceneNode } from '$graph/scene/scene';
import { excerpt } from '$graph/scene/excerpt';
import { separate } from '$graph/layout/separate';
import type { SmallNode } from '$graph/facts/facts';
import { lensOf } from '$graph/scene/lens';

const municipality = (name: string): SmallNode => ({ type: 'Municipality', id: `municipality:${name}`, label: name });
const concept = (name: string) => ({
	type: 'Concept' as const,
	id: `concept:${name}`,
	label: name,
	labelEn: name,
	scopeNote: name,
	scopeNoteEn: name
});
const ref = ({ id, type, label }: Pick<NodeRef, 'id' | 'type' | 'label'>): NodeRef => ({ id, type, label });
const VALUE: SmallNode = { type: 'Value', id: 'value:a:mod', label: 'Mod', kind: 'value', name: 'Mod', order: 0 };
const LEADER: SmallNode = { type: 'Role', id: 'role:leder', label: 'Leder', order: 1 };
const DOCUMENT: NodeRef = { type: 'Document', id: 'document:a', label: 'A' };
/** A statement of a that mentions courage, by these offsets. */
const statement = (
	id: string,
	text: string,
	order: number,
	start: number,
	more: Partial<SliceStatement> = {}
): SliceStatement => ({
	id: `statement:${id}`,
	label: text,
	text,
	kind: 'context',
	order,
	anchor: { source: 'a.txt', start: 0, end: text.length, quote: text },
	document: DOCUMENT,
	municipality: ref(municipality('a')),
	under: [],
	roles: [],
	mentions: [
		{
			concept: ref(concept('mod')),
			evidence: [{ start, end: start + 3, form: 'mod', rule: 'form', status: 'found' }]
		}
	],
	repeated: 0,
	...more
});

describe('the overview', () => {
	const given = {
		municipalities: ['municipality:a', 'municipality:b'],
		concepts: ['faelles', 'ingen', 'kun-a'].map((name) => ({ id: `concept:${name}`, label: name })),
		shares: new Map([
			[
				'concept:faelles',
				new Map([
					['municipality:a', 1],
					['municipality:b', 1]
				])
			],
			['concept:kun-a', new Map([['municipality:a', 0.5]])]
		])
	};
	const pulled = overviewPlaces(given);
	const distance = (a: string, b: string) => {
		const [[px, py] = [NaN, NaN], [qx, qy] = [NaN, NaN]] = [pulled[a], pulled[b]];
		return Math.hypot(px - qx, py - qy);
	};

	it('puts what all share in the middle, and what is distinctive near its owner', () => {
		const towardsA = distance('concept:faelles', 'municipality:a') / distance('concept:faelles', 'municipality:b');
		expect(towardsA).toBeGreaterThan(0.7);
		expect(towardsA).toBeLessThan(1.4);
		expect(distance('concept:kun-a', 'municipality:a')).toBeLessThan(distance('concept:kun-a', 'municipality:b') / 3);
	});

	it('gives the same places whatever the order of its input', () => {
		const [municipalities, concepts] = [[...given.municipalities].reverse(), [...given.concepts].reverse()];
		expect(overviewPlaces({ ...given, municipalities, concepts })).toEqual(pulled);
	});

	it('pushes no concept up or down out of the picture, however many want the same place', () => {
		const [municipalities, many] = [['municipality:a', 'municipality:b'], 60];
		const concepts = Array.from({ length: many }, (_, place) => ({ id: `concept:${place}`, label: 'Et langt navn' }));
		const shares = new Map(concepts.map(({ id }) => [id, new Map([['municipality:a', 1]])]));
		const heights = Object.values(overviewPlaces({ municipalities, concepts, shares })).map(([, y]) => Math.abs(y));
		expect(Math.max(...heights)).toBeLessThanOrEqual(1.06);
	});

	it('sets like municipalities beside each other on the ring', () => {
		const shares = new Map([
			[
				'concept:x',
				new Map([
					['m:1', 1],
					['m:3', 1]
				])
			],
			[
				'concept:y',
				new Map([
					['m:2', 1],
					['m:4', 1]
				])
			]
		]);
		expect(ringOrder(['m:4', 'm:3', 'm:2', 'm:1'], shares)).toEqual(['m:1', 'm:3', 'm:2', 'm:4']);
	});

	const count = (id: string, type: 'Municipality' | 'Concept', statements: number) => ({
		id,
		type,
		label: id,
		statements,
		total: 4,
		base: 4,
		spread: { municipalities: 2, statements, meanShare: 0.5 }
	});
	const reach = {
		municipalities: 2,
		concepts: 1,
		documents: 2,
		speaking: { municipalities: 2, documents: 2 },
		based: 2
	};
	const overview = (statements: number): Overview => ({
		total: 8,
		matched: 4 + statements,
		reach,
		municipalities: [count('municipality:a', 'Municipality', 4), count('municipality:b', 'Municipality', statements)],
		concepts: [count('concept:mod', 'Concept', 4)],
		links: [
			{ municipality: 'municipality:a', concept: 'concept:mod', statements: 4, share: 1 },
			{ municipality: 'municipality:b', concept: 'concept:mod', statements, share: 0.5 }
		].filter((link) => link.statements > 0),
		facets: { municipality: [], role: [], relation: [], value: [], concept: [], document: [] },
		positions: { 'municipality:a': [-1, 0], 'municipality:b': [1, 0], 'concept:mod': [0, 0] }
	});

	it('keeps a municipality that a filter leaves nothing, hollow, and moves nothing', () => {
		const all = overviewScene(overview(2), places);
		const filtered = overviewScene(overview(0), places);
		expect(all.nodes.some(({ hollow }) => hollow)).toBe(false);
		expect(filtered.nodes.map(({ id, hollow }) => [id, hollow])).toEqual([
			['municipality:a', undefined],
			['municipality:b', true],
			['concept:mod', undefined]
		]);
		expect(filtered.edges).toHaveLength(1);
		for (const node of filtered.nodes) {
			const before = all.nodes.find((other) => other.id === node.id);
			expect([node.x, node.y]).toEqual([before?.x, before?.y]);
		}
		expect(filtered.frame).toEqual(all.frame);
	});

	it('hides a concept that a filter leaves nothing, and calls that no part left out', () => {
		const nothing = { ...overview(0), concepts: [count('concept:mod', 'Concept', 0)], links: [] };
		const scene = overviewScene(nothing, places);
		expect(scene.nodes.map(({ type }) => type)).toEqual(['Municipality', 'Municipality']);
		expect(scene).not.toHaveProperty('of');
	});

	it('says of how many it draws a part', () => {
		expect(overviewScene(overview(2), places)).not.toHaveProperty('of');
		const part = { ...overview(2), reach: { ...reach, municipalities: 1000, concepts: 3 } };
		expect(overviewScene(part, places).of).toEqual({ Municipality: 1000, Concept: 3 });
	});

	it('stands by id alone above the number that can be placed by use, and claims nothing of places then', () => {
		const municipalities = Array.from(
			{ length: PLACED_BY_LIKENESS + 1 },
			(_, index) => `municipality:m${index + 1000}`
		);
		const ids = ['concept:a', 'concept:b', 'concept:c'];
		const concepts = ['c', 'a', 'b'].map((name) => ({ id: `concept:${name}`, label: name }));
		const at = overviewPlaces({ municipalities, concepts, shares: new Map() });
		const far = (id: string) => Math.hypot(...(at[id] ?? [NaN, NaN]));
		expect([...ids].sort((a, b) => far(a) - far(b))).toEqual(ids);
		expect(overviewScene(overview(2), places).places).toBe('pulled');
		const many = { ...overview(2), reach: { ...reach, municipalities: PLACED_BY_LIKENESS + 1 } };
		expect(overviewScene(many, places).places).toBe('arbitrary');
	});

	it('gives a mark a field towards each organisation, and tells apart what is never said and what a filter hides', () => {
		const fields = (given: Overview) => overviewScene(given, places).nodes.find(({ shares }) => shares)?.shares?.fields;
		const [a, b] = fields(overview(2)) ?? [];
		expect(a).toMatchObject({ id: 'municipality:a', share: 1, from: Math.PI / 2, to: (3 * Math.PI) / 2 });
		expect(b).toMatchObject({ id: 'municipality:b', share: 0.5, from: -Math.PI / 2, to: Math.PI / 2 });
		expect((a?.radius ?? 0) ** 2).toBeCloseTo(2 * (b?.radius ?? 0) ** 2, 9);
		expect(fields(overview(0))?.[1]).toMatchObject({ share: 0, silence: 'never' });
		const hidden = [{ municipality: 'municipality:b', concepts: ['concept:mod'] }];
		expect(fields({ ...overview(0), hidden })?.[1]).toMatchObject({ share: 0, silence: 'filtered' });
	});

	it.each([1, 13])('has marks without fields for %i organisations', (municipalities) => {
		const scene = overviewScene({ ...overview(2), reach: { ...reach, municipalities } }, places);
		expect(scene.nodes.some(({ shares }) => shares)).toBe(false);
		expect(scene.edges.every(({ atRest }) => atRest === undefined)).toBe(true);
	});

	it('draws a line at rest only where one organisation says a concept clearly more than the others', () => {
		const at = (a: number, b: number, base: number) => {
			const municipalities = overview(2).municipalities.map((one) => ({ ...one, statements: base, base }));
			const links = [a, b].map((statements, place) => ({
				municipality: municipalities[place]?.id ?? '',
				concept: 'concept:mod',
				statements,
				share: statements / base
			}));
			return overviewScene({ ...overview(2), municipalities, links }, places).edges.map(({ atRest }) => atRest);
		};
		expect(at(30, 3, 100)).toEqual([true, false]);
		expect(at(3, 2, 100)).toEqual([false, false]);
	});

	it('draws a link wider the more statements make it', () => {
		const [first, second] = overviewScene(overview(2), places).edges;
		expect(first?.width).toBeGreaterThan(second?.width ?? Infinity);
	});

	const places = overview(2).positions;
	const slice: Slice = {
		focus: concept('mod'),
		total: 2,
		statements: [
			statement('a:1', 'mod er godt', 0, 0, { under: [ref(VALUE)], roles: [ref(LEADER)] }),
			statement('a:2', 'vi har mod til det', 1, 7)
		],
		nodes: [concept('mod'), municipality('a'), LEADER, VALUE],
		edges: []
	};

	describe('the lens', () => {
		const within = (statements: number): MunicipalityCount[] => [
			{ ...count('municipality:a', 'Municipality', statements), total: 2 },
			{ ...count('municipality:b', 'Municipality', 0), total: 0 }
		];
		const draw = (of: Slice, whole: Overview, municipalities: MunicipalityCount[]) =>
			lensScene(lensOf(of, whole, { facets: whole, links: { ...whole, municipalities } }, NO_FILTER), places);
		const scene = draw(slice, overview(2), within(2));
		const node = (id: string) => scene.nodes.find((other) => other.id === id);

		it('moves no municipality under a filter that leaves one of them nothing', () => {
			const filtered: Slice = { ...slice, total: 0, statements: [] };
			const placesIn = (of: Scene) =>
				of.nodes.filter(({ type }) => type === 'Municipality').map(({ id, x, y }) => [id, x, y]);
			expect(placesIn(draw(filtered, overview(0), within(0)))).toEqual(placesIn(scene));
			expect(placesIn(scene)).toHaveLength(2);
		});

		it('calls nobody silent whose statements it has no room to draw, and tells that apart', () => {
			const none: Slice = { ...slice, total: 2, statements: [] };
			const sectors = draw(none, overview(2), within(2)).sectors;
			expect(sectors.find(({ id }) => id === 'municipality:a')).toMatchObject({
				statements: 2,
				drawn: 0,
				silence: undefined
			});
		});

		it('says of how many statements and municipalities it draws a part', () => {
			expect(scene).not.toHaveProperty('of');
			const part = { ...overview(2), reach: { ...reach, municipalities: 1000 } };
			const drawn = draw({ ...slice, total: 4549 }, part, within(2));
			expect(drawn.of).toEqual({ Municipality: 1000, Statement: 4549 });
		});

		it('keeps a sector for who has no statement, and says why', () => {
			const bySector = (of: Scene) =>
				of.sectors.map(({ id, statements, drawn, silence }) => [id, statements, drawn, silence?.reason]).sort();
			expect(bySector(scene)).toEqual([
				['municipality:a', 2, 2, undefined],
				['municipality:b', 0, 0, 'never']
			]);
			const filtered: Slice = { ...slice, total: 0, statements: [] };
			expect(bySector(draw(filtered, overview(0), within(0)))).toEqual([
				['municipality:a', 0, 0, 'unmatched'],
				['municipality:b', 0, 0, 'never']
			]);
			expect(scene.sectors.every((sector) => sector.to - sector.from > 0.3)).toBe(true);
		});

		it('has a sector for those alone whose counts are known', () => {
			expect(draw(slice, overview(2), within(2).slice(0, 1)).sectors.map(({ id }) => id)).toEqual(['municipality:a']);
		});

		it('has the concept in the middle, its values inside its statements', () => {
			const radius = (id: string) => Math.hypot(node(id)?.x ?? NaN, node(id)?.y ?? NaN);
			expect(radius('concept:mod')).toBe(0);
			expect(radius('value:a:mod')).toBeLessThan(radius('statement:a:1'));
			expect(radius('statement:a:1')).toBeLessThan(radius('municipality:a'));
		});

		it('joins a statement to its value, or to the concept where it stands under none', () => {
			expect(scene.edges.map((link) => link.id).sort()).toEqual([
				'concept:mod>statement:a:2',
				'concept:mod>value:a:mod',
				'value:a:mod>statement:a:1'
			]);
		});

		it('marks a statement by whom it speaks for and names it by its words', () => {
			expect(node('statement:a:1')?.mark).toBe('leader');
			expect(node('statement:a:2')?.mark).toBe('all');
			expect(node('statement:a:2')?.label).toContain('mod');
		});

		it('lays every node inside its frame', () => {
			for (const { x, y } of scene.nodes) {
				expect(Math.abs(x)).toBeLessThanOrEqual(scene.frame.width / 2);
				expect(Math.abs(y)).toBeLessThanOrEqual(scene.frame.height / 2);
			}
		});

		describe('with related concepts', () => {
			const names = ['forandring', 'frihed', 'fejl', 'innovation', 'trivsel', 'uenighed', 'handlekraft'];
			const counts: Record<string, number> = { fejl: 9, frihed: 3, innovation: 20, trivsel: 9 };
			const related = names.map((name) => ({
				id: `concept:${name}`,
				label: name,
				statements: counts[name] ?? 0
			}));
			const row = relatedOf({ focus: concept('mod'), related });

			it('ranks them by their statements, whatever the order they come in', () => {
				const ranked = ['innovation', 'fejl', 'trivsel', 'frihed', 'forandring', 'handlekraft', 'uenighed'];
				expect(row.nodes.map(({ label }) => label)).toEqual(ranked);
				expect(relatedOf({ focus: concept('mod'), related: [...related].reverse() })).toEqual(row);
			});

			it('stands in one column from top to bottom beside the circle, or in rows as they are read below it', () => {
				for (const [index, node] of row.nodes.entries()) {
					const before = row.nodes[index - 1];
					expect(Math.hypot(node.x, node.y)).toBeGreaterThan(1.2);
					expect(node.tall?.y).toBeLessThan(-1.2);
					if (!before) continue;
					expect(node.x).toBe(before.x);
					expect(node.y).toBeLessThan(before.y);
					const [here, there] = [node.tall ?? node, before.tall ?? before];
					expect(here.y < there.y || (here.y === there.y && here.x > there.x)).toBe(true);
				}
			});

			it('is seen whole at rest', () => {
				for (const [box, spot] of [
					[row.rest?.wide, (node: SceneNode) => node],
					[row.rest?.tall, (node: SceneNode) => node.tall ?? node]
				] as const)
					for (const { x, y } of row.nodes.map(spot)) {
						expect(x).toBeGreaterThan(box?.left ?? NaN);
						expect(x).toBeLessThan(box?.right ?? NaN);
						expect(y).toBeGreaterThan(box?.bottom ?? NaN);
						expect(y).toBeLessThan(box?.top ?? NaN);
					}
			});

			it('draws a line to one of them only while it is pointed at, since a line would cross the sectors', () => {
				expect(row.edges.every(({ atRest }) => atRest === false)).toBe(true);
				expect(row.edges.map(({ source }) => source)).toEqual(names.map(() => 'concept:mod'));
			});

			it('takes no room where there is none', () => {
				expect(relatedOf({ focus: concept('mod'), related: [] })).toEqual({ nodes: [], edges: [] });
				expect(scene.frame).not.toHaveProperty('rest');
			});
		});
	});

	it('filters from one place only: the default filter is empty', () => {
		expect(Object.values(NO_FILTER).flat()).toEqual([]);
	});
});

describe('an excerpt', () => {
	const text = 'Vi går i dag sammen om at dyrke mod i alle dele af vores lille organisation';
	it('shows the word with its neighbours and says where it was cut', () => {
		expect(excerpt(text, { start: 32, end: 35 })).toBe('…\u00a0om at dyrke mod i alle dele af\u00a0…');
	});
	it('begins at the beginning without a word', () => {
		expect(excerpt('Kort tekst')).toBe('Kort tekst');
	});
});

describe('spreading angles on the inner ring', () => {
	it('leaves alone what stands apart', () => {
		expect(spread([3, 2, 1], 0.5, 0, 4)).toEqual([3, 2, 1]);
	});
	it('parts what stands too close, within the ends', () => {
		const angles = spread([1, 1, 1], 0.5, 0, 1.5);
		expect(angles[0]).toBeLessThanOrEqual(1.5);
		expect(angles[2]).toBeGreaterThanOrEqual(0);
		expect((angles[0] ?? 0) - (angles[1] ?? 0)).toBeCloseTo(0.5);
		expect((angles[1] ?? 0) - (angles[2] ?? 0)).toBeCloseTo(0.5);
	});
	it('spreads evenly where there is not enough room', () => {
		expect(spread([1, 1, 1], 5, 0, 2)).toEqual([2, 1, 0]);
	});
});

describe('separating boxes', () => {
	it('leaves no two overlapping, and fixed ones where they are', () => {
		const boxes = Array.from({ length: 12 }, (_, i) => ({
			x: i * 0.01,
			y: 0,
			halfWidth: 0.2,
			halfHeight: 0.05,
			fixed: i === 0
		}));
		separate(boxes);
		expect(boxes[0]).toMatchObject({ x: 0, y: 0 });
		for (const [i, a] of boxes.entries())
			for (const b of boxes.slice(i + 1))
				expect(Math.abs(a.x - b.x) > 0.39 || Math.abs(a.y - b.y) > 0.099, `${i}`).toBe(true);
	});
});
