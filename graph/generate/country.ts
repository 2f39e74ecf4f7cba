/** A believable country of any size: invented organisations whose statements join concepts, roles and headings as often, and in the same company, as in a real graph. */

import { createHash } from 'node:crypto';
import { countsOf } from '../facts/batch.ts';
import type { DeclaredFacts, DocumentFacts, GraphFacts, Mention, SharedFacts, StatementFacts } from '../facts/facts.ts';
import { joinForms } from '../facts/written-forms.ts';
import type { NodeOf } from '../model/graph.ts';
import { slug } from '../model/ids.ts';
import { byId, byText } from '../text/order.ts';
import type { Draw } from './draw.ts';
import { drawFrom } from './draw.ts';
import type { DocumentSample, Sample, StatementSample } from './sample.ts';
import { kindOf, placeName, regionOf, sentence } from './words.ts';
import { shortenAtWord } from '../text/shorten.ts';

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

/** Raised when the same numbers give another country than before, so that stored ones are written anew. */
const VERSION = 2;

/** The date of everything invented. */
const EDITED = '2020-01-01';

/**
 * The same size and sample give the same graph, to the last letter. Documents are made one by one, while they are read;
 * they can be read again.
 */
export function country(sample: Sample, size: CountrySize): GraphFacts & { documents: Iterable<DocumentFacts> } {
	const { statements, organisations, mentions = 0, seed = 1 } = size;
	const fingerprint = `${GENERATED}${[VERSION, statements, organisations, mentions, seed].join(':')}`;
	return {
		fingerprint,
		shared: sharedOf(sample),
		documents: {
			[Symbol.iterator]: () => documents(sample, { statements, organisations, mentions, seed }, fingerprint)
		}
	};
}

function* documents(
	sample: Sample,
	{ statements, organisations, mentions, seed }: Required<CountrySize>,
	fingerprint: string
): Generator<DocumentFacts> {
	const build = new Builder(sample, drawFrom(seed), mentions, fingerprint);
	const count = Math.max(organisations, Math.round(organisations * sample.documentsPerOrganisation));
	const drawn = Array.from({ length: count }, () => build.draw.pick(sample.documents));
	const weight = drawn.reduce((sum, document) => sum + document.statements, 0);
	let weighed = 0;
	let written = 0;
	for (const [index, document] of drawn.entries()) {
		weighed += document.statements;
		const end = Math.round((statements * weighed) / weight);
		const number = Math.floor(index / organisations) + 1;
		yield build.document(organisationOf(index % organisations), number, document, end - written);
		written = end;
	}
}

function organisationOf(number: number): NodeOf<'Municipality'> {
	const label = placeName(number);
	const id = `municipality:${slug(label)}`;
	return { type: 'Municipality', id, label, region: regionOf(number), kind: kindOf(number) };
}

/** Relations are declared by documents, so that they are not among what is shared. */
function sharedOf({ concepts, roles, edges, forms }: Sample): SharedFacts {
	return {
		fingerprint: GENERATED,
		nodes: [...concepts, ...roles].sort(byId),
		edges: [...edges].sort(byId),
		words: Object.fromEntries(
			concepts.map(({ id, label, labelEn }) => [id, joinForms([label, labelEn, ...(forms.get(id) ?? [])])])
		)
	};
}

class Builder {
	readonly draw: Draw;
	readonly #sample: Sample;
	readonly #mentions: number;
	readonly #fingerprint: string;
	#statements = 0;
	#mentioned = 0;

	constructor(sample: Sample, draw: Draw, mentions: number, fingerprint: string) {
		this.draw = draw;
		this.#sample = sample;
		this.#mentions = mentions;
		this.#fingerprint = fingerprint;
	}

	document(
		municipality: NodeOf<'Municipality'>,
		number: number,
		{ values }: DocumentSample,
		statements: number
	): DocumentFacts {
		const key = `${slug(municipality.label)}-${number}`;
		const source = `${key}.txt`;
		const title = number === 1 ? 'Ledelsesgrundlag' : `Retning ${number}`;
		const declares = this.#declares(key, values);
		const { sourceText, ...written } = this.#write(key, source, declares, statements);
		const sha256 = createHash('sha256').update(sourceText).digest('hex');
		const id = `document:${key}`;
		return {
			head: {
				node: { type: 'Document', id, label: title, title, year: 2020, language: 'da', source, sha256 },
				municipality,
				edited: EDITED,
				fingerprint: `${this.#fingerprint}:${key}`,
				declares,
				counts: countsOf(written.statements)
			},
			statements: written.statements.sort((a, b) => byId(a.node, b.node)),
			sourceText
		};
	}

	/** The headings of a document: values of its own, or the relations that all such documents share. */
	#declares(key: string, values: DocumentSample['values']): DeclaredFacts[] {
		if (values.length === 0) return this.#sample.relations.map((node) => ({ node, names: [] }));
		return values
			.map((concepts, order): DeclaredFacts => {
				const forms = concepts.map((concept) => this.#form(concept));
				const { text, starts } = sentence(forms, forms.length + 1, this.draw);
				const name = text.slice(0, -1);
				const id = `value:${key}:${order + 1}`;
				return {
					node: { type: 'Value', id, label: name, name, kind: 'value', order },
					names: mentionsOf(concepts, forms, starts)
				};
			})
			.sort((a, b) => byId(a.node, b.node));
	}

	/** Writes the statements of a document, and its text. */
	#write(key: string, source: string, declares: readonly DeclaredFacts[], count: number) {
		const headings = [...declares].sort((a, b) => a.node.order - b.node.order).map(({ node }) => node.id);
		const lines: string[] = [];
		const statements: StatementFacts[] = [];
		const first: { id: string; concepts: string[]; forms: string[]; text: string; starts: number[] }[] = [];
		let start = 0;
		for (let order = 0; order < count; order++) {
			const id = `statement:${key}:${String(order).padStart(6, '0')}`;
			const drawn = this.draw.pick(this.#sample.statements);
			const again = first.length > 0 && this.draw.share() < this.#sample.repeats ? this.draw.pick(first) : undefined;
			const written = again ?? this.#statement(drawn);
			const { text } = written;
			if (again === undefined) first.push({ id, ...written });
			const anchor = { source, start, end: start + text.length, quote: text };
			const heading = headings[Math.floor((order * headings.length) / count)];
			statements.push({
				node: { type: 'Statement', id, label: shortenAtWord(text, 60), text, kind: drawn.kind, order, anchor },
				under: drawn.hasHeading && heading !== undefined ? [heading] : [],
				roles: [...drawn.roles].sort(byText),
				mentions: mentionsOf(written.concepts, written.forms, written.starts),
				...(again !== undefined && { repeats: again.id })
			});
			this.#statements++;
			this.#mentioned += written.concepts.length;
			lines.push(text);
			start += text.length + 1;
		}
		return { statements, sourceText: lines.join('\n') };
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
}

function mentionsOf(concepts: readonly string[], forms: readonly string[], starts: readonly number[]): Mention[] {
	return concepts
		.map((concept, index): Mention => {
			const form = forms[index] ?? '';
			const start = starts[index] ?? 0;
			return { concept, evidence: [{ start, end: start + form.length, form, rule: 'word', status: 'found' }] };
		})
		.sort((a, b) => byText(a.concept, b.concept));
}
