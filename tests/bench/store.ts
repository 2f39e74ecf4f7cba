/** How long the stores take: the real graph, and invented countries of a thousand to a hundred thousand statements (a million with --long). */

import { fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { table } from '../../graph/cli/table.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { openStore } from '../../graph/store/open/open.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { median, printTable, timed } from './figures.ts';
import type { Spent } from './store-changes.ts';
import type { Answers, Task } from './store-child.ts';

const SEEDINGS = 5;
const MENTIONS = 5;
/** Starts in fresh processes; odd, so that the median is one of them. */
const STARTS = 5;
const STARTS_UNCACHED = 1;
/** Megabytes of heap: what Node takes by itself for what a person starts, and little for an export, which holds nothing. */
const HEAP: Readonly<Record<keyof Answers, number>> = { fill: 4000, start: 4000, ask: 4000, change: 4000, export: 512 };

const SIZES = [
	{ name: '1 k', statements: 1000, organisations: 98 },
	{ name: '10 k', statements: 10_000, organisations: 98 },
	{ name: '100 k', statements: 100_000, organisations: 1000 }
];
const LONG = { name: '1 M', statements: 1_000_000, organisations: 10_000 };

type Env = Readonly<Record<string, string | undefined>>;

interface Measured {
	name: string;
	filled: Answers['fill'];
	/** Where a cache of the index lies beside the database; absent on a server. */
	cached: readonly Answers['start'][];
	uncached: readonly Answers['start'][];
	asked: Answers['ask'];
	changed: Answers['change'];
	exported: Answers['export'];
}

export async function run(flags: readonly string[]): Promise<void> {
	await seedings();
	const sizes = flags.includes('--long') ? [...SIZES, LONG] : SIZES;
	await measure('SQLite', sizes, undefined, {});
	await measureNeo4j(sizes);
}

async function seedings(): Promise<void> {
	const seed = resolve('seed');
	const times = async (work: () => Promise<unknown>) => {
		const measured: number[] = [];
		for (let run = 0; run < SEEDINGS; run++) {
			const start = performance.now();
			await work();
			measured.push(performance.now() - start);
		}
		return measured;
	};
	const reading = await times(async () => buildSeed(seed));
	const all = await times(() =>
		inFolder(async (dataDir) => {
			const store = await openStore({ dataDir, url: '', settings: databaseSettings({}) });
			await store.write(buildSeed(seed).graph);
			await store.close();
		})
	);
	printTable(`Seeding the real graph, ${SEEDINGS} runs`, [
		timed('reading the editions and linking', reading),
		timed('all of it: seeding from nothing', all, '≤ 2,000 ms')
	]);
}

/** A server that NEO4J_TEST_URI names, or one of our own where Java is at hand. */
async function measureNeo4j(sizes: typeof SIZES): Promise<void> {
	const uri = process.env['NEO4J_TEST_URI'];
	const { NEO4J_TEST_USERNAME: user, NEO4J_TEST_PASSWORD: word } = process.env;
	if (uri !== undefined) return measure('Neo4j', sizes, uri, { NEO4J_USERNAME: user, NEO4J_PASSWORD: word });
	const { startServer } = await import('../neo4j/server.ts');
	let server: Awaited<ReturnType<typeof startServer>>;
	try {
		server = await startServer({ heap: sizes.includes(LONG) ? '6g' : '2g' });
	} catch (error) {
		process.stdout.write(`\nNeo4j is not measured: ${error instanceof Error ? error.message : String(error)}\n`);
		return;
	}
	try {
		const { uri: url, username, password, description } = server;
		await measure(description, sizes, url, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
	} finally {
		await server.stop();
	}
}

async function measure(engine: string, sizes: typeof SIZES, url: string | undefined, env: Env): Promise<void> {
	const measured: Measured[] = [];
	for (const { name, ...size } of sizes)
		await inFolder(async (dataDir) => {
			const task = { url, dataDir, ...size, mentions: MENTIONS };
			const one = await measureOne(name, task, env);
			if (one !== undefined) measured.push(one);
		});
	if (measured.length > 0) print(engine, measured, url !== undefined);
	else process.stdout.write(`\n${engine} is not measured: see above.\n`);
}

/** Each step in a process of its own; undefined where one of them failed, which it has said itself. */
async function measureOne(name: string, task: Omit<Task, 'do'>, env: Env): Promise<Measured | undefined> {
	const step = <Name extends keyof Answers>(name: Name) => inChild({ do: name, ...task }, env);
	const filled = await step('fill');
	if (filled === undefined) return undefined;
	const uncached = await starts(STARTS_UNCACHED, async () => {
		for (const file of readdirSync(task.dataDir)) if (/\.(index|words)$/.test(file)) rmSync(join(task.dataDir, file));
		return step('start');
	});
	const cached = task.url === undefined ? await starts(STARTS, () => step('start')) : [];
	const asked = await step('ask');
	const exported = await step('export');
	const changed = await step('change');
	return asked && exported && changed && { name, filled, cached, uncached, asked, exported, changed };
}

async function starts(count: number, start: () => Promise<Answers['start'] | undefined>): Promise<Answers['start'][]> {
	const all: Answers['start'][] = [];
	for (let run = 0; run < count; run++) {
		const started = await start();
		if (started !== undefined) all.push(started);
	}
	return all;
}

/** What the task gives; undefined where it failed, which it has said itself. */
function inChild<Name extends keyof Answers>(task: Task & { do: Name }, env: Env): Promise<Answers[Name] | undefined> {
	return new Promise((done, failed) => {
		const child = fork(join(import.meta.dirname, 'store-child.ts'), {
			execArgv: [`--max-old-space-size=${HEAP[task.do]}`],
			env: { ...process.env, ...env }
		});
		let answer: Answers[Name] | undefined;
		child.on('message', (message) => (answer = message as Answers[Name]));
		child.on('error', failed);
		child.on('exit', () => done(answer));
		child.send(task);
	});
}

function print(engine: string, measured: readonly Measured[], remote: boolean): void {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
	const [first] = measured;
	const rows: string[][] = [
		['', ...measured.map(({ name }) => name), 'aim'],
		['nodes', ...measured.map(({ filled }) => filled.nodes.toLocaleString('en'))],
		['edges', ...measured.map(({ filled }) => filled.edges.toLocaleString('en'))],
		['writing the graph', ...measured.map(({ filled }) => spent(filled.written))],
		['size on disk', ...measured.map(({ filled }) => (remote ? '–' : megabytes(filled.onDisk)))],
		['memory of the writer', ...measured.map(({ filled }) => megabytes(filled.peak))],
		['memory of the reader', ...measured.map(({ asked }) => megabytes(asked.memory)), '≤ 400 MB'],
		['first answer after a start, with a cache', ...measured.map(({ cached }) => firstOf(cached))],
		['first answer after a start, without', ...measured.map(({ uncached }) => firstOf(uncached))],
		['one link decided, until the next overview', ...measured.map(({ changed }) => spent(changed.links))],
		['100 statements put, until the next overview', ...measured.map(({ changed }) => spent(changed.puts))],
		['the whole graph as JSON', ...measured.map(({ exported }) => spent(exported.spent))],
		['bytes of it', ...measured.map(({ exported }) => megabytes(exported.bytes))],
		['memory of its process', ...measured.map(({ exported }) => megabytes(exported.peak)), '≤ 400 MB'],
		...(first?.asked.questions ?? []).map(({ what, aim }, index) => [
			what,
			...measured.map(({ asked }) => spread(asked.questions[index]?.times ?? [])),
			aim
		])
	];
	process.stdout.write(
		`\n${engine}, invented countries, p50 / p99 in ms of different questions, each the best of three;\nof all else the median, in ms, and, in brackets, the processor's own time\n${table(rows)}`
	);
}

function firstOf(starts: readonly Answers['start'][]): string {
	return spent({ times: starts.map(({ first }) => first), worked: starts.map(({ worked }) => worked) });
}

function spent({ times, worked }: Spent): string {
	return times.length === 0 ? '–' : `${Math.round(median(times))} (${Math.round(median(worked))})`;
}

function spread(times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1);
	return `${at(0.5)} / ${at(0.99)}`;
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'sammenhaeng-bench-'));
	try {
		await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}
