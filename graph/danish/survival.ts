/** Decides what is damaged: which of æ, ø and å are gone, and from which part of a text. A clean text must come through untouched. */

import type { Broken } from './broken.ts';
import { DANISH_LETTERS, EXPECTED_SHARE, type DanishLetter } from './confusions.ts';

export type Rates = Readonly<Record<DanishLetter, number>>;

/** A stretch of the text that is judged by itself: a file may hold scanned pages among clean ones. */
export interface Block {
	start: number;
	end: number;
	letters: number;
	found: Readonly<Record<DanishLetter, number>>;
}

/** Enough letters for some fifteen æ, ø and å in each letter's case. */
const BLOCK_LETTERS = 1500;

/** Above this share of survivors a letter counts as undamaged in its block. */
export const SURVIVING = 0.5;

/** Cuts at line ends into blocks of some 1,500 letters. A fragment broken in another way counts as a letter found: what is missing there was not lost in scanning. */
export function blocksOf(text: string, broken: readonly Broken[] = []): Block[] {
	const blocks: Block[] = [];
	let start = 0;
	let letters = 0;
	let counted = 0;
	for (let at = 0; at < text.length;) {
		const lineEnd = text.indexOf('\n', at);
		const next = lineEnd < 0 ? text.length : lineEnd + 1;
		letters += lettersIn(text.slice(at, next));
		at = next;
		const restTooSmall = text.length - at < BLOCK_LETTERS / 2;
		if ((letters < BLOCK_LETTERS || restTooSmall) && at < text.length) continue;
		blocks.push({ start, end: at, letters, found: foundIn(text.slice(start, at), brokenUntil(at)) });
		start = at;
		letters = 0;
	}
	return blocks;

	/** How many begin before `end`, of those not counted yet. */
	function brokenUntil(end: number): number {
		const before = counted;
		while ((broken[counted]?.start ?? Infinity) < end) counted++;
		return counted - before;
	}
}

export function lettersIn(text: string): number {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

function foundIn(text: string, broken: number): Record<DanishLetter, number> {
	const all = DANISH_LETTERS.reduce((sum, letter) => sum + EXPECTED_SHARE[letter], 0);
	// which of the three a fragment held is not known: their usual shares stand for it
	const count = (letter: DanishLetter, pattern: RegExp) =>
		(text.match(pattern)?.length ?? 0) + (broken * EXPECTED_SHARE[letter]) / all;
	return { æ: count('æ', /æ/gi), ø: count('ø', /ø/gi), å: count('å', /å|a\u030a/gi) };
}

/** How much of each letter is damaged, between 0 and 1: mended words against letters found, leaning on `before` where little was seen. */
export function damageRates(found: Rates, mended: Rates, before: Rates, weight: number): Record<DanishLetter, number> {
	const rate = (letter: DanishLetter) => {
		const value = (mended[letter] + weight * before[letter]) / (mended[letter] + found[letter] + weight);
		return Math.min(0.98, Math.max(0.02, value));
	};
	return { æ: rate('æ'), ø: rate('ø'), å: rate('å') };
}

export function summed(all: readonly Rates[]): Record<DanishLetter, number> {
	const total = { æ: 0, ø: 0, å: 0 };
	for (const one of all) for (const letter of DANISH_LETTERS) total[letter] += one[letter];
	return total;
}

/** So many words of another language are no chance. */
const LEAST_FOREIGN = 2;

const FUNCTION_WORDS = new Set(
	'og er det til af en et vi som med der har ikke sig kan skal på pa jeg du vores os den de at om ved eller fra deres også ogsa'.split(
		' '
	)
);

/** Small words that Danish has and its neighbours have not, damaged or not. */
const DANISH_ALONE = wordSet(
	'af vores hvad noget nogle meget bliver blive hinanden ud uden jer jeres mig dig gør gor sådan sadan'
);
/** Small words of each neighbour that Danish has not. */
const NEIGHBOURS = [
	wordSet('noe noen etter hverandre hva meg deg seg slik mye blir sier vår våre nå gjør hjelper vite'),
	wordSet('och att är inte jag ska när något från till vad vår våra också mycket varandra eller säger för utan'),
	wordSet('the and of we our are that with not they you this it as'),
	wordSet('und die das wir nicht ist zu ein eine unser unsere auf sich wenn auch werden')
];

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

/** True where at least one word in ten is a common small word of Danish, and none of its neighbours has more words of its own. */
export function looksDanish(words: readonly string[]): boolean {
	const all = words.map((word) => word.toLowerCase());
	const count = (set: ReadonlySet<string>) => all.filter((word) => set.has(word)).length;
	const small = count(FUNCTION_WORDS);
	if (small === 0 || small / words.length < 0.1) return false;
	const foreign = Math.max(...NEIGHBOURS.map(count));
	return foreign < LEAST_FOREIGN || foreign <= count(DANISH_ALONE);
}
