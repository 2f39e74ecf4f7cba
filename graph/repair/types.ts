/** What repair says it did to a text. */

import type { Reason } from './reasons.ts';

/** One word mended. Offsets are UTF-16, `end` exclusive, in the text as given; a word broken over a line end keeps its break. */
export interface Change {
	start: number;
	end: number;
	original: string;
	mended: string;
	/** What happened: which letters were read as what, or which rule decided. */
	why: readonly Reason[];
	/** Present where another reading is nearly as good: what it is. */
	doubt?: string;
}

/** A word or fragment left as it stands although it may be wrong. */
export interface Doubtful {
	start: number;
	end: number;
	word: string;
	why: readonly Reason[];
	candidates: readonly string[];
}

export interface Repaired {
	/** The mended text, line for line like the text given. */
	text: string;
	/** The text was found damaged; where false, nothing was changed. */
	damaged: boolean;
	/** The text reads as Danish; where it does not, nothing was changed. */
	danish: boolean;
	changes: Change[];
	/** Lines of notes, by number from 0: what refers to them is gone from the mended text. */
	noteLines: readonly number[];
	doubtful: Doubtful[];
	/** Turns an offset in the mended text into one in the text as given. Inside a changed word it points as far in as the letters allow. */
	toSource: (offset: number) => number;
}
