/** The index of so many invented statements, in a process of its own. */

import process from 'node:process';
import { NO_FILTER } from '../../graph/model/query.ts';
import { createGraphStore } from '../../graph/store/graph-store.ts';
import { inventedEngine } from './invented-engine.ts';
import { clocked, decideLinks, noneSpent, putDocuments, type Spent } from './store-changes.ts';

const RUNS = 11;
const WORDS = ['mod', 'vi', 'leder', 'og', 'tillid ledelse'];

/** Milliseconds of the processor; bytes, after everything was asked. */
export interface Grown {
	values: number;
	made: number;
	worded: number;
	resident: number;
	heap: number;
	arrays: number;
	overview: Spent;
	leaders: Spent;
	search: Spent;
	links: Spent;
	puts: Spent;
}

const store = createGraphStore(inventedEngine(Number(process.argv[2])));
const find = (words: string) => store.search({ words: words.split(' '), filter: NO_FILTER, limit: 20 });
const made = await worked(() => store.overview(NO_FILTER));
const worded = await worked(() => find('mod'));
const values = (await store.catalog()).nodes.length;
const grown: Grown = {
	values,
	made,
	worded,
	overview: await repeated(() => store.overview(NO_FILTER)),
	leaders: await repeated(() => store.overview({ ...NO_FILTER, role: ['role:leder'] })),
	search: await repeated((run) => find(WORDS[run % WORDS.length] ?? 'mod')),
	...memory(),
	links: await decideLinks(store),
	puts: await putDocuments(store, 5)
};
process.send?.(grown, () => process.disconnect());

function memory() {
	globalThis.gc?.();
	const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
	return { resident: rss, heap: heapUsed, arrays: arrayBuffers };
}

async function worked(ask: () => Promise<unknown>): Promise<number> {
	const spent = noneSpent();
	await clocked(spent, ask);
	return spent.worked[0] ?? NaN;
}

async function repeated(ask: (run: number) => Promise<unknown>): Promise<Spent> {
	const spent = noneSpent();
	for (let run = 0; run < RUNS; run++) await clocked(spent, () => ask(run));
	return spent;
}
