/** Other words for a search that found little: names and words of statements that are near what was typed. */

import { LIMITS } from '../model/query.ts';
import { lookFor } from './spellings.ts';
import type { Words } from './words.ts';

/** A word of a suggested search, as the index has it. */
export interface Suggested {
	word: string;
	/** It stands in place of what was typed. */
	isChanged: boolean;
}

/** A search with more unknown words is in another language; each of them would be looked for everywhere. */
const MOST_UNKNOWN = 3;

/**
 * Suggested searches, best first. Words that stand somewhere stay as they are. `findsAny` tells
 * whether a search finds anything.
 */
export function suggest(
	names: Words,
	statements: Words,
	words: readonly string[],
	findsAny: (words: readonly string[]) => boolean
): Suggested[][] {
	const unknown = new Set(words.filter((word) => !stands(names, word) && !stands(statements, word)));
	if (unknown.size === 0 || unknown.size > MOST_UNKNOWN) return [];
	const choices = words.map((word, at) => {
		if (!unknown.has(word)) return [{ word, isChanged: false }];
		const isLast = at === words.length - 1;
		return nearest(names, statements, word, isLast).map((near) => ({ word: near, isChanged: true }));
	});
	const searches = Array.from({ length: LIMITS.suggestions }, (_, rank) =>
		choices.map((choice) => choice[rank] ?? choice[0]).filter((choice) => choice !== undefined)
	);
	const seen = new Set<string>();
	return searches.filter((search) => {
		const others = search.map(({ word }) => word);
		const key = others.join(' ');
		if (search.length < words.length || seen.has(key)) return false;
		seen.add(key);
		return findsAny(others);
	});
}

function stands(list: Words, word: string): boolean {
	return lookFor(list, word).whole.length > 0;
}

/** The words with fewest slips: first names, then the words of most statements, then by letters. */
function nearest(names: Words, statements: Words, typed: string, isLast: boolean): string[] {
	const near = [...statements.near(typed), ...names.near(typed)].filter(
		({ word }) => !isLast || !word.startsWith(typed)
	);
	const fewest = Math.min(...near.map(({ slips }) => slips));
	const words = new Set(near.flatMap(({ word, slips }) => (slips === fewest ? word : [])));
	return [...words]
		.map((word) => ({ word, isName: names.has(word), statements: statements.count(word) }))
		.sort((a, b) => Number(b.isName) - Number(a.isName) || b.statements - a.statements || (a.word < b.word ? -1 : 1))
		.slice(0, LIMITS.suggestions)
		.map(({ word }) => word);
}
