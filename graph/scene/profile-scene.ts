/** The profile of anything but a concept: the node in the middle, round it the concepts its statements mention, the most mentioned first (of two alike by name), from the top clockwise. */

import { onRing, rounded, sizeFor } from '../layout/geometry.ts';
import { byName } from '../text/order.ts';
import type { Profile } from './profile.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** Nodes on the inner ring before a second one is needed. */
const INNER_ROOM = 14;
const RADII = [0.62, 1];
const SIZES = { focus: 30, concept: [6, 20] as const, context: 12 };

export function profileScene({ focus: middle, total, around: given, counted }: Profile): Scene {
	const ranked = given
		.filter(({ id }) => id !== middle.id)
		.sort((a, b) => b.statements - a.statements || byName(a.label, b.label) || (a.id < b.id ? -1 : 1));
	const most = ranked[0]?.statements ?? 0;
	const inner = Math.min(ranked.length, INNER_ROOM);
	const around = ranked.map(({ id, type, label, statements }, index): SceneNode => {
		const outer = index >= inner;
		const slots = outer ? ranked.length - inner : inner;
		const slot = outer ? index - inner + 0.5 : index;
		const { x, y } = onRing(Math.PI / 2 - (2 * Math.PI * slot) / slots, RADII[outer ? 1 : 0] ?? 1);
		const size = type === 'Concept' ? sizeFor(statements, most, ...SIZES.concept) : SIZES.context;
		return {
			id,
			type,
			label,
			x: rounded(x),
			y: rounded(y),
			size,
			rank: 100 + statements,
			statements
		};
	});
	const { id, type, label } = middle;
	const focus: SceneNode = { id, type, label, x: 0, y: 0, size: SIZES.focus, rank: 2000, statements: total };
	const edges = around.map((node): SceneEdge => ({
		id: `${id}>${node.id}`,
		source: id,
		target: node.id,
		statements: node.statements,
		width: 1 + (6 * node.statements) / Math.max(1, most)
	}));
	const places = counted ? 'ranked' : 'arbitrary';
	return { key: id, places, nodes: [focus, ...around], edges, sectors: [], frame: { width: 2.3, height: 2.3 } };
}
