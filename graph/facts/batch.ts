/** From a graph in one piece to facts by document, and back. A batch that contradicts itself becomes no facts. */

import { checkBatch, onlySource } from './batch-check.ts';
import type {
	DeclaredFacts,
	DocumentCounts,
	DocumentFacts,
	GraphFacts,
	GraphHead,
	Mention,
	SharedFacts,
	SmallNode,
	StatementFacts
} from './facts.ts';
import { groupBy } from '../text/group-by.ts';
import { edgeId } from '../model/ids.ts';
import { smallNodes } from './values.ts';
import type { EdgeOf, EdgeType, GraphBatch, GraphEdge, GraphMeta, GraphNode } from '../model/graph.ts';
import { byId, byText } from '../text/order.ts';
import { badBatch } from '../model/refusals.ts';

/** The facts of a batch. @throws {GraphError} bad-data where the batch contradicts itself */
export function factsOf(batch: GraphBatch): GraphFacts & { documents: DocumentFacts[] } {
	const nodes = checkBatch(batch);
	const edges = groupBy(batch.edges, ({ type }) => type);
	const of = <T extends EdgeType>(type: T) => (edges.get(type) ?? []) as EdgeOf<T>[];
	const publisher = onlySource(of('PUBLISHED'), 'PUBLISHED');
	const documentOf = onlySource(of('STATES'), 'STATES');
	const declared = targetsBySource(of('DECLARES'));
	const names = mentionsBySource(of('NAMES'));
	const statements = statementsByDocument(batch, documentOf, {
		under: targetsBySource(of('UNDER')),
		roles: targetsBySource(of('SPEAKS_FOR')),
		repeats: targetsBySource(of('REPEATS')),
		mentions: mentionsBySource(of('MENTIONS'))
	});
	const edited = new Map(batch.meta.documents.map((document) => [document.id, document]));

	const documents = batch.nodes.flatMap((node): DocumentFacts[] => {
		if (node.type !== 'Document') return [];
		const municipality = nodes.get(publisher.get(node.id) ?? '');
		if (municipality?.type !== 'Municipality') {
			if (statements.has(node.id)) throw unpublished(statements.get(node.id)?.[0]?.node.id ?? node.id);
			throw badBatch(node.id, `Document "${node.id}" was published by no municipality.`);
		}
		const own = statements.get(node.id) ?? [];
		const meta = edited.get(node.id);
		const sourceText = batch.sourceTexts[node.id];
		return [
			{
				head: {
					node,
					municipality,
					edited: meta?.edited ?? batch.meta.edited,
					fingerprint: meta?.fingerprint ?? batch.meta.fingerprint,
					declares: (declared.get(node.id) ?? []).flatMap((id) => declaredFacts(nodes.get(id), names)),
					counts: countsOf(own)
				},
				statements: own,
				...(sourceText !== undefined && { sourceText })
			}
		];
	});
	return {
		fingerprint: batch.meta.fingerprint,
		shared: sharedFacts(batch, documents, [...of('BROADER'), ...of('RELATED')].sort(byId)),
		documents
	};
}

/** How many statements these are, and how many edges leave them. */
export function countsOf(statements: readonly StatementFacts[]): DocumentCounts {
	const counts = { statements: statements.length, UNDER: 0, SPEAKS_FOR: 0, MENTIONS: 0, REPEATS: 0 };
	for (const { under, roles, mentions, repeats } of statements) {
		counts.UNDER += under.length;
		counts.SPEAKS_FOR += roles.length;
		counts.MENTIONS += mentions.length;
		if (repeats !== undefined) counts.REPEATS++;
	}
	return counts;
}

/** The facts in one piece again. */
export function batchOf(head: GraphHead, documents: readonly DocumentFacts[]): GraphBatch {
	const nodes: GraphNode[] = [...smallNodes(head).values()];
	const edges: GraphEdge[] = smallEdges(head);
	const sourceTexts: Record<string, string> = {};
	for (const { head: document, statements, sourceText } of documents) {
		for (const statement of statements) {
			nodes.push(statement.node);
			edges.push(...edgesOf(statement, document.node.id));
		}
		if (sourceText !== undefined) sourceTexts[document.node.id] = sourceText;
	}
	return {
		meta: metaOf(head),
		nodes: nodes.sort(byId),
		edges: edges.sort(byId),
		conceptWords: { ...head.shared.words },
		sourceTexts
	};
}

/** What a graph says of itself. */
export function metaOf({ fingerprint, shared, documents }: GraphHead): GraphMeta {
	return {
		format: 'sammenhaeng-graph',
		version: 1,
		edited: documents.reduce((newest, { edited }) => (edited > newest ? edited : newest), NEVER),
		fingerprint,
		vocabulary: shared.fingerprint,
		documents: documents.map(({ node, municipality, edited, fingerprint }) => ({
			id: node.id,
			title: node.title,
			municipality: municipality.label,
			source: node.source,
			edited,
			fingerprint
		})),
		counts: countGraph({ fingerprint, shared, documents })
	};
}

/** The date of a graph without documents. */
const NEVER = '1970-01-01';

/** Every edge but those of statements, unsorted. */
export function smallEdges({ shared, documents }: GraphHead): GraphEdge[] {
	const edges = new Map<string, GraphEdge>();
	const add = (edge: GraphEdge) => edges.set(edge.id, edge);
	shared.edges.forEach(add);
	for (const { node, municipality, declares } of documents) {
		add(joined('PUBLISHED', municipality.id, node.id));
		for (const declared of declares) {
			add(joined('DECLARES', node.id, declared.node.id));
			for (const { concept, evidence } of declared.names)
				add({ ...ends('NAMES', declared.node.id, concept), evidence });
		}
	}
	return [...edges.values()];
}

