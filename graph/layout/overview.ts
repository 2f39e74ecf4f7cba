/** Places of the overview: municipalities on a ring, every concept drawn towards those that use it. */

import type { Places } from '../model/query.ts';
import { byId, byText } from '../text/order.ts';
import { EMPTY_FIELD, fieldRadius, fullShare, hasFields } from './fields.ts';
import { onRing, rounded, sizeFor } from './geometry.ts';
import { separate, type Box } from './separate.ts';

/** Shares are sharpened by this power before the mean is taken, so that a small difference still shows. */
const CONTRAST = 1.6;
/** Radius of a concept's mark in pixels, from the least used to the most used. */
export const CONCEPT_SIZES = [4, 19] as const;
/** Scene units a pixel takes in a window of middling size; and pixels of a letter and of a line of a name, which stands below its mark. */
const PIXEL = 1 / 330;
const LETTER = 7.6;
const LINE = 19;
/** Pixels kept free on each side of a mark with its name, where marks carry the shares and stand closer. */
const BESIDE = 4;
/** Concepts stay inside this share of the ring, clear of the municipalities' own names. */
const INNER = 0.86;

/** What the places of an overview follow from. */
export interface OverviewShares {
	municipalities: readonly string[];
	concepts: readonly { id: string; label: string }[];
	/** Share of each municipality's statements that mention each concept: concept id → municipality id → 0 to 1. */
	shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** To place many organisations by likeness takes time that grows with their square; beyond this they stand by id. */
export const PLACED_BY_LIKENESS = 500;

/** True where concepts are drawn towards those that use them: one alone draws all of them to the same place. */
export function isPlacedByLikeness(municipalities: number): boolean {
	return municipalities > 1 && municipalities <= PLACED_BY_LIKENESS;
}

/** Municipalities in ring order: each next to the one whose concepts are most like its own (greedy, cosine of the shares), beginning with the first by id. */
export function ringOrder(municipalities: readonly string[], shares: OverviewShares['shares']): string[] {
	const rows = [...shares.values()];
	const profileOf = (id: string): Profile => {
		const of = Float64Array.from(rows, (row) => row.get(id) ?? 0);
		return { id, shares: of, length: dot(of, of) };
	};
	const left = [...municipalities].sort().map(profileOf);
	const order: string[] = [];
	let current = left.shift();
	while (current !== undefined) {
		order.push(current.id);
		let best = 0;
		let likest = -1;
		for (const [index, other] of left.entries()) {
			const likeness = cosine(current, other);
			if (likeness > likest) [best, likest] = [index, likeness];
		}
		current = left.splice(best, 1)[0];
	}
	return order;
}

interface Profile {
	id: string;
	/** One share a concept. */
	shares: Float64Array;
	/** Square of its length. */
	length: number;
}

function cosine(a: Profile, b: Profile): number {
	return a.length && b.length ? dot(a.shares, b.shares) / Math.sqrt(a.length * b.length) : 0;
}

function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let index = 0; index < a.length; index++) total += (a[index] ?? 0) * (b[index] ?? 0);
	return total;
}

/** Places for every municipality and concept. Filtering never moves them, because they follow from the whole graph. */
export function overviewPlaces(given: OverviewShares): Places {
	const places = isPlacedByLikeness(given.municipalities.length) ? placesByLikeness(given) : placesByName(given);
	return Object.fromEntries(places.sort(([a], [b]) => byText(a, b)));
}

type Entry = [id: string, place: [x: number, y: number]];

/**
 * A concept lies at the mean of its municipalities' places, weighted by its share of their statements, then moved
 * just far enough that no two names overlap.
 */
