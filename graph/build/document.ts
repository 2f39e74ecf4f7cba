/** The facts that one edition brings into the graph, and the nodes that every graph has. */

import { countsOf } from '../facts/batch.ts';
import type { CorpusDocument } from '../corpus/read.ts';
import type { Edition, EditionStatement } from '../edition/types.ts';
import { RELATIONS, ROLES } from '../edition/words.ts';
import type { DeclaredFacts, DocumentFacts, Mention, StatementFacts } from '../facts/facts.ts';
import { nodeId } from '../model/ids.ts';
import type { Linker, Mention as Found } from '../link/linker.ts';
import type { Anchor, Evidence, LeadIn, NodeOf } from '../model/graph.ts';
import { byId, byText } from '../text/order.ts';
import { shortenAtWord } from '../text/shorten.ts';

/** Characters of a statement's label. */
const LABEL_LENGTH = 60;

/** Words that no rule could decide, by the id of the statement or value they stand in. */
export interface Ambiguous {
	node: string;
	mention: Found;
}

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

/** What an edition brings. `fingerprint` is that of everything the facts are made from. */
export function documentFacts(
	{ edition, anchors, leadIns, sourceText }: CorpusDocument,
	linker: Linker,
	fingerprint: string
): { facts: DocumentFacts; ambiguous: Ambiguous[] } {
	const { document } = edition;
	const ambiguous: Ambiguous[] = [];
	const link = (node: string, text: string): Mention[] => {
		const linked = linker.link(text);
		ambiguous.push(...linked.ambiguous.map((mention) => ({ node, mention })));
		return mentionsOf(linked.mentions);
	};
	const values = edition.values.map(({ id, label, kind, name, order }): DeclaredFacts => {
		return { node: { type: 'Value', id, label, kind, name, order }, names: link(id, name) };
	});
	const relations = edition.relations.map((name): DeclaredFacts => {
		const order = RELATIONS.findIndex((relation) => relation === name) + 1;
		return { node: { type: 'Relation', id: nodeId('Relation', name), label: name, order }, names: [] };
	});
	const statements = edition.statements
		.map((statement, index): StatementFacts => {
			const anchor = anchors[index];
			if (!anchor) throw new Error(`${statement.id} has no anchor, though its corpus was checked`);
			const leadIn = statement.leadIn === undefined ? undefined : leadInOf(edition, leadIns, statement.leadIn);
			return statementFacts(statement, { anchor, leadIn }, link(statement.id, statement.text));
		})
		.sort((a, b) => byId(a.node, b.node));
	const { id, title, year, language, source, sha256, municipality, region, kind, edited } = document;
	return {
		facts: {
			head: {
				node: {
					type: 'Document',
					id,
					label: title,
					title,
					...(year === undefined ? {} : { year }),
					language,
					source,
					sha256
				},
				municipality: {
					type: 'Municipality',
					id: nodeId('Municipality', municipality),
					label: municipality,
					...(region !== undefined && { region }),
					...(kind !== undefined && { kind })
				},
				edited,
				fingerprint,
				declares: [...values, ...relations].sort((a, b) => byId(a.node, b.node)),
				counts: countsOf(statements)
			},
			statements,
			sourceText
		},
		ambiguous
	};
}

function statementFacts(
	{ id, text, kind, order, under, roles, repeats }: EditionStatement,
	{ anchor, leadIn }: { anchor: Anchor; leadIn: LeadIn | undefined },
	mentions: Mention[]
): StatementFacts {
	return {
		node: {
			type: 'Statement',
			id,
			label: shortenAtWord(text, LABEL_LENGTH),
			text,
			kind,
			order,
			anchor,
			...(leadIn && { leadIn })
		},
		under: [...new Set(under)].sort(byText),
		roles: [...new Set(roles.map((role) => nodeId('Role', role)))].sort(byText),
		mentions,
		...(repeats === undefined ? {} : { repeats })
	};
}

/** A lead-in with its place; the source is that of the statements. */
function leadInOf({ leadIns }: Edition, anchors: readonly Anchor[], index: number): LeadIn {
	const [words, anchor] = [leadIns[index], anchors[index]];
	if (!words || !anchor) throw new Error(`lead-in ${index} has no anchor, though its corpus was checked`);
	const { source: _source, ...passage } = anchor;
	return { text: words.text, anchor: passage };
}

/** One mention a concept, with all the words that are its evidence. */
export function mentionsOf(found: readonly Found[]): Mention[] {
	const mentions = new Map<string, Mention>();
	for (const { concept, start, end, form, rule } of found) {
		const evidence: Evidence = { start, end, form, rule, status: 'found' };
		const mention = mentions.get(concept);
		if (mention) mention.evidence.push(evidence);
		else mentions.set(concept, { concept, evidence: [evidence] });
	}
	for (const { evidence } of mentions.values()) evidence.sort((a, b) => a.start - b.start || a.end - b.end);
	return [...mentions.values()].sort((a, b) => byText(a.concept, b.concept));
}
