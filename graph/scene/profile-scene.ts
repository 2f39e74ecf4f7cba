/** The profile of anything but a concept: the node in the middle, round it the concepts its statements mention, the most mentioned first (of two alike by name), from the top clockwise. */

import type { GraphNode } from '../model.ts';
import type { NodeRef, Overview, Slice } from '../query.ts';
import { byName } from '../text/order.ts';
import { readSlice } from './read-slice.ts';
import { onRing, rounded, sizeFor } from '../layout/geometry.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** Nodes on the inner ring before a second one is needed. */
const INNER_ROOM = 14;
const RADII = [0.62, 1];
const SIZES = { focus: 30, concept: [6, 20] as const, context: 12 };

interface Counted {
	node: NodeRef | GraphNode;
	statements: number;
}

/** `within` counts what is about the focus, also the statements that the slice has no room for; a statement has none. */
export function profileScene(slice: Slice, within: Overview | undefined): Scene {
	const ranked = (within ? conceptsOf(within) : surroundingsOf(slice))
		.filter(({ node, statements }) => statements > 0 && node.id !== slice.focus.id)
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
	const places = within ? 'ranked' : 'arbitrary';
	return { key: id, places, nodes: [focus, ...around], edges, sectors: [], frame: { width: 2.3, height: 2.3 } };
}

function conceptsOf({ concepts }: Overview): Counted[] {
	return concepts.map((node) => ({ node, statements: node.statements }));
}

/** What a single statement mentions, where it stands and whom it speaks for. */
function surroundingsOf(slice: Slice): Counted[] {
	const { nodes, statements } = readSlice(slice);
	const ids = statements.flatMap(({ concepts, under, roles, document }) => [
		...concepts,
		...under,
		...roles.map((role) => role.id),
		document
	]);
	return [...new Set(ids)].flatMap((id) => {
		const node = nodes.get(id);
		return node ? [{ node, statements: 1 }] : [];
	});
}
