/** An index and its words as bytes, and back: what a cache keeps. Bytes that are cut short, altered or of another graph give nothing. */

import { crc32 } from 'node:zlib';
import type { NodeRef } from '../model/query.ts';
import type { Index, IndexRows } from './index.ts';
import { bytesOf, numbersOf } from './packed.ts';
import { type StatementWords, statementWords } from './searched.ts';
import { Words } from './words.ts';

/** Raised when an index or its bytes are made in another way. */
const VERSION = 3;
const MAGIC = `sammenhaeng-index ${VERSION}\n`;

/** Which graph the bytes are of. */
export interface IndexStamp {
	engine: string;
	generation: string;
	fingerprint: string;
}

/** Bytes of the line before the parts: magic, then two numbers of four bytes, the length of the head and the checksum. */
const FIRST = MAGIC.length + 8;

export function indexBytes(stamp: IndexStamp, { values, keys, valueStart, valuesOf, repeated }: Index): Uint8Array[] {
	const head = { kind: 'index', stamp, values, repeated: [...repeated] };
	return framed(head, [keys, valueStart, valuesOf].map(bytesOf));
}

/** The rows of an index; undefined where these are not the bytes of one for this graph. */
export function indexFrom(bytes: Uint8Array, stamp: IndexStamp): IndexRows | undefined {
	const found = unframed(bytes, 'index', stamp);
	if (found === undefined) return undefined;
	const { values, repeated } = found.head as unknown as { values: NodeRef[]; repeated: [number, number][] };
	const [keys, valueStart, valuesOf] = found.parts.map(numbersOf);
	if (!keys || !valueStart || !valuesOf) return undefined;
	return { values, keys, valueStart, valuesOf, repeated: new Map(repeated) };
}

export function wordBytes(stamp: IndexStamp, { words, lengths, sums }: StatementWords): Uint8Array[] {
	return framed({ kind: 'words', stamp }, [bytesOf(Uint32Array.from(lengths)), bytesOf(sums), words.bytes]);
}

/** The words of statements; undefined as {@link indexFrom}. */
export function wordsFrom(bytes: Uint8Array, stamp: IndexStamp): StatementWords | undefined {
	const found = unframed(bytes, 'words', stamp);
	const [lengths, sums, words] = found?.parts ?? [];
	if (!lengths || !sums || !words) return undefined;
	return statementWords(new Words(words), Uint16Array.from(numbersOf(lengths)), numbersOf(sums));
}

function framed(head: object, parts: readonly Uint8Array[]): Uint8Array[] {
	const text = new TextEncoder().encode(JSON.stringify({ ...head, lengths: parts.map(({ length }) => length) }));
	const first = new Uint8Array(FIRST);
	first.set(new TextEncoder().encode(MAGIC));
	const numbers = new DataView(first.buffer, MAGIC.length);
	numbers.setUint32(0, text.length);
	numbers.setUint32(
		4,
		[text, ...parts].reduce((crc, part) => crc32(part, crc), crc32(lengthIn(first)))
	);
	return [first, text, ...parts];
}

/** The four bytes that say how long the head is: the checksum covers them too. */
function lengthIn(bytes: Uint8Array): Uint8Array {
	return bytes.subarray(MAGIC.length, MAGIC.length + 4);
}

function unframed(
	bytes: Uint8Array,
	kind: 'index' | 'words',
	stamp: IndexStamp
): { head: Record<string, unknown>; parts: Uint8Array[] } | undefined {
	if (bytes.length < FIRST || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
	const numbers = new DataView(bytes.buffer, bytes.byteOffset + MAGIC.length);
	const end = FIRST + numbers.getUint32(0);
	if (crc32(bytes.subarray(FIRST), crc32(lengthIn(bytes))) !== numbers.getUint32(4)) return undefined;
	// The checksum holds: these are our own bytes, whole.
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(FIRST, end))) as Record<string, unknown> & {
		kind: string;
		stamp: IndexStamp;
		lengths: number[];
	};
	const { engine, generation, fingerprint } = head.stamp;
	if (
		head.kind !== kind ||
		engine !== stamp.engine ||
		generation !== stamp.generation ||
		fingerprint !== stamp.fingerprint
	)
		return undefined;
	let from = end;
	return {
		head,
		parts: head.lengths.map((length) => {
			const part = bytes.subarray(from, from + length);
			from += length;
			return part;
		})
	};
}
