/** Replaces the whole graph in one transaction, on a connection of its own: readers go on with the old graph until it is done. */

import { searchText } from '../../search/normalise.ts';
import type { GraphBatch, GraphEdge, GraphNode, NodeType } from '../../model.ts';
import { arrange } from '../arrange.ts';
import type { Arrangement } from '../arrange.ts';
import { Database } from './database.ts';
import type { DatabasePlace } from './database.ts';
import { busy, explained, isBusy } from './failures.ts';
import { textOf } from './rows.ts';
import { DROP, FINISH, INSERT, SCHEMA, SELECT } from './sql.ts';

/** Called between the steps of a write, so that others get their turn; what it throws undoes the write. */
export type BetweenSteps = () => Promise<void>;

/** Milliseconds between two tries to become the writer. */
const RETRY = 20;

/** Rows written before others get their turn. */
const STEP = 10_000;

/** At equal match, a search lists node types in this order. */
const RANK: Readonly<Record<NodeType, number>> = {
	Concept: 0,
	Municipality: 1,
	Role: 2,
	Relation: 3,
	Value: 4,
	Document: 5,
	Statement: 6
};

/** @throws {GraphError} bad-data, busy, store-unwritable; whatever is thrown, the old graph is still there. */
export async function write(place: DatabasePlace, batch: GraphBatch, betweenSteps: BetweenSteps): Promise<void> {
	const arrangement = arrange(batch);
	const db = new Database(place);
	try {
		await begin(db, place.patience);
		try {
			const stored = db.first(SELECT.meta);
			if (stored === undefined || textOf(stored, 'fingerprint') !== batch.meta.fingerprint)
				await replace(db, batch, arrangement, betweenSteps);
			db.run('COMMIT');
		} catch (error) {
			db.run('ROLLBACK');
			throw error;
		}
	} catch (error) {
		throw explained(error, db.name);
	} finally {
		db.close();
	}
}

/** Waits its turn without holding up this process: the other writer may be in it. */
async function begin(db: Database, patience: number): Promise<void> {
	db.run('PRAGMA busy_timeout = 0');
	for (let waited = 0; ; waited += RETRY) {
		try {
			db.run('BEGIN IMMEDIATE');
			break;
		} catch (error) {
			if (!isBusy(error)) throw error;
			if (waited >= patience) throw busy(db.name, error);
			await new Promise((resolve) => setTimeout(resolve, RETRY));
		}
	}
}

async function replace(
	db: Database,
	batch: GraphBatch,
	{ values, statements }: Arrangement,
	betweenSteps: BetweenSteps
) {
	const nr = new Map(batch.nodes.map(({ id }, index) => [id, index + 1]));
	/** Every id has been checked by {@link arrange}. */
	const at = (id: string) => nr.get(id) ?? 0;
	let written = 0;
	const step = async () => {
		if (++written % STEP === 0) await betweenSteps();
	};

	db.run(DROP);
	db.run(SCHEMA);
	for (const node of batch.nodes) {
		const labels = labelWords(node);
		db.prepare(INSERT.node).run(
			at(node.id),
			node.id,
			node.type,
			node.label,
			restOfNode(node),
			...labels,
			RANK[node.type]
		);
		if (node.type !== 'Statement')
			db.prepare(INSERT.nodeWords).run(at(node.id), labels.join(' '), batch.searchTexts[node.id] ?? '');
		await step();
	}
	await betweenSteps();
	for (const [index, edge] of batch.edges.entries()) {
		db.prepare(INSERT.edge).run(index + 1, edge.type, at(edge.source), at(edge.target), restOfEdge(edge));
		await step();
	}
	for (const { id, facet, place } of values) db.prepare(INSERT.facetValue).run(at(id), facet, place);
	await insertStatements(db, batch, statements, at, step);
	for (const [index, { scene, node, x, y }] of batch.positions.entries())
		db.prepare(INSERT.position).run(index + 1, scene, at(node), x, y);
	for (const [id, text] of Object.entries(batch.searchTexts)) {
		db.prepare(INSERT.searchText).run(at(id), text);
		await step();
	}
	for (const [id, text] of Object.entries(batch.sourceTexts)) db.prepare(INSERT.sourceText).run(at(id), text);
	db.run(FINISH);
	db.prepare(INSERT.meta).run(batch.meta.fingerprint, JSON.stringify(batch.meta));
}

async function insertStatements(
	db: Database,
	batch: GraphBatch,
	statements: Arrangement['statements'],
	at: (id: string) => number,
	step: () => Promise<void>
) {
	/** Fewest words first; sorting is stable, so reading order decides between equals. */
	const searched = statements.filter(({ counted }) => counted).sort((a, b) => a.words - b.words);
	const later = statements.filter(({ counted }) => !counted);
	const found = new Map([...searched, ...later].map(({ id }, index) => [id, index + 1]));
	for (const [index, { id, document, municipality, counted, repeated, values }] of statements.entries()) {
		const numbers = [index + 1, at(id), at(document), at(municipality), Number(counted), repeated, found.get(id) ?? 0];
		db.prepare(INSERT.statement).run(...numbers);
		if (counted) for (const value of values) db.prepare(INSERT.facetLink).run(at(value), index + 1);
		await step();
	}
	for (const [index, { id }] of searched.entries()) {
		db.prepare(INSERT.statementWords).run(index + 1, batch.searchTexts[id] ?? '');
		await step();
	}
}

/** A node's label as it is searched, a concept's also in English. A statement is found by its words alone. */
function labelWords(node: GraphNode): [string, string] {
	if (node.type === 'Statement') return ['', ''];
	return [searchText(node.label), node.type === 'Concept' ? searchText(node.labelEn) : ''];
}

/** What the row's own columns do not hold. */
function restOfNode({ id: _id, type: _type, label: _label, ...rest }: GraphNode): string {
	return JSON.stringify(rest);
}

function restOfEdge({ id: _id, type: _type, source: _source, target: _target, ...rest }: GraphEdge): string | null {
	return Object.keys(rest).length === 0 ? null : JSON.stringify(rest);
}
