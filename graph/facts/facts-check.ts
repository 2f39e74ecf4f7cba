/** What facts must hold to before any engine is given them: all that they name is there, and no two documents contradict each other. */

import { countsOf } from './batch.ts';
import { checkEdges, checkNodes } from './batch-check.ts';
import type { DeclaredFacts, DocumentFacts, DocumentHead, Mention, SharedFacts, StatementFacts } from './facts.ts';
import type { NodeType } from '../model/graph.ts';
import { badBatch } from '../model/refusals.ts';

/** Ids with the types of their nodes. */
export type Types = ReadonlyMap<string, NodeType>;

export function typesOf({ nodes }: Pick<SharedFacts, 'nodes'>): Types {
	return new Map(nodes.map(({ id, type }) => [id, type]));
}

/** @throws {GraphError} bad-data for vocabulary and roles that contradict themselves */
export function checkShared({ nodes, edges, words }: SharedFacts): void {
	const known = checkNodes(nodes);
	checkEdges(edges, known);
	for (const id of Object.keys(words)) {
		const type = known.get(id)?.type;
		if (type !== 'Concept' && type !== 'Role')
			throw badBatch(id, `There are words for "${id}", which is no concept and no role.`);
	}
}

/** Checks documents one by one, each against the shared facts and against those before it. */
export class DocumentsCheck {
	readonly #shared: Types;
	readonly #documents = new Set<string>();
	/** By id, what documents bring that others may bring too: as text, and the first document that brings it. */
	readonly #brought = new Map<string, { text: string; by: string }>();
	/** By statement, its document. */
	readonly #documentOf = new Map<string, string>();

	constructor(shared: Pick<SharedFacts, 'nodes'>) {
		this.#shared = typesOf(shared);
	}

