/** Draws the first picture as soon as its data is here, while the page around it is still coming alive; GraphCanvas then takes it over. */

import { browser } from '$app/environment';
import type { Picture } from '$graph/drawing/draw';
import { RESTING_CAMERA, type Camera } from '$graph/scene/camera';
import type { Renderer } from './handle';
import type { createRenderer } from './renderer';
import { createSvgRenderer } from './svg-renderer';

type CreateRenderer = typeof createRenderer;

/** The element the picture is drawn in, and the one with the picture that the server painted: both are on its page. */
export const STAGE_ID = 'graph-stage';
export const SENT_ID = 'sent-picture';

/** Sigma's part of the app is fetched beside the rest, so that a page works where it does not come. */
const sigmaRenderer = browser ? import('./renderer').catch(() => undefined) : undefined;

let early: { container: HTMLElement; renderer: Promise<Renderer> } | undefined;

/** Draws in the element the server sent, if it did. */
export function drawEarly(picture: Picture, camera: Camera | undefined): void {
	const container = document.getElementById(STAGE_ID);
	if (!container || early) return;
	early = { container, renderer: drawIn(container, picture, camera) };
}

/** Ends a picture that nobody took over. */
export function dropEarly(): void {
	void early?.renderer.then((renderer) => renderer.destroy());
	early = undefined;
}

/** The renderer in an element: the one that was there early, or a new one; one that paints SVG where WebGL or Sigma is missing. */
export async function drawIn(container: HTMLElement, picture: Picture, camera: Camera | undefined): Promise<Renderer> {
	const waiting = early;
	early = undefined;
	if (waiting?.container === container) return waiting.renderer;
	void waiting?.renderer.then((renderer) => renderer.destroy());
	const sigma = await sigmaRenderer;
	const renderer = rendererIn(container, picture, camera ?? RESTING_CAMERA, sigma?.createRenderer);
	// Both are there for no frame: the one takes the other's place before the browser paints. A page that was put back
	// keeps its picture.
	if (container.isConnected) document.getElementById(SENT_ID)?.setAttribute('hidden', '');
	return renderer;
}

function rendererIn(
	container: HTMLElement,
	picture: Picture,
	camera: Camera,
	createRenderer: CreateRenderer | undefined
): Renderer {
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	try {
		if (createRenderer !== undefined) return createRenderer(container, picture, camera, () => !still.matches);
	} catch {
		// Without WebGL the same picture is painted as SVG.
	}
	return createSvgRenderer(container, picture, camera);
}
