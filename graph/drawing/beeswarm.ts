/** Places dots along a line so that none covers another: each keeps its place along it and moves aside. */

export interface Swarm {
	/** Aside of the line, in the order of `along`. */
	aside: readonly number[];
	/** How many found no better place than one where they cover more than half of another. */
	crowded: number;
}

/** How far apart two middles are, in diameters, where dots only touch. */
const TOUCHING = 0.94;

/** `along` in any order; `half`: pixels to either side of the line that dots may take. The same input gives the same places. */
export function swarm(along: readonly number[], radius: number, half: number): Swarm {
	const order = along.map((_, place) => place).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
	const aside = new Array<number>(along.length).fill(0);
	const offsets = offsetsWithin(Math.max(0, half - radius), radius);
	const apart = (2 * radius * TOUCHING) ** 2;
	let crowded = 0;
	let from = 0;
	for (const [at, place] of order.entries()) {
		const x = along[place] ?? 0;
		while (x - (along[order[from] ?? 0] ?? 0) > 2 * radius) from++;
		const near = order.slice(from, at);
		const nearest = (offset: number) => {
			let least = Infinity;
			for (const other of near) {
				const distance = (x - (along[other] ?? 0)) ** 2 + (offset - (aside[other] ?? 0)) ** 2;
				if (distance < least) least = distance;
			}
			return least;
		};
		const free = offsets.find((offset) => nearest(offset) >= apart);
		const best = free ?? widest(offsets, nearest);
		if (free === undefined && nearest(best) < radius ** 2) crowded++;
		aside[place] = best;
	}
	return { aside, crowded };
}

/** From the line outwards, to either side in turn. */
function offsetsWithin(most: number, step: number): number[] {
	const offsets = [0];
	for (let offset = step; offset <= most; offset += step) offsets.push(-offset, offset);
	return offsets;
}

function widest(offsets: readonly number[], nearest: (offset: number) => number): number {
	let best = { offset: 0, distance: -1 };
	for (const offset of offsets) {
		const distance = nearest(offset);
		if (distance > best.distance) best = { offset, distance };
	}
	return best.offset;
}
