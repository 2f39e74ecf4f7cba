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
	const wishes = boxes.map(({ x, y }) => ({ x, y }));
	for (let round = 0; round < ROUNDS; round++) {
		const homing = HOMING * (1 - round / ROUNDS);
		boxes.forEach((box, index) => {
			const wish = wishes[index];
			if (box.fixed || !wish) return;
			box.x += (wish.x - box.x) * homing;
			box.y += (wish.y - box.y) * homing;
		});
		pushApart(boxes);
	}
	for (let round = 0; round < PARTING_ROUNDS && pushApart(boxes); round++);
}

/** One pass over all pairs, each pushed along the axis where it takes less. Returns whether any overlapped. */
function pushApart(boxes: Box[]): boolean {
	let overlapped = false;
	for (const [i, a] of boxes.entries()) {
		for (let j = i + 1; j < boxes.length; j++) {
			const b = boxes[j];
			if (!b || (a.fixed && b.fixed)) continue;
			const overX = a.halfWidth + b.halfWidth - Math.abs(b.x - a.x);
			const overY = a.halfHeight + b.halfHeight - Math.abs(b.y - a.y);
			if (overX <= TOUCHING || overY <= TOUCHING) continue;
			overlapped = true;
			const axis = overX < overY ? 'x' : 'y';
			const distance = Math.min(overX, overY);
			// Two boxes at the very same place part by their order.
			const direction = b[axis] === a[axis] ? 1 : Math.sign(b[axis] - a[axis]);
			const share = a.fixed || b.fixed ? 1 : 0.5;
			if (!a.fixed) a[axis] -= direction * distance * share;
			if (!b.fixed) b[axis] += direction * distance * share;
		}
	}
	return overlapped;
}
