/** The lens for many municipalities: a ring with a part for each of them, as long and as strong as its share, and within it the statements of the one that is chosen. */

import type { Lens } from './lens.ts';
import { relatedOf } from './lens-related.ts';
import { fillSector, groupsOf, placeAt, type Rings } from './lens-statements.ts';
import { type Arc, partOf, type Ring, type Scene, type SceneEdge, type SceneNode, type Wedge } from './scene.ts';
import type { RingOrganisation } from './sent-ring.ts';

const FULL_CIRCLE = 2 * Math.PI;
const TOP = Math.PI / 2;
/** Scene units. */
const RADII = { inner: 0.64, outer: [0.72, 0.78, 0.84, 0.9, 0.96], silent: 0.7 };
/** How high the concept stands over the words below it, while no statements stand around it. */
const MIDDLE = 0.2;
/** Of the one that is chosen, within the ring. */
const RINGS: Rings = { inner: 0.27, innerStep: 0.05, outer: 0.5, row: 0.07, rows: 2 };
export const STEPS = RADII.outer.length;
/** Steps of share that are easily said. */
const ROUND = [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.15, 0.2];
/** The last step holds so many of those that mention the concept at most. */
const LAST = 0.05;
/** So many parts can be told apart on a screen. */
const MOST_APART = 360;
/** Pixels. */
const SIZES = { focus: 16, wedge: 6 };

export function ringScene(lens: Lens, organisations: readonly RingOrganisation[]): Scene {
	const { focus, total, opened } = lens;
	const bounds = boundsOf(organisations);
	const width = FULL_CIRCLE / Math.max(1, organisations.length);
	const wedges = organisations.map((one, index): { one: RingOrganisation; wedge: Wedge } => {
		const { statements, base, silence } = one;
		const share = base === 0 ? 0 : statements / base;
		const step = statements > 0 ? stepOf(share, bounds) : undefined;
		const to = TOP - index * width;
		return { one, wedge: { from: to - width, to, step, reason: silence?.reason, share, base, silence } };
	});
	const { id, type, label } = focus;
	const y = opened === undefined ? MIDDLE : 0;
	const nodes: SceneNode[] = [{ id, type, label, x: 0, y, size: SIZES.focus, rank: 2000, statements: total }];
	const edges: SceneEdge[] = [];
	for (const { one, wedge } of wedges)
		nodes.push({
			id: one.id,
			type: 'Municipality',
			label: one.label,
			...placeAt((wedge.from + wedge.to) / 2, (RADII.inner + RADII.silent) / 2),
			size: SIZES.wedge,
			rank: 1500,
			statements: one.statements,
			wedge
		});
	if (opened !== undefined) {
		const area = { id: opened, from: TOP - FULL_CIRCLE, to: TOP };
		const filled = fillSector(id, area, groupsOf(lens.statements, lens.groups), RINGS);
		nodes.push(...filled.nodes);
		edges.push(...filled.edges);
	}
	const related = relatedOf(lens);
	nodes.push(...related.nodes);
	edges.push(...related.edges);
	return {
		key: id,
		places: 'ring',
		nodes,
		edges,
		sectors: [],
		ring: ringOf(
			wedges.map(({ wedge }) => wedge),
			bounds,
			total
		),
		...(related.begin && { related: related.begin }),
		...partOf(nodes, { Statement: total }),
		frame: { width: 2.5, height: 2.4, round: true, ...(related.rest && { rest: related.rest }) }
	};
}

function ringOf(wedges: readonly Wedge[], bounds: readonly number[], statements: number): Ring {
	const most = Math.ceil(wedges.length / MOST_APART);
	return {
		...RADII,
		bounds,
		...(most > 1 && { bins: { slices: binsOf(wedges, most), most } }),
		mentioning: wedges.filter(({ step }) => step !== undefined).length,
		hidden: wedges.filter(({ reason }) => reason === 'hidden').length,
		unmatched: wedges.filter(({ reason }) => reason === 'unmatched').length,
		statements
	};
}

/** The share at which each step ends: the least width whose last step holds no more than a few. */
function boundsOf(organisations: readonly RingOrganisation[]): number[] {
	const shares = organisations.flatMap(({ statements, base }) =>
		statements > 0 && base > 0 ? [statements / base] : []
	);
	shares.sort((a, b) => b - a);
	const high = shares[Math.floor(shares.length * LAST)] ?? 0;
	const width = ROUND.find((one) => one * STEPS >= high) ?? 0.2;
	return Array.from({ length: STEPS - 1 }, (_, step) => Math.round(width * (step + 1) * 1e6) / 1e6);
}

function stepOf(share: number, bounds: readonly number[]): number {
	const step = bounds.findIndex((bound) => share <= bound);
	return step < 0 ? bounds.length : step;
}

/** Neighbours that look alike, so many together at most: each colour is true of all it stands for. */
function binsOf(wedges: readonly Wedge[], most: number): Arc[] {
	const bins: { slice: Arc; held: number }[] = [];
	for (const { from, to, step, reason } of wedges) {
		const last = bins.at(-1);
		if (last && last.held < most && last.slice.step === step && last.slice.reason === reason) {
			last.slice.from = from;
			last.held++;
		} else bins.push({ slice: { from, to, step, reason }, held: 1 });
	}
	return bins.map(({ slice }) => slice);
}