function placesByLikeness({ municipalities, concepts, shares }: OverviewShares): Entry[] {
	const ring = new Map(
		ringOrder(municipalities, shares).map((id, index, { length }) => [
			id,
			onRing(Math.PI * (0.75 - (2 * index) / Math.max(1, length)), 1)
		])
	);
	// The most used come first: where two want the same place, the other one gives way.
	const byUse = concepts
		.map(({ id, label }) => ({ id, label, row: shares.get(id) ?? new Map<string, number>() }))
		.sort((a, b) => sum(b.row) - sum(a.row) || byText(a.id, b.id));
	const radiusOf = radiiFor(
		byUse.map(({ row }) => row),
		municipalities.length
	);
	const beside = hasFields(municipalities.length) ? BESIDE : 0;
	const boxes = byUse.map(({ label, row }): Box => {
		const { x, y } = weightedMean(row, ring);
		const radius = radiusOf(row);
		const halfWidth = (Math.max(radius, (label.length * LETTER) / 2) + beside) * PIXEL;
		// The box holds the mark and, below it, the name.
		return { x, y: y - (LINE / 2) * PIXEL, halfWidth, halfHeight: (radius + LINE / 2 + beside) * PIXEL, fixed: false };
	});
	// Names of municipalities stand in the corners: nothing else may.
	const corners = [...ring.values()].map(({ x, y }): Box => ({
		x,
		y,
		halfWidth: 30 * PIXEL,
		halfHeight: 34 * PIXEL,
		fixed: true
	}));
	separate([...boxes, ...corners, ...WALLS]);
	return [
		...byUse.map(({ id }, index): Entry => {
			const box = boxes[index];
			return [id, [rounded(box?.x ?? 0), rounded((box?.y ?? 0) + (LINE / 2) * PIXEL)]];
		}),
		...[...ring].map(([id, { x, y }]): Entry => [id, [rounded(x), rounded(y)]])
	];
}

/** Scene units up and down within which marks stand; a name that has no room below its mark stands beside it. */
const TOP = 1.06;
const BOTTOM = -TOP - LINE * PIXEL;
const WALLS = [TOP + 1, BOTTOM - 1].map((y): Box => ({ x: 0, y, halfWidth: 9, halfHeight: 1, fixed: true }));

/** Pixels that the mark of a row takes from its middle: its largest field, or a disc for its sum. */
function radiiFor(rows: readonly ReadonlyMap<string, number>[], municipalities: number) {
	if (!hasFields(municipalities)) {
		const most = Math.max(0, ...rows.map(sum));
		return (row: ReadonlyMap<string, number>) => sizeFor(sum(row), most, ...CONCEPT_SIZES);
	}
	const full = fullShare(rows.flatMap((row) => [...row.values()]));
	return (row: ReadonlyMap<string, number>) => Math.max(EMPTY_FIELD, fieldRadius(Math.max(0, ...row.values()), full));
}

/** Municipalities on the ring by id, concepts within it on a spiral whose turns keep them apart (Vogel 1979: the golden angle). */
function placesByName({ municipalities, concepts }: OverviewShares): Entry[] {
	const goldenAngle = Math.PI * (3 - Math.sqrt(5));
	const at = (id: string, angle: number, radius: number): Entry => {
		const { x, y } = onRing(angle, radius);
		return [id, [rounded(x), rounded(y)]];
	};
	return [
		...[...concepts]
			.sort(byId)
			.map(({ id }, index) => at(id, index * goldenAngle, 0.8 * Math.sqrt((index + 0.5) / concepts.length))),
		...[...municipalities].sort().map((id, index) => at(id, (2 * Math.PI * index) / municipalities.length, 1))
	];
}

function sum(row: ReadonlyMap<string, number>): number {
	let total = 0;
	for (const value of row.values()) total += value;
	return total;
}

function weightedMean(row: ReadonlyMap<string, number>, ring: ReadonlyMap<string, { x: number; y: number }>) {
	let x = 0;
	let y = 0;
	let weights = 0;
	for (const [municipality, share] of row) {
		const place = ring.get(municipality);
		if (!place) continue;
		const weight = share ** CONTRAST;
		x += place.x * weight;
		y += place.y * weight;
		weights += weight;
	}
	if (!weights) return { x: 0, y: 0 };
	const radius = Math.hypot(x / weights, y / weights);
	const pull = radius > INNER ? INNER / radius : INNER;
	return { x: (x / weights) * pull, y: (y / weights) * pull };
}
