/** Reads back text whose bytes were read by the wrong code page, as often as that has happened: `fÃ¦lles`, `fÃƒÂ¦lles` and `f√¶lles` are fælles. */

import { isMiscoded } from '../danish/broken.ts';
import { CODE_PAGES, utf8At, type CodePage } from '../text/code-pages.ts';
import type { Change } from './types.ts';

/** Nobody has been seen to do it more often. */
const MOST_ROUNDS = 4;
/** A no-break space may be the second half of a sequence. */
const WORD = /(?:\S|(?<=\S)\u00a0)+/gu;
/** What a text in Danish is written with besides plain letters; one of them read back shows the page. */
const EXPECTED = /[æøåÆØÅéÉèÈüÜöÖäÄ§«»·°½€‐-―‘-„†-•…‹›\u00a0]/u;
/** Letters and signs that a sequence may stand for; those of other alphabets begin a sequence that was read wrongly twice. */
const PLAUSIBLE = /[\u0080-\u04ff\u2000-\u206f\u20a0-\u20bf\u2100-\u27bf\ufb00-\ufb06\ufeff\ufffd]/u;

/** One change for each word that was read wrongly. A word that is still broken afterwards was damaged in another way too, and stays as it is. */
export function mojibake(text: string): Change[] {
	const rounds = roundsOf(text);
	if (rounds.length === 0) return [];
	const changes: Change[] = [];
	for (const { 0: original, index } of text.matchAll(WORD)) {
		const mended = rounds.reduce(readBack, original);
		if (mended === original || isMiscoded(mended)) continue;
		changes.push({ start: index, end: index + original.length, original, mended, why: [{ code: 'decoded' }] });
	}
	return changes;
}

/** The pages by which the text was wrongly read, the last first. */
function roundsOf(text: string): CodePage[] {
	const rounds: CodePage[] = [];
	for (let current = text; rounds.length < MOST_ROUNDS;) {
		const page = pageOf(current);
		if (page === undefined) break;
		rounds.push(page);
		current = readBack(current, page);
	}
	return rounds;
}

/** The page that most sequences of the text fit. */
function pageOf(text: string): CodePage | undefined {
	if (!/[^\p{ASCII}]{2}/u.test(text)) return undefined;
	let best: CodePage | undefined;
	let most = 0;
	for (const page of CODE_PAGES) {
		const count = fitting(text, page);
		if (count > most) {
			most = count;
			best = page;
		}
	}
	return best;
}

/** How many sequences stand for what Danish is written with, or for what begins such a sequence once more. */
function fitting(text: string, page: CodePage): number {
	let count = 0;
	for (const { index } of text.matchAll(/[^\p{ASCII}](?=[^\p{ASCII}])/gu)) {
		const found = utf8At(text, index, page);
		if (found === undefined) continue;
		if (EXPECTED.test(found.character)) count++;
		else if (isLead(found.character) && utf8At(text, index + found.length, page) !== undefined) count++;
	}
	return count;
}

/** What the first byte of two is in one of the pages: a sequence read wrongly twice begins with it. */
const isLead = (character: string) =>
	CODE_PAGES.some((page) => {
		const byte = page.byteOf(character);
		return byte === 0xc2 || byte === 0xc3 || byte === 0xe2;
	});

function readBack(text: string, page: CodePage): string {
	let mended = '';
	let from = 0;
	for (let at = 0; at < text.length;) {
		const found = text.charCodeAt(at) < 0x80 ? undefined : utf8At(text, at, page);
		if (found === undefined || !PLAUSIBLE.test(found.character)) {
			at++;
			continue;
		}
		mended += text.slice(from, at) + found.character;
		at += found.length;
		from = at;
	}
	return from === 0 ? text : mended + text.slice(from);
}
