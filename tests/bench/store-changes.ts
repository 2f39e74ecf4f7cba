/** One link decided and one document put, each until the next answer counts it. */

import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import type { DocumentFacts } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { LIMITS, NO_FILTER, type StatementItem } from '../../graph/model/query.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import { openStore } from '../../graph/store/open/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import type { Task } from './store-child.ts';

/** Even, so that every link is as it was in the end. */
const RUNS = 20;
/** Of the document that is put. */
const STATEMENTS = 100;

/** Milliseconds of each run, from the change to the end of the overview after it. */
export interface Changed {
	links: Spent;
	puts: Spent;
}

/** By the clock, and of the processor: the second says more where the machine has other work. */
export interface Spent {
	times: number[];
	worked: number[];
}

export function noneSpent(): Spent {
	return { times: [], worked: [] };
}

export async function change({ url, dataDir, mentions }: Task): Promise<Changed> {
	const store = await openStore({
		settings: databaseSettings(process.env),
		dataDir,
		...(url === undefined ? {} : { url })
	});
	await warmed(store);
	const links = await decideLinks(store);
	const puts = await putDocuments(store, mentions);
	await store.close();
	return { links, puts };
}

/** All that a server in use holds of a graph, so that all of it has to follow a change. */
async function warmed(store: GraphStore): Promise<void> {
	await store.overview(NO_FILTER);
	await store.search({ words: ['mod'], filter: NO_FILTER, limit: 20 });
	await store.slice({ focus: 'concept:mod', filter: NO_FILTER, limit: LIMITS.slice });
	await store.catalog();
}

/** Rejects the first link of a statement, and confirms it again. @throws {Error} where the next answer does not count it */
export async function decideLinks(store: GraphStore): Promise<Spent> {
	const { total } = await store.statements({ filter: NO_FILTER, offset: 0, limit: 0 });
	const spent = noneSpent();
	for (let run = 0; run < RUNS / 2; run++) {
		const linked = await linkedAfter(store, Math.floor((run * total) / RUNS));
		const [first, ...others] = linked.mentions;
		if (first === undefined) throw new Error('No statement of this graph is linked.');
		const before = await countOf(store, first.concept.id);
		for (const status of ['rejected', 'confirmed'] as const) {
			const decided = { ...first, evidence: first.evidence.map((one) => ({ ...one, status })) };
			const mentions = [decided, ...others].map(({ concept, evidence }) => ({ concept: concept.id, evidence }));
			const decision = `${status}:${run}`;
			await clocked(spent, async () => {
				await store.relink(linked.document.id, [{ statement: linked.id, mentions }], decision);
				await store.overview(NO_FILTER);
			});
			const counted = await countOf(store, first.concept.id);
			if (counted !== (status === 'rejected' ? before - 1 : before))
				throw new Error(`After a link was ${status}, ${counted} statements are counted, and before it ${before}.`);
		}
	}
	return spent;
}

/** Puts two editions of one document in turn: the first of the country, as it is and as it might have been. */
export async function putDocuments(store: GraphStore, mentions: number): Promise<Spent> {
	const sample = sampleOf(batchOfGraph(buildSeed('seed').graph));
	const editions = [2, 3].map((seed) => [
		...country(sample, { statements: STATEMENTS, organisations: 1, mentions, seed }).documents
	]);
	const spent = noneSpent();
	for (let run = 0; run < RUNS / 2; run++)
		for (const [document] of editions) {
			if (document === undefined) throw new Error('A country of one organisation has no document.');
			await clocked(spent, async () => {
				await store.putDocument(document);
				await store.overview(NO_FILTER);
			});
			await mustHold(store, document);
		}
	return spent;
}

async function mustHold(store: GraphStore, { head, statements }: DocumentFacts): Promise<void> {
	const printed = statements.filter(({ repeats }) => repeats === undefined).length;
	const { total } = await store.statements({
		filter: { ...NO_FILTER, document: [head.node.id] },
		offset: 0,
		limit: 0
	});
	if (total !== printed) throw new Error(`${head.node.id} was put with ${printed} statements, and ${total} are there.`);
}

/** The first statement from this place on that mentions a concept. */
async function linkedAfter(store: GraphStore, offset: number): Promise<StatementItem> {
	const { items } = await store.statements({ filter: NO_FILTER, offset, limit: LIMITS.page });
	const linked = items.find(({ mentions }) => mentions.length > 0);
	if (linked === undefined) throw new Error(`No statement from place ${offset} on is linked.`);
	return linked;
}

async function countOf(store: GraphStore, concept: string): Promise<number> {
	const filter = { ...NO_FILTER, concept: [concept] };
	return (await store.statements({ filter, offset: 0, limit: 0 })).total;
}

/** Adds what this took. */
export async function clocked({ times, worked }: Spent, work: () => Promise<unknown>): Promise<void> {
	const begin = performance.now();
	const cpu = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(cpu);
	times.push(performance.now() - begin);
	worked.push((user + system) / 1000);
}
