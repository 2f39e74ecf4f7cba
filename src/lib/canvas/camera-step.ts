/** Where a step takes the camera, and when two cameras are one. */

import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import type { Direction } from './walk';

/** The share of the window by which a step moves the picture. */
const SHARE = 0.2;
/** The picture's own range, in shares: the camera's middle stays within it. */
const [FIRST, LAST] = [0, 1];

/** A camera's y grows upwards. */
const STEPS: Record<Direction, readonly [x: number, y: number]> = {
	left: [-SHARE, 0],
	right: [SHARE, 0],
	up: [0, SHARE],
	down: [0, -SHARE]
};

/** A step of the camera in a direction, the same share of the window however near it is. */
export function stepped(from: Camera, direction: Direction): Camera {
	const [x, y] = STEPS[direction];
	const within = (value: number) => Math.min(LAST, Math.max(FIRST, value));
	return { ...from, x: within(from.x + x * from.ratio), y: within(from.y + y * from.ratio) };
}

export function sameCamera(a: Camera, b: Camera): boolean {
	return (['x', 'y', 'ratio'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.002);
}

/** The camera as an address keeps it: none while everything is in view. */
export function unlessResting(camera: Camera): Camera | undefined {
	return sameCamera(camera, RESTING_CAMERA) ? undefined : camera;
}
