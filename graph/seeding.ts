/** Joins editions, vocabulary and store: fills an empty database, and renews one when its editions or vocabulary have changed. */

import { join } from 'node:path';
import { buildGraph, type BuildReport, fingerprintOf } from './build.ts';
import { corpusFingerprint, readCorpus } from './corpus/corpus.ts';
import { isGraphError } from './errors.ts';
import { openLinker } from './link/open.ts';
import type { GraphBatch } from './model.ts';
import { openStore } from './store/open.ts';
import type { GraphStore } from './store/port.ts';
import { notSeeded } from './store/refusals.ts';

export interface SeedingOptions {
	/** Where the environment's DATA_DIR or NEO4J_URI say which database it is. */
	env: Readonly<Record<string, string | undefined>>;
	/** The project folder: editions and vocabulary are in its `seed`. */
	root: string;
	/** Told, in a sentence, what went wrong without stopping anything, and what was moved aside. */
	note?: (text: string) => void;
}

/** Builds the graph of a seed folder. @throws {GraphError} bad-edition, unanchored or bad-vocabulary */
export function buildSeed(seedDir: string): { batch: GraphBatch; report: BuildReport } {
	return buildGraph(readCorpus(seedDir), openLinker(seedDir));
}

/**
 * The store, seeded: an empty one is filled, one that was made from earlier editions of the same documents is renewed.
 * A graph of other documents is left as it is; a database of an earlier version is moved aside. Where a renewal fails the old graph stays in use, and `note` is told.
 * @throws {GraphError} what keeps the store from being opened or filled; it is closed then.
 */
export async function openSeeded({ env, root, note }: SeedingOptions): Promise<GraphStore> {
	const seedDir = join(root, 'seed');
	const store = await openStore({ env, movedAside: (sentence) => note?.(sentence) });
	try {
		const { state, fingerprint } = await store.status();
		if (state === 'empty') await store.write(buildSeed(seedDir).batch);
		else await renew(store, seedDir, fingerprint, note);
		return store;
	} catch (error) {
		await store.close();
		throw error;
	}
}

async function renew(
	store: GraphStore,
	seedDir: string,
	stored: string | undefined,
	note: SeedingOptions['note']
): Promise<void> {
	try {
		const corpus = corpusFingerprint(seedDir);
		if (corpus !== undefined && fingerprintOf(corpus, openLinker(seedDir).fingerprint) === stored) return;
		const { batch } = buildSeed(seedDir);
		if (batch.meta.fingerprint === stored) return;
		const { meta } = await store.catalog();
		const known = new Set(batch.meta.documents.map(({ id }) => id));
		if (meta.documents.some(({ id }) => known.has(id))) await store.write(batch);
	} catch (error) {
		if (!isGraphError(error)) throw error;
		note?.(`The graph was not renewed: ${error.message} ${error.nextStep}`);
	}
}

/** The whole stored graph. @throws {GraphError} store-unavailable while nothing is seeded */
export async function readSeeded(store: GraphStore): Promise<GraphBatch> {
	const batch = await store.read();
	if (!batch) throw notSeeded();
	return batch;
}
