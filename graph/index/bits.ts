/** Sets of small whole numbers as one bit each: what filters and searches are intersected and counted with. */

/** Number `n` is bit `n % 32` of word `n / 32`. */
export type Bits = Uint32Array;

/** Room for the numbers below `size`; none is in it. */
export function noBits(size: number): Bits {
	return new Uint32Array((size + 31) >>> 5);
}

/** All numbers below `size`. */
export function allBits(size: number): Bits {
	const bits = noBits(size).fill(0xffffffff);
	const rest = size & 31;
	if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1;
	return bits;
}

export function has(bits: Bits, number: number): boolean {
	return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

export function add(bits: Bits, numbers: Iterable<number>): void {
	for (const number of numbers) {
		const word = number >>> 5;
		bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
	}
}

/** Keeps in `bits` what `other` holds too. */
export function keep(bits: Bits, other: Bits): void {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Puts into `bits` what `other` holds. */
export function join(bits: Bits, other: Bits): void {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

/** Takes from `bits` what `other` holds. */
export function remove(bits: Bits, other: Bits): void {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & ~(other[word] ?? 0);
}

export function size(bits: Bits): number {
	let count = 0;
	for (const word of bits) count += ones(word);
	return count;
}

/** In ascending order. */
export function each(bits: Bits, use: (number: number) => void): void {
	for (let index = 0; index < bits.length; index++) {
		for (let word = bits[index] ?? 0; word !== 0; word &= word - 1) use(index * 32 + lowest(word));
	}
}

/** At most `limit` numbers, ascending, after the first `offset`. */
export function some(bits: Bits, offset: number, limit: number): number[] {
	const found: number[] = [];
	let skip = offset;
	for (let index = 0; index < bits.length && found.length < limit; index++) {
		let word = bits[index] ?? 0;
		const count = ones(word);
		if (skip >= count) {
			skip -= count;
			continue;
		}
		for (; word !== 0 && found.length < limit; word &= word - 1) {
			if (skip > 0) skip--;
			else found.push(index * 32 + lowest(word));
		}
	}
	return found;
}

/** Place of the lowest bit. */
function lowest(word: number): number {
	return 31 - Math.clz32(word & -word);
}

/** Number of bits, summed in pairs, then fours, then eights. */
function ones(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What either holds, as a set of its own. */
export function either(first: Bits, second: Bits): Bits {
	const found = first.slice();
	join(found, second);
	return found;
}

/** What both hold, as a set of its own. */
export function both(first: Bits, second: Bits): Bits {
	const found = first.slice();
	keep(found, second);
	return found;
}

/** What the first holds and the second does not, as a set of its own. */
export function butNot(first: Bits, second: Bits): Bits {
	const found = first.slice();
	remove(found, second);
	return found;
}
