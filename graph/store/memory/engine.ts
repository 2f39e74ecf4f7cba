/** The engine without a database: facts in memory. It is the reference for all others, and what quick tests run on. */

import type { DocumentFacts, DocumentHead, GraphHead, SharedFacts, StoredStatement } from '../../facts/facts.ts';
import { byId, byText } from '../../text/order.ts';
import { badBatch, notSeeded, storeClosed } from '../../model/refusals.ts';
import type { At, ChangeFrame, Engine, Generation, Outcome } from '../engine.ts';

interface Stored {
	fingerprint: string;
	shared: SharedFacts;
	documents: Map<string, { head: DocumentHead; statements: StoredStatement[]; sourceText?: string }>;
}

/** Facts that live as long as the process; several engines may share them, as several processes share a database. */
export interface Memory {
	/** Number of the last generation. */
	generation: number;
	graph: Stored | undefined;
	/** Name of each generation, and the document that the change named; undefined where it was everything. */
	changes: { name: Generation; document: string | undefined }[];
	lastKey: number;
}

export function emptyMemory(): Memory {
	return { generation: 0, graph: undefined, changes: [], lastKey: 0 };
}

export interface MemoryOptions {
	/** Called between the documents of a write; what it throws undoes the write. */
	betweenSteps?: () => Promise<void>;
}

export function openMemoryEngine(memory: Memory, { betweenSteps = async () => undefined }: MemoryOptions = {}): Engine {
	let isOpen = true;
	const at = async <T>(answer: (graph: Stored) => T): Promise<At<T>> => {
		if (!isOpen) throw storeClosed();
		if (memory.graph === undefined) throw notSeeded();
		return { generation: nameOf(memory.graph), value: answer(memory.graph) };
	};
	const nameOf = ({ fingerprint }: Stored): Generation => `${memory.generation} ${fingerprint}`;
	const all = (graph: Stored) => [...graph.documents.values()];
	const statements = (graph: Stored) => all(graph).flatMap((document) => document.statements);

	function moveOn(graph: Stored, document: string | undefined): void {
		memory.graph = graph;
		memory.generation++;
		memory.changes.push({ name: nameOf(graph), document });
	}

	/** One change of one document, if the graph is still the one that was expected. */
	async function change(
		document: string,
		{ expected, fingerprint }: ChangeFrame,
		make: (documents: Stored['documents']) => void
	): Promise<Outcome> {
		if (!isOpen) throw storeClosed();
		const { graph } = memory;
		if (graph === undefined || nameOf(graph) !== expected) return 'conflict';
		const documents = new Map(graph.documents);
		make(documents);
		moveOn({ ...graph, fingerprint, documents }, document);
		return 'done';
	}

	const stored = ({ head, statements, sourceText }: DocumentFacts) => ({
		head: ownCopy(head),
		statements: statements
			.map((facts) => Object.freeze({ ...ownCopy(facts), key: ++memory.lastKey, document: head.node.id }))
			.sort((a, b) => a.node.order - b.node.order || byId(a.node, b.node)),
		...(sourceText !== undefined && { sourceText })
	});

	return {
		status: async () => {
			if (!isOpen) throw storeClosed();
			const generation = memory.graph && nameOf(memory.graph);
			return { name: 'memory', version: '1.0', generation, fingerprint: memory.graph?.fingerprint };
		},
		generation: async () => {
			if (!isOpen) throw storeClosed();
			return memory.graph && nameOf(memory.graph);
		},
		head: () =>
			at((graph): GraphHead => {
				const { fingerprint, shared } = graph;
				return { fingerprint, shared, documents: headsIn(all(graph)) };
			}),
		headsOf: (ids) =>
			at((graph) => ({
				fingerprint: graph.fingerprint,
				documents: headsIn(all(graph)).filter(({ node }) => ids.includes(node.id))
			})),
		statementsOf: (ids) => at((graph) => ids.flatMap((id) => graph.documents.get(id)?.statements ?? [])),
		statementsAt: (keys) =>
			at((graph) => {
				const byKey = new Map(statements(graph).map((statement) => [statement.key, statement]));
				return keys.flatMap((key) => byKey.get(key) ?? []);
			}),
		statement: (id) => at((graph) => statements(graph).find(({ node }) => node.id === id)),
		documentsOf: (ids) =>
			at((graph) => {
				const wanted = new Set(ids);
				return new Map(
					statements(graph).flatMap(({ node, document }) => (wanted.has(node.id) ? [[node.id, document]] : []))
				);
			}),
		statementsAfter: (after, limit) =>
			at((graph) =>
				statements(graph)
					.filter(({ node }) => node.id > after)
					.sort((a, b) => byId(a.node, b.node))
					.slice(0, limit)
			),
		sourceText: (document) => at((graph) => graph.documents.get(document)?.sourceText),
		changesSince: (since) =>
			at(() => {
				const known = memory.changes.findIndex((change) => change.name === since);
				if (known < 0) return undefined;
				const documents = memory.changes.slice(known + 1).map(({ document }) => document);
				if (documents.includes(undefined)) return undefined;
				return [...new Set(documents.filter((document) => document !== undefined))].sort(byText);
			}),
		write: async ({ fingerprint, shared, documents }, replaced) => {
			if (!isOpen) throw storeClosed();
			if (memory.graph?.fingerprint === fingerprint) return 'done';
			const isConflict = () => replaced !== undefined && replaced.over !== (memory.graph && nameOf(memory.graph));
			if (isConflict()) return 'conflict';
			const written: Stored['documents'] = new Map();
			for await (const document of documents) {
				written.set(document.head.node.id, stored(document));
				await betweenSteps();
			}
			if (written.size === 0) await betweenSteps();
			// Others had their turn meanwhile, and nobody is kept waiting here.
			if (isConflict()) return 'conflict';
			moveOn({ fingerprint, shared: ownCopy(shared), documents: written }, undefined);
			return 'done';
		},
		putDocument: (document, frame) =>
			change(document.head.node.id, frame, (documents) => documents.set(document.head.node.id, stored(document))),
		removeDocument: (id, frame) => change(id, frame, (documents) => documents.delete(id)),
		relink: (head, relinked, frame) =>
			change(head.node.id, frame, (documents) => {
				const document = documents.get(head.node.id);
				if (document === undefined) throw badBatch(head.node.id, `There is no document "${head.node.id}".`);
				const mentions = new Map(relinked.map((one) => [one.statement, ownCopy(one.mentions)]));
				const next = document.statements.map((statement) =>
					Object.freeze({ ...statement, mentions: mentions.get(statement.node.id) ?? statement.mentions })
				);
				documents.set(head.node.id, { ...document, head: ownCopy(head), statements: next });
			}),
		close: async () => {
			isOpen = false;
		}
	};
}

/** A copy that nobody can change, neither whoever gave the facts nor whoever reads them: a database gives no other. */
function ownCopy<T>(facts: T): T {
	return frozen(structuredClone(facts));
}

function frozen<T>(thing: T): T {
	if (typeof thing !== 'object' || thing === null) return thing;
	Object.values(thing).forEach(frozen);
	return Object.freeze(thing);
}

function headsIn(documents: readonly { head: DocumentHead }[]): DocumentHead[] {
	return documents.map(({ head }) => head).sort((a, b) => byId(a.node, b.node));
}
