/** All facts of a stored graph, document by document: for exports, copies and whole reads. */

import type { DocumentFacts, FactsInOrder, GraphHead } from '../facts.ts';
import { byId } from '../text/order.ts';
import { replacedMeanwhile } from '../refusals.ts';
import type { Engine, Generation } from './engine.ts';
import type { Held } from './held.ts';

export async function readFacts(engine: Engine, graph: Held): Promise<FactsInOrder> {
	const head = await graph.head();
	return { head, documents: documentsIn(engine, head, graph.generation) };
}

async function* documentsIn(engine: Engine, head: GraphHead, generation: Generation): AsyncGenerator<DocumentFacts> {
	for (const document of head.documents) {
		const [statements, text] = await Promise.all([
			engine.statementsOf([document.node.id]),
			engine.sourceText(document.node.id)
		]);
		if (statements.generation !== generation || text.generation !== generation) throw replacedMeanwhile();
		yield {
			head: document,
			statements: statements.value
				.map(({ key: _key, document: _document, ...facts }) => facts)
				.sort((a, b) => byId(a.node, b.node)),
			...(text.value !== undefined && { sourceText: text.value })
		};
	}
}
