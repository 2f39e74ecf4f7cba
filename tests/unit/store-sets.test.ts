/** Sets of numbers in memory and as bytes: the ground that counts and searches stand on. */

import { describe, expect, it } from 'vitest';
import { add, allBits, each, has, keep, noBits, remove, size, some } from '../../graph/index/bits.ts';
import { bytesOf, numbersOf, Packer, unpackInto, unpackTo } from '../../graph/index/packed.ts';
import { WordList } from '../../graph/index/word-list.ts';

const ROOM = 300;
const every = (step: number, from = 0) =>
	Array.from({ length: ROOM }, (_, number) => number).filter((number) => number >= from && number % step === 0);
const setOf = (numbers: readonly number[], room = ROOM) => {
	const bits = noBits(room);
	add(bits, numbers);
	return bits;
};
const listed = (bits: Uint32Array) => some(bits, 0, Infinity);

const SETS: [string, number[]][] = [
	['nothing', []],
	['the first', [0]],
	['the last', [ROOM - 1]],
	['both sides of a word of bits', [31, 32, 63, 64]],
	['a few far apart', [5, 133, 299]],
	['every third', every(3)],
	['all', every(1)]
];

describe('a set of numbers', () => {
	it.each(SETS)('holds %s', (_, numbers) => {
		const bits = setOf(numbers);
		expect(listed(bits)).toEqual(numbers);
		expect(size(bits)).toBe(numbers.length);
		expect(every(1).filter((number) => has(bits, number))).toEqual(numbers);
		const met: number[] = [];
		each(bits, (number) => met.push(number));
		expect(met).toEqual(numbers);
	});

	it('keeps, takes away and picks', () => {
		const both = setOf(every(2));
		keep(both, setOf(every(3)));
		expect(listed(both)).toEqual(every(6));
		const without = setOf(every(2));
		remove(without, setOf(every(3)));
		expect(listed(without)).toEqual(every(2).filter((number) => number % 3 !== 0));
		expect(listed(allBits(ROOM))).toEqual(every(1));
		expect([0, 1, 31, 32, 33].map((room) => size(allBits(room)))).toEqual([0, 1, 31, 32, 33]);
	});

	it.each([
		[0, 5],
		[1, 5],
		[40, 30],
		[99, 5],
		[100, 5],
		[7, 0]
	])('gives the numbers after the first %i, %i at most', (offset, limit) => {
		expect(some(setOf(every(3)), offset, limit)).toEqual(every(3).slice(offset, offset + limit));
	});
});

describe('packed numbers', () => {
	const packed = (numbers: readonly number[], room: number) => {
		const packer = new Packer(room);
		packer.add(Uint32Array.from(numbers));
		return packer.done();
	};
	const far = [0, 127, 128, 129, 20_000, 3_000_000, 3_000_001];
	it.each([...SETS.map(([name, numbers]) => [name, numbers, ROOM] as const), ['great steps', far, 4_000_000] as const])(
		'come back: %s',
		(_, numbers, room) => {
			const bits = noBits(room);
			unpackInto(bits, packed(numbers, room));
			expect(listed(bits)).toEqual(numbers);
			const unpacked = new Uint32Array(numbers.length);
			expect(unpackTo(unpacked, packed(numbers, room))).toBe(numbers.length);
			expect([...unpacked]).toEqual(numbers);
		}
	);

	it('take no more room than one bit a number', () => {
		expect(packed(every(1), ROOM).length).toBeLessThanOrEqual(1 + noBits(ROOM).byteLength);
		expect(packed([7, 9], ROOM).length).toBe(3);
	});

	it('can begin at any byte', () => {
		const bytes = new Uint8Array(9);
		bytes.set(bytesOf(Uint32Array.of(1, 70_000)), 1);
		expect([...numbersOf(bytes.subarray(1))]).toEqual([1, 70_000]);
	});
});

describe('words whose places have moved', () => {
	const GONE = -1;
	const listOf = (texts: readonly string[]) => {
		const list = new WordList();
		for (const text of texts) list.push(text.split(' '));
		return list.done();
	};

	it.each([
		['a place that went', ['b a', 'c', 'b d'], [0, GONE, 1], {}, ['b a', 'b d']],
		['a place between others', ['b a', 'b d'], [0, 2], { a: [1], e: [1] }, ['b a', 'a e', 'b d']],
		['places at both ends', ['b'], [1], { a: [0], b: [0, 2], c: [2] }, ['a b', 'b', 'b c']],
		['no place left', ['b', 'c'], [GONE, GONE], {}, []],
		['a place said twice over', ['a a b'], [0], {}, ['a b']]
	] as const)('are those of a list made anew: %s', (_, before, moved, added, after) => {
		const more = new Map<string, readonly number[]>(Object.entries(added));
		const found = listOf(before).moved(Int32Array.from(moved), after.length, more);
		expect([...found.bytes]).toEqual([...listOf(after).bytes]);
	});
});
