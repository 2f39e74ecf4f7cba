/** A believable country of any size: invented organisations whose statements join concepts, roles and headings as often, and in the same company, as in a real graph. */

import { createHash } from 'node:crypto';
import { edgeId, slug } from '../ids.ts';
import type { EdgeType, GraphBatch, GraphEdge, GraphNode } from '../model.ts';
import { overviewPositions } from '../scene/overview-layout.ts';
import { searchText } from '../search/normalise.ts';
import type { Draw } from './draw.ts';
import { drawFrom } from './draw.ts';
import type { DocumentSample, Sample, StatementSample } from './sample.ts';
import { placeName, sentence } from './words.ts';

export interface CountrySize {
	statements: number;
	organisations: number;
	/** Concepts a statement mentions on average; as in the sample where it is absent or less. */
	mentions?: number;
	/** Another number draws another country. */
	seed?: number;
}

/** What marks a stored graph as a generated one. */
export const GENERATED = 'generated:';

type PlainType = Exclude<EdgeType, 'MENTIONS' | 'NAMES' | 'BROADER' | 'RELATED'>;

/** The same size and sample give the same graph, to the last letter. */
export function country(
	sample: Sample,
	{ statements, organisations, mentions = 0, seed = 1 }: CountrySize
): GraphBatch {
	const build = new Builder(sample, drawFrom(seed), mentions);
	const count = Math.max(organisations, Math.round(organisations * sample.documentsPerOrganisation));
	const documents = Array.from({ length: count }, () => build.draw.pick(sample.documents));
	const weight = documents.reduce((sum, document) => sum + document.statements, 0);
	let weighed = 0;
	let written = 0;
	for (const [index, document] of documents.entries()) {
		weighed += document.statements;
		const end = Math.round((statements * weighed) / weight);
		build.document(placeName(index % organisations), Math.floor(index / organisations) + 1, document, end - written);
		written = end;
	}
	const name = [statements, organisations, mentions, seed].join(':');
	return build.finish(`${GENERATED}${name}`);
}

class Builder {
	readonly draw: Draw;
	readonly #sample: Sample;
	readonly #mentions: number;
	#statements = 0;
	#mentioned = 0;
	readonly #nodes: GraphNode[];
	readonly #edges: GraphEdge[];
	readonly #organisations = new Set<string>();
	readonly #documents: GraphBatch['meta']['documents'] = [];
	readonly #sourceTexts: Record<string, string> = {};

	constructor(sample: Sample, draw: Draw, mentions: number) {
		this.draw = draw;
		this.#sample = sample;
		this.#mentions = mentions;
		this.#nodes = [...sample.concepts, ...sample.roles, ...sample.relations];
		this.#edges = [...sample.edges];
	}

