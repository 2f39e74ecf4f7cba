/** The app while one client takes all of the graph, while it is asked to end, beside clients that say nothing, and after many requests. */

import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type RunningApp, startApp } from '../browser/app-server.ts';
import type { Figure } from './figures.ts';
import type { Paths } from './load.ts';
import { memoryOf } from './load-process.ts';
import { ask, askAtOnce, quantile } from './load-readers.ts';
import { watch } from './load-watcher.ts';

const IN_FLIGHT = 30;
const SLOW = 1000;
const SOAK = 20_000;
/** Milliseconds between two looks at the memory of the server. */
const LOOK = 50;

const MB = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
const ms = (time: number) => `${time.toLocaleString('en', { maximumFractionDigits: time < 10 ? 1 : 0 })} ms`;

/** One client takes the whole graph; another one reads the overview, again and again. */
export async function measureExport({ address, pid }: RunningApp): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const format of ['json', 'xlsx']) {
		await ask(`${address}/`);
		const before = memoryOf(pid).now;
		let most = before;
		const look = setInterval(() => (most = Math.max(most, memoryOf(pid).now)), LOOK);
		const reader = await watch(`${address}/?select=concept:mod&role=leder`);
		const api = await watch(`${address}/api/overview?role=leder`);
		const begin = performance.now();
		const { bytes, status } = await ask(`${address}/api/export/${format}`);
		const took = performance.now() - begin;
		clearInterval(look);
		const [page, answer] = [await reader.end(), await api.end()];
		figures.push(
			{ what: `${format}: until its end`, value: ms(took), spread: `${status}, ${MB(bytes)}` },
			{
				what: '– another reader’s page meanwhile: p50 / p99',
				value: `${ms(page.p50)} / ${ms(page.p99)}`,
				aim: 'p99 ≤ 300 ms'
			},
			{ what: '– an answer of the API', value: `${ms(answer.p50)} / ${ms(answer.p99)}`, aim: 'p99 ≤ 300 ms' },
			{ what: '– memory more than before', value: MB(most - before), spread: `before ${MB(before)}`, aim: '≤ 150 MB' }
		);
	}
	return figures;
}

/** The server is asked to end while it makes views that nobody has seen. */
export async function measureEnd(env: NodeJS.ProcessEnv): Promise<Figure[]> {
	const app = await startApp(env);
	await ask(`${app.address}/`);
	const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
	const state = { whole: 0, told: 0, broken: 0 };
	const asked = Array.from({ length: IN_FLIGHT }, async (_, number) => {
		try {
			const { status } = await ask(
				`${app.address}/?focus=concept:mod&height=${number}&frame=${number}`,
				{
					cookie: `frame=${600 + number}x700`
				},
				agent
			);
			if (status === 200) state.whole++;
			else state.told++;
		} catch {
			state.broken++;
		}
	});
	// What is asked for must have arrived before the end is.
	await new Promise((resolve) => setTimeout(resolve, 30));
	const begin = performance.now();
	await app.stop();
	const took = performance.now() - begin;
	await Promise.all(asked);
	agent.destroy();
	const { whole, told, broken } = state;
	return [
		{ what: 'until the process has ended', value: ms(took), aim: '≤ 5,000 ms' },
		{ what: 'whole, told to come again, broken off', value: `${whole}, ${told}, ${broken}`, aim: '0 broken off' }
	];
}

/** Clients that say half of a question and then nothing. */
export async function measureSlow({ address }: RunningApp): Promise<Figure[]> {
	const { port, host } = new URL(address);
	const path = () => '/?select=concept:mod&role=leder';
	const alone = await askAtOnce(address, { readers: 1, views: 200, path });
	const sockets: Socket[] = [];
	for (let number = 0; number < SLOW; number++) {
		const socket = connect(Number(port), '127.0.0.1');
		socket.on('error', () => undefined);
		socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n`);
		sockets.push(socket);
	}
	const beside = await askAtOnce(address, { readers: 1, views: 200, path });
	for (const socket of sockets) socket.destroy();
	const p50 = (times: readonly number[]) => ms(quantile(times, 0.5));
	return [
		{ what: 'a reader alone: p50', value: p50(alone.times) },
		{
			what: 'beside them: p50',
			value: p50(beside.times),
			spread: `${beside.times.length} of 200, ${beside.resets} resets`,
			aim: 'no more'
		}
	];
}

/** Many requests of many views: the memory after each quarter. */
export async function measureSoak({ address, pid }: RunningApp, paths: Paths): Promise<Figure[]> {
	const quarters: string[] = [];
	const [readers, parts] = [20, 4];
	const begin = performance.now();
	const failed = { count: 0 };
	for (let part = 0; part < parts; part++) {
		const views = SOAK / parts / readers;
		const path = (reader: number, turn: number) => {
			const number = (part * views + turn) * readers + reader;
			if (number % 4 === 0) return `/api/statements?limit=20&offset=${number % 300}`;
			return paths[number % 2 ? 'overview' : 'lens'](number);
		};
		const { statuses, resets } = await askAtOnce(address, { readers, views, path });
		for (const [status, count] of statuses) if (status !== 200) failed.count += count;
		failed.count += resets;
		quarters.push(MB(memoryOf(pid).now));
	}
	const took = performance.now() - begin;
	return [
		{
			what: `${SOAK.toLocaleString('en')} requests`,
			value: ms(took),
			spread: `${failed.count} failed`,
			aim: '0 failed'
		},
		{ what: 'memory after each quarter', value: quarters.join(', '), aim: 'no growth' }
	];
}
