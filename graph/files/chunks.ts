/**
 * Text and bytes that come piece by piece, gathered into blocks and written one after the other.
 */

import { write } from 'node:fs';

export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Bytes or characters that are written at once: a call for every line would take longer than the
 * writing.
 */
const BLOCK = 64 * 1024;

/** Milliseconds until a pipe that is full is tried again, where it does not wait by itself. */
const FULL = 5;

/**
 * Writes to a descriptor that is open; the next chunk is asked for when the last one is written.
 * @throws errors of the system
 */
export async function writeAll(descriptor: number, chunks: Chunks): Promise<void> {
	for await (const block of byteBlocks(chunks)) {
		for (let at = 0; at < block.length;) at += await writeSome(descriptor, block.subarray(at));
	}
}

async function* byteBlocks(chunks: Chunks): AsyncGenerator<Uint8Array> {
	let gathered: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
		gathered.push(bytes);
		size += bytes.length;
		if (size < BLOCK) continue;
		yield Buffer.concat(gathered);
		gathered = [];
		size = 0;
	}
	if (size > 0) yield Buffer.concat(gathered);
}

/** The same as text. */
export async function* textBlocks(chunks: Chunks): AsyncGenerator<string> {
	// A mark at the beginning of bytes is kept, as it is when they are written as bytes.
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let text = '';
	for await (const chunk of chunks) {
		text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
		if (text.length < BLOCK) continue;
		yield text;
		text = '';
	}
	text += decoder.decode();
	if (text !== '') yield text;
}

/** @returns how many bytes were taken; none where the other end is full */
function writeSome(descriptor: number, bytes: Uint8Array): Promise<number> {
	return new Promise((resolve, reject) => {
		write(descriptor, bytes, (error, written) => {
			if (error === null) resolve(written);
			else if (error.code === 'EAGAIN') setTimeout(() => resolve(0), FULL);
			else reject(error);
		});
	});
}

/** The code of an error of the system, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
