/** Who pushes whom, for thousands of places at once: far crowds push as one (Barnes and Hut, 1986). The same places give the same pushes on every machine, because only sums, products, quotients and roots are taken. */

/** A crowd whose side is less than this share of its distance pushes as one. */
const FAR = 1.2;
/** Deeper than this, places that lie together share a cell. */
const DEEPEST = 24;

/** Growing arrays of a quadtree, kept from round to round. */
export class Crowd {
	readonly #x: Float64Array;
	readonly #y: Float64Array;
	/** Four places a cell: 0 for none, a cell as its number, a place as its complement. */
	#children = new Int32Array(4 * 64);
	/** Mass, and sums of places that become means. */
	#mass = new Float64Array(64);
	#middleX = new Float64Array(64);
	#middleY = new Float64Array(64);
	#cells = 0;
	#left = 0;
	#bottom = 0;
	#side = 1;
	/** Cells still to be looked at, and their sides: at most three a level wait. */
	readonly #stack = new Int32Array(4 * (DEEPEST + 2));
	readonly #sides = new Float64Array(4 * (DEEPEST + 2));

	constructor(x: Float64Array, y: Float64Array) {
		this.#x = x;
		this.#y = y;
	}

	/** Takes the first places as they are now. */
	gather(count: number): void {
		const [x, y] = [this.#x, this.#y];
		let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
		for (let at = 0; at < count; at++) {
			left = Math.min(left, x[at] ?? 0);
			right = Math.max(right, x[at] ?? 0);
			bottom = Math.min(bottom, y[at] ?? 0);
			top = Math.max(top, y[at] ?? 0);
		}
		this.#left = left;
		this.#bottom = bottom;
		this.#side = Math.max(right - left, top - bottom, 1e-6) * 1.0001;
		this.#cells = 0;
		this.#newCell();
		for (let at = 0; at < count; at++) this.#put(at);
		for (let cell = 0; cell < this.#cells; cell++) {
			const mass = this.#mass[cell] ?? 1;
			this.#middleX[cell] = (this.#middleX[cell] ?? 0) / mass;
			this.#middleY[cell] = (this.#middleY[cell] ?? 0) / mass;
		}
	}

	/** Adds to `push` what all others push a place by: their number over their distance, along each axis. */
	pushOn(at: number, push: Float64Array): void {
		const x = this.#x[at] ?? 0;
		const y = this.#y[at] ?? 0;
		let pushX = 0;
		let pushY = 0;
		const [stack, sides, children] = [this.#stack, this.#sides, this.#children];
		const [middleX, middleY, mass] = [this.#middleX, this.#middleY, this.#mass];
		stack[0] = 0;
		sides[0] = this.#side;
		for (let waiting = 1; waiting > 0;) {
			waiting--;
			const cell = stack[waiting] ?? 0;
			const side = sides[waiting] ?? 0;
			const awayX = x - (middleX[cell] ?? 0);
			const awayY = y - (middleY[cell] ?? 0);
			const distance = awayX * awayX + awayY * awayY;
			if (side * side < FAR * FAR * distance) {
				const share = (mass[cell] ?? 0) / distance;
				pushX += awayX * share;
				pushY += awayY * share;
				continue;
			}
			for (let corner = 0; corner < 4; corner++) {
				const child = children[4 * cell + corner] ?? 0;
				if (child > 0) {
					stack[waiting] = child;
					sides[waiting] = side / 2;
					waiting++;
				} else if (child < 0 && ~child !== at) {
					const other = ~child;
					let nearX = x - (this.#x[other] ?? 0);
					let nearY = y - (this.#y[other] ?? 0);
					// Two at one place part by their order.
					if (nearX === 0 && nearY === 0) {
						nearX = at < other ? -0.01 : 0.01;
						nearY = at < other ? 0.003 : -0.003;
					}
					const share = 1 / Math.max(nearX * nearX + nearY * nearY, 1e-4);
					pushX += nearX * share;
					pushY += nearY * share;
				}
			}
		}
		push[0] = pushX;
		push[1] = pushY;
	}

	#put(at: number): void {
		const [x, y] = [this.#x[at] ?? 0, this.#y[at] ?? 0];
		let [cell, left, bottom, side] = [0, this.#left, this.#bottom, this.#side];
		for (let depth = 0; ; depth++) {
			this.#mass[cell] = (this.#mass[cell] ?? 0) + 1;
			this.#middleX[cell] = (this.#middleX[cell] ?? 0) + x;
			this.#middleY[cell] = (this.#middleY[cell] ?? 0) + y;
			side /= 2;
			const isRight = x >= left + side;
			const isAbove = y >= bottom + side;
			if (isRight) left += side;
			if (isAbove) bottom += side;
			const slot = 4 * cell + (isRight ? 1 : 0) + (isAbove ? 2 : 0);
			const there = this.#children[slot] ?? 0;
			if (there === 0) {
				this.#children[slot] = ~at;
				return;
			}
			if (there > 0) {
				cell = there;
				continue;
			}
			// As one with whoever lies there: the mass of the cell has it.
			if (depth >= DEEPEST) return;
			const inner = this.#newCell();
			this.#children[slot] = inner;
			this.#settle(inner, ~there, left, bottom, side);
			cell = inner;
		}
	}

	/** The one that was alone in a cell goes into the cell that takes its place. */
	#settle(cell: number, at: number, left: number, bottom: number, side: number): void {
		const [x, y] = [this.#x[at] ?? 0, this.#y[at] ?? 0];
		this.#mass[cell] = 1;
		this.#middleX[cell] = x;
		this.#middleY[cell] = y;
		const corner = (x >= left + side / 2 ? 1 : 0) + (y >= bottom + side / 2 ? 2 : 0);
		this.#children[4 * cell + corner] = ~at;
	}

	#newCell(): number {
		const cell = this.#cells++;
		if (cell >= this.#mass.length) this.#grow();
		this.#mass[cell] = 0;
		this.#middleX[cell] = 0;
		this.#middleY[cell] = 0;
		this.#children.fill(0, 4 * cell, 4 * cell + 4);
		return cell;
	}

	#grow(): void {
		const wider = <T extends Float64Array | Int32Array>(old: T, fresh: T): T => {
			fresh.set(old);
			return fresh;
		};
		this.#mass = wider(this.#mass, new Float64Array(2 * this.#mass.length));
		this.#middleX = wider(this.#middleX, new Float64Array(2 * this.#middleX.length));
		this.#middleY = wider(this.#middleY, new Float64Array(2 * this.#middleY.length));
		this.#children = wider(this.#children, new Int32Array(2 * this.#children.length));
	}
}
