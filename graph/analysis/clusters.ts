/**
 * Clusters of points by k-means: S. Lloyd, IEEE Transactions on Information Theory 28 (1982), begun as
 * D. Arthur and S. Vassilvitskii, “k-means++: the advantages of careful seeding” (SODA 2007), say. What is
 * drawn is drawn by numbers that are the same every time.
 */

import { drawFrom } from '../generate/draw.ts';

/** Points one behind the other, each of `width` numbers. */
export interface Points {
	values: Float64Array;
	width: number;
	count: number;
}

/** The number of each point's cluster, from 0, and how well they are apart. */
export interface Clusters {
	clusterOf: Int32Array;
	/**
	 * The mean over points of (other − own) / greater of the two, of the distances to the middle of the own cluster and
	 * to the nearest other one: P. Rousseeuw's silhouette (Journal of Computational and Applied Mathematics 20, 1987),
	 * simplified to middles, so that thousands of points need no table of distances. 0 for one cluster.
	 */
	silhouette: number;
}

/** Beginnings that are tried for each number of clusters; the tightest clusters are kept. */
const BEGINNINGS = 3;
/** Rounds at most; most beginnings are still before. */
const ROUNDS = 25;
/** The least part of the spread that a round has to take away for another one to be worth its time. */
const WORTH = 1e-3;

/** As many clusters as are apart best, of the numbers from `least` to `most`; of two alike the fewer. */
export function clustersOf(points: Points, least: number, most: number): Clusters {
	let best: Clusters | undefined;
	for (let number = least; number <= most; number++) {
		const found = tightest(points, number);
		if (best === undefined || found.silhouette > best.silhouette + 1e-9) best = found;
	}
	return best ?? { clusterOf: new Int32Array(points.count), silhouette: 0 };
}

function tightest(points: Points, number: number): Clusters {
	let best: Settled | undefined;
	for (let seed = 1; seed <= BEGINNINGS; seed++) {
		const found = settled(points, beginning(points, number, seed));
		if (best === undefined || found.spread < best.spread - 1e-9) best = found;
	}
	if (best === undefined) throw new RangeError('Clusters need a beginning.');
	return { clusterOf: best.clusterOf, silhouette: silhouetteOf(points, best) };
}

/** The middles to begin with: each a point, drawn the likelier the farther it lies from those before it. */
function beginning({ values, width, count }: Points, number: number, seed: number): Float64Array {
	const draw = drawFrom(seed);
	const chosen = [draw.below(count)];
	const nearest = new Float64Array(count).fill(Infinity);
	while (chosen.length < number) {
		const last = chosen.at(-1) ?? 0;
		let sum = 0;
		for (let point = 0; point < count; point++) {
			const squared = squaredDistance(values, point * width, values, last * width, width);
			const least = Math.min(nearest[point] ?? 0, squared);
			nearest[point] = least;
			sum += least;
		}
		// All points lie where a middle is already: there are no more clusters.
		if (sum === 0) break;
		let left = draw.share() * sum;
		let next = nearest.findLastIndex((squared) => squared > 0);
		for (let point = 0; point < count; point++) {
			left -= nearest[point] ?? 0;
			if (left >= 0 || nearest[point] === 0) continue;
			next = point;
			break;
		}
		chosen.push(next);
	}
	const middles = new Float64Array(chosen.length * width);
	for (const [at, point] of chosen.entries())
		middles.set(values.subarray(point * width, (point + 1) * width), at * width);
	return middles;
}

interface Settled {
	clusterOf: Int32Array;
	middles: Float64Array;
	/** The squared distances of all points to the middles of their clusters, added up. */
	spread: number;
}

/** Each point goes to the nearest middle, each middle to the mean of its points, until hardly anything is gained. */
function settled({ values, width, count }: Points, middles: Float64Array): Settled {
	const clusterOf = new Int32Array(count).fill(-1);
	let spread = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const before = spread;
		spread = 0;
		for (let point = 0; point < count; point++) {
			const { cluster, squared } = nearestTo(values, point, middles, width);
			clusterOf[point] = cluster;
			spread += squared;
		}
		if (spread >= before * (1 - WORTH)) break;
		toMeans({ values, width, count }, clusterOf, middles);
	}
	return { clusterOf, middles, spread };
}

/** A middle without a point stays where it is. */
function toMeans({ values, width, count }: Points, clusterOf: Int32Array, middles: Float64Array): void {
	const sizes = new Float64Array(middles.length / width);
	const sums = new Float64Array(middles.length);
	for (let point = 0; point < count; point++) {
		const cluster = clusterOf[point] ?? 0;
		sizes[cluster] = (sizes[cluster] ?? 0) + 1;
		for (let at = 0; at < width; at++) {
			const sum = cluster * width + at;
			sums[sum] = (sums[sum] ?? 0) + (values[point * width + at] ?? 0);
		}
	}
	for (const [cluster, size] of sizes.entries())
		if (size > 0) for (let at = cluster * width; at < (cluster + 1) * width; at++) middles[at] = (sums[at] ?? 0) / size;
}

function nearestTo(values: Float64Array, point: number, middles: Float64Array, width: number) {
	let [cluster, squared, next] = [0, Infinity, Infinity];
	for (let other = 0; other * width < middles.length; other++) {
		const distance = squaredDistance(values, point * width, middles, other * width, width);
		if (distance < squared) [cluster, squared, next] = [other, distance, squared];
		else if (distance < next) next = distance;
	}
	return { cluster, squared, next };
}

function squaredDistance(a: Float64Array, fromA: number, b: Float64Array, fromB: number, width: number): number {
	let sum = 0;
	for (let at = 0; at < width; at++) {
		const apart = (a[fromA + at] ?? 0) - (b[fromB + at] ?? 0);
		sum += apart * apart;
	}
	return sum;
}

function silhouetteOf({ values, width, count }: Points, { middles }: Settled): number {
	if (middles.length === width || count === 0) return 0;
	let sum = 0;
	for (let point = 0; point < count; point++) {
		const { squared, next } = nearestTo(values, point, middles, width);
		if (next > 0) sum += 1 - Math.sqrt(squared / next);
	}
	return sum / count;
}
