/** Strips as a scene: its nodes are what rows and dots are called. */

import { OVERVIEW, partOf, type Scene, type SceneNode } from './scene.ts';
import type { Strips } from './strips.ts';

export function stripsScene(strips: Strips): Scene {
	const still = { x: 0, y: 0, size: 0 };
	const nodes = [
		...strips.rows.map(({ id, label, cells, mentioning }): SceneNode => {
			const statements = cells.reduce((sum, cell) => sum + Math.max(0, cell), 0);
			return { id, label, type: 'Concept', ...still, rank: mentioning, statements };
		}),
		...strips.organisations.map(({ id, label, base }): SceneNode => {
			return { id, label, type: 'Municipality', ...still, rank: 0, statements: base };
		})
	];
	const part = partOf(nodes, { Municipality: strips.all, Concept: strips.concepts });
	const frame = { width: 2, height: 2 };
	return { key: OVERVIEW, places: 'strips', nodes, edges: [], sectors: [], strips, ...part, frame };
}
