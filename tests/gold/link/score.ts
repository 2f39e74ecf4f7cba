/** Scores the linker against labels made by hand: whole documents labelled through, and single decisions with their traps. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Linker } from '../../../graph/link/linker.ts';

const HERE = new URL('.', import.meta.url);

/** Right, wrongly linked, and missed decisions; a decision is one concept in one statement. */
export interface Tally {
	right: number;
	wrong: number;
	missed: number;
}

export interface ScoreError {
	readonly concept: string;
	readonly kind: 'wrong' | 'missed';
	readonly where: string;
	/** The words and rule of a wrong link, or the words that were missed. */
	readonly words: string;
	readonly text: string;
}

export interface Score {
	readonly name: string;
	readonly decisions: number;
	readonly total: Tally;
	/** By concept key, sorted. */
	readonly byConcept: ReadonlyMap<string, Tally>;
	readonly errors: readonly ScoreError[];
}

export const precision = ({ right, wrong }: Tally) => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally) => (right + missed === 0 ? 1 : right / (right + missed));
export const f1 = (tally: Tally) => (2 * precision(tally) * recall(tally)) / (precision(tally) + recall(tally) || 1);

interface LabelledStatement {
	readonly where: string;
	readonly text: string;
	readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/** The statements of one document (or of all), every one of the concepts decided for each. */
export function readDocuments(): LabelledStatement[] {
	return readdirSync(new URL('documents/', HERE))
		.sort()
		.flatMap((file) =>
			rows(`documents/${file}`).map(([text = '', labels = ''], index) => ({
				where: `${file}:${index + 1}`,
				text,
				mentions: new Map(
					labels
						.split('; ')
						.filter((label) => label !== '')
						.map((label): [string, string[]] => {
							const [concept = '', forms = ''] = label.split(': ');
							return [concept, forms.split(' | ')];
						})
				)
			}))
		);
}

interface Decision {
	readonly where: string;
	readonly concept: string;
	readonly counts: boolean;
	readonly text: string;
	readonly word: string;
}

/** Single decisions: concept, `ja` or `nej`, and a sentence with the word in question in [brackets]. */
export function readDecisions(part: 'tuning' | 'heldout'): Decision[] {
	return rows(`sentences/${part}.tsv`).map(([concept = '', verdict = '', marked = ''], index) => ({
		where: `${part}.tsv:${index + 1}`,
		concept,
		counts: verdict === 'ja',
		text: marked.replace(/[[\]]/g, ''),
		word: /\[(.*?)\]/.exec(marked)?.[1] ?? ''
	}));
}

function rows(file: string): string[][] {
	return readFileSync(new URL(file, HERE), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => line.split('\t'));
}

/** Every statement of the documents against every concept. */
export function scoreDocuments(linker: Linker): Score {
	const board = new Board(linker.concepts.map(({ id }) => keyOf(id)));
	const statements = readDocuments();
	for (const { where, text, mentions } of statements) {
		const found = foundIn(linker, text);
		for (const concept of new Set([...found.keys(), ...mentions.keys()])) {
			const labelled = mentions.get(concept);
			const words = found.get(concept);
			if (labelled !== undefined && words !== undefined) board.right(concept);
			else if (words !== undefined) board.wrong({ concept, kind: 'wrong', where, words, text });
			else board.missed({ concept, kind: 'missed', where, words: labelled?.join(' | ') ?? '', text });
		}
	}
	return board.score('documents', statements.length * linker.concepts.length);
}

/** One part of the single decisions: each says something about one concept only. */
export function scoreDecisions(linker: Linker, part: 'tuning' | 'heldout', only?: string): Score {
	const board = new Board(linker.concepts.map(({ id }) => keyOf(id)));
	const decisions = readDecisions(part).filter(({ concept }) => only === undefined || concept === only);
	for (const { where, concept, counts, text, word } of decisions) {
		const words = foundIn(linker, text).get(concept);
		if (counts && words !== undefined) board.right(concept);
		else if (counts) board.missed({ concept, kind: 'missed', where, words: word, text });
		else if (words !== undefined) board.wrong({ concept, kind: 'wrong', where, words, text });
	}
	return board.score(only === undefined ? part : `${part}, ${only}`, decisions.length);
}

const keyOf = (id: string) => KEYS.get(id) ?? id.slice(id.indexOf(':') + 1);
/** Ids are ASCII; labels use the keys as written. */
const KEYS = new Map<string, string>();

function foundIn(linker: Linker, text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const { concept, form, rule } of linker.link(text).mentions) {
		const key = keyOf(concept);
		found.set(key, [found.get(key), `${form} (${rule})`].filter((part) => part !== undefined).join(', '));
	}
	return found;
}

/** Tells the scorer which key stands behind each concept id. */
export function nameConcepts(pairs: Iterable<readonly [id: string, key: string]>): void {
	for (const [id, key] of pairs) KEYS.set(id, key);
}

class Board {
	readonly #tallies: Map<string, Tally>;
	readonly #errors: ScoreError[] = [];

	constructor(concepts: readonly string[]) {
		this.#tallies = new Map([...concepts].sort().map((concept) => [concept, { right: 0, wrong: 0, missed: 0 }]));
	}

	right(concept: string): void {
		this.#tally(concept).right += 1;
	}

	wrong(error: ScoreError): void {
		this.#tally(error.concept).wrong += 1;
		this.#errors.push(error);
	}

	missed(error: ScoreError): void {
		this.#tally(error.concept).missed += 1;
		this.#errors.push(error);
	}

	score(name: string, decisions: number): Score {
		const total = { right: 0, wrong: 0, missed: 0 };
		for (const { right, wrong, missed } of this.#tallies.values()) {
			total.right += right;
			total.wrong += wrong;
			total.missed += missed;
		}
		return { name, decisions, total, byConcept: this.#tallies, errors: this.#errors };
	}

	#tally(concept: string): Tally {
		const known = this.#tallies.get(concept);
		if (known !== undefined) return known;
		const made = { right: 0, wrong: 0, missed: 0 };
		this.#tallies.set(concept, made);
		return made;
	}
}
