/** The nodes that a search finds, in tiers: the very label, all words whole, the last one begun, and by what a node is. */

import type { NodeRef } from '../model/query.ts';
import { LIMITS } from '../model/query.ts';
import { add, type Bits, has, join, keep, noBits, remove, some } from './bits.ts';
import { type Index, statementsWith } from './index.ts';
import type { NodeWords } from './searched-nodes.ts';
import { type Looked, lookFor } from './spellings.ts';
import type { Words } from './words.ts';

export interface Match {
	/** All words stand here whole. */
	whole: Bits;
	/** Here the last one at least begins a word. */
	begun: Bits;
}

/** The places of a list that have all of these words; there is at least one word. */
export function match(list: Words, words: readonly Looked[]): Match {
	const last = words.at(-1);
	const begun = list.begun(...(last?.beginnings ?? []));
	for (const word of words.slice(0, -1)) keep(begun, list.whole(...word.whole));
	const whole = list.whole(...(last?.whole ?? []));
	keep(whole, begun);
	return { whole, begun };
}

/** Nodes whose label is the very words, those with all words whole, those where the last one begins a word. */
export function tiersOf(names: NodeWords, list: Words, words: readonly string[]): [Bits, Bits, Bits] {
	const looked = words.map((word) => lookFor(list, word));
	const { whole, begun } = match(list, looked);
	const label = looked.map((word) => word.whole[0] ?? word.typed).join(' ');
	return [names.labels.whole(label), whole, begun];
}

/** Nodes with all words, where what they are and whose they are counts too. */
export function widerTier({ nodes, nodeWords, kindWords, besideWords }: NodeWords, words: readonly string[]): Bits {
	const found = noBits(nodes.length);
	const named = noBits(nodes.length);
	for (const [at, typed] of words.entries()) {
		const isLast = at === words.length - 1;
		// One word that may be unfinished would find all values by their kind too soon.
		const mayBegin = isLast && words.length > 1;
		const { whole, beginnings } = lookFor(nodeWords, typed);
		const having = isLast ? nodeWords.begun(...beginnings) : nodeWords.whole(...whole);
		join(having, mayBegin ? kindWords.begun(typed) : kindWords.whole(typed));
		join(named, having);
		join(having, mayBegin ? besideWords.begun(typed) : besideWords.whole(typed));
		if (at === 0) join(found, having);
		else keep(found, having);
	}
	keep(found, named);
	return found;
}

/** The nodes of the first tier, then those that each of the next adds; as many as an answer holds. */
export function nodesAt({ values }: Index, { nodes }: NodeWords, tiers: readonly Bits[]): NodeRef[] {
	const taken = noBits(nodes.length);
	const places: number[] = [];
	for (const tier of tiers) {
		const others = tier.slice();
		remove(others, taken);
		const next = some(others, 0, LIMITS.searchNodes - places.length);
		places.push(...next);
		add(taken, next);
	}
	return places.map((place) => values[nodes[place] ?? -1]).filter((node) => node !== undefined);
}

/**
 * For each concept found that has the words whole: how many statements mention it, and how many of
 * these are among the statements found. Both are counted within what a filter has left.
 */
export function wordAndConcept(
	index: Index,
	{ nodes }: NodeWords,
	[labels, whole]: readonly [Bits, Bits, Bits],
	found: Bits,
	left: Bits | undefined
): { concept: NodeRef; statements: number; shared: number }[] {
	const places = new Set([...some(labels, 0, LIMITS.searchNodes), ...some(whole, 0, LIMITS.searchNodes)]);
	return [...places].flatMap((place) => {
		const value = nodes[place] ?? -1;
		const concept = index.values[value];
		if (concept?.type !== 'Concept') return [];
		let [statements, shared] = [0, 0];
		for (const statement of statementsWith(index, value)) {
			if (left !== undefined && !has(left, statement)) continue;
			statements++;
			if (has(found, statement)) shared++;
		}
		return [{ concept, statements, shared }];
	});
}