	document(organisation: string, number: number, { values }: DocumentSample, statements: number): void {
		const municipality = `municipality:${slug(organisation)}`;
		const key = `${slug(organisation)}-${number}`;
		const id = `document:${key}`;
		const source = `${key}.txt`;
		const title = number === 1 ? 'Ledelsesgrundlag' : `Retning ${number}`;
		if (!this.#organisations.has(municipality))
			this.#nodes.push({ type: 'Municipality', id: municipality, label: organisation });
		this.#organisations.add(municipality);
		this.#join('PUBLISHED', municipality, id);
		const headings = this.#headings(key, id, values);
		const text = this.#write(key, id, source, headings, statements);
		const sha256 = createHash('sha256').update(text).digest('hex');
		this.#nodes.push({ type: 'Document', id, label: title, title, year: 2020, language: 'da', source, sha256 });
		this.#documents.push({ id, title, municipality: organisation, source });
		this.#sourceTexts[id] = text;
	}

	/** The headings of a document: values of its own, or the relations that all such documents share. */
	#headings(key: string, document: string, values: DocumentSample['values']): string[] {
		const ids = values.map((concepts, order) => {
			const id = `value:${key}:${order + 1}`;
			const forms = concepts.map((concept) => this.#form(concept));
			const { text, starts } = sentence(forms, forms.length + 1, this.draw);
			const name = text.slice(0, -1);
			this.#nodes.push({ type: 'Value', id, label: name, name, kind: 'value', order });
			this.#link('NAMES', id, concepts, forms, starts);
			return id;
		});
		if (ids.length === 0) ids.push(...this.#sample.relations.map(({ id }) => id));
		for (const id of ids) this.#join('DECLARES', document, id);
		return ids;
	}

	/** Writes the statements of a document. @returns its text */
	#write(key: string, document: string, source: string, headings: readonly string[], statements: number): string {
		const lines: string[] = [];
		const first: { id: string; concepts: string[]; forms: string[]; text: string; starts: number[] }[] = [];
		let start = 0;
		for (let order = 0; order < statements; order++) {
			const id = `statement:${key}:${String(order).padStart(6, '0')}`;
			const drawn = this.draw.pick(this.#sample.statements);
			const again = first.length > 0 && this.draw.share() < this.#sample.repeats ? this.draw.pick(first) : undefined;
			const written = again ?? this.#statement(drawn);
			const { text } = written;
			if (again === undefined) first.push({ id, ...written });
			else this.#join('REPEATS', id, again.id);
			const anchor = { source, start, end: start + text.length, quote: text };
			this.#nodes.push({ type: 'Statement', id, label: labelOf(text), text, kind: drawn.kind, order, anchor });
			this.#join('STATES', document, id);
			this.#link('MENTIONS', id, written.concepts, written.forms, written.starts);
			for (const role of drawn.roles) this.#join('SPEAKS_FOR', id, role);
			const heading = headings[Math.floor((order * headings.length) / statements)];
			if (drawn.hasHeading && heading !== undefined) this.#join('UNDER', id, heading);
			this.#statements++;
			this.#mentioned += written.concepts.length;
			lines.push(text);
			start += text.length + 1;
		}
		return lines.join('\n');
	}

	/** Where more mentions are wanted than real statements have, those of several are put together. */
	#statement({ concepts, words }: StatementSample) {
		const joined = new Set(concepts);
		const wanted = this.#mentions * (this.#statements + 1) - this.#mentioned;
		for (let tries = 0; tries < 9 && joined.size < wanted; tries++)
			for (const concept of this.draw.pick(this.#sample.statements).concepts) joined.add(concept);
		const sorted = [...joined].sort();
		const forms = sorted.map((concept) => this.#form(concept));
		return { concepts: sorted, forms, ...sentence(forms, words, this.draw) };
	}

	#form(concept: string): string {
		return this.draw.pickEarly(this.#sample.forms.get(concept) ?? []);
	}

	#join(type: PlainType, source: string, target: string): void {
		this.#edges.push({ type, id: edgeId(type, source, target), source, target });
	}

	#link(
		type: 'MENTIONS' | 'NAMES',
		source: string,
		concepts: readonly string[],
		forms: readonly string[],
		starts: readonly number[]
	): void {
		for (const [index, target] of concepts.entries()) {
			const form = forms[index] ?? '';
			const start = starts[index] ?? 0;
			const evidence = [{ start, end: start + form.length, form, rule: 'word', status: 'found' as const }];
			this.#edges.push({ type, id: edgeId(type, source, target), source, target, evidence });
		}
	}

	finish(fingerprint: string): GraphBatch {
		const [nodes, edges] = [this.#nodes.sort(byId), this.#edges.sort(byId)];
		const forms = this.#sample.forms;
		return {
			meta: {
				format: 'sammenhaeng-graph',
				version: 1,
				edited: '2020-01-01',
				fingerprint,
				documents: this.#documents.sort(byId),
				counts: { nodes: countTypes(nodes), edges: countTypes(edges) }
			},
			nodes,
			edges,
			positions: overviewPositions(nodes, edges),
			searchTexts: Object.fromEntries(nodes.map((node) => [node.id, searchText(searchedBy(node, forms))])),
			sourceTexts: this.#sourceTexts
		};
	}
}

function searchedBy(node: GraphNode, forms: Sample['forms']): string {
	if (node.type === 'Statement') return node.text;
	if (node.type === 'Concept') return [node.label, node.labelEn, ...(forms.get(node.id) ?? [])].join(' ');
	return node.label;
}

/** The first words of a text, in a label's length. */
function labelOf(text: string): string {
	if (text.length <= 60) return text;
	return `${text.slice(0, text.lastIndexOf(' ', 59))}…`;
}

function countTypes(things: readonly { type: string }[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
