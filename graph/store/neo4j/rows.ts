/** The border to the server: a node of the model becomes properties, and properties become a node only after they have been parsed. */

import neo4j from 'neo4j-driver';
import { GraphError } from '../../errors.ts';
import type { DocumentCounts, DocumentHead, Mention, SmallNode, StatementFacts, StoredStatement } from '../../facts.ts';
import { edgeId } from '../../ids.ts';
import { EDGE_TYPES, EVIDENCE_STATUSES, NODE_TYPES, STATEMENT_KINDS } from '../../kinds.ts';
import { parseEdge, parseNode } from '../../model.ts';
import type { EdgeType, Evidence, GraphEdge, GraphNode, NodeType, Span } from '../../model.ts';
import { byText } from '../../text/order.ts';
import { searchText } from '../../search/normalise.ts';

/** What a statement gives back, by name, and the properties of a node or relationship. */
export type Row = Readonly<Record<string, unknown>>;

const nodeTypes: ReadonlySet<unknown> = new Set(NODE_TYPES);
const edgeTypes: ReadonlySet<unknown> = new Set(EDGE_TYPES);

export function broken(what: string): GraphError {
	return new GraphError(
		'bad-data',
		what,
		`The database holds a broken ${what}.`,
		'Seed it again with `npm run graph -- seed`.'
	);
}

export function textOf(row: Row, column: string): string {
	const value = row[column];
	if (typeof value !== 'string') throw broken(column);
	return value;
}

export function numberOf(row: Row, column: string): number {
	const value = row[column];
	if (typeof value !== 'number') throw broken(column);
	return value;
}

export function rowIn(row: Row, column: string): Row {
	const value = row[column];
	if (!isRow(value)) throw broken(column);
	return value;
}

export function listIn(row: Row, column: string): unknown[] {
	const value = row[column];
	if (!Array.isArray(value)) throw broken(column);
	return value;
}

export function numbersIn(row: Row, column: string): number[] {
	const value = row[column];
	if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'number')) throw broken(column);
	return value;
}

export function textsIn(row: Row, column: string): string[] {
	const value = row[column];
	if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) throw broken(column);
	return value;
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNodeType(label: unknown): label is NodeType {
	return nodeTypes.has(label);
}

function isEdgeType(type: unknown): type is EdgeType {
	return edgeTypes.has(type);
}

function typeIn(row: Row): NodeType {
	const { labels } = row;
	const type: unknown = Array.isArray(labels) ? labels.find(isNodeType) : undefined;
	if (!isNodeType(type)) throw broken('node type');
	return type;
}

/** What the engine adds to the properties of a node, such as its place; whole numbers among it are {@link whole}. */
export type Extra = Readonly<Record<string, unknown>>;

/** A number that is stored as a whole one: the driver stores plain numbers as fractions. */
export function whole(value: number) {
	return neo4j.int(value);
}

/** A node as properties, flat, since Neo4j nests none; where a statement stands is `source`, `sourceStart`, `sourceEnd`, `quote`. */
export function nodeProperties(node: GraphNode): Extra {
	const { type: _type, ...properties } = node;
	const flat: Record<string, unknown> = { ...properties };
	for (const name of ['order', 'year']) if (typeof flat[name] === 'number') flat[name] = whole(flat[name]);
	if (node.type !== 'Statement') return flat;
	const { source, start, end, quote, fragments } = node.anchor;
	delete flat['anchor'];
	Object.assign(flat, { source, sourceStart: whole(start), sourceEnd: whole(end), quote });
	if (fragments !== undefined)
		Object.assign(flat, {
			fragmentStarts: fragments.map((span) => whole(span.start)),
			fragmentEnds: fragments.map((span) => whole(span.end)),
			fragmentQuotes: fragments.map((span) => span.quote)
		});
	return flat;
}

/** Columns that the engine adds to those of the model. */
const ADDED = new Set([
	'labels',
	'key',
	'document',
	'under',
	'roles',
	'repeats',
	'mentions',
	'searchText',
	'edited',
	'fingerprint'
]);

/** From the columns of a small node and `labels`; what a node does not have is null. */
export function smallNodeOf(row: Row): SmallNode {
	const candidate: Record<string, unknown> = { type: typeIn(row) };
	for (const [name, value] of Object.entries(row))
		if (value !== null && !ADDED.has(name) && !name.startsWith('count')) candidate[name] = value;
	const node = parseNode(candidate, `node ${textOf(row, 'id')}`);
	if (node.type === 'Statement') throw broken('node');
	return node;
}

/** From the columns of a statement and the ids of all it belongs to. Parsed by hand, because a slice holds hundreds. */
export function statementOf(row: Row): StoredStatement {
	const id = textOf(row, 'id');
	const kind = STATEMENT_KINDS.find((kind) => kind === row['kind']);
	if (typeIn(row) !== 'Statement' || kind === undefined) throw broken('statement');
	const [repeats, ...more] = textsIn(row, 'repeats');
	if (more.length > 0) throw broken('statement');
	const span = { start: numberOf(row, 'sourceStart'), end: numberOf(row, 'sourceEnd'), quote: textOf(row, 'quote') };
	return {
		key: numberOf(row, 'key'),
		document: textOf(row, 'document'),
		node: {
			type: 'Statement',
			id,
			label: textOf(row, 'label'),
			text: textOf(row, 'text'),
			kind,
			order: numberOf(row, 'order'),
			anchor: { source: textOf(row, 'source'), ...span, ...fragmentsIn(row) }
		},
		under: textsIn(row, 'under').sort(byText),
		roles: textsIn(row, 'roles').sort(byText),
		mentions: listIn(row, 'mentions')
			.map(mentionOf)
			.sort((a, b) => byText(a.concept, b.concept)),
		...(repeats !== undefined && { repeats })
	};
}

