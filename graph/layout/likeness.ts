/**
 * Places of concepts by what they go with: those that stand together oftener than by chance are
 * pulled towards one another. By stress majorization (E. Gansner, Y. Koren and S. North, “Graph
 * drawing by stress majorization”, GD 2004). Nothing is drawn by lot: it begins at given places.
 */

import type { Places } from '../model/query.ts';
import { byText } from '../text/order.ts';
import { rounded } from './geometry.ts';

/** Two concepts that go together; `strength` is above 0 and says how far from chance that is. */
export interface Tie {
	a: string;
	b: string;
	strength: number;
}

/** Rounds of majorization, and how many beginnings are tried; fewer where there are many concepts. */
const ROUNDS = 60;
const BEGINNINGS = 3;
const MANY = 60;
/** Radians between two concepts of a beginning: by the golden ratio they fill a disc evenly. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** How far concepts lie apart that nothing ties, beside the farthest that something does. */
const APART = 1.15;
/** How little those weigh beside a tie of the same length. */
const LOOSE = 0.35;
/** How much of a place is its rank: it fills the corners that few would take. */
const EVENED = 0.55;

/** From −1 to 1 both ways. The same concepts and ties give the same places, in whatever order they come. */
export function likenessPlaces(concepts: readonly string[], ties: readonly Tie[]): Places {
	const ids = [...concepts].sort(byText);
	const lengths = distancesOf(ids, ties);
	const beginnings = ids.length > MANY ? 1 : BEGINNINGS;
	let best: { stress: number; x: Float64Array; y: Float64Array } | undefined;
	for (let turn = 0; turn < beginnings; turn++) {
		const found = settled(lengths, ids.length, turn);
		if (best === undefined || found.stress < best.stress - 1e-9) best = found;
	}
	if (best === undefined) return {};
	const { x, y } = upright(best.x, best.y);
	const [across, along] = [evened(x), evened(y)];
	return Object.fromEntries(ids.map((id, at) => [id, [rounded(across[at] ?? 0), rounded(along[at] ?? 0)]]));
}

interface Lengths {
	distance: Float64Array;
	weight: Float64Array;
}

/** Shortest ways along ties: the stronger a tie, the shorter. */
function distancesOf(ids: readonly string[], ties: readonly Tie[]): Lengths {
	const size = ids.length;
	const places = new Map(ids.map((id, at) => [id, at]));
	const distance = new Float64Array(size * size).fill(Infinity);
	for (let at = 0; at < size; at++) distance[at * size + at] = 0;
	for (const { a, b, strength } of ties) {
		const [from, to] = [places.get(a), places.get(b)];
		if (from === undefined || to === undefined || from === to || !(strength > 0)) continue;
		const length = Math.min(distance[from * size + to] ?? Infinity, 1 / Math.sqrt(1 + strength / 6));
		distance[from * size + to] = length;
		distance[to * size + from] = length;
	}
	for (let through = 0; through < size; through++)
		for (let from = 0; from < size; from++) {
			const first = distance[from * size + through] ?? Infinity;
			if (first === Infinity) continue;
			for (let to = 0; to < size; to++) {
				const way = first + (distance[through * size + to] ?? Infinity);
				if (way < (distance[from * size + to] ?? Infinity)) distance[from * size + to] = way;
			}
		}
	const farthest = distance.reduce((most, one) => (one < Infinity ? Math.max(most, one) : most), 0);
	const apart = farthest > 0 ? farthest * APART : 1;
	const weight = distance.map((one) => (one === Infinity ? LOOSE / apart ** 2 : one > 0 ? 1 / one ** 2 : 0));
	return { distance: distance.map((one) => (one === Infinity ? apart : one)), weight };
}

/** Each concept in turn goes where its distances to all others are best met. */
function settled({ distance, weight }: Lengths, size: number, turn: number) {
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	for (let at = 0; at < size; at++) {
		// Another beginning deals the concepts out in another order.
		const dealt = (at * (2 * turn + 1) + turn) % Math.max(1, size);
		const radius = Math.sqrt((dealt + 0.5) / size);
		x[at] = radius * Math.cos(dealt * GOLDEN + at * 1e-3);
		y[at] = radius * Math.sin(dealt * GOLDEN + at * 1e-3);
	}
	for (let round = 0; round < ROUNDS; round++)
		for (let at = 0; at < size; at++) {
			let [sumX, sumY, sum] = [0, 0, 0];
			for (let other = 0; other < size; other++) {
				const pull = weight[at * size + other] ?? 0;
				if (other === at || pull === 0) continue;
				const [dx, dy] = [(x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0)];
				const scale = (distance[at * size + other] ?? 0) / Math.max(1e-9, Math.hypot(dx, dy));
				sumX += pull * ((x[other] ?? 0) + dx * scale);
				sumY += pull * ((y[other] ?? 0) + dy * scale);
				sum += pull;
			}
			if (sum === 0) continue;
			x[at] = sumX / sum;
			y[at] = sumY / sum;
		}
	let stress = 0;
	for (let at = 0; at < size; at++)
		for (let other = 0; other < at; other++) {
			const apart = Math.hypot((x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0));
			stress += (weight[at * size + other] ?? 0) * (apart - (distance[at * size + other] ?? 0)) ** 2;
		}
	return { stress, x, y };
}

/** Turned so that the longest way across lies along x, because pictures are wider than high. */
function upright(x: Float64Array, y: Float64Array) {
	const mean = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
	const [middleX, middleY] = [mean(x), mean(y)];
	let [xx, yy, xy] = [0, 0, 0];
	for (let at = 0; at < x.length; at++) {
		const [dx, dy] = [(x[at] ?? 0) - middleX, (y[at] ?? 0) - middleY];
		xx += dx * dx;
		yy += dy * dy;
		xy += dx * dy;
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return {
		x: x.map((one, at) => (one - middleX) * cos + ((y[at] ?? 0) - middleY) * sin),
		y: y.map((one, at) => (one - middleY) * cos - ((x[at] ?? 0) - middleX) * sin)
	};
}

/** Partly the value, partly its rank, both from −1 to 1. */
function evened(values: Float64Array): Float64Array {
	const most = values.reduce((far, one) => Math.max(far, Math.abs(one)), 0);
	if (most === 0) return values;
	const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
	const result = new Float64Array(values.length);
	for (const [rank, at] of order.entries()) {
		const ranked = values.length > 1 ? (2 * rank) / (values.length - 1) - 1 : 0;
		result[at] = EVENED * ranked + (1 - EVENED) * ((values[at] ?? 0) / most);
	}
	return result;
}