/** A statement as far as edges tell of it. */
export type Joined = Pick<StatementFacts, 'under' | 'roles' | 'mentions' | 'repeats'> & { node: { id: string } };

/** The edges at one statement, unsorted. */
export function edgesOf({ node, under, roles, mentions, repeats }: Joined, document: string): GraphEdge[] {
	return [
		joined('STATES', document, node.id),
		...under.map((target) => joined('UNDER', node.id, target)),
		...roles.map((target) => joined('SPEAKS_FOR', node.id, target)),
		...(repeats === undefined ? [] : [joined('REPEATS', node.id, repeats)]),
		...mentions.map(({ concept, evidence }): GraphEdge => ({ ...ends('MENTIONS', node.id, concept), evidence }))
	];
}

/** Numbers of nodes and edges by type, types sorted; a type without any is absent. */
function countGraph(head: GraphHead): GraphMeta['counts'] {
	const nodes = new Map<string, number>();
	const edges = new Map<string, number>();
	const count = (counts: Map<string, number>, type: string, more = 1) => {
		if (more > 0) counts.set(type, (counts.get(type) ?? 0) + more);
	};
	for (const { type } of smallNodes(head).values()) count(nodes, type);
	for (const { type } of smallEdges(head)) count(edges, type);
	for (const { counts } of head.documents) {
		count(nodes, 'Statement', counts.statements);
		count(edges, 'STATES', counts.statements);
		for (const type of ['UNDER', 'SPEAKS_FOR', 'MENTIONS', 'REPEATS'] as const) count(edges, type, counts[type]);
	}
	const sorted = (counts: Map<string, number>) => Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));
	return { nodes: sorted(nodes), edges: sorted(edges) };
}

interface Joins {
	under: ReadonlyMap<string, string[]>;
	roles: ReadonlyMap<string, string[]>;
	repeats: ReadonlyMap<string, string[]>;
	mentions: ReadonlyMap<string, Mention[]>;
}

function statementsByDocument(
	{ nodes }: GraphBatch,
	documentOf: ReadonlyMap<string, string>,
	joins: Joins
): Map<string, StatementFacts[]> {
	const statements = new Map<string, StatementFacts[]>();
	for (const node of nodes) {
		if (node.type !== 'Statement') continue;
		const document = documentOf.get(node.id);
		if (document === undefined) throw unpublished(node.id);
		const [repeats, ...more] = joins.repeats.get(node.id) ?? [];
		if (more.length > 0) throw badBatch(node.id, `Statement "${node.id}" prints several others again.`);
		if (repeats !== undefined && documentOf.get(repeats) !== document)
			throw badBatch(node.id, `Statement "${node.id}" prints one of another document again.`);
		const facts: StatementFacts = {
			node,
			under: joins.under.get(node.id) ?? [],
			roles: joins.roles.get(node.id) ?? [],
			mentions: joins.mentions.get(node.id) ?? [],
			...(repeats !== undefined && { repeats })
		};
		const own = statements.get(document);
		if (own === undefined) statements.set(document, [facts]);
		else own.push(facts);
	}
	return statements;
}

function unpublished(statement: string) {
	return badBatch(statement, `Statement "${statement}" stands in no document that a municipality published.`);
}

function declaredFacts(node: GraphNode | undefined, names: ReadonlyMap<string, Mention[]>): DeclaredFacts[] {
	if (node?.type !== 'Value' && node?.type !== 'Relation') return [];
	return [{ node, names: names.get(node.id) ?? [] }];
}

function sharedFacts(
	{ meta, nodes, conceptWords }: GraphBatch,
	documents: readonly DocumentFacts[],
	edges: SharedFacts['edges']
): SharedFacts {
	const brought = new Set<string>();
	for (const { head } of documents) {
		brought.add(head.node.id).add(head.municipality.id);
		for (const { node } of head.declares) brought.add(node.id);
	}
	return {
		fingerprint: meta.vocabulary,
		nodes: nodes.filter((node): node is SmallNode => node.type !== 'Statement' && !brought.has(node.id)),
		edges,
		words: { ...conceptWords }
	};
}

function targetsBySource(edges: readonly GraphEdge[]): Map<string, string[]> {
	const targets = new Map<string, string[]>();
	for (const { source, target } of edges) {
		const own = targets.get(source);
		if (own === undefined) targets.set(source, [target]);
		else own.push(target);
	}
	for (const own of targets.values()) own.sort(byText);
	return targets;
}

function mentionsBySource(edges: readonly EdgeOf<'MENTIONS' | 'NAMES'>[]): Map<string, Mention[]> {
	const mentions = new Map<string, Mention[]>();
	for (const { source, target, evidence } of edges) {
		const own = mentions.get(source);
		const mention = { concept: target, evidence };
		if (own === undefined) mentions.set(source, [mention]);
		else own.push(mention);
	}
	for (const own of mentions.values()) own.sort((a, b) => byText(a.concept, b.concept));
	return mentions;
}

type Plain = Exclude<EdgeType, 'MENTIONS' | 'NAMES' | 'BROADER' | 'RELATED'>;

function joined(type: Plain, source: string, target: string): GraphEdge {
	return ends(type, source, target);
}

function ends<T extends EdgeType>(type: T, source: string, target: string) {
	return { type, id: edgeId(type, source, target), source, target };
}

/** A graph of facts in one piece. */
export function batchOfGraph({
	fingerprint,
	shared,
	documents
}: GraphFacts & { documents: Iterable<DocumentFacts> }): GraphBatch {
	const all = [...documents];
	const heads = all.map(({ head }) => head).sort((a, b) => byId(a.node, b.node));
	return batchOf({ fingerprint, shared, documents: heads }, all);
}
