/** Readers for the benches of load: each keeps one connection and asks for one view after the other, as soon as the last has come. */

import { Agent, request } from 'node:http';

/** Headers of a browser that has been here before. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };

export interface Asking {
	readers: number;
	/** Of each reader, one after the other. */
	views: number;
	/** The address that a reader asks for in its turn. */
	path: (reader: number, turn: number) => string;
	headers?: Record<string, string>;
}

export interface Answered {
	/** Milliseconds of each answer of status 200 or 304, from the question to its last byte, sorted. */
	times: number[];
	/** How many answers had each status. */
	statuses: Map<number, number>;
	/** Connections that were broken off under a question. */
	resets: number;
	/** Received in all, as it came over the wire. */
	bytes: number;
	/** Milliseconds from the first question to the last answer. */
	took: number;
}

/** Asks as many readers would, all at once. */
export async function askAtOnce(address: string, { readers, views, path, headers }: Asking): Promise<Answered> {
	const agent = new Agent({ keepAlive: true, maxSockets: readers });
	const answered: Answered = { times: [], statuses: new Map(), resets: 0, bytes: 0, took: 0 };
	const begin = performance.now();
	await Promise.all(
		Array.from({ length: readers }, async (_, reader) => {
			for (let turn = 0; turn < views; turn++) await read(agent, address + path(reader, turn), headers, answered);
		})
	);
	answered.took = performance.now() - begin;
	answered.times.sort((a, b) => a - b);
	agent.destroy();
	return answered;
}

async function read(agent: Agent, url: string, headers: Asking['headers'], answered: Answered): Promise<void> {
	const begin = performance.now();
	try {
		const { status, bytes } = await ask(url, headers, agent);
		answered.bytes += bytes;
		answered.statuses.set(status, (answered.statuses.get(status) ?? 0) + 1);
		if (status === 200 || status === 304) answered.times.push(performance.now() - begin);
	} catch {
		answered.resets++;
	}
}

export interface Got {
	status: number;
	bytes: number;
	headers: NodeJS.Dict<string | string[]>;
}

/** One question; what comes is counted and thrown away. @throws where the connection is broken off */
export function ask(url: string, headers: Asking['headers'] = {}, agent?: Agent): Promise<Got> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { agent, headers: { ...BROWSER, ...headers } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes, headers: answer.headers }));
			answer.on('error', reject);
		});
		asked.on('error', reject);
		asked.end();
	});
}

/** The value below which a share of the sorted values lies; NaN of nothing. */
export function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
