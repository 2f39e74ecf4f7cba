/** What a person points at, as Sigma reports it, told to one listener in our own words. */

import type Sigma from 'sigma';
import type { Camera } from '$graph/scene/camera';
import type { Point } from '$graph/drawing/drawing';
import { dragOf } from './drag';
import type { Pointing } from './handle';
import type { EdgeAttributes, NodeAttributes } from './scene-graph';

/** The camera is reported when it has been still for this long. */
const SETTLED_MS = 250;

export interface Pointer {
	listen(pointing: Pointing): void;
	/** The mark that is being dragged. */
	dragged(): string | undefined;
	stop(): void;
}

interface Around {
	camera(): Camera;
	/** The line at a point of the window. */
	linkAt(point: Point): string | undefined;
	/** The part of a ring that is at a point of the window: Sigma knows marks alone. */
	wedgeAt(point: Point): string | undefined;
	/** Comes nearer to a point of the window. */
	zoomTo(point: Point): void;
	/** A mark was let go, in scene units. */
	place(at: Point): Point;
}

export function pointerOf(sigma: Sigma<NodeAttributes, EdgeAttributes>, around: Around): Pointer {
	let pointing: Pointing | undefined;
	let link: string | undefined;
	let wedge: string | undefined;
	let isOnNode = false;
	let settle: ReturnType<typeof setTimeout> | undefined;
	pickAtRest(sigma);
	const drag = dragOf(sigma, {
		may: () => pointing?.holds() ?? false,
		drop: (id, at) => pointing?.drop(id, around.place(at))
	});
	sigma.on('enterNode', ({ node }) => {
		isOnNode = true;
		wedge = undefined;
		hoverLink(undefined);
		pointing?.hover(node);
	});
	sigma.getMouseCaptor().on('mousemove', (point) => {
		if (sigma.getMouseCaptor().isMouseDown) return;
		hoverLink(isOnNode ? undefined : around.linkAt(point));
		if (!isOnNode) hoverWedge(around.wedgeAt(point));
	});
	sigma.on('leaveStage', () => {
		hoverLink(undefined);
		hoverWedge(undefined);
	});
	sigma.on('leaveNode', () => {
		isOnNode = false;
		pointing?.hover(undefined);
	});
	sigma.on('clickNode', ({ node, event }) => {
		if (!drag.hasJustEnded()) pointing?.select(node, adds(event.original));
	});
	sigma.on('clickStage', ({ event }) => {
		const [at, part] = [around.linkAt(event), around.wedgeAt(event)];
		if (drag.hasJustEnded()) return;
		if (part !== undefined) pointing?.select(part, adds(event.original));
		else if (at === undefined) pointing?.select(undefined, false);
		else pointing?.selectLink(at, adds(event.original));
	});
	sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
		preventSigmaDefault();
		pointing?.open(node);
	});
	sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
		preventSigmaDefault();
		const part = around.wedgeAt(event);
		if (part !== undefined) pointing?.open(part);
		else if (around.linkAt(event) === undefined) around.zoomTo(event);
	});
	sigma.on('afterRender', () => pointing?.drawn());
	sigma.getCamera().on('updated', () => {
		clearTimeout(settle);
		settle = setTimeout(() => pointing?.camera(around.camera()), SETTLED_MS);
	});
	function hoverLink(next: string | undefined) {
		if (next === link) return;
		link = next;
		pointing?.hoverLink(next);
	}

	function hoverWedge(next: string | undefined) {
		if (next === wedge) return;
		wedge = next;
		pointing?.hover(next);
	}

	return {
		listen: (listener) => (pointing = listener),
		dragged: () => drag.id(),
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
