/** Makes the facts of a graph from a corpus and a linker. */

import { metaOf } from './batch-facts.ts';
import { type Ambiguous, documentFacts, fixedNodes } from './build-document.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { DocumentFacts, GraphFacts, SharedFacts } from './facts.ts';
import { fingerprintOf, graphFingerprint } from './fingerprint.ts';
import type { Linker } from './link/linker.ts';
import type { GraphMeta } from './model.ts';
import { byId } from './text/order.ts';
import { searchText } from './search/normalise.ts';

/** Raised when the same editions and vocabulary give other facts than before, so that stores are written anew. */
const BUILD_VERSION = 2;

/** What a person should look at after a build. */
export interface BuildReport {
	ambiguous: Ambiguous[];
	counts: GraphMeta['counts'];
}

/** The facts of a whole graph, all in memory. */
export interface BuiltGraph extends GraphFacts {
	documents: DocumentFacts[];
}

/** Builds the graph. Deterministic: the same corpus and vocabulary give the same facts; everything sorted by id. */
export function buildGraph(corpus: Corpus, linker: Linker): { graph: BuiltGraph; report: BuildReport } {
	const ambiguous: Ambiguous[] = [];
	const documents = corpus.documents.map((document): DocumentFacts => {
		const built = documentFacts(document, linker, documentFingerprint(document.fingerprint, linker.fingerprint));
		ambiguous.push(...built.ambiguous);
		return built.facts;
	});
	const shared = sharedFacts(linker);
	const fingerprint = graphFingerprint(
		shared.fingerprint,
		documents.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }))
	);
	const graph = { fingerprint, shared, documents };
	const { counts } = metaOf({ fingerprint, shared, documents: documents.map(({ head }) => head) });
	return { graph, report: { ambiguous, counts } };
}

/** What the vocabulary and the roles bring into every graph. */
export function sharedFacts(linker: Linker): SharedFacts {
	return {
		fingerprint: fingerprintOf(BUILD_VERSION, linker.fingerprint),
		nodes: [...fixedNodes(), ...linker.concepts].sort(byId),
		edges: [...linker.relations].sort(byId),
		words: Object.fromEntries(
			[...linker.concepts]
				.sort(byId)
				.map(({ id, label, labelEn }) => [id, searchText([label, labelEn, ...linker.searchForms(id)].join(' '))])
		)
	};
}

/** The fingerprint of a document's facts: tells without building whether a stored document is up to date. */
export function documentFingerprint(edition: string, vocabulary: string): string {
	return fingerprintOf(BUILD_VERSION, edition, vocabulary);
}
