/** The lens on a concept: the concept in the middle, a sector for each municipality, its values and relations on an inner ring, statements on an outer one, related concepts outside. A municipality without a statement keeps its sector, which says why. */

import { groupBy } from '../text/group-by.ts';
import { onRing, rounded, sizeFor } from '../layout/geometry.ts';
import type { Places } from '../model/query.ts';
import { excerpt } from './excerpt.ts';
import type { Lens, LensStatement } from './lens.ts';
import { partOf, type Scene, type SceneEdge, type SceneNode, type Sector } from './scene.ts';

const FULL_CIRCLE = 2 * Math.PI;
/** Share of the circle that an empty sector keeps, as a share of an equal division. */
const EMPTY_SHARE = 0.55;
/** Radius of the rings in scene units. */
const RINGS = { inner: 0.42, innerStep: 0.07, outer: 0.8, row: 0.13, municipality: 1.12, related: 1.1 };
/** Radians between related concepts at one meeting of sectors; pixels of their lines. */
const RELATED_GAP = 0.22;
const RELATED_WIDTH = 0.8;
/** Radians between two values on the inner ring; with more than this many they stand on two rings in turn. */
const GROUP_GAP = 0.16;
const GROUPS_ON_ONE_RING = 4;
/** Scene units between two statements on a ring, and rows at most. */
const SPACING = 0.075;
const ROWS = 4;

/** Pixels. */
const SIZES = { focus: 30, municipality: 15, group: [7, 14] as const, statement: 6.5, related: 6 };

type GroupNode = Lens['groups'][number];
interface Group {
	node: GroupNode | undefined;
	statements: LensStatement[];
}

/**
 * Draws a sector for each municipality that the lens lists, so that nothing is said of one whose counts are not known, in
 * the order they have around the overview's ring (`places`). Totals divide the circle, so that a filter moves no
 * municipality.
 */
export function lensScene(lens: Lens, places: Places): Scene {
	const { focus, total } = lens;
	const statements = groupBy(lens.statements, ({ owner }) => lens.owners[owner] ?? '');
	const sectors = divide(lens.sectors, places).map((sector) => ({
		...sector,
		drawn: statements.get(sector.id)?.length ?? 0
	}));
	const { id, type, label } = focus;
	const nodes: SceneNode[] = [{ id, type, label, x: 0, y: 0, size: SIZES.focus, rank: 2000, statements: total }];
	const edges: SceneEdge[] = [];
	for (const sector of sectors) {
		const middle = (sector.from + sector.to) / 2;
		nodes.push({
			id: sector.id,
			type: 'Municipality',
			label: sector.label,
			...place(middle, RINGS.municipality),
			size: SIZES.municipality,
			rank: 1500,
			statements: sector.statements,
			sector: sector.id
		});
		fillSector(focus.id, sector, group(statements.get(sector.id) ?? [], lens.groups), nodes, edges);
	}
	addRelated(lens, sectors, nodes, edges);
	const part = partOf(nodes, { Statement: total, Municipality: lens.municipalities });
	const frame = { width: 2.5, height: 2.4 };
	return { key: focus.id, places: 'sectors', nodes, edges, sectors, ...part, frame };
}

/** Related concepts stand outside, where two sectors meet: their lines then cross nothing. */
function addRelated({ focus, related }: Lens, sectors: readonly Sector[], nodes: SceneNode[], edges: SceneEdge[]) {
	related.forEach(({ id, label, statements }, index) => {
		const sector = sectors[index % Math.max(1, sectors.length)];
		const round = Math.floor(index / Math.max(1, sectors.length));
		const aside = Math.ceil(round / 2) * RELATED_GAP * (round % 2 ? 1 : -1);
		nodes.push({
			id,
			type: 'Concept',
			label,
			...place((sector?.from ?? 0) + aside, RINGS.related),
			size: SIZES.related,
			rank: 300,
			statements
		});
		edges.push({ ...edge(focus.id, id, 0), width: RELATED_WIDTH });
	});
}

function place(angle: number, radius: number) {
	const { x, y } = onRing(angle, radius);
	return { x: rounded(x), y: rounded(y) };
}

/** Sectors in the order of the overview's ring; more room for those who say more, but never so much that silence disappears. */
function divide(municipalities: Lens['sectors'], places: Places): Omit<Sector, 'drawn'>[] {
	const known = municipalities
		.map((municipality) => {
			const [x, y] = places[municipality.id] ?? [0, 0];
			return { ...municipality, angle: Math.atan2(y, x) };
		})
		.sort((a, b) => b.angle - a.angle || (a.id < b.id ? -1 : 1));
	const spoken = known.reduce((sum, { total }) => sum + Math.sqrt(total), 0);
	const weights = known.map(({ total }) =>
		total && spoken ? EMPTY_SHARE + ((1 - EMPTY_SHARE) * known.length * Math.sqrt(total)) / spoken : EMPTY_SHARE
	);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const widths = weights.map((weight) => (FULL_CIRCLE * weight) / whole);
	// The first sector's middle points where that municipality stands in the overview; the rest follow clockwise.
	let at = (known[0]?.angle ?? 0) + (widths[0] ?? 0) / 2;
	return known.map(({ id, label, statements, silence }, index) => {
		const to = at;
		at -= widths[index] ?? 0;
		return { id, label, from: at, to, statements, silence };
	});
}

/** Statements by the value or relation they stand under, in reading order; those under none first. */
function group(statements: readonly LensStatement[], nodes: readonly GroupNode[]): Group[] {
	const groups = [...groupBy(statements, ({ group }) => group)].map(([place, own]): Group => {
		return { node: place === undefined ? undefined : nodes[place], statements: own };
	});
	const order = ({ node }: Group) => node?.order ?? -1;
	return groups.sort((a, b) => order(a) - order(b) || ((a.node?.id ?? '') < (b.node?.id ?? '') ? -1 : 1));
}

function fillSector(focus: string, sector: Sector, groups: readonly Group[], nodes: SceneNode[], edges: SceneEdge[]) {
	const margin = Math.min(0.12, (sector.to - sector.from) * 0.12);
	const room = sector.to - sector.from - 2 * margin;
	const slots = groups.reduce((sum, { statements }) => sum + statements.length, 0);
	const rows = Math.min(ROWS, Math.max(1, Math.ceil((slots * SPACING) / Math.max(room, 0.01))));
	const named = groups.filter(({ node }) => node).length;
	const inner: { node: SceneNode; wish: number }[] = [];
	let slot = 0;
	for (const { node, statements } of groups) {
		const first = slot;
		for (const statement of statements) {
			const angle = sector.to - margin - (room * (slot + 0.5)) / slots;
			const radius = RINGS.outer + ((slot % rows) - (rows - 1) / 2) * RINGS.row;
			nodes.push({ ...statementNode(statement), ...place(angle, radius), sector: sector.id });
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
		const step = named > GROUPS_ON_ONE_RING ? (index % 2 ? 1 : -1) * RINGS.innerStep : 0;
		nodes.push({ ...node, ...place(angles[index] ?? 0, RINGS.inner + step) });
	});
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
		size: SIZES.statement,
		rank: 10,
		statements: 1,
		mark
	};
}

function edge(source: string, target: string, statements: number): SceneEdge {
	return { id: `${source}>${target}`, source, target, statements, width: 1 + Math.min(6, statements - 1) };
}
