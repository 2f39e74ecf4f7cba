/** The nodes and edges one document brings into the graph, and those every graph has. */

import type { CorpusDocument } from './corpus/corpus.ts';
import type { Edition, EditionStatement } from './corpus/edition.ts';
import { RELATIONS, ROLES } from './corpus/edition-words.ts';
import { edgeId, nodeId } from './ids.ts';
import type { Linker, Mention } from './link/linker.ts';
import type { Anchor, EdgeOf, EdgeType, Evidence, GraphEdge, GraphNode, LeadIn, NodeOf } from './model.ts';

/** Characters of a statement's label. */
const LABEL_LENGTH = 60;

/** The roles: every graph has them all, so that a filter and its order never depend on the documents. */
export function fixedNodes(): NodeOf<'Role'>[] {
	return ROLES.map(({ name, broader }, index) => ({
		type: 'Role' as const,
		id: nodeId('Role', name),
		label: name,
		...(broader === undefined ? {} : { broader: nodeId('Role', broader) }),
		order: index + 1
	}));
}

export interface DocumentParts {
	nodes: GraphNode[];
	edges: GraphEdge[];
	/** Words no rule could decide, by the id of the statement or value they stand in. */
	ambiguous: { node: string; mention: Mention }[];
}

/** What a document brings. Its municipality and its relations may come from other documents too. */
export function documentParts({ edition, anchors, leadIns }: CorpusDocument, linker: Linker): DocumentParts {
	const parts: DocumentParts = { nodes: [], edges: [], ambiguous: [] };
	const { document } = edition;
	const municipality = nodeId('Municipality', document.municipality);
	parts.nodes.push(
		{ type: 'Municipality', id: municipality, label: document.municipality },
		{
			type: 'Document',
			id: document.id,
			label: document.title,
			title: document.title,
			...(document.year === undefined ? {} : { year: document.year }),
			language: document.language,
			source: document.source,
			sha256: document.sha256
		}
	);
	parts.edges.push(plain('PUBLISHED', municipality, document.id));
	for (const { id, label, kind, name, order } of edition.values) {
		parts.nodes.push({ type: 'Value', id, label, kind, name, order });
		parts.edges.push(plain('DECLARES', document.id, id));
		addMentions('NAMES', id, name, linker, parts);
	}
	for (const name of edition.relations) {
		const id = nodeId('Relation', name);
		const order = RELATIONS.findIndex((relation) => relation === name) + 1;
		parts.nodes.push({ type: 'Relation', id, label: name, order });
		parts.edges.push(plain('DECLARES', document.id, id));
	}
	edition.statements.forEach((statement, index) => {
		const anchor = anchors[index];
		if (!anchor) throw new Error(`${statement.id} has no anchor, though its corpus was checked`);
		const leadIn = statement.leadIn === undefined ? undefined : leadInOf(edition, leadIns, statement.leadIn);
		addStatement(statement, { anchor, leadIn }, document.id, linker, parts);
	});
	return parts;
}

function addStatement(
	{ id, text, kind, order, under, roles, repeats }: EditionStatement,
	{ anchor, leadIn }: { anchor: Anchor; leadIn: LeadIn | undefined },
	document: string,
	linker: Linker,
	parts: DocumentParts
): void {
	const label = shortLabel(text);
	parts.nodes.push({ type: 'Statement', id, label, text, kind, order, anchor, ...(leadIn && { leadIn }) });
	parts.edges.push(plain('STATES', document, id));
	for (const target of under) parts.edges.push(plain('UNDER', id, target));
	for (const role of roles) parts.edges.push(plain('SPEAKS_FOR', id, nodeId('Role', role)));
	if (repeats !== undefined) parts.edges.push(plain('REPEATS', id, repeats));
	addMentions('MENTIONS', id, text, linker, parts);
}

/** A lead-in with its place; the source is that of the statements. */
function leadInOf({ leadIns }: Edition, anchors: readonly Anchor[], index: number): LeadIn {
	const [words, anchor] = [leadIns[index], anchors[index]];
	if (!words || !anchor) throw new Error(`lead-in ${index} has no anchor, though its corpus was checked`);
	const { source: _source, ...passage } = anchor;
	return { text: words.text, anchor: passage };
}

/** Links a text: one edge a concept, with all the words that are its evidence. */
function addMentions(
	type: 'MENTIONS' | 'NAMES',
	source: string,
	text: string,
	linker: Linker,
	parts: DocumentParts
): void {
	const { mentions, ambiguous } = linker.link(text);
	const edges = new Map<string, EdgeOf<'MENTIONS' | 'NAMES'>>();
	for (const { concept: target, start, end, form, rule } of mentions) {
		const evidence: Evidence = { start, end, form, rule, status: 'found' };
		const id = edgeId(type, source, target);
		const edge = edges.get(id);
		if (edge) edge.evidence.push(evidence);
		else edges.set(id, { type, id, source, target, evidence: [evidence] });
	}
	for (const edge of edges.values()) {
		edge.evidence.sort((a, b) => a.start - b.start || a.end - b.end);
		parts.edges.push(edge);
	}
	parts.ambiguous.push(...ambiguous.map((mention) => ({ node: source, mention })));
}

function plain(type: Exclude<EdgeType, 'MENTIONS' | 'NAMES' | 'BROADER' | 'RELATED'>, source: string, target: string) {
	return { type, id: edgeId(type, source, target), source, target } as GraphEdge;
}

/** A text cut at a word's end, '…' where something was cut; 60 characters at most. */
export function shortLabel(text: string): string {
	if (text.length <= LABEL_LENGTH) return text;
	const head = text.slice(0, LABEL_LENGTH);
	const space = head.lastIndexOf(' ');
	// One word longer than the label is cut where the label ends, but never inside a character.
	const cut = space > 0 ? head.slice(0, space) : head.slice(0, LABEL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '');
	return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
