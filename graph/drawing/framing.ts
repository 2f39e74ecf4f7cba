/** How a scene fits a window: how far it is stretched, how large its marks are, and where Sigma's camera stands in it. */

import type { Scene } from '../scene/scene.ts';
import type { Camera } from '../scene/camera.ts';
import type { Rectangle } from './labels.ts';

/** The narrowest and the widest shape a picture is given. */
const NARROWEST = 0.8;
const WIDEST = 1.8;
/** The side of a window in which marks have their own size, and how far they follow a smaller or larger one. */
const MIDDLING = 680;
const SMALLEST = 0.5;
const LARGEST = 1.3;

/** CSS pixels of the window that a picture is drawn in. */
export interface Size {
	width: number;
	height: number;
}

/** Width of a scene unit as against its height: pictures fill the window's shape, and stay the same picture. */
export function stretchFor({ width, height }: Size): number {
	return Math.min(WIDEST, Math.max(NARROWEST, width / Math.max(1, height)));
}

/** Marks are smaller in a small window, or they would cover one another. */
export function scaleFor({ width, height }: Size): number {
	return Math.min(LARGEST, Math.max(SMALLEST, Math.min(width, height) / MIDDLING));
}

/** Sigma measures both ways by the longer side of a stretched frame; a view keeps shares of the frame, the same in every window. */
function sharePerUnit({ width, height }: Scene['frame'], stretch: number) {
	const longest = Math.max(width * stretch, height);
	return { x: longest / (width * stretch), y: longest / height };
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
const OUTSIDE = 20;
const CLEAR = 64;

interface Point {
	x: number;
	y: number;
}

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
