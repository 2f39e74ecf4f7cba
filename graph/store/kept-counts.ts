/** Counts that one view asks for several times, and many views once each: kept for as long as the index is the same. */

import type { Counts } from '../index/counts.ts';
import type { Index } from '../index/index.ts';
import { type Counted, countUnder } from '../index/overview.ts';
import type { Filter } from '../model/query.ts';

/** Counts of this many filters; what was asked for longest ago goes first. A hundred kilobytes each in a large graph. */
const MOST = 48;

const kept = new WeakMap<Index, Map<string, Counted>>();

/** As {@link countUnder}. Nobody may change what it gives. */
export function countOnce(index: Index, everything: Counts, filter: Filter, about?: Filter): Counted {
	const ofIndex = kept.get(index) ?? new Map<string, Counted>();
	kept.set(index, ofIndex);
	const key = JSON.stringify([filter, about]);
	const counted = ofIndex.get(key) ?? countUnder(index, everything, filter, about);
	// The order of a map is that of its entries' making: what is asked for now becomes the newest.
	ofIndex.delete(key);
	ofIndex.set(key, counted);
	for (const oldest of ofIndex.keys()) {
		if (ofIndex.size <= MOST) break;
		ofIndex.delete(oldest);
	}
	return counted;
}
