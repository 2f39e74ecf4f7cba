/** The lens on a concept: the concept in the middle, a sector for each municipality, its values and relations on an inner ring, statements on an outer one, related concepts in a row beside the circle. A municipality without a statement keeps its sector, which says why. */

import { groupBy } from '../text/group-by.ts';
import type { Places } from '../model/query.ts';
import type { Lens } from './lens.ts';
import { relatedOf } from './lens-related.ts';
import { fillSector, groupsOf, placeAt, type Rings } from './lens-statements.ts';
import { unpackRing } from './sent-ring.ts';
import { ringScene } from './ring-scene.ts';
import { partOf, type Scene, type SceneEdge, type SceneNode, type Sector } from './scene.ts';

const FULL_CIRCLE = 2 * Math.PI;
/** Share of the circle that an empty sector keeps, as a share of an equal division. */
const EMPTY_SHARE = 0.55;

/** Radius at which municipalities stand, in scene units. */
const MUNICIPALITIES = 1.12;
const RINGS: Rings = { inner: 0.42, innerStep: 0.07, outer: 0.8, row: 0.13, rows: 4 };

/** Pixels. */
const SIZES = { focus: 30, municipality: 15 };

/**
 * Draws a sector for each municipality that the lens lists, so that nothing is said of one whose counts are not known, in
 * the order they have around the overview's ring (`places`). Totals divide the circle, so that a filter moves no
 * municipality.
 */
export function lensScene(lens: Lens, places: Places): Scene {
	if (lens.ring) return ringScene(lens, unpackRing(lens.ring));
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
			...placeAt(middle, MUNICIPALITIES),
			size: SIZES.municipality,
			rank: 1500,
			statements: sector.statements,
			sector: sector.id
		});
		const filled = fillSector(focus.id, sector, groupsOf(statements.get(sector.id) ?? [], lens.groups), RINGS);
		nodes.push(...filled.nodes);
		edges.push(...filled.edges);
	}
	const related = relatedOf(lens);
	nodes.push(...related.nodes);
	edges.push(...related.edges);
	const part = partOf(nodes, { Statement: total, Municipality: lens.municipalities });
	const frame = { width: 2.5, height: 2.4, round: true, ...(related.rest && { rest: related.rest }) } as const;
	return {
		key: focus.id,
		places: 'sectors',
		nodes,
		edges,
		sectors,
		...(related.begin && { related: related.begin }),
		...part,
		frame
	};
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
