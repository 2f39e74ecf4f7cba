/** Finds the words of a decision in the texts of its document: where they were first, then where they may have gone. */

import { tokenise } from '../text/tokens.ts';
import type { NearText, Quote } from './decision.ts';

/** Words of a text: UTF-16 offsets, `end` exclusive. */
export interface Spot extends NearText {
	start: number;
	end: number;
}

export type Found =
	| { state: 'ok' | 'moved'; spots: [Spot, ...Spot[]] }
	| { state: 'lost'; reason: 'absent' | 'several'; nearest: NearText[] };

/** Characters of context that a quote carries on each side. */
const CONTEXT = 40;
/** Words of context on each side that are compared where wording has changed, and how many more of the text's words. */
const COMPARED = 8;
const SLACK = 3;
/** Share of its context that words must keep; more where the words themselves have changed. */
const LEAST_KEPT = 0.5;
const LEAST_KEPT_CHANGED = 0.6;
/** How much less of the context any other place must keep. */
const LEAD = 0.15;
const NEAREST = 3;

interface Word {
	start: number;
	end: number;
	lower: string;
}

interface Candidate extends Spot {
	/** True where the words are spelled as they were. */
	same: boolean;
	kept: number;
}

/** Words of a text as a quote, with whole words around them. */
export function quoteAt(text: string, start: number, end: number): Quote {
	const before = text.slice(0, start);
	const after = text.slice(end);
	// What is cut ends at a space, so that no word is cut in two.
	const near = before.length <= CONTEXT ? before : before.slice(-CONTEXT).replace(/^\S*\s/, '');
	const next = after.length <= CONTEXT ? after : after.slice(0, CONTEXT).replace(/\s\S*$/, '');
	return { before: near.trim(), words: text.slice(start, end), after: next.trim() };
}

/** The whole text as a quote. */
export function wholeQuoteAt(text: string, start: number, end: number): Quote {
	return { before: text.slice(0, start).trim(), words: text.slice(start, end), after: text.slice(end).trim() };
}

/** A finder over the texts of one document, in a fixed order. */
export function quoteFinder(texts: readonly NearText[]): (quote: Quote) => Found {
	let worded: { text: NearText; words: Word[] }[] | undefined;
	// Thousands of decisions may be about the same few words.
	const spots = new Map<string, Spot[]>();
	const spotsOf = (words: string): Spot[] => {
		const known = spots.get(words) ?? texts.flatMap((text) => spotsIn(text, words));
		spots.set(words, known);
		return known;
	};
	return (quote) => {
		const exact = spotsOf(quote.words).filter((spot) => stands(spot, quote));
		const whole = exact.filter(({ text, start, end }) => isSame(wholeQuoteAt(text, start, end), quote));
		const [first, ...more] = whole.length > 0 ? whole : exact;
		if (first !== undefined) {
			if (more.every((spot) => isReprint(first, spot))) return { state: 'ok', spots: [first, ...more] };
			return { state: 'lost', reason: 'several', nearest: nearTexts([first, ...more]) };
		}
		worded ??= texts.map((text) => ({ text, words: wordsOf(text.text) }));
		return findChanged(quote, worded);
	};
}

/** Where whole words stand in a text. */
function spotsIn({ node, text }: NearText, words: string): Spot[] {
	const spots: Spot[] = [];
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
		const end = start + words.length;
		if (!cutsWord(text, start) && !cutsWord(text, end)) spots.push({ node, text, start, end });
	}
	return spots;
}

/** True where the words have the quote's context around them. */
function stands({ text, start, end }: Spot, { before, after }: Quote): boolean {
	return text.slice(0, start).trimEnd().endsWith(before) && text.slice(end).trimStart().startsWith(after);
}

function cutsWord(text: string, at: number): boolean {
	return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)) && at > 0;
}

function isSame(a: Quote, b: Quote): boolean {
	return a.before === b.before && a.words === b.words && a.after === b.after;
}

/** The same words of the same text: a document may print it again. */
function isReprint(a: Spot, b: Spot): boolean {
	return a.text === b.text && a.start === b.start && a.end === b.end;
}

