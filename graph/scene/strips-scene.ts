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

/** Rows that a sheet, a slide or a room has at most, so that all can be read; fewer where each has the numbers of groups. */
const ON_SHEET = { rows: 18, grouped: 9 };

/** The scene for where nobody scrolls: the first rows of strips, and of how many; any other scene as it is. */
export function sheetScene(scene: Scene): Scene {
	const { strips } = scene;
	const most = strips?.groups ? ON_SHEET.grouped : ON_SHEET.rows;
	if (strips === undefined || strips.rows.length <= most) return scene;
	const left = new Set(strips.rows.slice(most).map(({ id }) => id));
	const nodes = scene.nodes.filter(({ id }) => !left.has(id));
	const part = partOf(nodes, { Municipality: strips.all, Concept: strips.concepts });
	return { ...scene, nodes, strips: { ...strips, rows: strips.rows.slice(0, most) }, ...part };
}
