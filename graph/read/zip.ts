/** Reads what is asked for out of a zip file, and never more than a limit: what a zip file says of its sizes may be a lie. */

import { crc32, inflateRawSync } from 'node:zlib';

/** Why a zip file cannot be read. */
export class ZipError extends Error {
	readonly why: 'broken' | 'too-large' | 'locked';

	constructor(why: ZipError['why'], options?: ErrorOptions) {
		super(`zip: ${why}`, options);
		this.name = 'ZipError';
		this.why = why;
	}
}

interface Entry {
	name: string;
	isLocked: boolean;
	/** 0 stored, 8 deflated */
	method: number;
	crc: number;
	packed: number;
	/** As the file says. */
	size: number;
	/** Where its own head begins. */
	at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEAD = 0x04034b50;
/** Bytes of the end, and the longest comment behind it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** A document has some dozens. */
const MOST_ENTRIES = 20_000;

/** The names inside, as far as the file can be read; none where it cannot. */
export function namesInZip(bytes: Buffer): string[] {
	try {
		return entriesOf(bytes).map(({ name }) => name);
	} catch {
		return [];
	}
}

/**
 * The parts whose name is wanted, by name.
 * @param limit bytes that all of them may have together
 * @throws {ZipError}
 */
export function unzip(bytes: Buffer, isWanted: (name: string) => boolean, limit: number): Map<string, Buffer> {
	const wanted = entriesOf(bytes).filter(({ name }) => isWanted(name));
	if (wanted.reduce((sum, { size }) => sum + size, 0) > limit) throw new ZipError('too-large');
	const parts = new Map<string, Buffer>();
	let left = limit;
	for (const entry of wanted) {
		const part = inflated(bytes, entry, left);
		left -= part.length;
		parts.set(entry.name, part);
	}
	return parts;
}

function inflated(bytes: Buffer, { at, packed, size, method, crc, isLocked }: Entry, limit: number): Buffer {
	if (isLocked) throw new ZipError('locked');
	const start = at + 30 + number(bytes, at + 26, 2) + number(bytes, at + 28, 2);
	if (number(bytes, at, 4) !== HEAD || start + packed > bytes.length) throw new ZipError('broken');
	const raw = bytes.subarray(start, start + packed);
	const part = method === 8 ? inflateWithin(raw, limit) : raw;
	if (part.length > limit) throw new ZipError('too-large');
	if ((method !== 0 && method !== 8) || part.length !== size || crc32(part) !== crc) throw new ZipError('broken');
	return part;
}

function inflateWithin(raw: Buffer, limit: number): Buffer {
	try {
		return inflateRawSync(raw, { maxOutputLength: Math.max(1, limit) });
	} catch (cause) {
		const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
		throw new ZipError(isTooLarge ? 'too-large' : 'broken', { cause });
	}
}

/** The entries that the directory at the file's end lists. */
function entriesOf(bytes: Buffer): Entry[] {
	const end = endOf(bytes);
	const count = number(bytes, end + 10, 2);
	let at = number(bytes, end + 16, 4);
	if (count > MOST_ENTRIES) throw new ZipError('too-large');
	const entries: Entry[] = [];
	for (let index = 0; index < count; index++) {
		if (number(bytes, at, 4) !== ENTRY) throw new ZipError('broken');
		const nameLength = number(bytes, at + 28, 2);
		const next = at + 46 + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
		if (next > bytes.length) throw new ZipError('broken');
		entries.push({
			name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
			isLocked: (number(bytes, at + 8, 2) & 1) === 1,
			method: number(bytes, at + 10, 2),
			crc: number(bytes, at + 16, 4),
			packed: number(bytes, at + 20, 4),
			size: number(bytes, at + 24, 4),
			at: number(bytes, at + 42, 4)
		});
		at = next;
	}
	return entries;
}

function endOf(bytes: Buffer): number {
	const last = bytes.length - END_SIZE;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
		if (bytes[at] === 0x50 && number(bytes, at, 4) === END) return at;
	}
	throw new ZipError('broken');
}

/** Little-endian. */
function number(bytes: Buffer, at: number, length: 2 | 4): number {
	if (at < 0 || at + length > bytes.length) throw new ZipError('broken');
	return bytes.readUIntLE(at, length);
}
