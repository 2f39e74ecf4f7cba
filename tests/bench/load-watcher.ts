/** Asks again and again, in a thread of its own, how long one address takes to answer while others load the server. */

import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ask, quantile } from './load-readers.ts';
import { Agent } from 'node:http';

/** Milliseconds between an answer and the next question: a supervisor asks more seldom. */
const PAUSE = 20;

export interface Watched {
	/** Milliseconds. */
	p50: number;
	p99: number;
	longest: number;
	count: number;
	/** Answers of another status than 200, and none at all. */
	failed: number;
}

/** Watches one address until `end` is called. */
export async function watch(url: string): Promise<{ end: () => Promise<Watched> }> {
	const worker = new Worker(import.meta.filename, { workerData: url });
	await once(worker, 'online');
	return {
		end: async () => {
			const told = once(worker, 'message') as Promise<[Watched]>;
			worker.postMessage('end');
			const [watched] = await told;
			await worker.terminate();
			return watched;
		}
	};
}

async function watchHere(url: string): Promise<void> {
	const state = { isOver: false };
	parentPort?.once('message', () => (state.isOver = true));
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const times: number[] = [];
	let failed = 0;
	while (!state.isOver) {
		const begin = performance.now();
		const status = await ask(url, {}, agent).then(
			(got) => got.status,
			() => 0
		);
		times.push(performance.now() - begin);
		if (status !== 200) failed++;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
	times.sort((a, b) => a - b);
	const longest = times.at(-1) ?? NaN;
	parentPort?.postMessage({
		p50: quantile(times, 0.5),
		p99: quantile(times, 0.99),
		longest,
		count: times.length,
		failed
	});
}

if (!isMainThread && typeof workerData === 'string') await watchHere(workerData);
