/** The steps people take within the concept map. Each is pure. */

import { show, type Step } from './steps';
import type { PairOrder, PairsShown } from './view';

/** To the pairs of a concept on the map; those of all where none is named. What is open is closed. */
export function pairsOf(concept?: string): Step {
	return (view) => ({
		...show('together')(view),
		selection: concept === undefined ? [] : [concept],
		cell: undefined
	});
}

/** The statements of the filter beside those of these; beside none where none is named. */
export function besideOther(...ids: string[]): Step {
	return (view) => ({ ...view, other: ids });
}

/** Whether what keeps apart is drawn too. */
export function showPairs(pairsShown: PairsShown): Step {
	return (view) => (view.pairsShown === pairsShown ? view : { ...view, pairsShown });
}

export function orderPairs(pairOrder: PairOrder): Step {
	return (view) => (view.pairOrder === pairOrder ? view : { ...view, pairOrder });
}

/** Opens the statements of two concepts, in place of those of another pair. */
export function openPair(a: string, b: string): Step {
	return (view) => ({ ...view, cell: [a, b] });
}
