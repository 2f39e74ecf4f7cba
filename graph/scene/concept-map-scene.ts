/** The concept map: concepts as marks, and a line where two of them stand together oftener, or less often, than chance gives. */

import { rounded, sizeFor } from '../layout/geometry.ts';
import type { Tie } from '../layout/likeness.ts';
import { type Box, separate } from '../layout/separate.ts';
import type { Associations, ConceptPair, Places } from '../model/query.ts';
import { partOf, type PairClaim, type Scene, type SceneEdge, type SceneNode } from './scene.ts';

/** What the map reads of two concepts. */
export type MapPair = Pick<ConceptPair, 'a' | 'b' | 'statements' | 'expected' | 'likelihood' | 'certainty'> & {
	difference?: Pick<NonNullable<ConceptPair['difference']>, 'expected' | 'chance' | 'certainty'>;
};

/** What the map is drawn of: {@link Associations} has it. */
export type MapAnswer = Pick<Associations, 'concepts' | 'unlisted'> & { pairs: readonly MapPair[] };

/** The window that places are moved apart for, in pixels, and the lines it has room for. */
export interface MapRoom {
	width: number;
	height: number;
	lines: number;
	/** Marks follow the window, as framing.ts has it. */
	scale: number;
}

/** Beside what is read, alone, and of a phone. */
export const MAP_ROOMS = {
	wide: { width: 1000, height: 640, lines: 80, scale: 0.94 },
	middle: { width: 620, height: 580, lines: 80, scale: 0.85 },
	narrow: { width: 350, height: 800, lines: 40, scale: 0.51 }
} satisfies Record<string, MapRoom>;

const KEY = 'together';
/** Pixels: of marks, and of a letter and a line of names. */
const SIZES = [7, 22] as const;
const NAME = { letter: 7.2, line: 18, gap: 8 };
/** Radius of most marks beside that of the largest. */
const USUAL = 0.6;
/** What a picture leaves round its frame, as framing.ts has it. */
const WITH_ROOM = 1.076;
/**
 * Pixels: a line's width is the square root of how far from chance it is. The scale is the same in every
 * picture whose pairs are no farther than `FARTHEST`, a log-likelihood; it ends at the farthest pair
 * otherwise, because of tens of thousands of statements every pair is beyond it.
 */
const WIDTHS = { least: 1, most: 7 };
const FARTHEST = 40;

/** What is claimed of a pair: `likely` and `sure` alone are drawn. In a difference, of here beside there. */
export function claimOf({ statements, expected, certainty, difference }: MapPair): PairClaim | undefined {
	const told = difference ?? { expected, certainty };
	if (told.certainty !== 'sure' && told.certainty !== 'likely') return undefined;
	const isMore = statements > told.expected;
	return { says: says(isMore, difference !== undefined), sure: told.certainty === 'sure' };
}

function says(isMore: boolean, isDifference: boolean): PairClaim['says'] {
	if (isDifference) return isMore ? 'more' : 'less';
	return isMore ? 'together' : 'apart';
}

/**
 * How far a pair is from chance: its log-likelihood ratio; of a difference, what has the same order
 * as its probability.
 */
export function strengthOf({ likelihood, difference }: MapPair): number {
	return difference === undefined ? likelihood : -2 * Math.log(Math.max(difference.chance, Number.MIN_VALUE));
}

/** What draws concepts together: pairs that surely or likely go together. */
export function tiesOf(pairs: readonly MapPair[]): Tie[] {
	return pairs.flatMap((pair) =>
		claimOf(pair)?.says === 'together' ? [{ a: pair.a, b: pair.b, strength: strengthOf(pair) }] : []
	);
}

/**
 * Places are those of the whole graph, moved apart for a window by all concepts: no filter moves
 * them. What keeps apart has its line at rest only where `apart` asks for it, and so has what is
 * beyond the lines that the window has room for: it is drawn once an end of it is chosen.
 */
