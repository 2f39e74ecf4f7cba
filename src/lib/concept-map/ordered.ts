/** The pairs of a concept map in the order that a reader asks for. */

import { strengthOf } from '$graph/scene/concept-map-scene';
import { byName } from '$graph/text/order';
import type { PairOrder } from '../view/view';
import type { ReadPair } from './sent';
import { certaintyOf } from './told';

const STEPS = { sure: 0, likely: 1, open: 2, few: 3 } as const;

/** The pairs that are told of: all, or those of the concepts that are chosen. */
export function pairsAmong(pairs: readonly ReadPair[], chosen: readonly string[]): readonly ReadPair[] {
	return chosen.length === 0 ? pairs : pairs.filter(({ a, b }) => chosen.includes(a) || chosen.includes(b));
}

/** Pairs by strength come with what is surest first, and are sorted so that equal ones keep their place. */
export function orderedPairs(pairs: readonly ReadPair[], by: PairOrder, nameOf: (id: string) => string): ReadPair[] {
	switch (by) {
		case 'strength':
			return [...pairs].sort((a, b) => STEPS[certaintyOf(a)] - STEPS[certaintyOf(b)] || strengthOf(b) - strengthOf(a));
		case 'name':
			return [...pairs].sort((a, b) => byName(nameOf(a.a), nameOf(b.a)) || byName(nameOf(a.b), nameOf(b.b)));
		case 'statements':
			return [...pairs].sort((a, b) => b.statements - a.statements || b.expected - a.expected);
		case 'expected':
			return [...pairs].sort((a, b) => b.expected - a.expected || b.statements - a.statements);
	}
}
