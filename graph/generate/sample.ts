/** How the real graph is made up, statement by statement: what a generated one is drawn from. */

import type { GraphBatch, GraphEdge, NodeOf, StatementKind } from '../model/graph.ts';
import type { SharedFacts } from '../facts/facts.ts';
import { normaliseWords } from '../text/normalise.ts';

/** A statement without its words: which concepts it joins, for whom it speaks, how long it is. Drawn whole, so that what goes together stays together. */
export interface StatementSample {
	kind: StatementKind;
	words: number;
	concepts: string[];
	roles: string[];
	hasHeading: boolean;
}

export interface DocumentSample {
	statements: number;
	/** The concepts that each of its values names; empty for a document organised by relations. */
	values: string[][];
}

export interface Sample {
	statements: StatementSample[];
	/** Share of the statements that their document has printed before. */
	repeats: number;
	documents: DocumentSample[];
	documentsPerOrganisation: number;
	/** Words that express each concept. */
	forms: ReadonlyMap<string, readonly string[]>;
	/** What every graph has: concepts, roles and relations, and the edges between concepts. */
	concepts: NodeOf<'Concept'>[];
	roles: NodeOf<'Role'>[];
	relations: NodeOf<'Relation'>[];
	edges: SharedFacts['edges'];
}

/** Takes the sample of a graph. */
export function sampleOf({ nodes, edges, conceptWords }: GraphBatch): Sample {
	const targets = (source: string, type: GraphEdge['type']) => at.get(`${type}:${source}`) ?? [];
	const at = new Map<string, string[]>();
	for (const { type, source, target } of edges) {
		const key = `${type}:${source}`;
		at.set(key, [...(at.get(key) ?? []), target]);
	}
	const ofType = <T extends GraphBatch['nodes'][number]['type']>(type: T) =>
		nodes.filter((node): node is NodeOf<T> => node.type === type);
	const statements = ofType('Statement');
	const documents = ofType('Document');
	const concepts = ofType('Concept');
	return {
		statements: statements.map(({ id, kind, text }) => ({
			kind,
			words: normaliseWords(text).length,
			concepts: targets(id, 'MENTIONS'),
			roles: targets(id, 'SPEAKS_FOR'),
			hasHeading: targets(id, 'UNDER').length > 0
		})),
		repeats: edges.filter(({ type }) => type === 'REPEATS').length / Math.max(1, statements.length),
		documents: documents.map(({ id }) => ({
			statements: targets(id, 'STATES').length,
			values: targets(id, 'DECLARES')
				.filter((declared) => declared.startsWith('value:'))
				.map((value) => targets(value, 'NAMES'))
		})),
		documentsPerOrganisation: documents.length / Math.max(1, ofType('Municipality').length),
		forms: new Map(concepts.map(({ id, label }) => [id, formsIn(conceptWords[id] ?? '', label, id, edges)])),
		concepts,
		roles: ofType('Role'),
		relations: ofType('Relation'),
		edges: edges.filter((edge) => edge.type === 'BROADER' || edge.type === 'RELATED')
	};
}

/** The single words by which statements mention a concept; its label where there are none. */
function formsIn(searched: string, label: string, concept: string, edges: readonly GraphEdge[]): string[] {
	const forms = new Set<string>();
	const known = new Set(normaliseWords(searched));
	for (const edge of edges) {
		if (edge.type !== 'MENTIONS' || edge.target !== concept) continue;
		for (const { form } of edge.evidence) {
			const [word, ...more] = normaliseWords(form);
			if (word !== undefined && more.length === 0 && known.has(word)) forms.add(form.toLowerCase());
		}
	}
	const first = label.toLowerCase().split(' ')[0] ?? label;
	return forms.size === 0 ? [first] : [...forms].sort();
}
