/** Undoes UTF-8 that was once read as Latin-1 or Windows-1252: `fÃ¦lles` is fælles. */

import type { Change } from '../repair.ts';

/** What the two bytes of a letter look like when each is read as a letter of its own. */
const PAIRS: Readonly<Record<string, string>> = {
	'Ã¦': 'æ',
	'Ã¸': 'ø',
	'Ã¥': 'å',
	'Ã©': 'é',
	'Ã†': 'Æ',
	'Ã\u0086': 'Æ',
	'Ã˜': 'Ø',
	'Ã\u0098': 'Ø',
	'Ã…': 'Å',
	'Ã\u0085': 'Å',
	'â€“': '–',
	'â€”': '—',
	'â€™': '’',
	'â€œ': '“',
	'â€\u009d': '”',
	'â€¢': '•'
};
const PAIR = new RegExp(Object.keys(PAIRS).join('|'), 'gu');
const WORD = /\S+/gu;

/** One change for each word that holds such a pair. */
export function mojibake(text: string): Change[] {
	if (!/Ã|â€/.test(text)) return [];
	const changes: Change[] = [];
	for (const match of text.matchAll(WORD)) {
		const mended = match[0].replace(PAIR, (pair) => PAIRS[pair] ?? pair);
		if (mended === match[0]) continue;
		const start = match.index;
		changes.push({
			start,
			end: start + match[0].length,
			original: match[0],
			mended,
			why: 'letters in a wrong encoding'
		});
	}
	return changes;
}
