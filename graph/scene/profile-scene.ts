/** The profile of anything but a concept: the node in the middle, round it the concepts its statements mention, the most frequent first (of two alike by name), from the top clockwise. */

import type { Slice } from '../query.ts';
import { byName } from '../text/order.ts';
import { readSlice } from './read-slice.ts';
import { onRing, rounded, sizeFor } from '../layout/geometry.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** Nodes on the inner ring before a second one is needed. */
const INNER_ROOM = 14;
const RADII = [0.62, 1];
const SIZES = { focus: 30, concept: [6, 20] as const, context: 12 };

export function profileScene(slice: Slice): Scene {
	const { nodes, statements } = readSlice(slice);
	const counts = new Map<string, number>();
	const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
	for (const statement of statements) {
		statement.concepts.forEach(count);
		// A single statement also shows where it stands and whom it speaks for.
		if (slice.focus.type === 'Statement')
			for (const id of [...statement.under, ...statement.roles.map((role) => role.id), statement.document]) count(id);
	}
	const ranked = [...counts]
		.flatMap(([id, statements]) => {
			const node = nodes.get(id);
			return node && id !== slice.focus.id ? [{ node, statements }] : [];
		})
		.sort(
			(a, b) => b.statements - a.statements || byName(a.node.label, b.node.label) || (a.node.id < b.node.id ? -1 : 1)
		);
	const most = ranked[0]?.statements ?? 0;
	const inner = Math.min(ranked.length, INNER_ROOM);
	const around = ranked.map(({ node, statements }, index): SceneNode => {
		const outer = index >= inner;
		const slots = outer ? ranked.length - inner : inner;
		const slot = outer ? index - inner + 0.5 : index;
		const { x, y } = onRing(Math.PI / 2 - (2 * Math.PI * slot) / slots, RADII[outer ? 1 : 0] ?? 1);
		const size = node.type === 'Concept' ? sizeFor(statements, most, ...SIZES.concept) : SIZES.context;
		return {
			id: node.id,
			type: node.type,
			label: node.label,
			x: rounded(x),
			y: rounded(y),
			size,
			rank: 100 + statements,
			statements
		};
	});
	const { id, type, label } = slice.focus;
	const focus: SceneNode = { id, type, label, x: 0, y: 0, size: SIZES.focus, rank: 2000, statements: slice.total };
	const edges = around.map((node): SceneEdge => ({
		id: `${id}>${node.id}`,
		source: id,
		target: node.id,
		statements: node.statements,
		width: 1 + (6 * node.statements) / Math.max(1, most)
	}));
	return { key: id, nodes: [focus, ...around], edges, sectors: [], frame: { width: 2.3, height: 2.3 } };
}
