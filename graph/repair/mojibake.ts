/** Undoes UTF-8 that was once read as Latin-1 or Windows-1252: `fÃ¦lles` is fælles. */

import type { Change } from './types.ts';
import { misreadAt } from '../text/wrong-encoding.ts';
import { brokenPlaces } from '../danish/broken.ts';

/** A no-break space may be the second half of a sequence. */
const WORD = /(?:\S|(?<=[ÂÃ])\u00a0)+/gu;

/** One change for each word that holds such a sequence. A word that is still broken afterwards was damaged in another way too, and stays as it is. */
export function mojibake(text: string): Change[] {
	if (!/[ÂÃâ]/u.test(text)) return [];
	const changes: Change[] = [];
	for (const match of text.matchAll(WORD)) {
		const mended = decoded(match[0]);
		if (mended === match[0] || isMiscodedStill(mended)) continue;
		const start = match.index;
		changes.push({
			start,
			end: start + match[0].length,
			original: match[0],
			mended,
			why: [{ code: 'decoded' }]
		});
	}
	return changes;
}

/** A first sign among the outcome shows that the word was wrongly read twice. */
function isMiscodedStill(word: string): boolean {
	return /[ÃÂ]/u.test(word) || brokenPlaces(word).length > 0;
}

function decoded(word: string): string {
	let text = '';
	for (let at = 0; at < word.length;) {
		const found = misreadAt(word, at);
		text += found?.character ?? word[at] ?? '';
		at += found?.seen.length ?? 1;
	}
	return text;
}
