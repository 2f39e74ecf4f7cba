/** How long the stores take: the real graph, and invented countries of a thousand to a hundred thousand statements (a million with --long). */

import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { table } from '../../graph/cli/table.ts';
import { buildSeed } from '../../graph/seeding.ts';
import { openStore } from '../../graph/store/open.ts';
import { printTable, timed } from './figures.ts';
import type { Asked, Filled, Task } from './store-child.ts';

const SEEDINGS = 5;
const MENTIONS = 5;
/** Megabytes of heap for the process that makes and writes a million statements. */
const HEAP = 14_000;

const SIZES = [
	{ name: '1 k', statements: 1000, organisations: 98 },
	{ name: '10 k', statements: 10_000, organisations: 98 },
	{ name: '100 k', statements: 100_000, organisations: 1000 }
];
const LONG = { name: '1 M', statements: 1_000_000, organisations: 10_000 };

interface Measured {
	name: string;
	filled: Filled;
	asked: Asked;
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
			const store = await openStore({ dataDir, url: '', env: {} });
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

async function measure(
	engine: string,
	sizes: typeof SIZES,
	url: string | undefined,
	env: Readonly<Record<string, string | undefined>>
): Promise<void> {
	const measured: Measured[] = [];
	for (const { name, ...size } of sizes)
		await inFolder(async (dataDir) => {
			const task = { url, dataDir, ...size, mentions: MENTIONS };
			const filled = await inChild<Filled>({ do: 'fill', ...task }, env);
			if (filled === undefined) return;
			const asked = await inChild<Asked>({ do: 'ask', ...task }, env);
			if (asked !== undefined) measured.push({ name, filled, asked });
		});
	if (measured.length > 0) print(engine, measured, url !== undefined);
	else process.stdout.write(`\n${engine} is not measured: see above.\n`);
}

/** What the task gives; undefined where it failed, which it has said itself. */
function inChild<T>(task: Task, env: Readonly<Record<string, string | undefined>>): Promise<T | undefined> {
	return new Promise((done, failed) => {
		const child = fork(join(import.meta.dirname, 'store-child.ts'), {
			execArgv: task.do === 'fill' && task.statements >= LONG.statements ? [`--max-old-space-size=${HEAP}`] : [],
			env: { ...process.env, ...env }
		});
		let answer: T | undefined;
		child.on('message', (message) => (answer = message as T));
		child.on('error', failed);
		child.on('exit', () => done(answer));
		child.send(task);
	});
}

function print(engine: string, measured: readonly Measured[], remote: boolean): void {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
	const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
	const [first] = measured;
	const rows: string[][] = [
		['', ...measured.map(({ name }) => name), 'aim'],
		['nodes', ...measured.map(({ filled }) => filled.nodes.toLocaleString('en'))],
		['edges', ...measured.map(({ filled }) => filled.edges.toLocaleString('en'))],
		['writing the graph', ...measured.map(({ filled }) => seconds(filled.written))],
		['size on disk', ...measured.map(({ filled }) => (remote ? '–' : megabytes(filled.onDisk)))],
		['memory of the writer, with the graph', ...measured.map(({ filled }) => megabytes(filled.peak))],
		['memory of the reader', ...measured.map(({ asked }) => megabytes(asked.memory))],
		['opening and first overview', ...measured.map(({ asked }) => `${Math.round(asked.first)} ms`)],
		...(first?.asked.questions ?? []).map(({ what, aim }, index) => [
			what,
			...measured.map(({ asked }) => spread(asked.questions[index]?.times ?? [])),
			aim
		])
	];
	process.stdout.write(
		`\n${engine}, invented countries, p50 / p99 in ms of different questions, each the best of three\n${table(rows)}`
	);
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
