/** Statements with all they belong to: one query for a page or a slice, whatever its length. */

import { edgeId } from '../../ids.ts';
import type { GraphEdge, NodeOf } from '../../model.ts';
import type { NodeRef, StatementItem } from '../../query.ts';
import { byText } from '../arrange.ts';
import { type Columns, named } from '../columns/columns.ts';
import { unknownId } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { READ } from './cypher.ts';
import { broken, edgeOf, listIn, nodeOf, numberOf, refOf, type Row, textOf, textsIn, whole } from './rows.ts';

export interface StoredStatement {
	node: NodeOf<'Statement'>;
	repeated: number;
	/** From its document and its municipality to what it stands under, speaks for and mentions. */
	edges: GraphEdge[];
}

/** The statements at these places of the reading order, in the order given; with their mentions of one concept, or of all. */
export async function statementsAt(
	reader: Reader,
	places: readonly number[],
	concept: string | null = null
): Promise<StoredStatement[]> {
	if (places.length === 0) return [];
	const rows = await reader.all(READ.statements, { places: places.map(whole), concept });
	if (rows.length !== places.length) throw broken('statement');
	return rows.map(statementOf);
}

/** Where a node is to be found. @throws {GraphError} unknown-id */
export async function placeOf(reader: Reader, id: string, what = 'node'): Promise<NodeRef & { place: number }> {
	const row = await reader.first(READ.node, { id });
	if (row === undefined) throw unknownId(id, what);
	return { ...refOf(row), place: numberOf(row, 'place') };
}

/** @throws {GraphError} unknown-id */
export async function item(reader: Reader, columns: Columns, id: string): Promise<StatementItem> {
	const { type, place } = await placeOf(reader, id, 'statement');
	const [found] = type === 'Statement' ? await items(reader, columns, [place]) : [];
	if (found === undefined) throw unknownId(id, 'statement');
	return found;
}

/** Statements as a reader meets them. */
export async function items(reader: Reader, columns: Columns, places: readonly number[]): Promise<StatementItem[]> {
	return (await statementsAt(reader, places)).map((statement) => itemOf(columns, statement));
}

function itemOf(columns: Columns, { node, repeated, edges }: StoredStatement): StatementItem {
	const { id, text, kind, order, anchor, leadIn } = node;
	const targets = (type: string) =>
		edges.filter((edge) => edge.type === type).map(({ target }) => named(columns, target));
	const sources = (type: string) =>
		edges.filter((edge) => edge.type === type).map(({ source }) => named(columns, source));
	const [document, municipality] = [...sources('STATES'), ...sources('PUBLISHED')];
	if (document === undefined || municipality === undefined) throw broken('statement');
	return {
		id,
		text,
		kind,
		order,
		anchor,
		...(leadIn && { leadIn }),
		document,
		municipality,
		under: targets('UNDER'),
		roles: targets('SPEAKS_FOR'),
		mentions: edges.flatMap((edge) =>
			edge.type === 'MENTIONS' ? [{ concept: named(columns, edge.target), evidence: edge.evidence }] : []
		),
		repeated
	};
}

function statementOf(row: Row): StoredStatement {
	const node = nodeOf(row);
	if (node.type !== 'Statement') throw broken('statement');
	const document = textOf(row, 'document');
	const plain = (type: 'STATES' | 'PUBLISHED' | 'UNDER' | 'SPEAKS_FOR', source: string, target: string) => ({
		type,
		id: edgeId(type, source, target),
		source,
		target
	});
	return {
		node,
		repeated: numberOf(row, 'repeated'),
		edges: [
			plain('PUBLISHED', textOf(row, 'municipality'), document),
			plain('STATES', document, node.id),
			...textsIn(row, 'under')
				.sort(byText)
				.map((id) => plain('UNDER', node.id, id)),
			...textsIn(row, 'roles')
				.sort(byText)
				.map((id) => plain('SPEAKS_FOR', node.id, id)),
			...listIn(row, 'mentions')
				.map((mention) => mentionOf(node.id, mention))
				.sort((a, b) => byText(a.target, b.target))
		]
	};
}

function mentionOf(source: string, mention: unknown): GraphEdge {
	if (!Array.isArray(mention)) throw broken('mention');
	const [target, starts, ends, forms, rules, statuses] = mention as unknown[];
	return edgeOf({ type: 'MENTIONS', source, target, properties: { starts, ends, forms, rules, statuses } });
}