/** The one place whose words are alike and that keeps the most of what stood around them. */
function findChanged(quote: Quote, texts: readonly { text: NearText; words: Word[] }[]): Found {
	const sought = wordsOf(quote.words).map(({ lower }) => lower);
	const before = lowerWords(quote.before).slice(-COMPARED);
	const after = lowerWords(quote.after).slice(0, COMPARED);
	const candidates: Candidate[] =
		sought.length === 0 ? [] : texts.flatMap((one) => candidatesIn(one, { sought, before, after }));
	candidates.sort((a, b) => b.kept - a.kept || Number(b.same) - Number(a.same));
	const [best, ...others] = candidates.filter(({ same, kept }) => kept >= (same ? LEAST_KEPT : LEAST_KEPT_CHANGED));
	if (best === undefined) {
		const near = nearTexts(candidates);
		if (near.length < NEAREST) near.push(...likeTexts(texts, before, after));
		return { state: 'lost', reason: 'absent', nearest: nearTexts(near) };
	}
	const reprints = others.filter((spot) => isReprint(best, spot));
	const rivals = others.filter((spot) => !isReprint(best, spot) && spot.kept > best.kept - LEAD);
	if (rivals.length > 0) return { state: 'lost', reason: 'several', nearest: nearTexts([best, ...rivals]) };
	return { state: 'moved', spots: [best, ...reprints] };
}

function candidatesIn(
	{ text, words }: { text: NearText; words: readonly Word[] },
	{ sought, before, after }: Record<'sought' | 'before' | 'after', string[]>
): Candidate[] {
	const found: Candidate[] = [];
	const size = sought.length;
	for (let at = 0; at + size <= words.length; at++) {
		if (!sought.every((word, index) => isAlike(word, words[at + index]?.lower ?? ''))) continue;
		const left = words.slice(Math.max(0, at - before.length - SLACK), at).map(({ lower }) => lower);
		const right = words.slice(at + size, at + size + after.length + SLACK).map(({ lower }) => lower);
		const all = before.length + after.length;
		const kept = all === 0 ? 1 : (inCommon(before, left) + inCommon(after, right)) / all;
		const same = sought.every((word, index) => word === words[at + index]?.lower);
		// Without any context nothing tells whether other words took the place of those that were decided about.
		if (all === 0 && !same) continue;
		found.push({ ...text, start: words[at]?.start ?? 0, end: words[at + size - 1]?.end ?? 0, same, kept });
	}
	return found;
}

/** The same word, another inflection of it (`mod`, `modet`), or one letter mended in a word of five letters or more. */
function isAlike(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > Math.min(4, short.length)) return false;
	if (short.length >= 3 && long.startsWith(short)) return true;
	return short.length >= 5 && long.length - short.length <= 1 && isOneLetterApart(short, long);
}

function isOneLetterApart(short: string, long: string): boolean {
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/** Length of the longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const word of a) {
		const next = [0];
		for (const [at, other] of b.entries())
			next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
		row = next;
	}
	return row[b.length] ?? 0;
}

/** Texts that hold most of the context, the words themselves being gone. */
function likeTexts(
	texts: readonly { text: NearText; words: readonly Word[] }[],
	before: readonly string[],
	after: readonly string[]
): NearText[] {
	const context = new Set([...before, ...after]);
	if (context.size === 0) return [];
	return texts
		.map(({ text, words }) => {
			const held = new Set(words.map(({ lower }) => lower).filter((word) => context.has(word)));
			return { text, share: held.size / context.size };
		})
		.filter(({ share }) => share >= LEAST_KEPT)
		.sort((a, b) => b.share - a.share)
		.map(({ text }) => text);
}

function nearTexts(texts: readonly NearText[]): NearText[] {
	const byNode = new Map(texts.map(({ node, text }) => [node, { node, text }]));
	return [...byNode.values()].slice(0, NEAREST);
}

function wordsOf(text: string): Word[] {
	return tokenise(text).filter(({ word }) => word);
}

function lowerWords(text: string): string[] {
	return wordsOf(text).map(({ lower }) => lower);
}
