/** All facts of a stored graph, document by document: for exports, copies and whole reads. */

import { countsOf } from '../facts/batch.ts';
import type { DocumentFacts, FactsInOrder } from '../facts/facts.ts';
import { byId } from '../text/order.ts';
import type { Engine } from './engine.ts';
import { ofGeneration, ofOneGraph } from './generation.ts';
import type { Held } from './held.ts';

/** The documents throw busy where the graph is changed while they are read. @throws {MovedOn} where it is another one already */
export async function readFacts(engine: Engine, graph: Held): Promise<FactsInOrder> {
	return { head: await graph.head(), documents: ofOneGraph(documentsIn(engine, graph)) };
}

/** Every document, sorted by id. @throws {MovedOn} */
export async function* documentsIn(engine: Engine, { head, generation }: Held): AsyncGenerator<DocumentFacts> {
	for (const document of (await head()).documents) {
		const [statements, sourceText] = await Promise.all([
			ofGeneration(generation, engine.statementsOf([document.node.id])),
			ofGeneration(generation, engine.sourceText(document.node.id))
		]);
		yield {
			// Counted, because somebody may have edited the database by hand since the document was written.
			head: { ...document, counts: countsOf(statements) },
			statements: statements
				.map(({ key: _key, document: _document, ...facts }) => facts)
				.sort((a, b) => byId(a.node, b.node)),
			...(sourceText !== undefined && { sourceText })
		};
	}
}
