/** Scores the linker against sentences of which each stands for a kind of difficulty, with every mention labelled. */

import { readFileSync } from 'node:fs';
import type { Linker } from '../../../graph/link/linker.ts';

interface Labelled {
	readonly concept: string;
	readonly form: string;
}

interface SentenceCase {
	readonly kind: string;
	readonly text: string;
	readonly mentions: readonly Labelled[];
	/** Mentions that readers may see or not. */
	readonly free?: readonly Labelled[];
}

export interface CaseScore {
	right: number;
	readonly wrong: CaseError[];
	readonly missed: CaseError[];
}

export interface CaseError extends Labelled {
	readonly kind: string;
	readonly text: string;
}

/** The sentences with their labels, in order. */
export function readCases(): SentenceCase[] {
	return readFileSync(new URL('sentences.jsonl', import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as SentenceCase);
}

/**
 * Counts mentions: right where the same concept is found in the labelled words or part of them.
 * @param keys the concept keys by the ids that the linker gives
 * @param labelled the concepts that the sentences are labelled for; what is found of others is left out
 */
export function scoreCases(
	linker: Pick<Linker, 'link'>,
	keys: ReadonlyMap<string, string>,
	labelled: ReadonlySet<string>
): CaseScore {
	const score: CaseScore = { right: 0, wrong: [], missed: [] };
	for (const { kind, text, mentions, free = [] } of readCases()) {
		const open = [...mentions];
		for (const { concept, form } of linker.link(text).mentions) {
			const found = { concept: keys.get(concept) ?? concept, form: asSeen(form) };
			if (!labelled.has(found.concept)) continue;
			const at = open.findIndex((label) => sameMention(label, found));
			if (at >= 0) {
				open.splice(at, 1);
				score.right += 1;
			} else if (![...mentions, ...free].some((label) => sameMention(label, found))) {
				score.wrong.push({ kind, text, ...found });
			}
		}
		score.missed.push(...open.map((label) => ({ kind, text, ...label })));
	}
	return score;
}

function sameMention(label: Labelled, found: Labelled): boolean {
	return label.concept === found.concept && (label.form.includes(found.form) || found.form.includes(label.form));
}

/** The letters a reader sees: ligatures are their letters, and signs without width are nothing. */
function asSeen(form: string): string {
	return form.normalize('NFKC').replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
}
