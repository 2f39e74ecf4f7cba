/** How a scene fits a window: how far it is stretched, how large its marks are, and where a camera sees it. */

import type { NodeType } from '../model/graph.ts';
import type { Box, Frame, Scene, SceneNode, Spot } from '../scene/scene.ts';
import type { Camera } from '../scene/camera.ts';
import type { Point } from './drawing.ts';
import type { Rectangle } from './occupied.ts';

/** The narrowest and the widest shape a picture is given. Beyond them its window stays empty at two sides. */
export const NARROWEST = 0.8;
export const WIDEST = 1.8;
/** The side of a window in which marks have their own size, and how far they follow a smaller or larger one. */
const MIDDLING = 680;
const SMALLEST = 0.5;
const LARGEST = 1.3;
/** The picture's frame with the room around it, as a share of the frame: marks on its edge are whole. */
const WITH_ROOM = 1.076;

/** CSS pixels of the window that a picture is drawn in. */
export interface Size {
	width: number;
	height: number;
}

/** Width of a scene unit as a multiple of its height: pictures fill the window's shape, and stay the same picture; a round one is stretched in none. */
export function stretchFor({ width, height }: Size, { narrowest = NARROWEST, round }: Shape): number {
	if (round) return 1;
	return Math.min(WIDEST, Math.max(narrowest, width / Math.max(1, height)));
}

/** What of a picture's frame decides how far it is stretched. */
export type Shape = Pick<Frame, 'narrowest' | 'round'>;

/** Marks are smaller in a small window, or they would cover one another. */
export function scaleFor({ width, height }: Size): number {
	return Math.min(LARGEST, Math.max(SMALLEST, Math.min(width, height) / MIDDLING));
}

/** How a picture fills a window. */
export interface Filled {
	/** Width of a scene unit as a multiple of its height. */
	stretch: number;
	/** The window is better filled by what stands below one another than beside. */
	isTall: boolean;
}

export function filledIn(size: Size, frame: Frame): Filled {
	const { rest } = frame;
	const scale = ({ left, right, bottom, top }: Box) =>
		Math.min(size.width / (right - left), size.height / (top - bottom));
	return {
		stretch: stretchFor(size, frame),
		isTall: rest !== undefined && scale(rest.tall) > scale(rest.wide)
	};
}

/** Where a node stands in such a window, in scene units. */
export function placeIn(node: Spot & { tall?: Spot }, { isTall }: Pick<Filled, 'isTall'>): Spot {
	return isTall && node.tall ? node.tall : node;
}

/** The nodes of a scene that are of none of the types hidden, each with the place that it has in such a window as its own. */
export function standingIn({ nodes, frame }: Scene, size: Size, hidden: readonly NodeType[]): SceneNode[] {
	const { isTall } = filledIn(size, frame);
	const shown = nodes.filter(({ type }) => !hidden.includes(type));
	return isTall ? shown.map((node) => (node.tall ? { ...node, ...node.tall } : node)) : shown;
}

/** The middle and half the sides, in stretched scene units, of what a resting camera sees in a window of the picture's own shape. */
export function restOf({ width, height, rest }: Frame, { stretch, isTall }: Filled): { middle: Point; half: Point } {
	if (rest) {
		const { left, right, bottom, top } = isTall ? rest.tall : rest.wide;
		return {
			middle: { x: ((left + right) / 2) * stretch, y: (bottom + top) / 2 },
			half: { x: ((right - left) / 2) * WITH_ROOM * stretch, y: ((top - bottom) / 2) * WITH_ROOM }
		};
	}
	const half = (Math.max(width, height) / 2) * WITH_ROOM;
	return { middle: { x: 0, y: 0 }, half: { x: half * stretch, y: half } };
}

/** From scene units to CSS pixels of a window, and from sizes at rest to sizes in view. */
export interface Projection {
	at(point: Point): Point;
	/** Where a node stands in this window, in scene units. */
	placeOf(node: Spot & { tall?: Spot }): Spot;
	/** As of {@link Filled}. */
	isTall: boolean;
	/** Pixels of a scene unit, each way. */
	unit: Point;
	/** Pixels of a mark's size or a line's width at rest. */
	mark(size: number): number;
	line(width: number): number;
}

/**
 * The projection of a camera. While the whole picture is in view, a place is the same share of its window in every window
 * between {@link NARROWEST} and {@link WIDEST}, so that a picture drawn for another window only has to be stretched; a
 * round one has the same share of the box of its own shape. Marks grow with the square root of the zoom, as in Sigma.
 */
