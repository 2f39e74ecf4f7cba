/** One measurement in a process of its own, so that memory is its own too: `fill` writes an invented country, `ask` asks what a screen asks. */

import { batchOfGraph } from '../../graph/batch-facts.ts';
import { sumOf } from '../../graph/cli/table.ts';
import { readdirSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { buildSeed } from '../../graph/seeding.ts';
import { openStore } from '../../graph/store/open.ts';
import { questionsOf } from './store-questions.ts';

/** Of each question the best counts: how slow the slowest question is, not what else the machine did meanwhile. */
const TIMES = 3;

export interface Task {
	do: 'fill' | 'ask';
	/** Of the store; undefined for a file in the data directory. */
	url: string | undefined;
	dataDir: string;
	statements: number;
	organisations: number;
	/** Concepts a statement mentions on average. */
	mentions: number;
}

/** Milliseconds; bytes. */
export interface Filled {
	nodes: number;
	edges: number;
	generated: number;
	written: number;
	/** Of the data directory, after the store is closed. */
	onDisk: number;
	peak: number;
}

export interface Asked {
	/** From opening the store to its first overview. */
	first: number;
	/** Resident after all questions. */
	memory: number;
	questions: { what: string; aim: string; times: number[] }[];
}

async function fill({ url, dataDir, ...size }: Task): Promise<Filled> {
	const start = performance.now();
	const graph = country(sampleOf(batchOfGraph(buildSeed('seed').graph)), size);
	const generated = performance.now();
	const store = await openStore({ env: process.env, dataDir, ...(url === undefined ? {} : { url }) });
	await store.write(graph);
	const written = performance.now();
	const { nodes, edges } = (await store.status()).counts;
	await store.close();
	return {
		nodes: sumOf(nodes),
		edges: sumOf(edges),
		generated: generated - start,
		written: written - generated,
		onDisk: readdirSync(dataDir).reduce((sum, file) => sum + statSync(`${dataDir}/${file}`).size, 0),
		peak: process.resourceUsage().maxRSS * 1024
	};
}

async function ask({ url, dataDir }: Task): Promise<Asked> {
	const start = performance.now();
	const store = await openStore({ env: process.env, dataDir, ...(url === undefined ? {} : { url }) });
	await store.overview({ municipality: [], role: [], relation: [], value: [], concept: [], document: [] });
	const first = performance.now() - start;
	const questions = await questionsOf(store);
	for (const { variants } of questions) for (const variant of variants) await variant();
	const asked: Asked['questions'] = [];
	for (const { what, aim = '', variants } of questions) {
		const times: number[] = [];
		for (const variant of variants) {
			let best = Infinity;
			for (let time = 0; time < TIMES; time++) {
				const before = performance.now();
				await variant();
				best = Math.min(best, performance.now() - before);
			}
			times.push(best);
		}
		asked.push({ what, aim, times });
	}
	const memory = process.memoryUsage().rss;
	await store.close();
	return { first, memory, questions: asked };
}

process.once('message', (task: Task) => {
	const done = task.do === 'fill' ? fill(task) : ask(task);
	done.then(
		(answer) => process.send?.(answer, () => process.disconnect()),
		(error: unknown) => {
			console.error(error instanceof Error ? error.message : error);
			process.exitCode = 1;
			process.disconnect();
		}
	);
});
