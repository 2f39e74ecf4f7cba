/** Links what a whole text says and points every mention back into the text as it was given, through repair and joined lines. */

import type { Linker, Mention } from './linker.ts';

/** A statement, lead-in or heading cut from a text: `toSource` turns an offset in `text` into one in the text it was cut from. */
export interface CutText<Kind extends string> {
	readonly kind: Kind;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly toSource: (offset: number) => number;
}

export interface LinkedText<Kind extends string> {
	readonly kind: Kind;
	readonly start: number;
	readonly end: number;
	/** The running, mended text. */
	readonly text: string;
	/** Offsets in the text as given; `form` is the mended wording. */
	readonly mentions: readonly Mention[];
	readonly ambiguous: readonly Mention[];
}

/** @param toGiven turns an offset in the text that was cut into one in the text as given, such as before its repair. */
export function linkTexts<Kind extends string>(
	linker: Pick<Linker, 'link'>,
	cut: readonly CutText<Kind>[],
	toGiven: (offset: number) => number
): LinkedText<Kind>[] {
	return cut.map(({ kind, start, end, text, toSource }) => {
		const place = (mention: Mention): Mention => ({
			...mention,
			start: toGiven(toSource(mention.start)),
			// From the last letter: what follows it may have moved further than the word.
			end: toGiven(toSource(mention.end - 1) + 1)
		});
		const { mentions, ambiguous } = linker.link(text);
		return {
			kind,
			start: toGiven(start),
			end: toGiven(end),
			text,
			mentions: mentions.map(place),
			ambiguous: ambiguous.map(place)
		};
	});
}
