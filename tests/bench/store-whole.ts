/** The whole graph written, and read out again as JSON: time, and the memory it takes. */

import { readdirSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { batchOfGraph } from '../../graph/batch-facts.ts';
import { sumOf } from '../../graph/cli/table.ts';
import { exporterFor } from '../../graph/export/registry.ts';
import type { DocumentFacts } from '../../graph/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { buildSeed } from '../../graph/seeding.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Task } from './store-child.ts';

/** Milliseconds; bytes. */
export interface Filled {
	nodes: number;
	edges: number;
	written: number;
	/** Of the data directory, after the store is closed. */
	onDisk: number;
	peak: number;
}

export interface Exported {
	time: number;
	bytes: number;
	peak: number;
}

/** Writes an invented country, whose documents are made while they are written: their making is taken off the time. */
export async function fill({ url, dataDir, ...size }: Task): Promise<Filled> {
	const graph = country(sampleOf(batchOfGraph(buildSeed('seed').graph)), size);
	const store = await openStore({ env: process.env, dataDir, ...(url === undefined ? {} : { url }) });
	const begin = performance.now();
	let generated = 0;
	await store.write({ ...graph, documents: timedOf(graph.documents, (time) => (generated += time)) });
	const written = performance.now() - begin - generated;
	const { nodes, edges } = (await store.status()).counts;
	await store.close();
	return {
		nodes: sumOf(nodes),
		edges: sumOf(edges),
		written,
		onDisk: readdirSync(dataDir).reduce((sum, file) => sum + statSync(`${dataDir}/${file}`).size, 0),
		peak: peak()
	};
}

/** The export as JSON, every byte of it made and thrown away. */
export async function exportAll({ url, dataDir }: Task): Promise<Exported> {
	const store = await openStore({ env: process.env, dataDir, ...(url === undefined ? {} : { url }) });
	const begin = performance.now();
	let bytes = 0;
	for await (const chunk of exporterFor('json').write(store.pieces())) bytes += Buffer.byteLength(chunk);
	const time = performance.now() - begin;
	await store.close();
	return { time, bytes, peak: peak() };
}

/** Each document in turn; `spent` is told the milliseconds that making it took. */
function* timedOf(documents: Iterable<DocumentFacts>, spent: (time: number) => void): Generator<DocumentFacts> {
	const each = documents[Symbol.iterator]();
	for (;;) {
		const before = performance.now();
		const { value, done = false } = each.next() as IteratorResult<DocumentFacts, undefined>;
		spent(performance.now() - before);
		if (done || value === undefined) return;
		yield value;
	}
}

/** Bytes resident at most, since this process began. */
function peak(): number {
	return process.resourceUsage().maxRSS * 1024;
}
