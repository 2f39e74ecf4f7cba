/** Keeps the bytes of an index as two files beside a database. Whatever goes wrong with them, the index is made anew. */

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { indexBytes, indexFrom, type IndexStamp, wordBytes, wordsFrom } from '../index/bytes.ts';
import type { Engine, Generation } from './engine.ts';
import type { IndexCache } from './index-cache.ts';

/** Files are named `<path>.index` and `<path>.words`. */
export function createFileCache(path: string, engine: Pick<Engine, 'status'>): IndexCache {
	let keeping: Promise<void> = Promise.resolve();
	/** By the file's name, the generation it is known to hold: it is not written again. */
	const kept = new Map<string, Generation>();

	async function stampOf(generation: Generation): Promise<IndexStamp | undefined> {
		const status = await engine.status();
		if (status.generation !== generation || status.fingerprint === undefined) return undefined;
		return { engine: status.name, generation, fingerprint: status.fingerprint };
	}

	async function read<T>(
		name: string,
		generation: Generation,
		from: (bytes: Uint8Array, stamp: IndexStamp) => T | undefined
	): Promise<T | undefined> {
		try {
			const stamp = await stampOf(generation);
			const found = stamp && from(await readFile(`${path}.${name}`), stamp);
			if (found !== undefined) kept.set(name, generation);
			return found;
		} catch {
			return undefined;
		}
	}

	/** One after the other; a file takes its name only when it is whole, so two processes never mix their bytes. */
	function keep(name: string, generation: Generation, bytes: (stamp: IndexStamp) => Uint8Array[]): void {
		if (kept.get(name) === generation) return;
		kept.set(name, generation);
		keeping = keeping.then(async () => {
			const file = `${path}.${name}`;
			const unfinished = `${file}.${randomUUID()}`;
			try {
				const stamp = await stampOf(generation);
				if (stamp === undefined) return void kept.delete(name);
				await removeUnfinished(file);
				// Whoever may not read the database may not read its words here either.
				const mode = (await stat(path)).mode & 0o666;
				await pipeline(Readable.from(bytes(stamp)), createWriteStream(unfinished, { flags: 'wx', mode }));
				await rename(unfinished, file);
			} catch {
				kept.delete(name);
				// A place that takes no files costs time at the next start, nothing else.
				await rm(unfinished, { force: true }).catch(() => undefined);
			}
		});
	}

	return {
		index: (generation) => read('index', generation, indexFrom),
		words: (generation) => read('words', generation, wordsFrom),
		keepIndex: (generation, index) => keep('index', generation, (stamp) => indexBytes(stamp, index)),
		keepWords: (generation, words) => keep('words', generation, (stamp) => wordBytes(stamp, words)),
		settled: () => keeping
	};
}

/**
 * Removes what a process left that was killed while it wrote. A process that is writing now loses its file too: then only
 * its cache is missing, and the one who removed it writes one.
 */
async function removeUnfinished(file: string): Promise<void> {
	const folder = dirname(file);
	const beginning = `${basename(file)}.`;
	for (const name of await readdir(folder))
		if (name.startsWith(beginning) && UUID.test(name.slice(beginning.length))) await rm(join(folder, name));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
