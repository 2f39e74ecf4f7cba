/** A comparison as a picture: the things at the ends, and each concept between them, nearer those that have the larger share of it. */

import { rounded, sizeFor } from '../layout/geometry.ts';
import { type Box, separate } from '../layout/separate.ts';
import type { Comparison } from '../model/query.ts';
import { partOf, type Scene, type SceneNode } from './scene.ts';

/** What a window has room for: so many concepts, and letters of so many scene units. */
export interface Room {
	concepts: number;
	letter: number;
}

/** Of a window some 900 pixels wide, and of a phone. */
export const ROOMS = {
	wide: { concepts: 18, letter: 0.022 },
	narrow: { concepts: 9, letter: 0.055 }
} satisfies Record<string, Room>;

const SIZES = { thing: 22, concept: [6, 18] as const };
/** The ends of two things, and of three, in scene units. */
const ENDS = {
	two: [
		[-1, 0],
		[1, 0]
	],
	three: [
		[0, 0.82],
		[-1, -0.75],
		[1, -0.75]
	]
} as const;
/** How much of the way to an end a concept goes that one thing alone has: the end keeps room for its name. */
const REACH = 0.76;
/** Scene units: half the height of a mark with its name, and half the room of an end. */
const HALF = { height: 0.115, end: { width: 0.2, height: 0.2 } };
const FRAME = { width: 2.5, height: 2.1 };
/** Rows above the middle, and as many beneath it. */
const ROWS = 4;

type Point = Pick<Box, 'x' | 'y'>;

/** The same comparison gives the same places. */
export function comparisonScene({ kind, things, concepts, more }: Comparison, room: Room): Scene {
	const ends: readonly (readonly [number, number])[] = things.length === 3 ? ENDS.three : ENDS.two;
	const told = concepts
		.map((concept) => ({
			...concept,
			statements: concept.figures.reduce((sum, figure) => sum + figure.statements, 0)
		}))
		.filter(({ statements }) => statements > 0)
		.sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
	const most = told[0]?.statements ?? 0;
	const wished = told.slice(0, room.concepts).map(({ label, figures }): Box => {
		const halfWidth = Math.max(0.06, (label.length * room.letter) / 2);
		return { ...between(figures, ends), halfWidth, halfHeight: HALF.height, fixed: false };
	});
	const fixed = ends.map(([x, y]): Box => ({
		x,
		y,
		halfWidth: HALF.end.width,
		halfHeight: HALF.end.height,
		fixed: true
	}));
	const places = things.length === 3 ? parted(fixed, wished) : stacked(fixed, wished);
	const drawn = told.flatMap((concept, index) => {
		const place = places[index];
		return place ? [{ ...concept, ...place }] : [];
	});
	const nodes = [
		...things.map(({ id, type, label, statements }, index): SceneNode => {
			const [x, y] = ends[index] ?? [0, 0];
			return { id, type, label, x, y, size: SIZES.thing, rank: 2000, statements };
		}),
		...drawn.map(({ id, type, label, statements, x, y }): SceneNode => {
			const size = sizeFor(statements, most, ...SIZES.concept);
			return { id, type, label, x: rounded(x), y: rounded(y), size, rank: 100 + statements, statements };
		})
	];
	// Things that are concepts themselves are drawn at the ends, and are no part of those between.
	const ofThings = kind === 'concept' ? things.length : 0;
	const part = partOf(nodes, { Concept: told.length + (more?.concept ?? 0) + ofThings });
	return { key: 'comparison', places: 'between', nodes, edges: [], sectors: [], ...part, frame: FRAME };
}

/** The mean of the ends by the square of the shares: of two alike in the middle, and differences seen. */
function between(figures: readonly { share: number }[], ends: readonly (readonly [number, number])[]) {
	const sum = figures.reduce((all, { share }) => all + share ** 2, 0);
	const along = (axis: 0 | 1) =>
		REACH * figures.reduce((at, { share }, index) => at + (share ** 2 / sum) * (ends[index]?.[axis] ?? 0), 0);
	return { x: along(0), y: along(1) };
}

/** Between three ends, moved apart; none for what is pushed out of the picture. */
function parted(fixed: readonly Box[], wished: readonly Box[]): (Point | undefined)[] {
	const boxes = wished.map((box) => ({ ...box }));
	separate([...fixed, ...boxes]);
	const isInside = ({ y, halfHeight }: Box) => Math.abs(y) + halfHeight <= FRAME.height / 2;
	return boxes.map((box) => (isInside(box) ? { x: box.x, y: box.y } : undefined));
}

/** Between two ends x alone tells the shares: boxes keep it, and take the row nearest the middle that has room, or none. */
function stacked(fixed: readonly Box[], wished: readonly Box[]): (Point | undefined)[] {
	const placed = [...fixed];
	return wished.map((box) => {
		for (let step = 0; step <= 2 * ROWS; step++) {
			const row = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
			const there = { ...box, y: row * 2 * HALF.height };
			if (placed.some((other) => overlap(there, other))) continue;
			placed.push(there);
			return { x: there.x, y: there.y };
		}
		return undefined;
	});
}

function overlap(a: Box, b: Box): boolean {
	return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - 1e-9;
}
