/** Ascending numbers as bytes: the steps between them, or one bit each where that is shorter. */

import { add, type Bits, each, noBits } from './bits.ts';

const STEPS = 0;
const BITS = 1;
/** Bytes of a step of 32 bits. */
const LONGEST_STEP = 5;

/**
 * Packs lists of ascending numbers below `size`, one behind the other. The first byte of a list says which of the two it
 * is; a step takes seven bits a byte, the last byte of it has the eighth bit clear.
 */
export class Packer {
	readonly #size: number;
	#bytes: Uint8Array;
	/** Bytes so far: where the next list begins. */
	length = 0;

	/** `capacity`: bytes that are likely needed. */
	constructor(size: number, capacity = 0) {
		this.#size = size;
		this.#bytes = new Uint8Array(Math.max(capacity, 64));
	}

	add(numbers: Uint32Array): void {
		const asBits = ((this.#size + 31) >>> 5) * 4;
		const end = this.length + 1 + asBits;
		this.#reserve(1 + Math.min(numbers.length * LONGEST_STEP, asBits + LONGEST_STEP));
		const bytes = this.#bytes;
		let place = this.length;
		bytes[place++] = STEPS;
		let previous = -1;
		for (const number of numbers) {
			let step = number - previous;
			for (; step > 127; step >>>= 7) bytes[place++] = (step & 127) | 128;
			bytes[place++] = step;
			previous = number;
			if (place > end) {
				this.#addBits(numbers);
				return;
			}
		}
		this.length = place;
	}

	/** The lists so far. */
	done(): Uint8Array {
		return this.#bytes.subarray(0, this.length);
	}

	#addBits(numbers: Uint32Array): void {
		const bits = noBits(this.#size);
		add(bits, numbers);
		this.#bytes[this.length] = BITS;
		this.#bytes.set(bytesOf(bits), this.length + 1);
		this.length += 1 + bits.byteLength;
	}

	#reserve(more: number): void {
		if (this.length + more <= this.#bytes.length) return;
		const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
		wider.set(this.done());
		this.#bytes = wider;
	}
}

/** Adds packed numbers to a set that has room for them. */
export function unpackInto(bits: Bits, bytes: Uint8Array): void {
	if (bytes[0] === BITS) {
		const words = numbersOf(bytes.subarray(1));
		for (let word = 0; word < words.length; word++) bits[word] = (bits[word] ?? 0) | (words[word] ?? 0);
		return;
	}
	eachStepped(bytes, (number) => {
		const word = number >>> 5;
		bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
	});
}

/** Writes packed numbers into the first entries of `numbers`, ascending; returns how many there are. */
export function unpackTo(numbers: Uint32Array, bytes: Uint8Array): number {
	let length = 0;
	const take = (number: number) => (numbers[length++] = number);
	if (bytes[0] === BITS) each(numbersOf(bytes.subarray(1)), take);
	else eachStepped(bytes, take);
	return length;
}

/** Calls `take` with each number of a list of steps, ascending. */
function eachStepped(bytes: Uint8Array, take: (number: number) => void): void {
	let number = -1;
	let step = 0;
	let shift = 0;
	for (let place = 1; place < bytes.length; place++) {
		const byte = bytes[place] ?? 0;
		step |= (byte & 127) << shift;
		if (byte > 127) {
			shift += 7;
			continue;
		}
		number += step;
		take(number);
		step = shift = 0;
	}
}

/** Whole 32-bit numbers behind bytes: copied, because the bytes may begin anywhere. Every system this runs on is little-endian. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
	return new Uint32Array(new Uint8Array(bytes).buffer);
}

export function bytesOf(numbers: Uint32Array): Uint8Array {
	return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
