/** All facts of a stored graph, document by document: for exports, copies and whole reads. */

import { countsOf } from '../facts/batch.ts';
import type { DocumentFacts, DocumentHead, FactsInOrder } from '../facts/facts.ts';
import { unknownId } from '../model/refusals.ts';
import { byId } from '../text/order.ts';
import type { Engine } from './engine.ts';
import { ofGeneration, ofOneGraph } from './generation.ts';
import type { Held } from './held.ts';

/** The documents throw busy where the graph is changed while they are read. @throws {MovedOn} where it is another one already */
export async function readFacts(engine: Engine, graph: Held): Promise<FactsInOrder> {
	return { head: await graph.head(), documents: ofOneGraph(documentsIn(engine, graph)) };
}

/** Every document, sorted by id. @throws {MovedOn} */
export async function* documentsIn(engine: Engine, graph: Held): AsyncGenerator<DocumentFacts> {
	for (const document of (await graph.head()).documents) yield await factsOf(engine, graph, document);
}

/** One document. @throws {MovedOn}, {GraphError} unknown-id */
export async function documentIn(engine: Engine, graph: Held, id: string): Promise<DocumentFacts> {
	const found = (await graph.head()).documents.find(({ node }) => node.id === id);
	if (found === undefined) throw unknownId(id, 'document');
	return factsOf(engine, graph, found);
}

async function factsOf(engine: Engine, { generation }: Held, document: DocumentHead): Promise<DocumentFacts> {
	const { id } = document.node;
	const [statements, sourceText] = await Promise.all([
		ofGeneration(generation, engine.statementsOf([id])),
		ofGeneration(generation, engine.sourceText(id))
	]);
	return {
		// Counted, because somebody may have edited the database by hand since the document was written.
		head: { ...document, counts: countsOf(statements) },
		statements: statements
			.map(({ key: _key, document: _document, ...facts }) => facts)
			.sort((a, b) => byId(a.node, b.node)),
		...(sourceText !== undefined && { sourceText })
	};
}
