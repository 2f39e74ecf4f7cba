/** What leaves the app: bytes of a page in each encoding, time and memory of the whole export, for the seed and for 1,000 organisations. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { table } from '../../graph/cli/table.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import type { Overview } from '../../graph/model/query.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { startApp, temporaryFolder } from '../browser/app-server.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { median } from './figures.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Odd, so that the median is one of them. */
const RUNS = 9;
const SMALL_HEAP = '--max-old-space-size=512';
const PAGES = [
	['overview', '/'],
	['lens', '/?focus=concept:mod'],
	// As the browser asks for it: the last load of the page alone.
	['a municipality selected', '/__data.json?v=1&select={municipality}&x-sveltekit-invalidated=00001']
] as const;

export async function run(): Promise<void> {
	const built = await ensureBuilt(ROOT, () => console.log('Building the app …'));
	const sizes: string[][] = [['bytes of a page, and ms until its end', 'plain', 'gzip', 'brotli', '304']];
	const exports: string[][] = [['the whole export', 'bytes', 'seconds', 'peak memory', 'before it', 'others, longest']];
	for (const [name, statements] of [
		['the seed', 0],
		['1,000 organisations', 100_000]
	] as const) {
		const data = temporaryFolder();
		const file = join(data.path, 'sammenhaeng.db');
		const filling = statements
			? ['generate', '--statements', String(statements), '--store', file]
			: ['seed', '--store', file];
		await runCommandLine(filling, keptTerminal({}));
		const app = await startApp({ DATA_DIR: data.path, BUILD_DIR: built, NODE_OPTIONS: SMALL_HEAP });
		const municipality = await someMunicipality(app.address);
		for (const [page, path] of PAGES) {
			const url = app.address + path.replace('{municipality}', municipality);
			sizes.push([`${name}, ${page}`, ...(await pageFigures(url))]);
		}
		exports.push([`${name}, by HTTP`, ...(await exportFigures(app))]);
		await app.stop();
		exports.push([`${name}, by the command line`, ...(await commandFigures(file))]);
		data.remove();
	}
	process.stdout.write(`\nSent, median of ${RUNS}\n${table(sizes)}\nWith a heap of 512 MB\n${table(exports)}`);
}

async function someMunicipality(address: string): Promise<string> {
	const { municipalities } = (await (await fetch(`${address}/api/overview`)).json()) as Overview;
	const [first] = municipalities;
	if (first === undefined) throw new Error('The graph has no municipality to select.');
	return first.id;
}

async function pageFigures(url: string): Promise<string[]> {
	const { etag = '' } = (await ask(url, {})).headers;
	const cells: string[] = [];
	for (const headers of [
		{},
		{ 'accept-encoding': 'gzip' },
		{ 'accept-encoding': 'br' },
		{ 'accept-encoding': 'br', 'if-none-match': etag }
	]) {
		const times: number[] = [];
		let bytes = 0;
		for (let round = 0; round < RUNS; round++) {
			const answer = await ask(url, headers);
			times.push(answer.time);
			bytes = answer.bytes;
		}
		cells.push(`${bytes.toLocaleString('en')} / ${median(times).toFixed(1)}`);
	}
	return cells;
}

async function exportFigures({ address, pid }: { address: string; pid: number }): Promise<string[]> {
	const before = peakOf(pid);
	let longest = 0;
	const state = { isDone: false };
	const exported = ask(`${address}/api/export/json`, {}).finally(() => (state.isDone = true));
	while (!state.isDone) longest = Math.max(longest, (await ask(`${address}/api/overview`, {})).time);
	const { bytes, time } = await exported;
	return [...spent(bytes, time, peakOf(pid)), megabytes(before), `${Math.round(longest)} ms`];
}

async function commandFigures(file: string): Promise<string[]> {
	const begin = performance.now();
	const child = spawn(process.execPath, ['src/start/graph.ts', 'export', '--store', file], {
		cwd: ROOT,
		env: { ...process.env, NODE_OPTIONS: SMALL_HEAP },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let bytes = 0;
	let peak = 0;
	const code = await new Promise((resolve) => {
		child.on('close', resolve);
		child.stdout.on('data', (chunk: Buffer) => {
			bytes += chunk.length;
			peak = Math.max(peak, peakOf(child.pid ?? 0));
		});
	});
	if (code !== 0) return [`ended with ${String(code)}`];
	return spent(bytes, performance.now() - begin, peak);
}

function spent(bytes: number, time: number, peak: number): string[] {
	return [bytes.toLocaleString('en'), (time / 1000).toFixed(1), megabytes(peak)];
}

/** As it comes over the wire; milliseconds until its end. */
async function ask(url: string, headers: Record<string, string>) {
	const begin = performance.now();
	const answer = await new Promise<IncomingMessage>((resolve, reject) =>
		get(url, { headers }, resolve).on('error', reject)
	);
	let bytes = 0;
	for await (const chunk of answer) bytes += (chunk as Buffer).length;
	return { headers: answer.headers, bytes, time: performance.now() - begin };
}

/** Bytes that a process has held at most; 0 where the system does not tell (it is Linux that does). */
function peakOf(pid: number): number {
	try {
		return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

function megabytes(bytes: number): string {
	return bytes === 0 ? '–' : `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
