/** How a scene fits a window: how far it is stretched, how large its marks are, and where a camera sees it. */

import type { Scene } from '../scene/scene.ts';
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

/** Width of a scene unit as a multiple of its height: pictures fill the window's shape, and stay the same picture. */
export function stretchFor({ width, height }: Size): number {
	return Math.min(WIDEST, Math.max(NARROWEST, width / Math.max(1, height)));
}

/** Marks are smaller in a small window, or they would cover one another. */
export function scaleFor({ width, height }: Size): number {
	return Math.min(LARGEST, Math.max(SMALLEST, Math.min(width, height) / MIDDLING));
}

/** Half the sides, in stretched scene units, of what a resting camera sees in a window of the picture's own shape. */
export function halfExtent({ width, height }: Scene['frame'], stretch: number): Point {
	const half = (Math.max(width, height) / 2) * WITH_ROOM;
	return { x: half * stretch, y: half };
}

/** From scene units to CSS pixels of a window, and from sizes at rest to sizes in view. */
export interface Projection {
	at(point: Point): Point;
	/** Pixels of a scene unit, each way. */
	unit: Point;
	/** Pixels of a mark's size or a line's width at rest. */
	mark(size: number): number;
	line(width: number): number;
}

/**
 * The projection of a camera. While the whole picture is in view, a place is the same share of its window in every window
 * between {@link NARROWEST} and {@link WIDEST}, so that a picture drawn for another window only has to be stretched. Marks
 * grow with the square root of the zoom, as in Sigma.
 */
export function projectionOf(frame: Scene['frame'], size: Size, camera: Camera): Projection {
	const stretch = stretchFor(size);
	const half = halfExtent(frame, stretch);
	const pixels = Math.min(size.width / (2 * half.x), size.height / (2 * half.y)) / camera.ratio;
	const unit = { x: pixels * stretch, y: pixels };
	const middle = { x: (camera.x - 0.5) * frame.width, y: (camera.y - 0.5) * frame.height };
	const grown = 1 / Math.sqrt(camera.ratio);
	const scale = scaleFor(size) * grown;
	return {
		at: ({ x, y }) => ({
			x: size.width / 2 + (x - middle.x) * unit.x,
			y: size.height / 2 - (y - middle.y) * unit.y
		}),
		unit,
		mark: (radius) => radius * scale,
		line: (width) => width * grown
	};
}

/** Sigma measures both ways by the longer side of what it shows; a view keeps shares of the frame, the same in every window. */
function sharePerUnit(frame: Scene['frame'], stretch: number): Point {
	const { x, y } = halfExtent(frame, stretch);
	const longest = 2 * Math.max(x, y);
	return { x: longest / (frame.width * stretch), y: longest / frame.height };
}

/** A camera of Sigma's as a view keeps it. */
export function toShares({ x, y, ratio }: Camera, frame: Scene['frame'], stretch: number): Camera {
	const share = sharePerUnit(frame, stretch);
	return { x: 0.5 + (x - 0.5) * share.x, y: 0.5 + (y - 0.5) * share.y, ratio };
}

/** A camera of a view's as Sigma takes it: the inverse of {@link toShares}. */
export function fromShares({ x, y, ratio }: Camera, frame: Scene['frame'], stretch: number): Camera {
	const share = sharePerUnit(frame, stretch);
	return { x: 0.5 + (x - 0.5) / share.x, y: 0.5 + (y - 0.5) / share.y, ratio };
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
