/** The one owner of movement: brings every node from where it is to where it belongs. */

import { animateNodes } from 'sigma/utils';
import { attributesOf, placeOf, type Fit, type SceneGraph } from './scene-graph';

const TRANSITION_MS = 500;

export interface Transition {
	/** Starts towards the places of now; at once where nothing may move. */
	start(fit: Fit): void;
	/** True while nodes are on their way. */
	isMoving(): boolean;
	stop(): void;
}

/** `moves` tells whether the person allows movement. */
export function transitionOf(graph: SceneGraph, moves: () => boolean): Transition {
	let end: (() => void) | undefined;
	function stop() {
		end?.();
		end = undefined;
	}
	return {
		start(fit) {
			stop();
			if (!moves()) {
				graph.updateEachNodeAttributes((_id, { item }) => attributesOf(item, fit));
				return;
			}
			const places = graph.mapNodes((id, { item }): [string, Record<string, number>] => [id, placeOf(item, fit)]);
			const options = { duration: TRANSITION_MS, easing: 'cubicInOut' } as const;
			end = animateNodes(graph, Object.fromEntries(places), options, () => (end = undefined));
		},
		isMoving: () => end !== undefined,
		stop
	};
}
