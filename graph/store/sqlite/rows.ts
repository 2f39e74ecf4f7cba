/** The border to the database file: a row becomes a node, an edge or a name only after it has been parsed. */

import type { SQLOutputValue } from 'node:sqlite';
import { GraphError } from '../../errors.ts';
import { standing } from '../../evidence.ts';
import { edgeId } from '../../ids.ts';
import { EDGE_TYPES, NODE_TYPES, VALUE_KINDS } from '../../kinds.ts';
import { parseEdge, parseNode } from '../../model.ts';
import type { EdgeType, GraphEdge, GraphNode, NodeType } from '../../model.ts';
import type { NodeRef } from '../../query.ts';
import type { StoredValue } from '../columns/columns.ts';

export type Row = Record<string, SQLOutputValue>;

const nodeTypes: ReadonlySet<string> = new Set(NODE_TYPES);
const edgeTypes: ReadonlySet<string> = new Set(EDGE_TYPES);

function broken(what: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		what,
		`The database holds a broken ${what}.`,
		'Move the database file away and start again: the graph is then built anew from the editions.',
		{ cause }
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

export function bytesIn(row: Row, column: string): Uint8Array {
	const value = row[column];
	if (!(value instanceof Uint8Array)) throw broken(column);
	return value;
}

export function jsonOf(row: Row, column: string): unknown {
	try {
		return JSON.parse(textOf(row, column));
	} catch (error) {
		throw broken(column, error);
	}
}

function isNodeType(type: string): type is NodeType {
	return nodeTypes.has(type);
}

function isEdgeType(type: string): type is EdgeType {
	return edgeTypes.has(type);
}

/** From id, type, label. */
function refOf(row: Row): Pick<NodeRef, 'id' | 'type' | 'label'> {
	const type = textOf(row, 'type');
	if (!isNodeType(type)) throw broken('node type');
	return { id: textOf(row, 'id'), type, label: textOf(row, 'label') };
}

/** From id, type, label, kind, year, owner. */
export function valueOf(row: Row): StoredValue {
	const kind = VALUE_KINDS.find((kind) => kind === row['kind']);
	const owner = row['owner'] === null ? undefined : textOf(row, 'owner');
	const year = row['year'] === null ? undefined : numberOf(row, 'year');
	return {
		...refOf(row),
		...(kind && { kind }),
		...(owner !== undefined && { owner }),
		...(year !== undefined && { year })
	};
}

/** From id, type, label, rest. */
export function nodeOf(row: Row): GraphNode {
	const { id, type, label } = refOf(row);
	const rest = jsonOf(row, 'rest');
	if (typeof rest !== 'object' || rest === null) throw broken('node');
	return parseNode({ ...rest, id, type, label }, `node ${id}`);
}

/** From type and rest, with the ids of both ends. An edge without properties has nothing left to parse. */
export function edgeOf(row: Row, source: string, target: string): GraphEdge {
	const type = textOf(row, 'type');
	if (!isEdgeType(type)) throw broken('edge type');
	const id = edgeId(type, source, target);
	switch (type) {
		case 'MENTIONS':
		case 'NAMES':
		case 'BROADER':
		case 'RELATED': {
			const rest = jsonOf(row, 'rest');
			if (typeof rest !== 'object' || rest === null) throw broken('edge');
			return parseEdge({ ...rest, type, id, source, target }, `edge ${id}`);
		}
		default:
			return { type, id, source, target };
	}
}

/** As {@link edgeOf}, with the evidence that stands; undefined where all of it is rejected. */
export function standingEdgeOf(row: Row, source: string, target: string): GraphEdge | undefined {
	return standing(edgeOf(row, source, target));
}
