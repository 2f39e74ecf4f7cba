/** The border to the server: a row becomes facts only after it has been parsed. */

import type { DocumentCounts, Mention, SmallNode, StoredStatement } from '../../facts/facts.ts';
import { edgeId } from '../../model/ids.ts';
import { EDGE_TYPES, EVIDENCE_STATUSES, NODE_TYPES, STATEMENT_KINDS } from '../../model/kinds.ts';
import { parseEdge, parseNode } from '../../model/graph.ts';
import type { EdgeType, Evidence, GraphEdge, LeadIn, NodeType, Passage } from '../../model/graph.ts';
import { byText } from '../../text/order.ts';
import { OF_LEAD_IN, OF_STATEMENT } from './properties.ts';
import { broken, listIn, numberOf, numbersIn, type Row, rowIn, textOf, textsIn } from './row-values.ts';

const nodeTypes: ReadonlySet<unknown> = new Set(NODE_TYPES);
const edgeTypes: ReadonlySet<unknown> = new Set(EDGE_TYPES);

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
	const leadIn = leadInIn(row);
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
			anchor: { source: textOf(row, 'source'), ...passageIn(row, OF_STATEMENT) },
			...(leadIn && { leadIn })
		},
		under: textsIn(row, 'under').sort(byText),
		roles: textsIn(row, 'roles').sort(byText),
		mentions: listIn(row, 'mentions')
			.map(mentionOf)
			.sort((a, b) => byText(a.concept, b.concept)),
		...(repeats !== undefined && { repeats })
	};
}

function leadInIn(row: Row): LeadIn | undefined {
	if (row['leadIn'] === null) return undefined;
	return { text: textOf(row, 'leadIn'), anchor: passageIn(row, OF_LEAD_IN) };
}

function passageIn(row: Row, called: typeof OF_STATEMENT): Passage {
	const passage = {
		start: numberOf(row, called.start),
		end: numberOf(row, called.end),
		quote: textOf(row, called.quote)
	};
	if (row[called.starts] === null) return passage;
	const [ends, quotes] = [numbersIn(row, called.ends), textsIn(row, called.quotes)];
	const fragments = numbersIn(row, called.starts).map((start, index) => {
		const [end, quote] = [ends[index], quotes[index]];
		if (end === undefined || quote === undefined) throw broken('anchor');
		return { start, end, quote };
	});
	return { ...passage, fragments };
}

function mentionOf(mention: unknown): Mention {
	if (!Array.isArray(mention)) throw broken('mention');
	const [concept, starts, ends, forms, rules, statuses] = mention as unknown[];
	if (typeof concept !== 'string') throw broken('mention');
	return { concept, evidence: evidenceIn({ starts, ends, forms, rules, statuses }) };
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
