/** Reads a slice's edges back into what a picture needs to know of each statement. */

import type { Evidence, GraphNode, NodeOf } from '../model.ts';
import type { Slice } from '../query.ts';
import type { RoleMark } from './scene.ts';

export interface SliceStatement {
	id: string;
	node: NodeOf<'Statement'>;
	municipality: string;
	document: string;
	under: string[];
	roles: NodeOf<'Role'>[];
	concepts: string[];
	/** Evidence for the slice's focus, or for any concept where the focus is none. */
	evidence: Evidence[];
}

export interface SliceReading {
	nodes: ReadonlyMap<string, GraphNode>;
	/** In reading order: municipality, document, order, id. */
	statements: SliceStatement[];
}

export function readSlice(slice: Slice): SliceReading {
	const nodes = new Map(slice.nodes.map((node) => [node.id, node]));
	nodes.set(slice.focus.id, slice.focus);
	const statements = new Map<string, SliceStatement>();
	for (const node of nodes.values()) {
		if (node.type !== 'Statement') continue;
		const { id } = node;
		statements.set(id, {
			id,
			node,
			municipality: '',
			document: '',
			under: [],
			roles: [],
			concepts: [],
			evidence: []
		});
	}
	const publishers = new Map<string, string>();
	for (const edge of slice.edges) {
		const statement = statements.get(edge.source);
		if (edge.type === 'PUBLISHED') publishers.set(edge.target, edge.source);
		else if (edge.type === 'STATES') {
			const stated = statements.get(edge.target);
			if (stated) stated.document = edge.source;
		} else if (!statement) continue;
		else if (edge.type === 'UNDER') statement.under.push(edge.target);
		else if (edge.type === 'SPEAKS_FOR') {
			const role = nodes.get(edge.target);
			if (role?.type === 'Role') statement.roles.push(role);
		} else if (edge.type === 'MENTIONS') {
			statement.concepts.push(edge.target);
			if (slice.focus.type !== 'Concept' || edge.target === slice.focus.id) statement.evidence.push(...edge.evidence);
		}
	}
	for (const statement of statements.values()) {
		statement.municipality = publishers.get(statement.document) ?? '';
		statement.evidence.sort((a, b) => a.start - b.start || a.end - b.end);
	}
	return { nodes, statements: [...statements.values()].sort(inReadingOrder) };
}

function inReadingOrder(a: SliceStatement, b: SliceStatement): number {
	return (
		compare(a.municipality, b.municipality) ||
		compare(a.document, b.document) ||
		a.node.order - b.node.order ||
		compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The mark that tells whom a statement speaks for. A role that is a kind of leader counts as leader. */
export function roleMark(roles: readonly Pick<NodeOf<'Role'>, 'id' | 'broader'>[]): RoleMark {
	const leader = roles.some((role) => role.id === 'role:leder' || role.broader === 'role:leder');
	const employee = roles.some((role) => role.id === 'role:medarbejder');
	if (leader && employee) return 'both';
	if (leader) return 'leader';
	return employee ? 'employee' : 'all';
}
