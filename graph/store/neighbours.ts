/** What a node is linked to, way by way, counted in the index. Nodes go by number: facet values by their place, statements after them. */

import { facetOf } from '../model/facet-of.ts';
import { type Bits, has } from '../index/bits.ts';
import { type Index, statementsWith } from '../index/index.ts';
import { pickEvenly } from '../index/pick.ts';
import type { NodeType } from '../model/kinds.ts';
import type { Way } from '../model/ways.ts';
import { byText } from '../text/order.ts';
import type { SmallLink, SmallLinks } from './small-links.ts';

export interface Linked {
	index: Index;
	small: SmallLinks;
}

export function statementNumber({ values }: Index, statement: number): number {
	return values.length + statement;
}

/** The place of the statement among all; undefined for a facet value. */
export function statementAt({ values }: Index, node: number): number | undefined {
	return node < values.length ? undefined : node - values.length;
}

export function typeAt({ values }: Index, node: number): NodeType {
	return values[node]?.type ?? 'Statement';
}

/** The statements of a node: of a statement itself. */
export function statementsOf(index: Index, node: number): Uint32Array {
	const statement = statementAt(index, node);
	return statement === undefined ? statementsWith(index, node) : Uint32Array.of(statement);
}

/** How many statements of a node are left. */
export function countLeft(index: Index, node: number, left: Bits | undefined): number {
	const statements = statementsOf(index, node);
	if (left === undefined) return statements.length;
	let count = 0;
	for (const statement of statements) if (has(left, statement)) count++;
	return count;
}

/** Every node that the way leads to, ascending. */
export function neighbours({ index, small }: Linked, node: number, way: Way): number[] {
	const statement = statementAt(index, node);
	if (statement !== undefined) return valuesIn(index, statement, way.end);
	if (way.end === 'Statement') return Array.from(statementsWith(index, node), (one) => statementNumber(index, one));
	const ends = (small.get(node) ?? []).flatMap((link) => {
		const other = otherEnd(link, node, way);
		return other !== undefined && typeAt(index, other) === way.end ? [other] : [];
	});
	return [...new Set(ends)].sort((a, b) => a - b);
}

function otherEnd({ type, source, target }: SmallLink, node: number, way: Way): number | undefined {
	if (type !== way.type) return undefined;
	if (way.direction !== 'in' && source === node) return target;
	return way.direction !== 'out' && target === node ? source : undefined;
}

/** The values of a type that a statement has; a role brings the roles that it is a kind of. */
function valuesIn({ valueStart, valuesOf, ranges }: Index, statement: number, type: NodeType): number[] {
	const facet = facetOf(type);
	if (facet === undefined) return [];
	const [from, to] = ranges[facet];
	const own = valuesOf.subarray(valueStart[statement], valueStart[statement + 1]);
	return [...own].filter((value) => value >= from && value < to);
}

/**
 * In the order in which a way shows them: statements of each municipality in turn, anything else by how many statements
 * it has (of two alike the first by id).
 */
export function inTurn(index: Index, nodes: readonly number[], left?: Bits): number[] {
	const statements = nodes.flatMap((node) => statementAt(index, node) ?? []);
	if (statements.length === nodes.length)
		return pickEvenly(index.municipalityOf, Uint32Array.from(statements), nodes.length).map((one) =>
			statementNumber(index, one)
		);
	const counted = nodes.map((node) => ({
		node,
		id: index.values[node]?.id ?? '',
		count: countLeft(index, node, left)
	}));
	return counted.sort((a, b) => b.count - a.count || byText(a.id, b.id)).map(({ node }) => node);
}
