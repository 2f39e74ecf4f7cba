/** What a document must hold to before it is put into a graph: all that it names is there, and nothing of it contradicts what other documents say. */

import { countsOf } from './batch.ts';
import type { DocumentFacts, DocumentHead, GraphHead, Mention } from './facts.ts';
import type { NodeType } from '../model/graph.ts';
import { badBatch } from '../model/refusals.ts';

/** @throws {GraphError} bad-data, naming the first contradiction; nothing has been written then */
export function checkDocument({ head, statements }: DocumentFacts, graph: GraphHead): void {
	const others = graph.documents.filter(({ node }) => node.id !== head.node.id);
	const shared = new Map(graph.shared.nodes.map((node) => [node.id, node.type]));
	checkAgainstOthers(head, others, shared);
	const declared = new Set<string>();
	for (const { node, names } of head.declares) {
		if (declared.has(node.id)) throw badBatch(node.id, `"${node.id}" is declared twice by "${head.node.id}".`);
		declared.add(node.id);
		checkMentions(node.id, names, shared);
	}
	const first = new Set(statements.filter(({ repeats }) => repeats === undefined).map(({ node }) => node.id));
	let previous = '';
	for (const { node, under, roles, mentions, repeats } of statements) {
		if (node.id <= previous) throw badBatch(node.id, `Statement "${node.id}" comes twice or is not sorted by id.`);
		previous = node.id;
		for (const id of under)
			if (!declared.has(id))
				throw badBatch(node.id, `"${node.id}" stands under "${id}", which its document does not declare.`);
		for (const id of roles) checkType(node.id, id, 'Role', shared);
		checkMentions(node.id, mentions, shared);
		if (repeats !== undefined && !first.has(repeats))
			throw badBatch(node.id, `"${node.id}" prints "${repeats}" again, which is not a first printing in its document.`);
	}
	const counts = countsOf(statements);
	if (JSON.stringify(counts) !== JSON.stringify(head.counts))
		throw badBatch(head.node.id, `The counts of "${head.node.id}" are not those of its statements.`);
}

/** The mentions of one statement. @throws {GraphError} bad-data for a concept that the graph does not hold */
export function checkMentions(by: string, mentions: readonly Mention[], shared: ReadonlyMap<string, NodeType>): void {
	const seen = new Set<string>();
	for (const { concept, evidence } of mentions) {
		checkType(by, concept, 'Concept', shared);
		if (seen.has(concept)) throw badBatch(by, `"${by}" mentions "${concept}" twice.`);
		seen.add(concept);
		if (evidence.length === 0) throw badBatch(by, `"${by}" mentions "${concept}" without evidence.`);
	}
}

function checkType(by: string, id: string, type: NodeType, shared: ReadonlyMap<string, NodeType>): void {
	const found = shared.get(id);
	if (found !== type)
		throw badBatch(by, `"${by}" names the ${type.toLowerCase()} "${id}", which this graph does not hold.`);
}

function checkAgainstOthers(
	head: DocumentHead,
	others: readonly DocumentHead[],
	shared: ReadonlyMap<string, NodeType>
): void {
	const mine = broughtBy(head);
	for (const id of [head.node.id, ...mine.keys()])
		if (shared.has(id)) throw badBatch(id, `"${id}" belongs to all documents; "${head.node.id}" cannot bring it.`);
	for (const other of others)
		for (const [id, text] of broughtBy(other))
			if (mine.has(id) && mine.get(id) !== text)
				throw badBatch(id, `"${head.node.id}" and "${other.node.id}" say different things of "${id}".`);
}

/** By id, as text: what a document brings that others may bring too. */
function broughtBy({ municipality, declares }: DocumentHead): Map<string, string> {
	return new Map([
		[municipality.id, JSON.stringify(municipality)],
		...declares.map((declared): [string, string] => [declared.node.id, JSON.stringify(declared)])
	]);
}
