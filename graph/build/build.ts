/** Makes the facts of a graph from a corpus and a linker. */

import { metaOf } from '../facts/batch.ts';
import { type Ambiguous, documentFacts, fixedNodes } from './document.ts';
import type { Corpus, CorpusDocument } from '../corpus/read.ts';
import { type Applied, applyDecisions, withoutDocument } from '../decisions/apply.ts';
import { byDocument, byPlace, type Decision, decisionsFingerprint, type Outcome } from '../decisions/decision.ts';
import { overlap } from '../decisions/settle.ts';
import type { DocumentFacts, GraphFacts, SharedFacts } from '../facts/facts.ts';
import { fingerprintOf, graphFingerprint } from '../facts/fingerprint.ts';
import { joinForms } from '../facts/written-forms.ts';
import type { Linker } from '../link/linker.ts';
import type { GraphMeta } from '../model/graph.ts';
import { byId, byText } from '../text/order.ts';

/** Raised when the same editions and vocabulary give other facts than before, so that stores are written anew. */
const BUILD_VERSION = 4;

/** What a person should look at after a build. */
export interface BuildReport {
	ambiguous: Ambiguous[];
	/** What became of each decision, in the order of their places. */
	outcomes: Outcome[];
	counts: GraphMeta['counts'];
}

/** The facts of a whole graph, all in memory. */
export interface BuiltGraph extends GraphFacts {
	documents: DocumentFacts[];
}

/**
 * Builds the graph. Deterministic: the same corpus, vocabulary and decisions give the same facts, whatever the order of the
 * decisions; everything sorted by id.
 */
export function buildGraph(
	corpus: Corpus,
	linker: Linker,
	decisions: readonly Decision[] = []
): { graph: BuiltGraph; report: BuildReport } {
	const ambiguous: Ambiguous[] = [];
	const outcomes: Outcome[] = [];
	const decided = byDocument(decisions);
	const documents = corpus.documents.map((document): DocumentFacts => {
		const { id } = document.edition.document;
		const built = buildDocument(document, linker, decided.get(id) ?? []);
		decided.delete(id);
		ambiguous.push(...built.ambiguous);
		outcomes.push(...built.outcomes);
		return built.facts;
	});
	for (const lost of decided.values()) outcomes.push(...lost.map(withoutDocument));
	const shared = sharedFacts(linker);
	const fingerprint = graphFingerprint(
		shared.fingerprint,
		documents.map(({ head }) => ({ id: head.node.id, fingerprint: head.fingerprint }))
	);
	const graph = { fingerprint, shared, documents };
	const { counts } = metaOf({ fingerprint, shared, documents: documents.map(({ head }) => head) });
	outcomes.sort((a, b) => byPlace(a.decision.place, b.decision.place));
	return { graph, report: { ambiguous, outcomes, counts } };
}

/** The facts of one edition after the decisions about it. */
export function buildDocument(
	document: CorpusDocument,
	linker: Linker,
	decisions: readonly Decision[]
): Pick<BuildReport, 'ambiguous' | 'outcomes'> & { facts: DocumentFacts } {
	const fingerprint = documentFingerprint(document.fingerprint, linker.fingerprint, decisions);
	const { facts, ambiguous } = documentFacts(document, linker, fingerprint);
	if (decisions.length === 0) return { facts, ambiguous, outcomes: [] };
	const applied = applyDecisions(facts, decisions, new Set(linker.concepts.map(({ id }) => id)));
	return { ...applied, ambiguous: ambiguous.filter((open) => !isDecided(open, applied)) };
}

/** True for words that no rule could decide, and a person has. */
function isDecided({ node, mention }: Ambiguous, { decided }: Applied): boolean {
	return decided.get(node)?.some((one) => one.concept === mention.concept && overlap(one, mention)) ?? false;
}

/** What the vocabulary and the roles bring into every graph. */
export function sharedFacts(linker: Linker): SharedFacts {
	const roles = fixedNodes();
	const concepts = linker.concepts.map(({ id, label, labelEn }): [string, string] => [
		id,
		joinForms([label, labelEn, ...linker.searchForms(id)])
	]);
	const names = roles.map(({ id, label }): [string, string] => [id, joinForms([label, ...linker.nameForms(label)])]);
	return {
		fingerprint: fingerprintOf(BUILD_VERSION, linker.fingerprint),
		nodes: [...roles, ...linker.concepts].sort(byId),
		edges: [...linker.relations].sort(byId),
		words: Object.fromEntries([...concepts, ...names].sort(([a], [b]) => byText(a, b)))
	};
}

/** The graph with a note of what brought it; as it is where the program's own seed folder did. */
export function broughtBy<G extends GraphFacts>(graph: G, broughtFrom: string | undefined): G {
	return broughtFrom === undefined ? graph : { ...graph, shared: { ...graph.shared, broughtFrom } };
}

/**
 * The fingerprint of a document's facts: tells without building whether a stored document is up to date.
 * @param decisions those about the document
 */
export function documentFingerprint(edition: string, vocabulary: string, decisions: readonly Decision[] = []): string {
	const decided = decisionsFingerprint(decisions);
	return fingerprintOf(BUILD_VERSION, edition, vocabulary, ...(decided === undefined ? [] : [decided]));
}
