/** Moves boxes apart until none overlap, keeping each as near as possible to where it wants to be. Deterministic: no chance, order of input decides ties. */

export interface Box {
	x: number;
	y: number;
	/** Half width and half height. */
	halfWidth: number;
	halfHeight: number;
	/** A fixed box pushes others but stays. */
	fixed: boolean;
}

/** Rounds in which boxes also strive back; then at most as many rounds of parting alone as the densest crowd has needed. */
const ROUNDS = 300;
const PARTING_ROUNDS = 4000;
/** Share of the way back to its wish that a box moves in each round; it fades, so that parting has the last word. */
const HOMING = 0.06;
/** Less than this is touching, not overlapping: rounding must not keep the rounds going. */
const TOUCHING = 1e-6;

/** Changes `x` and `y` of the boxes in place. Quadratic in the number of boxes: meant for hundreds, not thousands. */
export function separate(boxes: Box[]): void {
	const pushed = columnsOf(boxes);
	const wishes = { x: pushed.x.slice(), y: pushed.y.slice() };
	for (let round = 0; round < ROUNDS; round++) {
		const homing = HOMING * (1 - round / ROUNDS);
		for (const index of pushed.movable) {
			goTowards(pushed.x, wishes.x, index, homing);
			goTowards(pushed.y, wishes.y, index, homing);
		}
		pushApart(pushed);
	}
	for (let round = 0; round < PARTING_ROUNDS; round++) {
		const before = { x: pushed.x.slice(), y: pushed.y.slice() };
		if (!pushApart(pushed)) break;
		// A box between two fixed ones is pushed to and fro for ever: what a round leaves as it was stays so.
		if (isSame(before.x, pushed.x) && isSame(before.y, pushed.y)) break;
	}
	for (const [index, box] of boxes.entries()) {
		box.x = pushed.x[index] ?? box.x;
		box.y = pushed.y[index] ?? box.y;
	}
}

/** The boxes as columns, because the places of a hundred organisations take some ten million pairs. */
interface Columns {
	x: Float64Array;
	y: Float64Array;
	halfWidth: Float64Array;
	halfHeight: Float64Array;
	isFixed: Uint8Array;
	/** Places of the boxes that may move, in rising order. */
	movable: Int32Array;
}

function columnsOf(boxes: readonly Box[]): Columns {
	return {
		x: Float64Array.from(boxes, ({ x }) => x),
		y: Float64Array.from(boxes, ({ y }) => y),
		halfWidth: Float64Array.from(boxes, ({ halfWidth }) => halfWidth),
		halfHeight: Float64Array.from(boxes, ({ halfHeight }) => halfHeight),
		isFixed: Uint8Array.from(boxes, ({ fixed }) => (fixed ? 1 : 0)),
		movable: Int32Array.from([...boxes.keys()].filter((index) => boxes[index]?.fixed === false))
	};
}

function isSame(a: Float64Array, b: Float64Array): boolean {
	return a.every((value, index) => value === b[index]);
}

function goTowards(places: Float64Array, wishes: Float64Array, index: number, share: number): void {
	const place = places[index] ?? 0;
	places[index] = place + ((wishes[index] ?? 0) - place) * share;
}

/** One pass over all pairs, each pushed along the axis where it takes less. Returns whether any overlapped. */
function pushApart(boxes: Columns): boolean {
	const { isFixed, movable } = boxes;
	let overlapped = false;
	for (let a = 0; a < isFixed.length; a++) {
		// Two fixed boxes leave each other alone.
		if (isFixed[a] === 1) {
			for (const b of movable) if (b > a && pushPair(boxes, a, b)) overlapped = true;
		} else {
			for (let b = a + 1; b < isFixed.length; b++) if (pushPair(boxes, a, b)) overlapped = true;
		}
	}
	return overlapped;
}

function pushPair({ x, y, halfWidth, halfHeight, isFixed }: Columns, a: number, b: number): boolean {
	const overX = (halfWidth[a] ?? 0) + (halfWidth[b] ?? 0) - Math.abs((x[b] ?? 0) - (x[a] ?? 0));
	if (overX <= TOUCHING) return false;
	const overY = (halfHeight[a] ?? 0) + (halfHeight[b] ?? 0) - Math.abs((y[b] ?? 0) - (y[a] ?? 0));
	if (overY <= TOUCHING) return false;
	const places = overX < overY ? x : y;
	const [placeA, placeB] = [places[a] ?? 0, places[b] ?? 0];
	// Two boxes at the very same place part by their order.
	const direction = placeB === placeA ? 1 : Math.sign(placeB - placeA);
	const share = isFixed[a] === 1 || isFixed[b] === 1 ? 1 : 0.5;
	const push = direction * Math.min(overX, overY) * share;
	if (isFixed[a] === 0) places[a] = placeA - push;
	if (isFixed[b] === 0) places[b] = placeB + push;
	return true;
}
