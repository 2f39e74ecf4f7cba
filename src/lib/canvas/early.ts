/** Draws the first picture as soon as its data is here, while the page round it is still coming alive; GraphCanvas then takes it over. */

import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import type { Picture, Renderer } from './handle';
import { createRenderer } from './renderer';

/** The element the picture is drawn in; the server has sent it already. */
export const STAGE_ID = 'graph-stage';

let early: { container: HTMLElement; renderer: Renderer } | undefined;

/** Draws in the element the server sent, if it did. Where WebGL is missing nothing happens: GraphCanvas will say so. */
export function drawEarly(picture: Picture, camera: Camera | undefined): void {
	const container = document.getElementById(STAGE_ID);
	if (!container || early) return;
	try {
		early = { container, renderer: drawIn(container, picture, camera) };
	} catch {
		early = undefined;
	}
}

/** Ends a picture that nobody took over. */
export function dropEarly(): void {
	early?.renderer.destroy();
	early = undefined;
}

/** The renderer in an element: the one that was there early, or a new one. @throws when WebGL is not available. */
export function drawIn(container: HTMLElement, picture: Picture, camera: Camera | undefined): Renderer {
	const waiting = early;
	early = undefined;
	if (waiting?.container === container) return waiting.renderer;
	waiting?.renderer.destroy();
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	return createRenderer(container, picture, camera ?? RESTING_CAMERA, () => !still.matches);
}
