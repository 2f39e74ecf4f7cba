/** Why a search found a concept whose name has other words, and how words of the index are written. */

import type { NodeRef } from '../model/query.ts';
import { normaliseWords, searchText, wordsOf } from '../text/normalise.ts';
import { some } from './bits.ts';
import type { Index } from './index.ts';
import { lettersOf } from './searched.ts';
import type { NodeWords } from './searched-nodes.ts';
import { type Looked, lookFor } from './spellings.ts';

/**
 * By id of a concept, the forms of the vocabulary that have those words of the search that its
 * label has not; without those that are its label in the other language.
 */
export function reasonsFor(
	nodes: readonly NodeRef[],
	{ nodeWords, labels, nodes: values, forms }: NodeWords,
	{ places }: Pick<Index, 'places'>,
	words: readonly string[]
): Record<string, string[]> {
	const looked = words.flatMap(lettersOf).map((word) => lookFor(nodeWords, word));
	const reasons: Record<string, string[]> = {};
	for (const { id, type, label } of nodes) {
		if (type !== 'Concept') continue;
		const isLabel = (form: string) =>
			some(labels.whole(searchText(form)), 0, Infinity).some((place) => values[place] === places.get(id));
		const missing = looked.filter((word, at) => !meets(normaliseWords(label), word, at === looked.length - 1));
		const found = missing.flatMap((word) => {
			const isLast = word === looked.at(-1);
			const having = (forms.get(id) ?? []).filter((form) => meets(normaliseWords(form), word, isLast));
			const whole = having.find((form) => meets(normaliseWords(form), word, false));
			return whole ?? having[0] ?? [];
		});
		const told = [...new Set(found)].filter((form) => !isLabel(form));
		if (told.length > 0) reasons[id] = told;
	}
	return reasons;
}

function meets(words: readonly string[], { whole, beginnings }: Looked, mayBegin: boolean): boolean {
	return words.some((word) => whole.includes(word) || (mayBegin && beginnings.some((part) => word.startsWith(part))));
}

/** How a word of names is written; undefined where no name has it. */
export function writtenName(word: string, names: NodeWords, { values }: Pick<Index, 'values'>): string | undefined {
	const [place] = some(names.nodeWords.whole(word), 0, 1);
	if (place === undefined) return undefined;
	const node = values[names.nodes[place] ?? -1];
	if (node === undefined) return undefined;
	for (const text of [...(names.forms.get(node.id) ?? []), node.label]) {
		const written = writtenIn(text, word);
		if (written !== undefined) return written;
	}
	return undefined;
}

/** How a word stands in a text; undefined where it does not. */
export function writtenIn(text: string, word: string): string | undefined {
	const found = wordsOf(text).find((one) => one.word === word);
	return found && text.slice(found.start, found.end);
}
