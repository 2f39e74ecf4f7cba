/** Joins editions, vocabulary and store: fills an empty database, and brings one up to date when it opens. */

import { type BuildReport, type BuiltGraph, buildGraph } from './build.ts';
import { readCorpus } from '../corpus/read.ts';
import { workspaceDecisions } from './all-decisions.ts';
import type { Decision } from '../decisions/decision.ts';
import { readDecisions } from '../decisions/read.ts';
import { noteOf } from '../decisions/tell.ts';
import { seedFolderIn } from '../files/seed-folder.ts';
import { isGraphError } from '../model/errors.ts';
import { openLinker } from '../link/open.ts';
import type { GraphBatch } from '../model/graph.ts';
import { notSeeded } from '../model/refusals.ts';
import { renew } from './renewal.ts';
import { openStore } from '../store/open/open.ts';
import type { GraphStore } from '../store/port.ts';
import type { DatabaseSettings } from '../store/settings.ts';

export interface SeedingOptions {
	/** Which database it is. */
	settings: DatabaseSettings;
	/** The project folder: editions and vocabulary are in its `seed`. */
	root: string;
	/** Told, in a sentence, what went wrong without stopping anything, what was moved aside, and what was left as it is. */
	note?: (text: string) => void;
}

/**
 * Builds the graph of a seed folder.
 * @param decisions all there are; by default those of the folder
 * @throws {GraphError} bad-edition, unanchored, bad-vocabulary or bad-decision
 */
export function buildSeed(
	seedDir: string,
	decisions: readonly Decision[] = readDecisions(seedDir)
): { graph: BuiltGraph; report: BuildReport } {
	return buildGraph(readCorpus(seedDir), openLinker(seedDir), decisions);
}

/**
 * The store, seeded: an empty one is filled, one that holds documents of this seed folder is brought up to date as
 * {@link renew} says; a database of an earlier version is moved aside. Where a renewal fails the old graph stays in use,
 * and `note` is told.
 * @throws {GraphError} what keeps the store from being opened or filled; it is closed then.
 */
export async function openSeeded({ settings, root, note = () => undefined }: SeedingOptions): Promise<GraphStore> {
	const seedDir = seedFolderIn(root);
	const store = await openStore({ settings, movedAside: note });
	try {
		const { state, fingerprint } = await store.status();
		const folder = { seedDir, made: await workspaceDecisions(settings) };
		if (state === 'ready' || !(await filled(store, folder, note))) await renewOrKeep(store, folder, note);
		if ((await store.status()).fingerprint !== fingerprint) await store.prepare();
		return store;
	} catch (error) {
		await store.close();
		throw error;
	}
}

/** The seed folder, and the decisions of the workspace. */
interface Folder {
	seedDir: string;
	made: readonly Decision[];
}

/** @returns false where another process has filled it meanwhile */
async function filled(store: GraphStore, { seedDir, made }: Folder, note: (text: string) => void): Promise<boolean> {
	const { graph, report } = buildSeed(seedDir, [...readDecisions(seedDir), ...made]);
	try {
		await store.write(graph, { over: undefined });
	} catch (error) {
		if (isGraphError(error) && error.code === 'busy' && (await store.status()).state === 'ready') return false;
		throw error;
	}
	const lost = noteOf(report.outcomes);
	if (lost !== undefined) note(lost);
	return true;
}

async function renewOrKeep(store: GraphStore, { seedDir, made }: Folder, note: (text: string) => void): Promise<void> {
	try {
		await renew(store, { seedDir, decisions: [...readDecisions(seedDir), ...made] }, note);
	} catch (error) {
		if (!isGraphError(error)) throw error;
		note(`The graph was not renewed: ${error.message} ${error.nextStep}`);
	}
}

/** The whole stored graph. @throws {GraphError} store-unavailable while nothing is seeded */
export async function readSeeded(store: GraphStore): Promise<GraphBatch> {
	const batch = await store.read();
	if (!batch) throw notSeeded();
	return batch;
}
