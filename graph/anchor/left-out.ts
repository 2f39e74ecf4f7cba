/** Tells what of a source text belongs to no statement and no heading, and which of it tears words out of a statement. */

import type { Anchor, Span } from '../model/graph.ts';
import { AA_FIRST, AA_SECOND, AE_FIRST, AE_SECOND, basicCode, isLetter, OE_FIRST, OE_SECOND } from './letters.ts';
import { lettered, placesOf, sourceLetters, type SourceLetters } from './places.ts';
import { partSpans } from './spans.ts';

/** Words of the source that stand in or at a statement and belong to nothing. */
export interface Omission {
	/** Which of the statements given. */
	statement: number;
	/** Offset of the first word in the source. */
	offset: number;
	words: string;
}

/** All spans of source text of an anchor, in reading order. */
export function spansOf(anchor: Anchor): Span[] {
	return [anchor, ...(anchor.fragments ?? [])];
}

/**
 * The stretches of a source that belong to no statement and no heading, in order; a stretch holds at least one letter or
 * digit and begins and ends with one, or with a mark touching it. A heading is covered wherever it is printed.
 */
export function leftOut(text: string, anchors: readonly Anchor[], headings: readonly string[]): Span[] {
	const claimed = claimedText(text, anchors, headings);
	const spans: Span[] = [];
	for (let start = 0; start < text.length; start++) {
		if (claimed[start] === 1) continue;
		let end = start;
		while (end < text.length && claimed[end] !== 1) end++;
		const piece = text.slice(start, end);
		const from = start + piece.length - piece.trimStart().length;
		const to = start + piece.trimEnd().length;
		if (/[\p{L}\p{N}]/u.test(piece)) spans.push({ start: from, end: to, quote: text.slice(from, to) });
		start = end;
	}
	return spans;
}

/**
 * Words that a statement jumps over, or that stand before or after it in its sentence, and that its edition uses
 * elsewhere: they were left out by mistake.
 * @param furniture stretches that belong to the page and not to the text, such as running heads
 */
export function omissions(
	text: string,
	statements: readonly { text: string; anchor: Anchor | undefined }[],
	headings: readonly string[],
	furniture: readonly Stretch[] = []
): Omission[] {
	const anchors = statements.flatMap(({ anchor }) => (anchor ? [anchor] : []));
	const claimed = claimedText(text, anchors, headings);
	for (const { start, end } of furniture) claimed.fill(1, start, end);
	const known = printedForms(statements.map((statement) => statement.text));
	const found: Omission[] = [];
	statements.forEach(({ anchor }, statement) => {
		if (!anchor) return;
		const spans = spansOf(anchor);
		spans.forEach((span, index) => {
			const next = spans[index + 1];
			const gaps = [
				...(index === 0 ? [sentenceBefore(text, claimed, span.start)] : []),
				next ? { start: span.end, end: next.start } : sentenceAfter(text, claimed, span)
			];
			for (const gap of gaps) {
				const words = wordsIn(text, claimed, gap).filter(({ word }) => known.has(letterKey(word)));
				const [first] = words;
				if (first) found.push({ statement, offset: first.start, words: words.map(({ word }) => word).join(' ') });
			}
		});
	});
	return found;
}

/** 1 for each UTF-16 unit that a statement or a heading covers. */
function claimedText(text: string, anchors: readonly Anchor[], headings: readonly string[]): Uint8Array {
	const claimed = new Uint8Array(text.length);
	for (const anchor of anchors) for (const { start, end } of spansOf(anchor)) claimed.fill(1, start, end);
	const source = sourceLetters(text);
	const taken = Uint8Array.from(source.starts, (start) => claimed[start] ?? 0);
	for (const heading of new Set(headings)) claimHeading(heading, source, taken, claimed);
	return claimed;
}

function claimHeading(heading: string, source: SourceLetters, taken: Uint8Array, claimed: Uint8Array): void {
	const letters = lettered(heading);
	if (letters.codes.length === 0) return;
	for (;;) {
		const { places } = placesOf(letters, source, taken);
		if (places.length === 0) return;
		for (const { parts } of places) {
			for (const { first, last } of parts) taken.fill(1, first, last + 1);
			for (const { start, end } of partSpans(letters, source, parts)) claimed.fill(1, start, end);
		}
	}
}

/** UTF-16 offsets, `end` exclusive. */
export interface Stretch {
	start: number;
	end: number;
}

/** What stands unclaimed before a statement in its own sentence; empty where a sentence, a list point or a paragraph begins. */
function sentenceBefore(text: string, claimed: Uint8Array, end: number): Stretch {
	let start = end;
	while (start > 0 && claimed[start - 1] !== 1 && !/[.!?:…•]/.test(text[start - 1] ?? '')) {
		if (endsParagraph(text, start - 1)) break;
		start--;
	}
	return { start, end };
}

/** What stands unclaimed after a statement that no full stop ends; empty where another begins. */
function sentenceAfter(text: string, claimed: Uint8Array, { end: start }: Stretch): Stretch {
	let end = start;
	if (/[.!?:…]["'’”»)]*$/.test(text.slice(Math.max(0, start - 4), start))) return { start, end };
	while (end < text.length && claimed[end] !== 1 && !endsParagraph(text, end)) end++;
	return { start, end };
}

/** A blank line, a form feed, or a line that begins with a bullet, a dash or a capital. */
function endsParagraph(text: string, at: number): boolean {
	if (text[at] === '\f') return true;
	return text[at] === '\n' && /^\n[^\S\n]*(\n|[-–—•*«¢]|\p{Lu}|$)/u.test(text.slice(at, at + 20));
}

function wordsIn(text: string, claimed: Uint8Array, { start, end }: Stretch): { word: string; start: number }[] {
	const words: { word: string; start: number }[] = [];
	for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}&|]{2,}/gu)) {
		const at = start + match.index;
		if (claimed[at] === 1 || isLetter(text[at - 1]) || isLetter(text[at + match[0].length])) continue;
		words.push({ word: match[0], start: at });
	}
	return words;
}

function letterKey(word: string): string {
	return [...lettered(word).codes].map(basicCode).join();
}

/** How each letter of a word may be printed or scanned, in basic letters; the commonest damage only. */
const SCANNED: Readonly<Record<number, readonly string[]>> = {
	[AE_FIRST]: ['a', 'e', 'z', ''],
	[AE_SECOND]: ['e', ''],
	[OE_FIRST]: ['o', 'e', 'g'],
	[OE_SECOND]: ['', 'e'],
	[AA_FIRST]: ['a'],
	[AA_SECOND]: ['', 'a']
};
/** A word with more ways to be scanned than this is long enough to be noticed by eye. */
const MOST_FORMS = 64;

function printedForms(texts: readonly string[]): Set<string> {
	const known = new Set<string>();
	const words = new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? []));
	for (const word of words) {
		let forms: number[][] = [[]];
		for (const code of lettered(word).codes) {
			const looks = forms.length > MOST_FORMS ? undefined : SCANNED[code];
			const codes = looks?.map((look) => (look === '' ? [] : [look.charCodeAt(0) - 97])) ?? [[basicCode(code)]];
			forms = forms.flatMap((form) => codes.map((tail) => [...form, ...tail]));
		}
		for (const form of forms) known.add(form.join());
	}
	return known;
}
