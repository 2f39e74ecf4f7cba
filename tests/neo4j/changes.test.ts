/** Changes of one document on a real server: what they leave behind, and what somebody may do in Cypher meanwhile. */

import { afterEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, factsOf } from '../../graph/facts/batch.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { access, cypher, emptyDatabase, testPlace } from './database.ts';

describe.skipIf(access === undefined)('a graph on a server', () => {
	if (access === undefined) return;
	const server = access;
	const small = factsOf(smallGraph());
	const opened: { close(): Promise<void> }[] = [];
	const open = async (patience = 20_000) => {
		const store = await openNeo4j({ ...testPlace(server), patience });
		opened.push(store);
		return store;
	};
	afterEach(async () => {
		for (const store of opened.splice(0)) await store.close();
		await emptyDatabase(server);
	});

	const inventory = async () => {
		const nodes = await cypher(
			server,
			'MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label'
		);
		const edges = await cypher(server, 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type');
		return { nodes, edges };
	};

	it('holds after any change what a graph written whole holds, and nothing else', async () => {
		const store = await open();
		await store.write(small);
		const whole = await inventory();
		for (const { head, ...rest } of small.documents.slice(1, 3)) {
			const { id } = head.node;
			await store.putDocument({ ...rest, head: { ...head, fingerprint: 'another' } });
			expect(await inventory()).toEqual(whole);
			const links = rest.statements.map(({ node, mentions }) => ({ statement: node.id, mentions }));
			await store.relink(
				id,
				links.map((link) => ({ ...link, mentions: [] })),
				'unlinked'
			);
			await store.relink(id, links, 'linked again');
			expect(await inventory()).toEqual(whole);
			await store.removeDocument(id);
			await store.putDocument({ head, ...rest });
			expect(await inventory()).toEqual(whole);
		}
		for (const { head } of small.documents) await store.removeDocument(head.node.id);
		expect(await cypher(server, 'MATCH (n) WHERE NOT (n:Role OR n:Concept OR n:SammenhaengGraph) RETURN n')).toEqual(
			[]
		);
	});

	it('that was edited in Cypher is counted anew at the next question, also where a document is put first', async () => {
		const [store, other] = [await open(), await open()];
		await store.write(small);
		const mod = async () =>
			(await store.overview(NO_FILTER)).concepts.find(({ id }) => id === 'concept:mod')?.statements ?? 0;
		const before = await mod();
		const edit = async (statement: string) => {
			await cypher(
				server,
				`MATCH (s:Statement {id: $statement})-[r:MENTIONS]->(:Concept {id: 'concept:mod'}) DELETE r
				WITH count(*) AS gone MATCH (g:SammenhaengGraph) SET g.generation = g.generation + 1`,
				{ statement }
			);
		};
		await edit('statement:nordby-vejen:det-nye');
		expect(await mod()).toBe(before - 1);
		await edit('statement:nordby-vejen:foran');
		const [document] = small.documents.filter(({ head }) => head.node.id === 'document:vestby-retning');
		if (document) await other.putDocument({ ...document, head: { ...document.head, fingerprint: 'another' } });
		expect(await mod()).toBe(before - 2);
	});

	it('that was edited in Cypher, and told so by the line of the README, is counted and fingerprinted anew', async () => {
		const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
		const line = /`(MATCH \(g:SammenhaengGraph\) SET [^`]*)`/.exec(readme)?.[1] ?? '';
		expect(line).toMatch(/g\.generation.*g\.fingerprint/);
		const store = await open();
		await store.write(small);
		const counted = async () => {
			const { concepts, links, total } = await store.overview(NO_FILTER);
			const mod = concepts.find(({ id }) => id === 'concept:mod');
			const shares = links.filter(({ concept }) => concept === 'concept:mod').map(({ share }) => share);
			const { total: found } = await store.search({ words: ['modet'], filter: NO_FILTER, limit: 5 });
			return { mod: mod?.statements, spread: mod?.spread, shares, total, found };
		};
		const before = await counted();
		const { fingerprint } = await store.status();
		expect(before).toMatchObject({ mod: 5, shares: [3 / 5, 2 / 5], total: 14, found: 1 });

		// A statement goes, and a link of another one, in one transaction with the line.
		await cypher(
			server,
			`MATCH (:Statement {id: 'statement:nordby-vejen:foran'})-[r:MENTIONS]->(:Concept {id: 'concept:mod'}) DELETE r
			WITH count(*) AS unlinked
			MATCH (s:Statement {id: 'statement:sydby-loefter:bordet'}) DETACH DELETE s
			WITH count(*) AS gone ${line}`
		);
		expect(await counted()).toMatchObject({ mod: 3, shares: [2 / 5, 1 / 4], total: 13, found: 0 });
		const edited = await store.status();
		expect(edited.fingerprint).toMatch(/^edited-/);
		expect(edited.fingerprint).not.toBe(fingerprint);

		// What was edited can be changed further, and goes away with its document.
		await store.removeDocument('document:sydby-loefter');
		expect(await counted()).toMatchObject({ mod: 3, shares: [2 / 5, 1 / 3], total: 12 });
		await store.write({ ...small, fingerprint: 'written again' });
		expect(await counted()).toEqual(before);
	});

	it('takes a large document, and lets it go, though the patience with other writers is short', async () => {
		const store = await open(200);
		await store.write(small);
		const [model] = small.documents;
		const [line] = model?.statements.filter(({ node }) => node.id.endsWith(':foran')) ?? [];
		if (model === undefined || line === undefined) throw new Error('The fixture has no such statement.');
		const more = Array.from({ length: 6000 }, (_, number) => {
			const id = `${line.node.id}-${String(number).padStart(5, '0')}`;
			return { ...line, node: { ...line.node, id, order: 100 + number } };
		});
		const statements = [...model.statements, ...more].sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
		const head = { ...model.head, fingerprint: 'large', counts: countsOf(statements) };
		const { total } = await store.overview(NO_FILTER);
		await store.putDocument({ ...model, head, statements });
		expect((await store.overview(NO_FILTER)).total).toBe(total + 6000);
		const links = more.map(({ node }) => ({ statement: node.id, mentions: [] }));
		await store.relink(model.head.node.id, links, 'large and unlinked');
		await store.putDocument(model);
		expect((await store.overview(NO_FILTER)).total).toBe(total);
	});

	it('is read anew by one who has missed more changes than are kept', async () => {
		const [store, other] = [await open(), await open()];
		await store.write(small);
		await store.overview(NO_FILTER);
		await other.removeDocument('document:sydby-loefter');
		// As after a thousand changes more: only later ones are still noted.
		await cypher(server, 'MATCH (g:SammenhaengGraph) SET g.changes = g.changes[-1..]');
		expect(await store.overview(NO_FILTER)).toEqual(await other.overview(NO_FILTER));
	});
});