export function conceptMapScene(answer: MapAnswer, places: Places, room: MapRoom, apart: boolean): Scene {
	const { concepts, unlisted = 0 } = answer;
	const most = Math.max(0, ...concepts.map(countOf));
	const parted = partedPlaces(concepts, places, room);
	const nodes = concepts.flatMap((concept): SceneNode[] => {
		const statements = countOf(concept);
		const { id, type, label } = concept;
		const [x, y] = parted[id] ?? [0, 0];
		if (statements === 0) return [];
		return [{ id, type, label, x, y, size: sizeFor(statements, most, ...SIZES), rank: statements, statements }];
	});
	const frame = { width: 2, height: 2, narrowest: 0.4 };
	const part = partOf(nodes, { Concept: nodes.length + unlisted });
	return { key: KEY, places: 'likeness', nodes, edges: linesOf(answer, room, apart), sectors: [], ...part, frame };
}

function countOf({ statements, other = 0 }: MapAnswer['concepts'][number]): number {
	return statements + other;
}

/** The strongest first, because what lies on top is what is seen. */
function linesOf({ pairs }: MapAnswer, room: MapRoom, apart: boolean): SceneEdge[] {
	const claimed = pairs.flatMap((pair) => {
		const claim = claimOf(pair);
		return claim === undefined ? [] : [{ pair, claim }];
	});
	const farthest = claimed.reduce((most, { pair }) => Math.max(most, strengthOf(pair)), FARTHEST);
	let left = room.lines;
	return claimed.map(({ pair, claim }): SceneEdge => {
		const atRest = (claim.says !== 'apart' || apart) && left-- > 0;
		return {
			id: `${pair.a}>${pair.b}`,
			source: pair.a,
			target: pair.b,
			statements: pair.statements,
			width: widthOf(pair, farthest),
			atRest,
			claim
		};
	});
}

function widthOf(pair: MapPair, farthest: number): number {
	const share = Math.sqrt(strengthOf(pair) / farthest);
	return rounded(WIDTHS.least + (WIDTHS.most - WIDTHS.least) * share);
}

/** In pixels of the room each mark and the name below it is a box; boxes that would lie over one another are moved apart. */
function partedPlaces(concepts: MapAnswer['concepts'], places: Places, room: MapRoom): Places {
	const unit = { x: room.width / (2 * WITH_ROOM), y: room.height / (2 * WITH_ROOM) };
	const largest = SIZES[1] * room.scale;
	const radius = largest * USUAL;
	const boxes = concepts.map(({ id, label }): Box => {
		const [x, y] = places[id] ?? [0, 0];
		const halfWidth = Math.max(radius, (label.length * NAME.letter) / 2) + NAME.gap;
		const halfHeight = radius + NAME.line / 2 + 2;
		const reach = { x: room.width / 2 - halfWidth, y: room.height / 2 - halfHeight - largest + radius };
		return { x: clamped(x * unit.x, reach.x), y: clamped(y * unit.y, reach.y), halfWidth, halfHeight, fixed: false };
	});
	separate(boxes);
	const far = boxes.reduce(
		(most, box) => ({
			x: Math.max(most.x, (Math.abs(box.x) + box.halfWidth) / (room.width / 2)),
			y: Math.max(most.y, (Math.abs(box.y) + box.halfHeight + largest - radius) / (room.height / 2))
		}),
		{ x: 1, y: 1 }
	);
	return Object.fromEntries(
		concepts.map(({ id }, at) => {
			const box = boxes[at] ?? { x: 0, y: 0 };
			// A box holds its mark above and its name below.
			const up = NAME.line / 2;
			return [id, [rounded(box.x / far.x / unit.x), rounded((box.y / far.y + up) / unit.y)]];
		})
	);
}

function clamped(value: number, most: number): number {
	return Math.max(-most, Math.min(most, value));
}