export function projectionOf(frame: Frame, size: Size, camera: Camera): Projection {
	const filled = filledIn(size, frame);
	const { stretch } = filled;
	const { half } = restOf(frame, filled);
	const pixels = Math.min(size.width / (2 * half.x), size.height / (2 * half.y)) / camera.ratio;
	const unit = { x: pixels * stretch, y: pixels };
	const middle = middleOf(camera, frame, filled);
	const grown = 1 / Math.sqrt(camera.ratio);
	const scale = scaleFor(size) * grown;
	return {
		at: ({ x, y }) => ({
			x: size.width / 2 + (x - middle.x) * unit.x,
			y: size.height / 2 - (y - middle.y) * unit.y
		}),
		placeOf: (node) => placeIn(node, filled),
		isTall: filled.isTall,
		unit,
		mark: (radius) => radius * scale,
		line: (width) => width * grown
	};
}

/**
 * Where a place of one picture, in stretched scene units, has to be in the next one, so that a resting camera sees it in
 * the same place of the window.
 */
export function carriedOver(
	from: readonly [frame: Frame, filled: Filled],
	to: readonly [frame: Frame, filled: Filled],
	size: Size
): (place: Point) => Point {
	const [before, after] = [restOf(...from), restOf(...to)];
	const pixels = ({ half }: { half: Point }) => Math.min(size.width / half.x, size.height / half.y);
	const scale = pixels(before) / pixels(after) || 1;
	return ({ x, y }) => ({
		x: after.middle.x + (x - before.middle.x) * scale,
		y: after.middle.y + (y - before.middle.y) * scale
	});
}

/** The middle of what a camera sees, in scene units: the nearer it is, the less what stands beside the frame moves it. */
function middleOf({ x, y, ratio }: Camera, frame: Frame, filled: Filled): Point {
	const { middle } = restOf(frame, filled);
	return {
		x: (middle.x / filled.stretch) * ratio + (x - 0.5) * frame.width,
		y: middle.y * ratio + (y - 0.5) * frame.height
	};
}

/** Sigma measures both ways by the longer side of what it shows; a view keeps shares of the frame, the same in every window. */
function longestOf({ half }: { half: Point }): number {
	return 2 * Math.max(half.x, half.y);
}

/** A camera of Sigma's as a view keeps it. */
export function toShares({ x, y, ratio }: Camera, frame: Frame, filled: Filled): Camera {
	const rest = restOf(frame, filled);
	const longest = longestOf(rest);
	const share = (at: number, middle: number, side: number) =>
		0.5 + (middle * (1 - ratio) + (at - 0.5) * longest) / side;
	return {
		x: share(x, rest.middle.x, frame.width * filled.stretch),
		y: share(y, rest.middle.y, frame.height),
		ratio
	};
}

/** A camera of a view's as Sigma takes it: the inverse of {@link toShares}. */
export function fromShares({ x, y, ratio }: Camera, frame: Frame, filled: Filled): Camera {
	const rest = restOf(frame, filled);
	const longest = longestOf(rest);
	const at = (share: number, middle: number, side: number) =>
		0.5 + ((share - 0.5) * side - middle * (1 - ratio)) / longest;
	return {
		x: at(x, rest.middle.x, frame.width * filled.stretch),
		y: at(y, rest.middle.y, frame.height),
		ratio
	};
}

/** Pixels from the window's edge at which a mark counts as outside (at rest none is nearer), and at which it is clear of the buttons that stand there. */
const OUTSIDE = 12;
const CLEAR = 64;

/**
 * Pixels by which the camera must move, so that a mark at `at` is seen: within the window, and beneath nothing of what is
 * `covered` by other things; 0 where it is.
 */
export function panToSee(at: Point, { width, height }: Size, covered: readonly Rectangle[]): Point {
	const pan = { x: panFor(at.x, width), y: panFor(at.y, height) };
	const mark = { x: at.x - pan.x, y: at.y - pan.y };
	const over = covered.find((rectangle) => isOver(rectangle, mark));
	if (!over) return pan;
	const { left, top, right, bottom } = over;
	const clear = [
		{ x: mark.x, y: bottom + OUTSIDE },
		{ x: mark.x, y: top - OUTSIDE },
		{ x: right + OUTSIDE, y: mark.y },
		{ x: left - OUTSIDE, y: mark.y }
	]
		.filter((place) => !panFor(place.x, width) && !panFor(place.y, height))
		.filter((place) => !covered.some((rectangle) => isOver(rectangle, place)))
		.sort((a, b) => apart(a, mark) - apart(b, mark))[0];
	return clear ? { x: at.x - clear.x, y: at.y - clear.y } : pan;
}

function isOver({ left, top, right, bottom }: Rectangle, { x, y }: Point): boolean {
	return x > left - OUTSIDE && x < right + OUTSIDE && y > top - OUTSIDE && y < bottom + OUTSIDE;
}

function apart(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Along one side of `room` pixels. */
function panFor(at: number, room: number): number {
	if (at >= OUTSIDE && at <= room - OUTSIDE) return 0;
	const clear = Math.min(CLEAR, room / 4);
	return at < OUTSIDE ? at - clear : at - (room - clear);
}
