/** A thousand changes of one database: whatever was put, removed and decided, all answers are those of a graph made anew. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Decided, decidedIn, reach, settle } from '../../graph/decisions/settle.ts';
import { countsOf } from '../../graph/facts/batch.ts';
import type { DocumentFacts, Mention } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { type Draw, drawFrom } from '../../graph/generate/draw.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openSqlite } from '../../graph/store/sqlite/open.ts';
import { answersOf, answersOfFresh } from '../contract/answers.ts';
import { graphOf, small } from '../fixtures/facts.ts';
import { smallGraph } from '../fixtures/graph.ts';

const CHANGES = 1000;
const LOOK_EVERY = 50;

let folder: string;
const stores: GraphStore[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-changes-'));
});
afterEach(async () => {
	for (const store of stores.splice(0)) await store.close();
	rmSync(folder, { recursive: true });
});

function open(): GraphStore {
	const store = openSqlite({ path: join(folder, 'graph.db'), name: 'graph.db', patience: 5000 });
	stores.push(store);
	return store;
}

const CONCEPTS = small.shared.nodes.filter(({ type }) => type === 'Concept').map(({ id }) => id);

/** Mentions after a person has confirmed, rejected or added words of a text; nothing decided before is contradicted. */
function decide(text: string, mentions: readonly Mention[], draw: Draw): Mention[] {
	const status = draw.share() < 0.5 ? ('confirmed' as const) : ('rejected' as const);
	const words = [...text.matchAll(/\p{L}+/gu)];
	const { index: start, 0: word } = draw.pick(words);
	const fresh: Decided = { concept: draw.pick(CONCEPTS), start, end: start + word.length, status };
	const around = reach(fresh, mentions);
	const kept = decidedIn(mentions).filter(
		({ concept, start, end }) => concept !== fresh.concept || end <= around.start || around.end <= start
	);
	return settle(text, mentions, [...kept, fresh]);
}

function withStatements(facts: DocumentFacts, statements: DocumentFacts['statements'], edition: string): DocumentFacts {
	return { ...facts, head: { ...facts.head, fingerprint: edition, counts: countsOf(statements) }, statements };
}

/** Another edition: some statements are gone, some are worded or placed otherwise, a heading may be judged otherwise. */
function edited(facts: DocumentFacts, draw: Draw, edition: string): DocumentFacts {
	const left = facts.statements.filter(() => draw.share() < 0.9);
	const first = new Set(left.filter(({ repeats }) => repeats === undefined).map(({ node }) => node.id));
	const statements = left
		.filter(({ repeats }) => repeats === undefined || first.has(repeats))
		.map((one) =>
			draw.share() < 0.8
				? one
				: { ...one, node: { ...one.node, text: `${one.node.text} Og mod.`, order: draw.below(40) }, mentions: [] }
		);
	const declares = facts.head.declares.map((one) =>
		one.node.type === 'Value' && draw.share() < 0.2 ? { ...one, names: decide(one.node.name, one.names, draw) } : one
	);
	return withStatements({ ...facts, head: { ...facts.head, declares } }, statements, edition);
}

it(
	'after a thousand changes, and at every fiftieth, all answers are those of a graph made anew',
	{ timeout: 240_000 },
	async () => {
		const invented = country(sampleOf(smallGraph()), { statements: 150, organisations: 6, seed: 5 });
		const printed = [...invented.documents, ...small.documents];
		const stored = new Map(printed.slice(0, 5).map((facts) => [facts.head.node.id, facts]));
		const graph = () => graphOf([...stored.values()]);
		const draw = drawFrom(1848);
		const writer = open();
		await writer.write(graph());
		// One is asked after each change and patches what it holds; one is asked now and then; one is opened anew each time.
		const seldom = open();
		const made = { put: 0, removed: 0, decided: 0 };

		for (let number = 1; number <= CHANGES; number++) {
			const original = draw.pick(printed);
			const { id } = original.head.node;
			const present = stored.get(id);
			const edition = `${id}, change ${number}`;
			const lot = draw.share();
			if (present !== undefined && lot < 0.1) {
				stored.delete(id);
				await writer.removeDocument(id);
				made.removed++;
			} else if (present !== undefined && present.statements.length > 0 && lot < 0.7) {
				const { node, mentions } = draw.pick(present.statements);
				const relinking = { statement: node.id, mentions: decide(node.text, mentions, draw) };
				const statements = present.statements.map((one) =>
					one.node.id === node.id ? { ...one, mentions: relinking.mentions } : one
				);
				stored.set(id, withStatements(present, statements, edition));
				await writer.relink(id, [relinking], edition);
				made.decided++;
			} else {
				const facts = edited(original, draw, edition);
				stored.set(id, facts);
				await writer.putDocument(facts);
				made.put++;
			}
			const { total, matched } = await writer.overview(NO_FILTER);
			expect([total, matched], `after change ${number}`).toEqual([statementsIn(stored), statementsIn(stored)]);
			if (number % LOOK_EVERY > 0) continue;
			const expected = await answersOfFresh(graph());
			expect(await answersOf(writer), `after change ${number}`).toEqual(expected);
			expect(await answersOf(seldom), `after change ${number}`).toEqual(expected);
			const fresh = open();
			expect(await answersOf(fresh), `after change ${number}`).toEqual(expected);
			await fresh.close();
		}
		for (const count of Object.values(made)) expect(count).toBeGreaterThan(20);
	}
);

/** Those that are counted: not printed again. */
function statementsIn(stored: ReadonlyMap<string, DocumentFacts>): number {
	const statements = [...stored.values()].flatMap((facts) => facts.statements);
	return statements.filter(({ repeats }) => repeats === undefined).length;
}
