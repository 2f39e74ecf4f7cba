/** Links the statements of a whole text and points every mention back into the text as it was given, through repair and joined lines. */

import type { Linker, Mention } from './linker.ts';

/** A statement cut from a text: `toSource` turns an offset in `text` into one in the text it was cut from. */
export interface CutStatement {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly toSource: (offset: number) => number;
}

export interface LinkedStatement {
	readonly start: number;
	readonly end: number;
	/** The running, mended text. */
	readonly text: string;
	/** Offsets in the text as given; `form` is the mended wording. */
	readonly mentions: readonly Mention[];
	readonly ambiguous: readonly Mention[];
}

/** @param toGiven turns an offset in the text that was cut into one in the text as given, such as before its repair. */
export function linkStatements(
	linker: Linker,
	statements: readonly CutStatement[],
	toGiven: (offset: number) => number
): LinkedStatement[] {
	return statements.map(({ start, end, text, toSource }) => {
		const place = (mention: Mention): Mention => ({
			...mention,
			start: toGiven(toSource(mention.start)),
			// From the last letter: what follows it may have moved further than the word.
			end: toGiven(toSource(mention.end - 1) + 1)
		});
		const { mentions, ambiguous } = linker.link(text);
		return {
			start: toGiven(start),
			end: toGiven(end),
			text,
			mentions: mentions.map(place),
			ambiguous: ambiguous.map(place)
		};
	});
}
