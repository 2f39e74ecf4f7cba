/** The whole graph piece by piece: each is read in a moment of its own, so that a slow reader keeps no old pages in the database file. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphMeta } from '../../model.ts';
import { PIECE, type Piece } from '../../pieces.ts';
import { replacedMeanwhile } from '../refusals.ts';
import type { Database } from './database.ts';
import { edgeOf, nodeOf, numberOf, type Row, textOf } from './rows.ts';
import { SELECT } from './sql.ts';

/** The graph in use, and what tells it from others. */
interface InUse {
	generation: number;
	meta(): GraphMeta;
}

/** Asks at one moment about the graph in use. @throws {GraphError} store-unavailable */
type AskGraph = <T>(answer: (graph: InUse) => T) => Promise<T>;

/** @throws {GraphError} store-unavailable while nothing is seeded, busy where the graph is another one between two pieces */
export async function* readPieces(db: Database, askGraph: AskGraph): AsyncGenerator<Piece> {
	const { generation, meta } = await askGraph((graph) => ({ generation: graph.generation, meta: graph.meta() }));
	yield { kind: 'meta', meta };
	for await (const rows of pages(SELECT.nodesAfter)) yield { kind: 'nodes', nodes: rows.map(nodeOf) };
	for await (const rows of pages(SELECT.edgesAfter))
		yield {
			kind: 'edges',
			edges: rows.map((row) => edgeOf(row, textOf(row, 'source'), textOf(row, 'target')))
		};

	/** Numbers count in the order of ids. */
	async function* pages(sql: string): AsyncGenerator<Row[]> {
		for (let after = 0; ;) {
			const rows = await askGraph((graph) => {
				// A file that was put in place of another may hold a graph of the same number.
				if (graph.generation !== generation || graph.meta().fingerprint !== meta.fingerprint) throw replacedMeanwhile();
				return db.all(sql, { after, limit: PIECE });
			});
			const last = rows.at(-1);
			if (last === undefined) return;
			after = numberOf(last, 'nr');
			yield rows;
			await nextTurn();
		}
	}
}
