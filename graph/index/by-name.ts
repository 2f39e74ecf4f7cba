/** Reads the words of a search as names: »gentofte mod« names a municipality and a concept. */

import type { NodeRef } from '../model/query.ts';
import { LIMITS } from '../model/query.ts';
import { add, type Bits, each, has, join, keep, size, some } from './bits.ts';
import { type Index, statementsWith } from './index.ts';
import type { NodeWords } from './searched-nodes.ts';
import { lookFor } from './spellings.ts';
import type { Words } from './words.ts';

/** Words between names, in both languages; they need not be found. "mod" is none, because it is a concept here. */
const BETWEEN = new Set('i hos og for om af til paa fra ved med in of at and on to the by with'.split(' '));
/** Of a longer search no names are read: it is a sentence. */
const MOST_WORDS = 8;
/** The beginning of a name is read as the name from this many letters on. */
const SHORTEST_BEGINNING = 3;
/** Nodes looked at for one word; those of the first types come first. */
const MOST_NODES = 200;
/** Nodes kept of each type. */
const OF_A_TYPE = 4;

/** A word that has to be met. */
interface NamedWord {
	typed: string;
	isLast: boolean;
	/** Nodes that have it in their name. */
	nodes: Bits;
	/** Those that are called so and nothing else. */
	labels: Bits;
	/** Those that it says something else of. */
	beside: Bits;
}

/** A node that may be meant. */
export interface Candidate {
	node: NodeRef;
	/** Its place in the index. */
	value: number;
	/** The words it has, a bit each. */
	words: number;
	/** Called by one of the words and nothing else. */
	isExact: boolean;
}

export interface NamedSearch {
	words: readonly NamedWord[];
	/** Best first: those with most words, then those called so, then in the order of a search. */
	candidates: readonly Candidate[];
	/** The bits of all words. */
	all: number;
}

/** The names in a search of several words; without several there are none. */
export function namesIn(index: Index, names: NodeWords, words: readonly string[]): NamedSearch {
	const needed = [...words.entries()].filter(([, word]) => !BETWEEN.has(word));
	if (needed.length < 2 || needed.length > MOST_WORDS) return { words: [], candidates: [], all: 0 };
	const named = needed.map(([at, word]) => namedWord(names, word, at === words.length - 1));
	return { words: named, candidates: candidatesOf(index, names, named), all: (1 << named.length) - 1 };
}

/** Nodes that have some of the words, best first; each has a word that none before it has. */
export function partsOf({ candidates }: NamedSearch): NodeRef[] {
	const parts: NodeRef[] = [];
	let met = 0;
	for (const { node, words } of candidates) {
		if ((words & ~met) !== 0) parts.push(node);
		met |= words;
	}
	return parts.slice(0, LIMITS.parts);
}

/**
 * Statements that meet each word: they have it in their text, or belong to a node that has it in
 * its name. Undefined where no names are read, or a word is met by nothing.
 */
export function statementsByName(
	index: Index,
	names: NodeWords,
	{ words }: NamedSearch,
	list: Words
): Bits | undefined {
	if (words.length === 0) return undefined;
	const found = index.all.slice();
	for (const { typed, isLast, nodes } of words) {
		const { whole, beginnings } = lookFor(list, typed);
		const meeting = isLast ? list.begun(...beginnings) : list.whole(...whole);
		each(nodes, (place) => add(meeting, statementsWith(index, names.nodes[place] ?? -1)));
		keep(found, meeting);
	}
	return size(found) > 0 ? found : undefined;
}

/** The ids of the concepts that the words name. */
export function conceptsNamed(index: Index, names: NodeWords, { words }: NamedSearch): string[] {
	const places = new Set(words.flatMap(({ nodes }) => some(nodes, 0, MOST_NODES)));
	return [...places].flatMap((place) => {
		const node = index.values[names.nodes[place] ?? -1];
		return node?.type === 'Concept' ? [node.id] : [];
	});
}

function namedWord(
	{ nodeWords, labels, kindWords, besideWords }: NodeWords,
	typed: string,
	isLast: boolean
): NamedWord {
	const { whole, beginnings } = lookFor(nodeWords, typed);
	const mayBegin = isLast && whole.length === 0 && typed.length >= SHORTEST_BEGINNING;
	const beside = kindWords.whole(typed);
	join(beside, besideWords.whole(typed));
	return {
		typed,
		isLast,
		nodes: mayBegin ? nodeWords.begun(...beginnings) : nodeWords.whole(...whole),
		labels: labels.whole(...whole),
		beside
	};
}

function candidatesOf({ values }: Index, names: NodeWords, words: readonly NamedWord[]): Candidate[] {
	const places = new Set(
		words.flatMap(({ labels, nodes }) => [...some(labels, 0, MOST_NODES), ...some(nodes, 0, MOST_NODES)])
	);
	const found = [...places]
		.sort((a, b) => a - b)
		.flatMap((place): Candidate[] => {
			const value = names.nodes[place] ?? -1;
			const node = values[value];
			if (node === undefined) return [];
			let met = 0;
			for (const [at, { nodes, beside }] of words.entries())
				if (has(nodes, place) || has(beside, place)) met |= 1 << at;
			return [{ node, value, words: met, isExact: words.some(({ labels }) => has(labels, place)) }];
		})
		.sort((a, b) => bitsIn(b.words) - bitsIn(a.words) || Number(b.isExact) - Number(a.isExact));
	const kept = new Map<string, number>();
	return found.filter(({ node: { type } }) => {
		const number = (kept.get(type) ?? 0) + 1;
		kept.set(type, number);
		return number <= OF_A_TYPE;
	});
}

function bitsIn(words: number): number {
	return size(Uint32Array.of(words));
}
