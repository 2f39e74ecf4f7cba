/** How the server would carry out each statement: by an index, never by looking through all statements. */

import { factsOf } from '../../graph/facts/batch.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import neo4j from 'neo4j-driver';
import type { Driver, Plan } from 'neo4j-driver';
import { EDGE_TYPES, NODE_TYPES } from '../../graph/model/kinds.ts';
import { createEdges, createNodes, READ, WRITE } from '../../graph/store/neo4j/cypher.ts';
import { openNeo4j } from '../../graph/store/neo4j/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { access, emptyDatabase, testPlace } from './database.ts';

/** Procedures and SHOW have no plan to look at. */
const PLANNED = Object.entries({ ...READ, ...WRITE }).filter(
	([, text]) => !/^\s*(SHOW|CALL db\.(create|await))/.test(text)
);
const SMALL = NODE_TYPES.filter((type) => type !== 'Statement');
const CREATING = [
	...SMALL.map((type): [string, string] => [`creating ${type}`, createNodes(type)]),
	...EDGE_TYPES.map((type): [string, string] => [`creating ${type}`, createEdges(type)])
];

const id = 'concept:mod';
const BOUND = {
	graph: neo4j.int(1),
	old: neo4j.int(1),
	claim: neo4j.int(1),
	schema: neo4j.int(1),
	lastKey: neo4j.int(1),
	kept: neo4j.int(1),
	gone: [],
	limit: neo4j.int(10),
	id,
	ids: [id],
	after: '',
	document: 'document:nordby-vejen',
	documents: ['document:nordby-vejen'],
	keys: [neo4j.int(1)],
	properties: {},
	prefix: 'statement:',
	rows: [],
	fingerprint: '',
	vocabulary: ''
};

/** Operators that look through everything, or through all of a label or type. */
const SCAN = /Scan/;
/** The one node of this label is found by looking for the label, and counts are kept by the server. */
const HARMLESS = /SammenhaengGraph/;

function scans(plan: Plan): string[] {
	const details = JSON.stringify(plan.arguments);
	const own = SCAN.test(plan.operatorType) && !HARMLESS.test(details) ? [`${plan.operatorType} ${details}`] : [];
	return [...own, ...plan.children.flatMap(scans)];
}

describe.skipIf(access === undefined)('no statement looks through all statements', () => {
	if (access === undefined) return;
	const server = access;
	let driver: Driver;
	const planOf = async (text: string) => {
		const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, BOUND);
		if (summary.plan === false) throw new Error('The server gave no plan.');
		return summary.plan;
	};

	beforeAll(async () => {
		driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
		const store = await openNeo4j({ ...testPlace(server), patience: 5000 });
		await store.write(factsOf(smallGraph()));
		await store.close();
	});
	afterAll(async () => {
		await driver.close();
		await emptyDatabase(server);
	});

	it('and a scan would be seen', async () => {
		expect(scans(await planOf("MATCH (s:Statement) WHERE s.text CONTAINS 'mod' RETURN s"))).not.toEqual([]);
		expect(scans(await planOf('MATCH (n) WHERE n.id = $id RETURN n'))).not.toEqual([]);
		expect(scans(await planOf('MATCH ()-[r:MENTIONS]->() RETURN r'))).not.toEqual([]);
	});

	it.each([...PLANNED, ...CREATING])('%s', async (_, text) => {
		expect(scans(await planOf(text))).toEqual([]);
	});
});
