/** Processes that are killed while they change a database, and processes that change it at the same time. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOfGraph } from '../../graph/facts/batch.ts';
import type { GraphFacts } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import type { GraphBatch } from '../../graph/model/graph.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { smallGraph } from '../fixtures/graph.ts';

let folder: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-killed-'));
	file = join(folder, 'graph.db');
});
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(folder, { recursive: true });
});

/** Both sides make the same graphs: an even edition of a document links its statements, an odd one links none. */
const GRAPHS = `
	import { countsOf, factsOf } from './graph/facts/batch.ts';
	import { country } from './graph/generate/country.ts';
	import { sampleOf } from './graph/generate/sample.ts';
	import { openSqlite } from './graph/store/sqlite/open.ts';
	import { smallGraph } from './tests/fixtures/graph.ts';
	const invented = country(sampleOf(smallGraph()), { statements: 400, organisations: 4, seed: 3 });
	const documents = [...invented.documents];
	const store = openSqlite({ path: process.argv[1], name: 'graph', patience: 20_000 });
	const edition = ({ head, statements, ...rest }, number) => {
		const next = number % 2 === 0 ? statements : statements.map((one) => ({ ...one, mentions: [] }));
		const fingerprint = number % 2 === 0 ? head.fingerprint : head.fingerprint + ' without links';
		return { ...rest, head: { ...head, fingerprint, counts: countsOf(next) }, statements: next };
	};
`;

/** One kind of change after the other, without end. */
const CHANGES: Record<string, string> = {
	putDocument: `
		for (let number = 1; ; number++) {
			await store.putDocument(edition(documents[0], number));
			process.stdout.write('.');
		}`,
	relink: `
		const { head } = documents[0];
		for (let number = 1; ; number++) {
			const { statements, head: { fingerprint } } = edition(documents[0], number);
			const links = statements.map(({ node, mentions }) => ({ statement: node.id, mentions }));
			await store.relink(head.node.id, links, fingerprint);
			process.stdout.write('.');
		}`,
	write: `
		for (let number = 1; ; number++) {
			const one = documents.map((facts) => edition(facts, number));
			await store.write({ ...invented, fingerprint: invented.fingerprint + ' ' + (number % 2), documents: one });
			process.stdout.write('.');
		}`
};

function run(program: string, ...given: string[]): ChildProcess {
	const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', GRAPHS + program, file, ...given], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	children.push(child);
	return child;
}

/** Resolves when the process has said so many dots: one when it begins, one after each change. */
function said(child: ChildProcess, dots: number): Promise<void> {
	return new Promise((resolve, reject) => {
		let count = 0;
		child.stdout?.on('data', (chunk: Buffer) => {
			count += chunk.length;
			if (count >= dots) resolve();
		});
		child.once('exit', () => reject(new Error('The other process ended.')));
	});
}

function ended(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

const small = smallGraph();
const invented = country(sampleOf(small), { statements: 400, organisations: 4, seed: 3 });
const documents = [...invented.documents];
const original: GraphFacts = { ...invented, documents };

/** What is compared of a graph that may be one of two: everything but its fingerprints and the numbers of its links. */
function links({ nodes, edges }: GraphBatch): { nodes: number; others: number; linked: number; whole: number } {
	const mentions = edges.filter(({ type }) => type === 'MENTIONS');
	return {
		nodes: nodes.length,
		others: edges.length - mentions.length,
		linked: new Set(mentions.map(({ source }) => source.split(':')[1])).size,
		whole: mentions.length
	};
}

describe('a process that is killed while it changes the database', () => {
	it.each([
		['putDocument', 20],
		['relink', 15],
		['write', 15]
	])(
		'by %s, at any moment, %i times, leaves the old graph or the new one, and the next write works',
		async (how, times) => {
			const draw = drawFrom(times);
			const first = openSqlite({ path: file, name: 'graph', patience: 5000 });
			await first.write(original);
			const all = links(batchOfGraph({ ...original, documents }));
			const ofFirst = documents[0]?.head.counts.MENTIONS ?? 0;
			const possible = how === 'write' ? [all.whole, 0] : [all.whole, all.whole - ofFirst];
			for (let time = 0; time < times; time++) {
				const child = run(`process.stdout.write('.'); ${CHANGES[how]}`);
				await said(child, 1 + (time % 3));
				const over = ended(child);
				// Turns of this process, up to some hundredths of a second: no moment of the other one is spared.
				for (let turns = draw.below(4000); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
				child.kill('SIGKILL');
				await over;

				const reader = openSqlite({ path: file, name: 'graph', patience: 5000 });
				const batch = await reader.read();
				if (batch === undefined) throw new Error('The graph is gone.');
				const found = links(batch);
				expect({ ...found, linked: 0, whole: 0 }).toEqual({ ...all, linked: 0, whole: 0 });
				expect(possible).toContain(found.whole);
				expect((await reader.status()).counts.edges['MENTIONS'] ?? 0).toBe(found.whole);
				// The store that was open all the time sees the same, and goes on writing.
				expect(await first.read()).toEqual(batch);
				await reader.close();
				await first.write({ ...original, fingerprint: `after ${time}` });
				expect((await first.status()).counts.edges['MENTIONS']).toBe(all.whole);
			}
			await first.close();
		},
		// Each time starts a process, which takes seconds where others share the machine.
		120_000
	);
});

describe('two processes that change different documents of one database', () => {
	it('both have their way, time after time, and the answers are right', async () => {
		const store = openSqlite({ path: file, name: 'graph', patience: 5000 });
		await store.write(original);
		const program = `
			const own = documents[Number(process.argv[2])];
			for (let number = 1; number <= 25; number++) await store.putDocument(edition(own, number));
			await store.close();
		`;
		const codes = Promise.all([run(program, '0'), run(program, '1')].map(ended));
		let isOver = false;
		void codes.then(() => (isOver = true));
		const totals = new Set<number>();
		const isGoingOn = () => !isOver;
		while (isGoingOn()) {
			totals.add((await store.overview(NO_FILTER)).total);
			// An answer from memory takes no turn of its own: without one the other processes' end is never heard of.
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(await codes).toEqual([0, 0]);
		// The last edition of both links nothing.
		const unlinked = documents.map((facts, place) => {
			if (place > 1) return facts;
			const statements = facts.statements.map((one) => ({ ...one, mentions: [] }));
			const fingerprint = `${facts.head.fingerprint} without links`;
			const head = { ...facts.head, fingerprint, counts: { ...facts.head.counts, MENTIONS: 0 } };
			return { ...facts, head, statements };
		});
		const fresh = openMemory();
		await fresh.write({ ...original, fingerprint: 'expected', documents: unlinked });
		expect([...totals]).toEqual([(await fresh.overview(NO_FILTER)).total]);
		expect(await store.overview(NO_FILTER)).toEqual(await fresh.overview(NO_FILTER));
		const { meta: _meta, ...expected } = (await fresh.read()) ?? {};
		expect(await store.read()).toMatchObject(expected);
		await store.close();
	});
});
