/** The one owner of movement: brings every node from where it is to where it belongs. */

import { animateNodes } from 'sigma/utils';
import { attributesOf, placeOf, type Fit, type SceneGraph } from './scene-graph';

const TRANSITION_MS = 500;
/** More nodes than these are placed at once: each frame of their way would take longer than a frame. */
const MOST_MOVING = 800;

export interface Transition {
	/** Starts towards the places of now; at once where nothing may move, and not at all where everything is there. */
	start(graph: SceneGraph, fit: Fit): void;
	/** True while nodes are on their way. */
	isMoving(): boolean;
	stop(): void;
}

/** `moves` tells whether the person allows movement. */
export function createTransition(moves: () => boolean): Transition {
	let end: (() => void) | undefined;
	function stop() {
		end?.();
		end = undefined;
	}
	return {
		start(graph, fit) {
			stop();
			const away = graph.filterNodes((_id, { x, y, item }) => {
				const place = placeOf(item, fit);
				return place.x !== x || place.y !== y;
			});
			if (away.length === 0) return;
			if (!moves() || away.length > MOST_MOVING) {
				graph.updateEachNodeAttributes((_id, { item }) => attributesOf(item, fit));
				return;
			}
			const places = away.map((id): [string, Record<string, number>] => {
				return [id, placeOf(graph.getNodeAttribute(id, 'item'), fit)];
			});
			const options = { duration: TRANSITION_MS, easing: 'cubicInOut' } as const;
			end = animateNodes(graph, Object.fromEntries(places), options, () => (end = undefined));
		},
		isMoving: () => end !== undefined,
		stop
	};
}
