/** How long the embedded store takes: the real graph, and a hundred thousand statements made of it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { GraphBatch } from '../../graph/model.ts';
import { LIMITS, NO_FILTER } from '../../graph/query.ts';
import { normaliseWords } from '../../graph/search/normalise.ts';
import { searchGraph } from '../../graph/search/search.ts';
import { buildSeed } from '../../graph/seeding.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { median, printTable, timed } from './figures.ts';
import type { Figure } from './figures.ts';
import { manyTimes } from './store-large.ts';

const SEEDINGS = 5;
const LARGE_SEEDINGS = 3;
const LARGE = 100_000;
/** Of every question, after some that do not count. */
const RUNS = 30;
const WARM_UP = 3;

export async function run(): Promise<void> {
	const seed = resolve('seed');
	const batch = buildSeed(seed).batch;
	const seeded: Figure[] = [
		timed('reading the editions and linking', await times(SEEDINGS, async () => void buildSeed(seed))),
		timed('opening a new file and writing the graph', await writing(batch, SEEDINGS)),
		timed(
			'all of it: seeding from nothing',
			await times(SEEDINGS, () => inNewStore((store) => store.write(buildSeed(seed).batch))),
			'≤ 2,000 ms'
		)
	];
	printTable(`Seeding the real graph: ${sizeOf(batch)}, ${SEEDINGS} runs`, seeded);
	await inNewStore(async (store) => {
		await store.write(batch);
		printTable(`Asking the real graph, ${RUNS} runs`, await questions(store, batch, '≤ 10 ms'));
	});

	const large = manyTimes(batch, LARGE);
	printTable(`Seeding ${sizeOf(large)}, ${LARGE_SEEDINGS} runs`, [
		timed('opening a new file and writing the graph', await writing(large, LARGE_SEEDINGS))
	]);
	await inNewStore(async (store) => {
		await store.write(large);
		printTable(`Asking ${sizeOf(large)}, ${RUNS} runs`, await questions(store, large, 'p50 ≤ 1, p99 ≤ 5 ms'));
	});
}

async function questions(store: GraphStore, batch: GraphBatch, searchAim: string): Promise<Figure[]> {
	const role = { ...NO_FILTER, role: ['role:leder'] };
	const municipality = batch.nodes.find(({ type }) => type === 'Municipality')?.id ?? '';
	const half = Math.floor(batch.nodes.filter(({ type }) => type === 'Statement').length / 2);
	const asked: [string, () => Promise<unknown>][] = [
		['overview', () => store.overview(NO_FILTER)],
		['overview, leaders only', () => store.overview(role)],
		[
			'overview, one municipality, one concept',
			() => store.overview({ ...NO_FILTER, municipality: [municipality], concept: ['concept:mod'] })
		],
		['slice of the concept Mod', () => store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: LIMITS.slice })],
		['slice of a municipality', () => store.slice({ focus: municipality, filter: NO_FILTER, limit: LIMITS.slice })],
		[
			'page of 50 quotes',
			() => store.statements({ filter: { ...role, concept: ['concept:mod'] }, offset: 0, limit: 50 })
		],
		['page of 50 quotes, half-way through all', () => store.statements({ filter: NO_FILTER, offset: half, limit: 50 })],
		['catalog', () => store.catalog()],
		['one node', () => store.node('concept:mod')]
	];
	const figures: Figure[] = [];
	for (const [what, ask] of asked) figures.push(fine(what, await times(RUNS, ask, WARM_UP)));

	const typed = queriesOf(batch);
	for (const query of typed) await searchGraph(store, query, { limit: 20 });
	const searches: number[] = [];
	for (const query of typed) searches.push(...(await times(1, () => searchGraph(store, query, { limit: 20 }))));
	const slowest = [...searches].sort((a, b) => a - b);
	figures.push({ ...fine(`search, ${typed.length} different, 20 quotes each`, searches), aim: searchAim });
	figures.push({ what: 'search, p99', value: ms(slowest[Math.floor(slowest.length * 0.99)] ?? NaN), aim: searchAim });
	return figures;
}

/** What people might type: words of the statements, whole, begun and in pairs; evenly over the vocabulary, so that rare and common ones take part. */
function queriesOf(batch: GraphBatch): string[] {
	const words = new Set(batch.nodes.flatMap((node) => (node.type === 'Statement' ? normaliseWords(node.text) : [])));
	const sorted = [...words].sort();
	const every = Math.max(1, Math.floor(sorted.length / 150));
	const some = sorted.filter((_, index) => index % every === 0);
	return [
		'mod',
		'courage',
		'modige',
		'vi',
		'og',
		'a',
		...some,
		...some.map((word) => word.slice(0, 2)),
		...some.map((word, index) => `${word} ${(some[index + 1] ?? 'mod').slice(0, 3)}`)
	];
}

function writing(batch: GraphBatch, runs: number): Promise<number[]> {
	return times(runs, () => inNewStore((store) => store.write(batch)));
}

async function inNewStore(use: (store: GraphStore) => Promise<void>): Promise<void> {
	const dataDir = await mkdtemp(join(tmpdir(), 'sammenhaeng-bench-'));
	const store = await openStore({ dataDir, env: {} });
	try {
		await use(store);
	} finally {
		await store.close();
		await rm(dataDir, { recursive: true });
	}
}

/** Milliseconds of each run. */
async function times(runs: number, work: () => Promise<unknown>, warmUp = 0): Promise<number[]> {
	const measured: number[] = [];
	for (let run = -warmUp; run < runs; run++) {
		const start = performance.now();
		await work();
		if (run >= 0) measured.push(performance.now() - start);
	}
	return measured;
}

function fine(what: string, runs: readonly number[]): Figure {
	return { what, value: ms(median(runs)), spread: `${ms(Math.min(...runs))} to ${ms(Math.max(...runs))}` };
}

function ms(value: number): string {
	return `${value.toFixed(2)} ms`;
}

function sizeOf({ nodes, edges }: GraphBatch): string {
	const statements = nodes.filter(({ type }) => type === 'Statement').length;
	const numbers = [statements, nodes.length, edges.length].map((number) => number.toLocaleString('en'));
	return `${numbers[0]} statements, ${numbers[1]} nodes, ${numbers[2]} edges`;
}
