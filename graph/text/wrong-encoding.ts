/** What UTF-8 looks like where it was read as Windows-1252 or Latin-1: `fÃ¦lles` is fælles. Anchoring reads by the pages that decoding reads by. */

import { CODE_PAGES, utf8At } from './code-pages.ts';

/** The first of the two or three signs that stand for one character; others begin words of their own. */
const FIRST = /[ÂÃâ]/u;
const WINDOWS = CODE_PAGES.find(({ name }) => name === 'windows-1252');

/** The wrongly read sequence that begins at `at`, and the character it stands for; undefined where none does. */
export function misreadAt(text: string, at: number): { seen: string; character: string } | undefined {
	if (WINDOWS === undefined || !FIRST.test(text[at] ?? '')) return undefined;
	const found = utf8At(text, at, WINDOWS);
	return found && { seen: text.slice(at, at + found.length), character: found.character };
}
