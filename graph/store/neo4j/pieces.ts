/** The whole graph piece by piece: each in a transaction of its own, since one that waits for a slow reader would be ended by the server. */

import { EDGE_TYPES, type EdgeType, NODE_TYPES, type NodeType } from '../../kinds.ts';
import { PIECE, type Piece } from '../../pieces.ts';
import { byText, sourceTypes } from '../arrange.ts';
import { replacedMeanwhile } from '../refusals.ts';
import type { Reader } from './connection.ts';
import { edgesFrom, READ } from './cypher.ts';
import type { Held } from './held.ts';
import { edgeOf, nodeOf, type Row, whole } from './rows.ts';

/** Asks about the graph in use. @throws {GraphError} store-unavailable */
type Ask = <T>(answer: (reader: Reader, held: Held) => Promise<T>) => Promise<T>;

/** Nodes whose edges are read at once where a node may have very many: a document has an edge to each of its statements. */
const FEW = 20;

/** @throws {GraphError} store-unavailable while nothing is seeded, busy where the graph is another one between two pieces */
export async function* readPieces(ask: Ask): AsyncGenerator<Piece> {
	const { generation, meta } = await ask(async (reader, held) => ({
		generation: reader.generation,
		meta: await held.meta(reader)
	}));
	const rows = (cypher: string, bound: Row): Promise<Row[]> =>
		ask(async (reader) => {
			if (reader.generation !== generation) throw replacedMeanwhile();
			return reader.all(cypher, bound);
		});

	yield { kind: 'meta', meta };
	const ids = new Map<NodeType, string[]>(NODE_TYPES.map((type) => [type, []]));
	for (let after = ''; ;) {
		const nodes = (await rows(READ.nodesAfter, { after, limit: whole(PIECE) })).map(nodeOf);
		const last = nodes.at(-1);
		if (last === undefined) break;
		after = last.id;
		for (const { id, type } of nodes) ids.get(type)?.push(id);
		yield { kind: 'nodes', nodes };
	}
	for (const type of [...EDGE_TYPES].sort(byText))
		for (const sources of inOrderOfEdges(type)) {
			const edges = (await rows(edgesFrom(type), { ids: sources })).map(edgeOf);
			if (edges.length > 0) yield { kind: 'edges', edges: edges.sort((a, b) => byText(a.id, b.id)) };
		}

	/** An edge's id is `TYPE:source>target`: of two sources that begin alike, the longer one may come first. */
	function* inOrderOfEdges(type: EdgeType): Generator<string[]> {
		const types = sourceTypes(type);
		const sources = types.flatMap((source) => ids.get(source) ?? []).sort((a, b) => byText(`${a}>`, `${b}>`));
		const step = types.includes('Statement') ? PIECE : FEW;
		for (let from = 0; from < sources.length; from += step) yield sources.slice(from, from + step);
	}
}
