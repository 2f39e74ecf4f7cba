/** The README's questions to the real graph: they run as they stand there, and find what the graph holds. */

import { batchOfGraph } from '../../graph/facts/batch.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../graph/build/seeding.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import { access, cypher, emptyDatabase, testPlace } from './database.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.skipIf(access === undefined)('the example queries', () => {
	if (access === undefined) return;
	const server = access;
	const { graph } = buildSeed(join(ROOT, 'seed'));
	const batch = batchOfGraph(graph);

	beforeAll(async () => {
		const store = await openNeo4j({ ...testPlace(server), patience: 5000 });
		await store.write(graph);
		await store.close();
	});
	afterAll(() => emptyDatabase(server));

	it.each(EXAMPLE_QUERIES)('answers: $question', async ({ cypher: text }) => {
		const rows = await cypher(server, text);
		expect(rows.length).toBeGreaterThan(0);
		for (const value of rows.flatMap((row) => Object.values(row))) expect(value).not.toBeNull();
	});

	it('finds with the first one what the graph holds', async () => {
		const later = new Set(batch.edges.filter(({ type }) => type === 'REPEATS').map(({ source }) => source));
		const mentioning = batch.edges
			.filter(({ type, source, target }) => type === 'MENTIONS' && target === 'concept:mod' && !later.has(source))
			.map(({ source }) => batch.nodes.find(({ id }) => id === source)?.label);
		const rows = await cypher(server, EXAMPLE_QUERIES[0]?.cypher ?? '');
		expect(rows.map(({ statement }) => statement).sort()).toHaveLength(mentioning.length);
		expect(new Set(rows.map(({ municipality }) => municipality)).size).toBe(4);
	});

	// A server that has seen these labels before, in another order, goes on showing them so.
	it.skipIf(process.env['NEO4J_TEST_URI'])(
		'show a node by its type first, and nothing of the engine among documents and statements',
		async () => {
			const rows = await cypher(
				server,
				'MATCH (n:Sammenhaeng) WHERE n.small OR n:Statement RETURN DISTINCT labels(n) AS labels ORDER BY labels'
			);
			const types = ['Concept', 'Document', 'Municipality', 'Relation', 'Role', 'Statement', 'Value'];
			expect(rows.map(({ labels }) => labels)).toEqual(types.map((type) => [type, 'Sammenhaeng']));
		}
	);

	it('stand in the README as they stand here', () => {
		const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(/\s+/g, ' ');
		for (const { cypher: text } of EXAMPLE_QUERIES) expect(readme).toContain(text.replace(/\s+/g, ' '));
	});
});
