/** What an overview tells below a name, the nearer it is looked at: what distinguishes, then values, then a statement. */

import type { Camera } from './camera.ts';
import { OVERVIEW, type Scene, type SceneNode } from './scene.ts';

/** 0 tells names alone. */
export type RevealStep = 0 | 1 | 2 | 3;

/** Camera ratios from which on each further step is told. */
const FROM = [0.7, 0.45, 0.28];
/** Nodes of which more than what distinguishes is told: those nearest to the middle. */
const MOST = 8;

export function revealStep(scene: Scene, camera: Camera | undefined): RevealStep {
	if (scene.key !== OVERVIEW || scene.nodes.length === 0 || scene.strips) return 0;
	const ratio = camera?.ratio ?? 1;
	return FROM.filter((from) => ratio <= from).length as RevealStep;
}

/** Ids of the concepts in view, the nearest to its middle first. */
export function conceptsInView({ nodes, frame }: Scene, { x, y, ratio }: Camera): string[] {
	const distance = (node: SceneNode) => Math.hypot(node.x / frame.width + 0.5 - x, node.y / frame.height + 0.5 - y);
	return nodes
		.filter(({ type }) => type === 'Concept')
		.map((node) => ({ id: node.id, away: distance(node) }))
		.filter(({ away }) => away <= ratio)
		.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1))
		.slice(0, MOST)
		.map(({ id }) => id);
}

/** The scene with what is told of each node; the same scene where nothing is. Its edges are the same array, because nothing moves. */
export function withDetails(scene: Scene, detailOf: (node: SceneNode) => string | undefined): Scene {
	const details = new Map(scene.nodes.map((node) => [node, detailOf(node)]));
	if ([...details.values()].every((detail) => detail === undefined)) return scene;
	const nodes = scene.nodes.map((node) => {
		const detail = details.get(node);
		return detail === undefined ? node : { ...node, detail };
	});
	return { ...scene, nodes };
}
