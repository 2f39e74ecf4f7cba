/** Changes of one document on a real server: what they leave behind, and what somebody may do in Cypher meanwhile. */

import { afterEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { access, cypher, emptyDatabase, testPlace } from './database.ts';

describe.skipIf(access === undefined)('a graph on a server', () => {
	if (access === undefined) return;
	const server = access;
	const small = factsOf(smallGraph());
	const opened: { close(): Promise<void> }[] = [];
	const open = async () => {
		const store = await openNeo4j({ ...testPlace(server), patience: 20_000 });
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
