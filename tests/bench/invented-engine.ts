/** An engine that stores nothing: it makes up any number of statements while it is asked, so that the index can be measured alone. */

import { batchOfGraph } from '../../graph/facts/batch.ts';
import type { DocumentFacts, DocumentHead, GraphHead, SharedFacts, StoredStatement } from '../../graph/facts/facts.ts';
import { country } from '../../graph/generate/country.ts';
import { sampleOf } from '../../graph/generate/sample.ts';
import { buildSeed } from '../../graph/build/seeding.ts';
import type { At, ChangeFrame, Engine, Outcome } from '../../graph/store/engine.ts';
import { byId } from '../../graph/text/order.ts';

/** The documents that all others are copies of, under other names. */
const POOL = { statements: 20_000, organisations: 200, mentions: 5 };
/** More than the statements of any document. */
const KEYS_OF_ONE = 4096;
/** Stands before the number of a copy, in every id that only its document has. */
const COPY = '~';

interface Pool {
	shared: SharedFacts;
	/** Statements by order, then id. */
	documents: DocumentFacts[];
}

/** An engine with as many copies of one invented country as give this many statements. */
export function inventedEngine(statements: number): Engine {
	const pool = makePool();
	const copies = Math.round(statements / POOL.statements);
	const changed = new Map<string, DocumentFacts>();
	const changes: string[] = [];
	const place = new Map(pool.documents.map(({ head }, index) => [head.node.id, index]));
	const name = () => `${changes.length} invented`;
	const at = async <T>(value: T): Promise<At<T>> => ({ generation: name(), value });

	function factsOf(id: string): DocumentFacts | undefined {
		const [original = '', copy = '0'] = id.split(COPY);
		const document = pool.documents[place.get(original) ?? -1];
		return changed.get(id) ?? (document && copied(document, Number(copy)));
	}

	function statementsOf(id: string): StoredStatement[] {
		const [original = '', copy = '0'] = id.split(COPY);
		const number = Number(copy) * pool.documents.length + (place.get(original) ?? 0);
		const stored = (factsOf(id)?.statements ?? []).map((facts, index) => {
			return { ...facts, key: number * KEYS_OF_ONE + index, document: id };
		});
		return stored.sort((a, b) => a.node.order - b.node.order || byId(a.node, b.node));
	}

	function statementAt(key: number): StoredStatement[] {
		const number = Math.floor(key / KEYS_OF_ONE);
		const original = pool.documents[number % pool.documents.length];
		if (original === undefined) return [];
		const id = named(original.head.node.id, Math.floor(number / pool.documents.length));
		return statementsOf(id).filter((statement) => statement.key === key);
	}

	function head(): GraphHead {
		const heads: DocumentHead[] = [];
		for (let copy = 0; copy < copies; copy++)
			for (const document of pool.documents) {
				const id = named(document.head.node.id, copy);
				heads.push(changed.get(id)?.head ?? copiedHead(document.head, copy));
			}
		return { fingerprint: name(), shared: pool.shared, documents: heads.sort((a, b) => byId(a.node, b.node)) };
	}

	function moveOn(id: string, facts: DocumentFacts, { expected }: ChangeFrame): Outcome {
		if (expected !== name()) return 'conflict';
		changed.set(id, facts);
		changes.push(id);
		return 'done';
	}

	const refused = async () => {
		throw new Error('The invented engine holds no such thing.');
	};
	return {
		status: async () => ({ name: 'memory', version: '', generation: name(), fingerprint: name() }),
		generation: async () => name(),
		head: async () => at(head()),
		headsOf: async (ids) =>
			at({
				fingerprint: name(),
				documents: ids.flatMap((id) => factsOf(id)?.head ?? []).sort((a, b) => byId(a.node, b.node))
			}),
		statementsOf: async (ids) => at(ids.flatMap(statementsOf)),
		statementsAt: async (keys) => at(keys.flatMap(statementAt)),
		// Documents that are put bring no statement of another one.
		documentsOf: async () => at(new Map()),
		changesSince: async (since) => at(changes.slice(Number.parseInt(since))),
		putDocument: async (facts, frame) => moveOn(facts.head.node.id, facts, frame),
		relink: async (head, relinked, frame) => {
			const mentions = new Map(relinked.map((one) => [one.statement, one.mentions]));
			const statements = (factsOf(head.node.id)?.statements ?? []).map((facts) => {
				return { ...facts, mentions: mentions.get(facts.node.id) ?? facts.mentions };
			});
			return moveOn(head.node.id, { head, statements }, frame);
		},
		statement: refused,
		statementsAfter: refused,
		sourceText: refused,
		write: refused,
		removeDocument: refused,
		close: async () => undefined
	};
}

function makePool(): Pool {
	const { shared, documents } = country(sampleOf(batchOfGraph(buildSeed('seed').graph)), POOL);
	return { shared, documents: [...documents] };
}

/** The name of a copy; the first is called as its original. */
function named(id: string, copy: number): string {
	return copy === 0 ? id : `${id}${COPY}${copy}`;
}

function copiedHead(head: DocumentHead, copy: number): DocumentHead {
	const renamed = <Node extends { id: string }>(node: Node): Node => ({ ...node, id: named(node.id, copy) });
	return {
		...head,
		node: renamed(head.node),
		municipality: renamed(head.municipality),
		fingerprint: named(head.fingerprint, copy),
		declares: head.declares.map((declared) => ({
			...declared,
			node: declared.node.type === 'Relation' ? declared.node : renamed(declared.node)
		}))
	};
}

function copied({ head, statements }: DocumentFacts, copy: number): DocumentFacts {
	const own = new Set(head.declares.flatMap(({ node }) => (node.type === 'Value' ? [node.id] : [])));
	return {
		head: copiedHead(head, copy),
		statements: statements.map((facts) => ({
			...facts,
			node: { ...facts.node, id: named(facts.node.id, copy) },
			under: facts.under.map((id) => (own.has(id) ? named(id, copy) : id)),
			...(facts.repeats !== undefined && { repeats: named(facts.repeats, copy) })
		}))
	};
}
