/** Starts the picture as soon as its data is here, while the page round it is still coming alive; GraphCanvas then takes it over. One picture has one renderer, whoever asked first. */

import { RESTING_CAMERA, type CameraState, type Renderer } from './camera';
import type { createRenderer, Picture } from './renderer';

/** The element the picture is drawn in; the server has sent it already. */
export const STAGE_ID = 'graph-stage';

const started = new WeakMap<HTMLElement, Promise<Renderer>>();

/** The renderer in an element: the one that was started there, or a new one. Rejects where WebGL is missing or the code cannot be fetched. */
export function drawIn(container: HTMLElement, picture: Picture, camera: CameraState | undefined): Promise<Renderer> {
	const waiting = started.get(container);
	if (waiting) {
		// Taken over once: a canvas that comes again gets a renderer of its own.
		started.delete(container);
		return waiting;
	}
	return create(container, picture, camera);
}

/** Starts the picture in the element the server sent, if it did. */
export function drawEarly(picture: Picture, camera: CameraState | undefined): void {
	const container = document.getElementById(STAGE_ID);
	if (!container || started.has(container)) return;
	const renderer = create(container, picture, camera);
	started.set(container, renderer);
	// Whoever takes it over is told; until then nobody needs to be.
	renderer.catch(() => undefined);
}

async function create(container: HTMLElement, picture: Picture, camera: CameraState | undefined): Promise<Renderer> {
	const renderer = await code();
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	return renderer.createRenderer(container, picture, camera ?? RESTING_CAMERA, () => !still.matches);
}

interface Code {
	createRenderer: typeof createRenderer;
}

let fetching: Promise<Code> | undefined;

/** Sigma cannot be imported on the server, so it comes by itself; asked for as early as possible. */
export function code(): Promise<Code> {
	return (fetching ??= import('./renderer'));
}
