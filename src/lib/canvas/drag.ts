/** A mark that is dragged by the pointer: it alone moves, the picture stays. */

import type Sigma from 'sigma';
import type { Point } from '$graph/drawing/drawing';
import type { EdgeAttributes, NodeAttributes } from './scene-graph';

export interface Dragging {
	/** The mark that is on its way. */
	id(): string | undefined;
	/** True while a click would be the end of a drag. */
	hasJustEnded(): boolean;
}

interface Held {
	/** Whether marks may be dragged at all. */
	may(): boolean;
	/** Where a mark was let go, in units of Sigma's graph. */
	drop(id: string, at: Point): void;
}

/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4;

export function dragOf(sigma: Sigma<NodeAttributes, EdgeAttributes>, held: Held): Dragging {
	let dragged: { id: string; from: Point; hasMoved: boolean } | undefined;
	let ended = false;
	sigma.on('downNode', ({ node, event }) => {
		const isOther = 'button' in event.original && event.original.button !== 0;
		if (held.may() && !isOther) dragged = { id: node, from: { x: event.x, y: event.y }, hasMoved: false };
	});
	sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
		if (dragged === undefined) return;
		preventSigmaDefault();
		const { id, from } = dragged;
		dragged.hasMoved ||= Math.hypot(event.x - from.x, event.y - from.y) > TREMBLE;
		if (!dragged.hasMoved || !sigma.getGraph().hasNode(id)) return;
		sigma.getGraph().mergeNodeAttributes(id, sigma.viewportToGraph(event));
	});
	sigma.getMouseCaptor().on('mouseup', letGo);
	sigma.getTouchCaptor().on('touchup', letGo);

	function letGo() {
		const before = dragged;
		dragged = undefined;
		if (before?.hasMoved !== true || !sigma.getGraph().hasNode(before.id)) return;
		ended = true;
		setTimeout(() => (ended = false));
		const { x, y } = sigma.getGraph().getNodeAttributes(before.id);
		held.drop(before.id, { x, y });
	}

	return { id: () => (dragged?.hasMoved === true ? dragged.id : undefined), hasJustEnded: () => ended };
}
