/** What a sense rule is: one row of a table that a Danish reader can check. */

import type { Place } from './place.ts';

/**
 * One reason to count a word or not. Rules of a table are asked in order; the first that holds decides.
 * `example` is a sentence the rule decides, `counterExample` one that looks alike and that it leaves to others;
 * the word in question stands in [brackets].
 */
export interface SenseRule {
	readonly key: string;
	readonly counts: boolean;
	readonly da: string;
	readonly en: string;
	readonly example: string;
	readonly counterExample: string;
	readonly holds: (place: Place) => boolean;
}

/** All rules for one ambiguous word. What none decides stays open: it is shown under `open` and never counted. */
export interface SenseTable {
	/** As named in the vocabulary: `mod {afgør: mod}`. */
	readonly key: string;
	readonly open: { readonly da: string; readonly en: string };
	readonly rules: readonly SenseRule[];
}
