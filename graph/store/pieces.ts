/**
 * The whole stored graph piece by piece, in the order of ids, without holding it: for exports. Statements are read twice,
 * once as nodes and once for their edges.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { edgesOf, type Joined, smallEdges } from '../facts/batch.ts';
import type { DocumentHead, GraphHead, SmallNode, StoredStatement } from '../facts/facts.ts';
import { EDGE_TYPES } from '../model/kinds.ts';
import type { EdgeType, GraphEdge, GraphMeta, GraphNode } from '../model/graph.ts';
import { PIECE, type Piece } from '../model/pieces.ts';
import { byId, byText } from '../text/order.ts';
import type { Engine } from './engine.ts';
import { ofGeneration, ofOneGraph } from './generation.ts';
import type { Held } from './held.ts';
import { Joins } from './joins.ts';

/** Edges that leave a statement, but for mentions. */
const OF_STATEMENTS: readonly EdgeType[] = ['REPEATS', 'SPEAKS_FOR', 'UNDER'];

/**
 * The pieces throw busy where the graph is another one between two of them.
 * @throws {MovedOn} where it is another one before the first
 */
export async function readPieces(engine: Engine, graph: Held): Promise<AsyncGenerator<Piece>> {
	const [head, nodes, meta] = await Promise.all([graph.head(), graph.nodes(), graph.meta()]);
	return ofOneGraph(piecesIn(engine, graph, { head, nodes, meta }));
}

interface Small {
	head: GraphHead;
	nodes: ReadonlyMap<string, SmallNode>;
	meta: GraphMeta;
}

async function* piecesIn(engine: Engine, graph: Held, { head, nodes, meta }: Small): AsyncGenerator<Piece> {
	yield { kind: 'meta', meta };
	const small = [...nodes.values()].sort(byId);
	yield* inPieces(
		'nodes',
		small.filter(({ id }) => id < 'statement:')
	);
	for await (const page of statementPages(engine, graph)) yield { kind: 'nodes', nodes: page.map(({ node }) => node) };
	yield* inPieces(
		'nodes',
		small.filter(({ id }) => id > 'statement:')
	);

	const edges = smallEdges(head).sort(byId);
	// Mentions come first among the edges of statements: while they are read, what the others need is kept.
	const joins = new Joins();
	for (const type of [...EDGE_TYPES].sort(byText)) {
		if (type === 'MENTIONS') yield* edgesOfType(type, keptIn(joins, statementPages(engine, graph)));
		else if (type === 'STATES') yield* statesEdges(joins, head.documents);
		else if (OF_STATEMENTS.includes(type)) yield* edgesOfType(type, joins.pages(PIECE));
		else
			yield* inPieces(
				'edges',
				edges.filter((edge) => edge.type === type)
			);
	}
}

async function* keptIn(joins: Joins, pages: AsyncIterable<StoredStatement[]>): AsyncGenerator<StoredStatement[]> {
	for await (const page of pages) {
		for (const statement of page) joins.add(statement);
		yield page;
	}
}

async function* statementPages(engine: Engine, graph: Held): AsyncGenerator<StoredStatement[]> {
	for (let after = ''; ;) {
		const page = await ofGeneration(graph.generation, engine.statementsAfter(after, PIECE));
		const last = page.at(-1);
		if (last === undefined) return;
		yield page;
		after = last.node.id;
		await nextTurn();
	}
}

/** The edges of one type that leave these statements; the statements' documents do not matter to them. */
async function* edgesOfType(type: EdgeType, pages: AsyncIterable<readonly Joined[]>): AsyncGenerator<Piece> {
	let piece: GraphEdge[] = [];
	for await (const statement of inOrderOfEdges(pages)) {
		for (const edge of edgesOf(statement, '')) if (edge.type === type) piece.push(edge);
		if (piece.length < PIECE) continue;
		yield { kind: 'edges', edges: piece };
		piece = [];
	}
	if (piece.length > 0) yield { kind: 'edges', edges: piece };
}

/**
 * An edge's id is `TYPE:source>target`, so that of two sources that begin alike the longer one may come first: a source
 * is held back while others follow that go on with a letter before `>`.
 */
export async function* inOrderOfEdges<T extends { node: { id: string } }>(
	pages: AsyncIterable<readonly T[]>
): AsyncGenerator<T> {
	const held: T[] = [];
	for await (const page of pages)
		for (const statement of page) {
			for (let last = held.at(-1); last && !comesFirst(statement.node.id, last.node.id); last = held.at(-1)) {
				yield last;
				held.pop();
			}
			held.push(statement);
		}
	yield* held.reverse();
}

function comesFirst(later: string, earlier: string): boolean {
	return later.startsWith(earlier) && later.charAt(earlier.length) < '>';
}

async function* statesEdges(joins: Joins, documents: readonly DocumentHead[]): AsyncGenerator<Piece> {
	const sorted = [...documents].sort((a, b) => byText(`${a.node.id}>`, `${b.node.id}>`));
	for (const { node } of sorted) {
		const edges = joins
			.ofDocument(node.id)
			.flatMap((statement) => edgesOf(statement, node.id).filter(({ type }) => type === 'STATES'));
		yield* inPieces('edges', edges.sort(byId));
		await nextTurn();
	}
}

function inPieces(kind: 'nodes', things: readonly GraphNode[]): Generator<Piece>;
function inPieces(kind: 'edges', things: readonly GraphEdge[]): Generator<Piece>;
function* inPieces(kind: 'nodes' | 'edges', things: readonly (GraphNode | GraphEdge)[]): Generator<Piece> {
	for (let from = 0; from < things.length; from += PIECE)
		yield { kind, [kind]: things.slice(from, from + PIECE) } as unknown as Piece;
}
