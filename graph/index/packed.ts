/** Ascending numbers as bytes: the steps between them, or one bit each where that is shorter. */

import { add, type Bits, each, noBits, size as count } from './bits.ts';

const STEPS = 0;
const BITS = 1;

/** The first byte says which of the two; a step takes seven bits a byte, the last byte of it has the eighth bit clear. */
export function pack(numbers: Uint32Array, size: number): Uint8Array {
	let length = 0;
	let previous = -1;
	for (const number of numbers) {
		for (let step = number - previous; step > 127; step >>>= 7) length++;
		length++;
		previous = number;
	}
	const words = (size + 31) >>> 5;
	if (length > words * 4) {
		const bits = noBits(size);
		add(bits, numbers);
		const bytes = new Uint8Array(1 + words * 4);
		bytes[0] = BITS;
		bytes.set(new Uint8Array(bits.buffer), 1);
		return bytes;
	}
	const bytes = new Uint8Array(1 + length);
	bytes[0] = STEPS;
	let place = 1;
	previous = -1;
	for (const number of numbers) {
		let step = number - previous;
		for (; step > 127; step >>>= 7) bytes[place++] = (step & 127) | 128;
		bytes[place++] = step;
		previous = number;
	}
	return bytes;
}

/** Adds packed numbers to a set that has room for them. */
export function unpackInto(bits: Bits, bytes: Uint8Array): void {
	if (bytes[0] === BITS) {
		const words = numbersOf(bytes.subarray(1));
		for (let word = 0; word < words.length; word++) bits[word] = (bits[word] ?? 0) | (words[word] ?? 0);
		return;
	}
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
		const word = number >>> 5;
		bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
		step = shift = 0;
	}
}

/** The packed numbers, all below `size`, ascending. */
export function unpack(bytes: Uint8Array, size: number): Uint32Array {
	if (bytes[0] === BITS) {
		const bits = noBits(size);
		unpackInto(bits, bytes);
		return numbersIn(bits, count(bits));
	}
	const numbers = new Uint32Array(bytes.length - 1);
	let length = 0;
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
		numbers[length++] = number;
		step = shift = 0;
	}
	return numbers.subarray(0, length);
}

/** The numbers of a set, ascending. */
export function numbersIn(bits: Bits, count: number): Uint32Array {
	const numbers = new Uint32Array(count);
	let place = 0;
	each(bits, (number) => (numbers[place++] = number));
	return numbers;
}

/** Whole 32-bit numbers behind bytes: copied, because the bytes may begin anywhere. Every system this runs on is little-endian. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
	return new Uint32Array(new Uint8Array(bytes).buffer);
}

export function bytesOf(numbers: Uint32Array): Uint8Array {
	return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