function fragmentsIn(row: Row): { fragments?: Span[] } {
	if (row['fragmentStarts'] === null) return {};
	const [ends, quotes] = [numbersIn(row, 'fragmentEnds'), textsIn(row, 'fragmentQuotes')];
	return {
		fragments: numbersIn(row, 'fragmentStarts').map((start, index) => {
			const [end, quote] = [ends[index], quotes[index]];
			if (end === undefined || quote === undefined) throw broken('anchor');
			return { start, end, quote };
		})
	};
}

function mentionOf(mention: unknown): Mention {
	if (!Array.isArray(mention)) throw broken('mention');
	const [concept, starts, ends, forms, rules, statuses] = mention as unknown[];
	if (typeof concept !== 'string') throw broken('mention');
	return { concept, evidence: evidenceIn({ starts, ends, forms, rules, statuses }) };
}

/** A statement as properties, with its edges, for {@link ./cypher.ts} to create. */
export function statementRow(facts: StatementFacts, key: number, document: string): Extra {
	const searched = searchText(facts.node.text);
	return {
		properties: { ...nodeProperties(facts.node), key: whole(key), document, searchText: searched },
		under: facts.under,
		roles: facts.roles,
		mentions: facts.mentions.map(({ concept, evidence }) => ({ concept, properties: evidenceProperties(evidence) }))
	};
}

/** What the engine notes at a document's node beside the model's properties. */
export function headProperties({ edited, fingerprint, counts }: DocumentHead): Extra {
	const numbers = Object.entries(counts).map(([name, count]) => [
		name === 'statements' ? 'countStatements' : `count${name}`,
		whole(Number(count))
	]);
	return { edited, fingerprint, ...Object.fromEntries(numbers) };
}

/** From the columns that {@link headProperties} has set. */
export function countsOf(row: Row): DocumentCounts {
	return {
		statements: numberOf(row, 'countStatements'),
		UNDER: numberOf(row, 'countUNDER'),
		SPEAKS_FOR: numberOf(row, 'countSPEAKS_FOR'),
		MENTIONS: numberOf(row, 'countMENTIONS'),
		REPEATS: numberOf(row, 'countREPEATS')
	};
}

/** Evidence as one list for each part of it. */
export function evidenceProperties(evidence: readonly Evidence[]): Extra {
	return {
		starts: evidence.map(({ start }) => whole(start)),
		ends: evidence.map(({ end }) => whole(end)),
		forms: evidence.map(({ form }) => form),
		rules: evidence.map(({ rule }) => rule),
		statuses: evidence.map(({ status }) => status)
	};
}

/** An edge as properties: its evidence as one list for each part of it. */
export function edgeProperties(edge: GraphEdge): Extra {
	switch (edge.type) {
		case 'MENTIONS':
		case 'NAMES':
			return evidenceProperties(edge.evidence);
		case 'BROADER':
		case 'RELATED':
			return { reason: edge.reason, reasonEn: edge.reasonEn };
		default:
			return {};
	}
}

/** Parsed by hand: a slice holds thousands, and a schema for each would take half of its time. */
function evidenceIn(row: Row): Evidence[] {
	const [starts, ends, forms] = [numbersIn(row, 'starts'), numbersIn(row, 'ends'), textsIn(row, 'forms')];
	const [rules, statuses] = [textsIn(row, 'rules'), textsIn(row, 'statuses')];
	if (starts.length === 0) throw broken('evidence');
	return starts.map((start, index) => {
		const [end, form, rule] = [ends[index], forms[index], rules[index]];
		const status = EVIDENCE_STATUSES.find((status) => status === statuses[index]);
		if (!isOffset(start) || !isOffset(end) || !form || !rule || status === undefined) throw broken('evidence');
		return { start, end, form, rule, status };
	});
}

function isOffset(value: number | undefined): value is number {
	return value !== undefined && Number.isInteger(value) && value >= 0;
}

/** From type, source, target, properties. An edge without properties has nothing left to parse. */
export function edgeOf(row: Row): GraphEdge {
	const { type } = row;
	if (!isEdgeType(type)) throw broken('edge type');
	const [source, target] = [textOf(row, 'source'), textOf(row, 'target')];
	const id = edgeId(type, source, target);
	const properties = rowIn(row, 'properties');
	switch (type) {
		case 'MENTIONS':
		case 'NAMES':
			return { type, id, source, target, evidence: evidenceIn(properties) };
		case 'BROADER':
		case 'RELATED':
			return parseEdge({ ...properties, type, id, source, target }, `edge ${id}`);
		default:
			return { type, id, source, target };
	}
}
