/** The picture of now as a drawing, for whoever carries it away. */

import { drawScene, type Picture } from '$graph/drawing/draw';
import type { Drawing } from '$graph/drawing/drawing';
import type { Size } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import type { Camera } from '$graph/scene/camera';

/** In the shape of its window and at least as large as `least`; undefined where the window has no room. */
export function drawnNow(picture: Picture, window: Element, camera: Camera, least: Size): Drawing | undefined {
	const { width, height } = window.getBoundingClientRect();
	if (width === 0 || height === 0) return undefined;
	const grown = Math.max(1, Math.min(least.width / width, least.height / height));
	return drawScene(picture, { width: width * grown, height: height * grown }, measureLine, camera);
}
