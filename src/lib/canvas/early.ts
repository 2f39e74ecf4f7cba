/** Draws the first picture as soon as its data is here, while the page around it is still coming alive; GraphCanvas then takes it over. */

import type { Picture } from '$graph/drawing/draw';
import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import type { Renderer } from './handle';
import { createRenderer } from './renderer';
import { createSvgRenderer } from './svg-renderer';

/** The element the picture is drawn in, and the one with the picture that the server painted: both are on its page. */
export const STAGE_ID = 'graph-stage';
export const SENT_ID = 'sent-picture';

let early: { container: HTMLElement; renderer: Renderer } | undefined;

/** Draws in the element the server sent, if it did. */
export function drawEarly(picture: Picture, camera: Camera | undefined): void {
	const container = document.getElementById(STAGE_ID);
	if (!container || early) return;
	early = { container, renderer: drawIn(container, picture, camera) };
}

/** Ends a picture that nobody took over. */
export function dropEarly(): void {
	early?.renderer.destroy();
	early = undefined;
}

/** The renderer in an element: the one that was there early, or a new one; one that paints SVG where WebGL is missing. */
export function drawIn(container: HTMLElement, picture: Picture, camera: Camera | undefined): Renderer {
	const waiting = early;
	early = undefined;
	if (waiting?.container === container) return waiting.renderer;
	waiting?.renderer.destroy();
	const renderer = rendererIn(container, picture, camera ?? RESTING_CAMERA);
	// Both are there for no frame: the one takes the other's place before the browser paints.
	document.getElementById(SENT_ID)?.setAttribute('hidden', '');
	return renderer;
}

function rendererIn(container: HTMLElement, picture: Picture, camera: Camera): Renderer {
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	try {
		return createRenderer(container, picture, camera, () => !still.matches);
	} catch {
		return createSvgRenderer(container, picture, camera);
	}
}
