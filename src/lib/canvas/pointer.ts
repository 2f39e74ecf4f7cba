/** What a person points at, as Sigma reports it, told to one listener in our own words. */

import type Sigma from 'sigma';
import type { Camera } from '$graph/scene/camera';
import type { Pointing } from './handle';
import type { EdgeAttributes, NodeAttributes } from './scene-graph';

/** The camera is reported when it has been still for this long. */
const SETTLED_MS = 250;

export interface Pointer {
	listen(pointing: Pointing): void;
	stop(): void;
}

export function pointerOf(sigma: Sigma<NodeAttributes, EdgeAttributes>, camera: () => Camera): Pointer {
	let pointing: Pointing | undefined;
	let settle: ReturnType<typeof setTimeout> | undefined;
	pickAtRest(sigma);
	sigma.on('enterNode', ({ node }) => pointing?.hover(node));
	sigma.on('leaveNode', () => pointing?.hover(undefined));
	sigma.on('clickNode', ({ node, event }) => pointing?.select(node, adds(event.original)));
	sigma.on('clickStage', () => pointing?.select(undefined, false));
	sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
		preventSigmaDefault();
		pointing?.open(node);
	});
	sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
	sigma.on('afterRender', () => pointing?.drawn());
	sigma.getCamera().on('updated', () => {
		clearTimeout(settle);
		settle = setTimeout(() => pointing?.camera(camera()), SETTLED_MS);
	});
	return {
		listen: (listener) => (pointing = listener),
		stop: () => clearTimeout(settle)
	};
}

/**
 * At each move Sigma asks the graphics card what is under the pointer, and waits for the answer. While the picture is
 * dragged nothing else comes under the pointer, so that nobody needs to ask.
 */
function pickAtRest(sigma: Sigma<NodeAttributes, EdgeAttributes>): void {
	const mouse = sigma.getMouseCaptor();
	const picks = mouse.listeners('mousemove');
	mouse.removeAllListeners('mousemove');
	mouse.on('mousemove', (coordinates) => {
		if (!mouse.isMouseDown) for (const pick of picks) pick(coordinates);
	});
}

/** True for a click that adds to what is chosen. */
export function adds(event: MouseEvent | TouchEvent | KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey || event.shiftKey;
}
