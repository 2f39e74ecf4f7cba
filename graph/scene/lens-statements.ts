/** Statements in a part of the lens' circle, with the values and relations they stand under. */

import { groupBy } from '../text/group-by.ts';
import { onRing, rounded, sizeFor } from '../layout/geometry.ts';
import { excerpt } from './excerpt.ts';
import type { Lens, LensStatement } from './lens.ts';
import type { SceneEdge, SceneNode, Sector } from './scene.ts';

/** Radius of the rings of values and of statements in scene units, what parts two rows of each, and rows of statements at most. */
export interface Rings {
	inner: number;
	innerStep: number;
	outer: number;
	row: number;
	rows: number;
}

/** Radians between two values on the inner ring; with more than this many they stand on two rings in turn. */
const GROUP_GAP = 0.16;
const GROUPS_ON_ONE_RING = 4;
/** Scene units between two statements on a ring. */
const SPACING = 0.075;
/** Pixels. */
const SIZES = { group: [7, 14] as const, statement: 6.5 };

type GroupNode = Lens['groups'][number];
export interface StatementGroup {
	node: GroupNode | undefined;
	statements: LensStatement[];
}

export function placeAt(angle: number, radius: number) {
	const { x, y } = onRing(angle, radius);
	return { x: rounded(x), y: rounded(y) };
}

/** Statements by the value or relation they stand under, in reading order; those under none first. */
export function groupsOf(statements: readonly LensStatement[], nodes: readonly GroupNode[]): StatementGroup[] {
	const groups = [...groupBy(statements, ({ group }) => group)].map(([place, own]): StatementGroup => {
		return { node: place === undefined ? undefined : nodes[place], statements: own };
	});
	const order = ({ node }: StatementGroup) => node?.order ?? -1;
	return groups.sort((a, b) => order(a) - order(b) || ((a.node?.id ?? '') < (b.node?.id ?? '') ? -1 : 1));
}

/** Places statements in a part of the circle: by what they stand under, which stands within them. */
export function fillSector(
	focus: string,
	sector: Pick<Sector, 'id' | 'from' | 'to'>,
	groups: readonly StatementGroup[],
	rings: Rings
): { nodes: SceneNode[]; edges: SceneEdge[] } {
	const nodes: SceneNode[] = [];
	const edges: SceneEdge[] = [];
	const margin = Math.min(0.12, (sector.to - sector.from) * 0.12);
	const room = sector.to - sector.from - 2 * margin;
	const slots = groups.reduce((sum, { statements }) => sum + statements.length, 0);
	const rows = Math.min(rings.rows, Math.max(1, Math.ceil((slots * SPACING) / Math.max(room, 0.01))));
	const named = groups.filter(({ node }) => node).length;
	const inner: { node: SceneNode; wish: number }[] = [];
	let slot = 0;
	for (const { node, statements } of groups) {
		const first = slot;
		for (const statement of statements) {
			const angle = sector.to - margin - (room * (slot + 0.5)) / slots;
			const radius = rings.outer + ((slot % rows) - (rows - 1) / 2) * rings.row;
			nodes.push({ ...statementNode(statement), ...placeAt(angle, radius), sector: sector.id });
			edges.push(edge(node ? node.id : focus, statement.id, 1));
			slot++;
		}
		if (!node) continue;
		const wish = sector.to - margin - (room * (first + slot)) / 2 / slots;
		const size = sizeFor(statements.length, 8, ...SIZES.group);
		const rank = 500 + statements.length;
		const { id, type, label } = node;
		inner.push({
			wish,
			node: { id, type, label, x: 0, y: 0, size, rank, statements: statements.length, sector: sector.id }
		});
		edges.push(edge(focus, id, statements.length));
	}
	const angles = spread(
		inner.map(({ wish }) => wish),
		GROUP_GAP,
		sector.from + margin / 2,
		sector.to - margin / 2
	);
	inner.forEach(({ node }, index) => {
		const step = named > GROUPS_ON_ONE_RING ? (index % 2 ? 1 : -1) * rings.innerStep : 0;
		nodes.push({ ...node, ...placeAt(angles[index] ?? 0, rings.inner + step) });
	});
	return { nodes, edges };
}

/** Falling angles, each as near its wish as a least gap and the ends allow; evenly spread where the gap does not fit. */
export function spread(wishes: readonly number[], gap: number, from: number, to: number): number[] {
	const last = wishes.length - 1;
	if (last < 1) return [...wishes];
	const least = Math.min(gap, (to - from) / last);
	const angles: number[] = [];
	wishes.forEach((wish, index) => {
		const ceiling = index ? (angles[index - 1] ?? to) - least : to;
		// Leaves room for those that follow.
		const floor = from + least * (last - index);
		angles.push(Math.max(floor, Math.min(ceiling, wish)));
	});
	return angles;
}

function statementNode({ id, text, span, mark }: LensStatement): Omit<SceneNode, 'x' | 'y'> {
	const words = span && { start: span[0], end: span[1] };
	return {
		id,
		type: 'Statement',
		label: excerpt(text, words),
		sentence: text,
		size: SIZES.statement,
		rank: 10,
		statements: 1,
		mark
	};
}

function edge(source: string, target: string, statements: number): SceneEdge {
	return { id: `${source}>${target}`, source, target, statements, width: 1 + Math.min(6, statements - 1) };
}
