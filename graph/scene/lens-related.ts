/** Concepts related to that of a lens: outside the circle, in one row whose order means something. It stands beside the circle in a wide window, and below it in others. */

import type { Lens } from './lens.ts';
import type { Frame, Scene, SceneEdge, SceneNode, Spot } from './scene.ts';

/** What the circle takes with its municipalities, in scene units from its middle. */
const CIRCLE = { x: 1.25, y: 1.2 };
/** Beside it: the column's place, the room for its names, and from one to the next. */
const COLUMN = { x: 1.42, right: 1.95, step: 0.2 };
/** Below it: so many to a row, the middle of the first row, and from one to the next. */
const ROW = { concepts: 4, y: -1.48, step: 0.29, wide: 2.5 };
/** From the heading's line to the middle of the first mark. */
const HEADING = 0.16;
/** Pixels of the marks, and of their lines. */
const SIZE = 6;
const WIDTH = 0.8;

export interface RelatedRow {
	nodes: SceneNode[];
	edges: SceneEdge[];
	/** Undefined where no concept is related. */
	begin?: NonNullable<Scene['related']>;
	rest?: NonNullable<Frame['rest']>;
}

/** Those with most statements first; their lines are drawn while one of their ends is pointed at. */
export function relatedOf({ focus, related }: Pick<Lens, 'focus' | 'related'>): RelatedRow {
	const ranked = [...related].sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
	if (ranked.length === 0) return { nodes: [], edges: [] };
	const top = ((ranked.length - 1) * COLUMN.step) / 2;
	const beside = (place: number): Spot => ({ x: COLUMN.x, y: top - place * COLUMN.step });
	const columns = Math.min(ROW.concepts, ranked.length);
	const below = (place: number): Spot => ({
		x: (((place % columns) + 0.5) / columns - 0.5) * ROW.wide,
		y: ROW.y - Math.floor(place / columns) * ROW.step
	});
	const nodes = ranked.map(({ id, label, statements }, place): SceneNode => ({
		id,
		type: 'Concept',
		label,
		...beside(place),
		tall: below(place),
		size: SIZE,
		rank: 1000 - place,
		statements
	}));
	const edges = ranked.map(({ id }): SceneEdge => ({
		id: `${focus.id}>${id}`,
		source: focus.id,
		target: id,
		statements: 0,
		width: WIDTH,
		atRest: false
	}));
	const lowest = below(ranked.length - 1).y - ROW.step * 0.6;
	return {
		nodes,
		edges,
		begin: { x: COLUMN.x, y: top + HEADING, tall: { x: -ROW.wide / 2, y: ROW.y + HEADING } },
		rest: {
			wide: { left: -CIRCLE.x, right: COLUMN.right, bottom: -CIRCLE.y, top: CIRCLE.y },
			tall: { left: -CIRCLE.x, right: CIRCLE.x, bottom: lowest, top: CIRCLE.y }
		}
	};
}
