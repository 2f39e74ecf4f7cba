/** The whole graph written, and read out again as JSON: time, and the memory it takes. */

import { readdirSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import { sumOf } from '../../graph/cli/table.ts';
import { jsonFormat } from '../../graph/export/json.ts';
import type { DocumentFacts } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { clocked, noneSpent, type Spent } from './store-changes.ts';
import type { Task } from './store-child.ts';

/** Milliseconds by the clock and of the processor; bytes. */
export interface Filled {
	nodes: number;
	edges: number;
	written: Spent;
	/** Of the data directory, after the store is closed. */
	onDisk: number;
	peak: number;
}

export interface Exported {
	spent: Spent;
	bytes: number;
	peak: number;
}

/** Writes an invented country, whose documents are made while they are written: their making is taken off the time. */
export async function fill({ url, dataDir, ...size }: Task): Promise<Filled> {
	const graph = country(sampleOf(batchOfGraph(buildSeed('seed').graph)), size);
	const store = await openStore({
		settings: databaseSettings(process.env),
		dataDir,
		...(url === undefined ? {} : { url })
	});
	const [whole, making] = [noneSpent(), noneSpent()];
	await clocked(whole, () => store.write({ ...graph, documents: clockedEach(graph.documents, making) }));
	const without = (all: readonly number[], part: readonly number[]) => [
		part.reduce((left, one) => left - one, all[0] ?? NaN)
	];
	const written = { times: without(whole.times, making.times), worked: without(whole.worked, making.worked) };
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
	const store = await openStore({
		settings: databaseSettings(process.env),
		dataDir,
		...(url === undefined ? {} : { url })
	});
	const spent = noneSpent();
	let bytes = 0;
	await clocked(spent, async () => {
		for await (const chunk of jsonFormat.write(store.pieces(), {})) bytes += Buffer.byteLength(chunk);
	});
	await store.close();
	return { spent, bytes, peak: peak() };
}

/** Each document in turn, and what making it took. */
function* clockedEach(documents: Iterable<DocumentFacts>, { times, worked }: Spent): Generator<DocumentFacts> {
	const each = documents[Symbol.iterator]();
	for (;;) {
		const begin = performance.now();
		const cpu = process.cpuUsage();
		const { value, done = false } = each.next() as IteratorResult<DocumentFacts, undefined>;
		const { user, system } = process.cpuUsage(cpu);
		times.push(performance.now() - begin);
		worked.push((user + system) / 1000);
		if (done || value === undefined) return;
		yield value;
	}
}

/** Bytes resident at most, since this process began. */
function peak(): number {
	return process.resourceUsage().maxRSS * 1024;
}