	/** A document that is stored already. */
	holdHead({ node, municipality, declares }: DocumentHead): void {
		this.#documents.add(node.id);
		for (const [id, text] of broughtBy({ municipality, declares }))
			if (!this.#brought.has(id)) this.#brought.set(id, { text, by: node.id });
	}

	/** Statements that are stored already, each with its document. */
	holdStatements(documentOf: ReadonlyMap<string, string>): void {
		for (const [statement, document] of documentOf) this.#documentOf.set(statement, document);
	}

	/** Holds the document from now on. @throws {GraphError} bad-data, naming the first contradiction */
	check(document: DocumentFacts): void {
		const { head, statements } = document;
		this.#checkHead(head);
		checkStatements(document, this.#shared);
		for (const { node } of statements) {
			const other = this.#documentOf.get(node.id);
			if (other !== undefined) throw badBatch(node.id, `"${node.id}" stands in "${other}" already.`);
			this.#documentOf.set(node.id, head.node.id);
		}
		this.holdHead(head);
	}

	#checkHead(head: DocumentHead): void {
		const { id } = head.node;
		if (this.#documents.has(id)) throw badBatch(id, `The document "${id}" comes twice.`);
		const brought = broughtBy(head);
		for (const one of [id, ...brought.keys()])
			if (this.#shared.has(one)) throw badBatch(one, `"${one}" belongs to all documents; "${id}" cannot bring it.`);
		for (const [one, text] of brought) {
			const other = this.#brought.get(one);
			if (other !== undefined && other.text !== text)
				throw badBatch(one, `"${id}" and "${other.by}" say different things of "${one}".`);
		}
		checkDeclared(head, this.#shared);
	}
}

function checkDeclared({ node: { id }, declares }: DocumentHead, shared: Types): void {
	checkSorted(
		id,
		'declares',
		declares.map(({ node }) => node.id)
	);
	for (const { node, names } of declares) {
		if (node.type === 'Relation' && names.length > 0)
			throw badBatch(node.id, `"${node.id}" is a relation and names concepts; only values do.`);
		checkMentions(node.id, names, shared);
	}
}

function checkStatements({ head, statements }: DocumentFacts, shared: Types): void {
	const { id } = head.node;
	const declared = new Set(head.declares.map(({ node }) => node.id));
	const first = new Set(statements.filter(({ repeats }) => repeats === undefined).map(({ node }) => node.id));
	checkSorted(
		id,
		'states',
		statements.map(({ node }) => node.id)
	);
	for (const statement of statements) checkStatement(statement, { declared, first, shared });
	const counts = countsOf(statements);
	if (COUNTED.some((name) => counts[name] !== head.counts[name]))
		throw badBatch(id, `The counts of "${id}" are not those of its statements.`);
}

const COUNTED = ['statements', 'UNDER', 'SPEAKS_FOR', 'MENTIONS', 'REPEATS'] as const;

interface Known {
	/** Values and relations that the document declares. */
	declared: ReadonlySet<string>;
	/** Statements that print no other again. */
	first: ReadonlySet<string>;
	shared: Types;
}

function checkStatement(
	{ node: { id }, under, roles, mentions, repeats }: StatementFacts,
	{ declared, first, shared }: Known
): void {
	checkSorted(id, 'stands under', under);
	for (const one of under)
		if (!declared.has(one)) throw badBatch(id, `"${id}" stands under "${one}", which its document does not declare.`);
	checkSorted(id, 'speaks for', roles);
	for (const one of roles) checkType(id, one, 'Role', shared);
	checkMentions(id, mentions, shared);
	if (repeats !== undefined && !first.has(repeats))
		throw badBatch(id, `"${id}" prints "${repeats}" again, which is not a first printing in its document.`);
}

/** The mentions of one statement or heading. @throws {GraphError} bad-data for a concept that the graph does not hold */
export function checkMentions(by: string, mentions: readonly Mention[], shared: Types): void {
	checkSorted(
		by,
		'mentions',
		mentions.map(({ concept }) => concept)
	);
	for (const { concept, evidence } of mentions) {
		checkType(by, concept, 'Concept', shared);
		if (evidence.length === 0) throw badBatch(by, `"${by}" mentions "${concept}" without evidence.`);
	}
}

/** Every list of ids is sorted, and holds none twice: engines give it back in that order. */
function checkSorted(by: string, does: string, ids: readonly string[]): void {
	for (const [place, id] of ids.entries()) {
		const before = ids[place - 1];
		if (before === undefined || before < id) continue;
		throw badBatch(by, `"${by}" ${does} "${id}" ${before === id ? 'twice' : 'out of order'}.`);
	}
}

function checkType(by: string, id: string, type: NodeType, shared: Types): void {
	if (shared.get(id) !== type)
		throw badBatch(by, `"${by}" names the ${type.toLowerCase()} "${id}", which this graph does not hold.`);
}

/** Finds the first id of which a document says otherwise than another one of these; undefined where it goes with all. */
export function contradictionFinder(heads: readonly DocumentHead[]): (head: DocumentHead) => string | undefined {
	/** By id, each thing that is said of it, with one document that says so, and another one where there is. */
	const said = new Map<string, Map<string, string[]>>();
	for (const head of heads)
		for (const [id, text] of broughtBy(head)) {
			const texts = said.get(id) ?? new Map<string, string[]>();
			said.set(id, texts);
			texts.set(text, [...(texts.get(text) ?? []), head.node.id].slice(0, 2));
		}
	return (head) => {
		const isOther = (by: readonly string[]) => by.some((document) => document !== head.node.id);
		const differs = ([id, text]: [string, string]) =>
			[...(said.get(id) ?? [])].some(([other, by]) => other !== text && isOther(by));
		return [...broughtBy(head)].find(differs)?.[0];
	};
}

/** By id, as text: what a document brings that others may bring too. */
function broughtBy({
	municipality,
	declares
}: {
	municipality: DocumentHead['municipality'];
	declares: readonly DeclaredFacts[];
}): Map<string, string> {
	return new Map([
		[municipality.id, JSON.stringify(municipality)],
		...declares.map((declared): [string, string] => [declared.node.id, JSON.stringify(declared)])
	]);
}
