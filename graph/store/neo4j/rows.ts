/** The border to the server: a node of the model becomes properties, and properties become a node only after they have been parsed. */

import neo4j from 'neo4j-driver';
import { GraphError } from '../../errors.ts';
import { edgeId } from '../../ids.ts';
import { EDGE_TYPES, EVIDENCE_STATUSES, NODE_TYPES, VALUE_KINDS } from '../../kinds.ts';
import { parseEdge, parseNode } from '../../model.ts';
import type { EdgeType, Evidence, GraphEdge, GraphNode, NodeType, Passage } from '../../model.ts';
import type { NodeRef } from '../../query.ts';
import { byText } from '../arrange.ts';
import type { StoredValue } from '../columns/columns.ts';

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

/** The driver gives bytes with a sign. */
export function bytesIn(row: Row, column: string): Uint8Array {
	const value = row[column];
	if (!(value instanceof Int8Array)) throw broken(column);
	return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
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

/** From id, label, labels. */
export function refOf(row: Row): Pick<NodeRef, 'id' | 'type' | 'label'> {
	return { id: textOf(row, 'id'), type: typeIn(row), label: textOf(row, 'label') };
}

/** From id, label, labels, kind, owners. */
export function valueOf(row: Row): StoredValue {
	const kind = VALUE_KINDS.find((kind) => kind === row['kind']);
	const [owner] = textsIn(row, 'owners').sort(byText);
	return { ...refOf(row), ...(kind && { kind }), ...(owner !== undefined && { owner }) };
}

/** What the engine adds to the properties of a node, such as its place; whole numbers among it are {@link whole}. */
export type Extra = Readonly<Record<string, unknown>>;

/** A number that is stored as a whole one: the driver stores plain numbers as fractions. */
export function whole(value: number) {
	return neo4j.int(value);
}

/** A node as properties, flat, since Neo4j nests none; where a statement stands is `source`, `sourceStart`, `sourceEnd`, `quote`, and its lead-in `leadIn`, `leadInStart` … */
export function nodeProperties(node: GraphNode): Extra {
	const { type: _type, ...properties } = node;
	const flat: Record<string, unknown> = { ...properties };
	for (const name of ['order', 'year']) if (typeof flat[name] === 'number') flat[name] = whole(flat[name]);
	if (node.type !== 'Statement') return flat;
	const { anchor, leadIn } = node;
	delete flat['anchor'];
	Object.assign(flat, { source: anchor.source }, passageProperties(anchor, OF_STATEMENT));
	if (leadIn) Object.assign(flat, { leadIn: leadIn.text }, passageProperties(leadIn.anchor, OF_LEAD_IN));
	return flat;
}

/** What the parts of a passage are called among the properties of a statement. */
const OF_STATEMENT = {
	start: 'sourceStart',
	end: 'sourceEnd',
	quote: 'quote',
	starts: 'fragmentStarts',
	ends: 'fragmentEnds',
	quotes: 'fragmentQuotes'
};
const OF_LEAD_IN: typeof OF_STATEMENT = {
	start: 'leadInStart',
	end: 'leadInEnd',
	quote: 'leadInQuote',
	starts: 'leadInFragmentStarts',
	ends: 'leadInFragmentEnds',
	quotes: 'leadInFragmentQuotes'
};

function passageProperties({ start, end, quote, fragments }: Passage, called: typeof OF_STATEMENT): Extra {
	return {
		[called.start]: whole(start),
		[called.end]: whole(end),
		[called.quote]: quote,
		...(fragments && {
			[called.starts]: fragments.map((span) => whole(span.start)),
			[called.ends]: fragments.map((span) => whole(span.end)),
			[called.quotes]: fragments.map((span) => span.quote)
		})
	};
}

/** Still to be parsed, with the node it is part of. */
function passageIn(row: Row, called: typeof OF_STATEMENT): Record<string, unknown> {
	const passage = { start: row[called.start], end: row[called.end], quote: row[called.quote] };
	if (row[called.starts] === null) return passage;
	const [ends, quotes] = [numbersIn(row, called.ends), textsIn(row, called.quotes)];
	const fragments = numbersIn(row, called.starts).map((start, index) => ({
		start,
		end: ends[index],
		quote: quotes[index]
	}));
	return { ...passage, fragments };
}

/** From the columns of the model and `labels`; what a node does not have is null, and what else is in the row falls away. */
export function nodeOf(row: Row): GraphNode {
	const type = typeIn(row);
	const candidate: Record<string, unknown> = { type };
	for (const [name, value] of Object.entries(row)) if (value !== null && name !== 'labels') candidate[name] = value;
	if (type === 'Statement') {
		candidate['anchor'] = { source: row['source'], ...passageIn(row, OF_STATEMENT) };
		if (row['leadIn'] !== null) candidate['leadIn'] = { text: row['leadIn'], anchor: passageIn(row, OF_LEAD_IN) };
	}
	return parseNode(candidate, `node ${textOf(row, 'id')}`);
}

/** An edge as properties: its evidence as one list for each part of it. */
export function edgeProperties(edge: GraphEdge): Extra {
	switch (edge.type) {
		case 'MENTIONS':
		case 'NAMES':
			return {
				starts: edge.evidence.map(({ start }) => whole(start)),
				ends: edge.evidence.map(({ end }) => whole(end)),
				forms: edge.evidence.map(({ form }) => form),
				rules: edge.evidence.map(({ rule }) => rule),
				statuses: edge.evidence.map(({ status }) => status)
			};
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
