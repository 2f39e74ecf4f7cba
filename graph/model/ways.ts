/** The ways that lead from a node to others: a type of link, its direction, and the type of its other end. Plain data, also for a browser. */

import type { EdgeType, NodeType } from './kinds.ts';

/** `both` of links that have no direction to a reader. */
export const DIRECTIONS = ['out', 'in', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Way {
	/** `mentions-in-statement`: as it stands in addresses. */
	key: string;
	/** The type of node that it leads from. */
	of: NodeType;
	type: EdgeType;
	direction: Direction;
	/** The type of node that it leads to. */
	end: NodeType;
}

/**
 * What links join, as the graph has them. A later printing (REPEATS) counts nowhere, so that no way leads by it: what it
 * prints again stands for it.
 */
const JOINED = [
	['MENTIONS', 'Statement', 'Concept'],
	['NAMES', 'Value', 'Concept'],
	['BROADER', 'Concept', 'Concept'],
	['RELATED', 'Concept', 'Concept'],
	['STATES', 'Document', 'Statement'],
	['UNDER', 'Statement', 'Value'],
	['UNDER', 'Statement', 'Relation'],
	['SPEAKS_FOR', 'Statement', 'Role'],
	['PUBLISHED', 'Municipality', 'Document'],
	['DECLARES', 'Document', 'Value'],
	['DECLARES', 'Document', 'Relation']
] as const satisfies readonly (readonly [EdgeType, NodeType, NodeType])[];

/** Types of links that a picture of the graph draws, in the order of its legend. */
export const DRAWN_LINKS: readonly EdgeType[] = [...new Set(JOINED.map(([type]) => type))];

function wayOf(of: NodeType, type: EdgeType, direction: Direction, end: NodeType): Way {
	const key = [type.replace('_', '-'), direction, end].join('-').toLowerCase();
	return { key, of, type, direction, end };
}

export const WAYS: readonly Way[] = JOINED.flatMap(([type, from, to]) =>
	type === 'RELATED' ? [wayOf(from, type, 'both', to)] : [wayOf(from, type, 'out', to), wayOf(to, type, 'in', from)]
);

/** The ways from nodes of a type, those to statements first. */
export function waysFrom(type: NodeType): Way[] {
	const own = WAYS.filter(({ of }) => of === type);
	return [...own.filter(({ end }) => end === 'Statement'), ...own.filter(({ end }) => end !== 'Statement')];
}

/** The way with this key from nodes of a type; undefined where there is none. */
export function wayNamed(type: NodeType, key: string): Way | undefined {
	return WAYS.find((way) => way.of === type && way.key === key);
}
