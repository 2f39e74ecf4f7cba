/** The seed over and over, each time by other organisations: a graph of any size, whose links are those of the real linker. */

import { buildSeed } from '../../graph/build/seeding.ts';
import type { DocumentFacts, GraphFacts } from '../../graph/facts/facts.ts';
import { graphFingerprint } from '../../graph/facts/fingerprint.ts';
import { byId } from '../../graph/text/order.ts';

/** @param statements at least so many */
export function manySeeds(statements: number): GraphFacts {
	const { graph } = buildSeed('seed');
	const own = graph.documents.reduce((sum, { head }) => sum + head.counts.statements, 0);
	const documents = Array.from({ length: Math.ceil(statements / own) }, (_, copy) =>
		graph.documents.map((document) => (copy === 0 ? document : copied(document, copy)))
	).flat();
	documents.sort((a, b) => byId(a.head.node, b.head.node));
	const fingerprint = graphFingerprint(
		graph.shared.fingerprint,
		documents.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }))
	);
	return { fingerprint, shared: graph.shared, documents };
}

/** With ids and an organisation of its own; the texts are the same, without their sources. */
function copied({ head, statements }: DocumentFacts, copy: number): DocumentFacts {
	const slug = head.node.id.slice('document:'.length);
	const { id, label } = head.municipality;
	const text = JSON.stringify({ head, statements })
		.replaceAll(`:${slug}`, `:${slug}-${copy}`)
		.replaceAll(`"${id}"`, `"${id}-${copy}"`)
		.replaceAll(`"label":"${label}"`, `"label":"${label} ${copy}"`);
	const facts = JSON.parse(text) as DocumentFacts;
	return { ...facts, head: { ...facts.head, fingerprint: `${head.fingerprint}:${copy}` } };
}
