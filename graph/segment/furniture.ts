/** Finds what belongs to the page and not to the text: running heads and feet, lists of contents, menus. */

import { lineView } from '../text/lines.ts';
import { findNotes } from '../text/notes.ts';
import { findMenus } from './menus.ts';

export type Furniture = 'running head' | 'contents' | 'menu' | 'note';

/** The lines of a text that are no part of it, as UTF-16 offsets, `end` exclusive. */
export function furnitureIn(text: string): { start: number; end: number }[] {
	const view = lineView(text);
	const lines = view.split('\n');
	const furniture = findFurniture(lines, findNotes(view).lines);
	let start = 0;
	return lines.flatMap((line, index) => {
		const found = { start, end: start + line.length };
		start = found.end + 1;
		return furniture.has(index) ? [found] : [];
	});
}

/**
 * Why each line of `lines` is no part of the text, by its index. Blank lines are none.
 * @param notes lines known to be notes
 */
export function findFurniture(lines: readonly string[], notes: readonly number[]): Map<number, Furniture> {
	const trimmed = lines.map((line) => line.trim());
	const found = new Map<number, Furniture>();
	for (const at of runningHeads(trimmed)) found.set(at, 'running head');
	for (const at of contents(trimmed)) found.set(at, 'contents');
	for (const at of notes) found.set(at, 'note');
	for (const at of findMenus(trimmed)) found.set(at, 'menu');
	return found;
}

/** A running head is short: a line of prose that returns is a repeat. */
const LONGEST_HEAD = 120;
/** A line without a page's number returns by chance too. */
const LEAST_WITHOUT_NUMBER = 3;

const ENDED = /[.!?:…]["“”'’»«›‹)]?$/u;

/** Lines that return, but for the number in them. */
function runningHeads(lines: readonly string[]): number[] {
	const byWords = new Map<string, number[]>();
	lines.forEach((line, index) => {
		const words = line.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
		// A line that begins small goes on with a sentence.
		if (
			line.length > LONGEST_HEAD ||
			!/\p{L}{2}/u.test(line) ||
			(/^\p{Ll}/u.test(line) && !/^(?:side|s\.)\s/u.test(line))
		)
			return;
		const places = byWords.get(words);
		if (places) places.push(index);
		else byWords.set(words, [index]);
	});
	const returning = [...byWords].filter(([, places]) => places.length > 1);
	const candidates = new Set(returning.flatMap(([, places]) => places));
	const filled = lines.flatMap((line, index) => (line === '' || candidates.has(index) ? [] : [index]));
	/** Whether the text around runs on over the line. */
	const interrupts = (index: number): boolean => {
		const next = nextAbove(filled, index);
		const before = lines[filled[next - 1] ?? -1] ?? '';
		const after = lines[filled[next] ?? -1] ?? '';
		return /^["“”'’»«(]?\p{Ll}/u.test(after) && before !== '' && !ENDED.test(before);
	};
	const besideNumber = (index: number) =>
		[-2, -1, 1, 2].some((step) => /^[-–—]?\s*\d{1,3}\s*[-–—]?$/u.test(lines[index + step] ?? ''));
	return returning.flatMap(([words, places]) => {
		const numbers = places.map((index) => lines[index]?.match(/\d+/g)?.join(' ') ?? '');
		const counts = words.includes('#') && new Set(numbers).size > 1;
		const isBullet = /^[^\p{L}\p{N}"'“”„‘’«»(#]/u.test(words);
		const isPart = /^\p{L}+ #[.:)]?$/u.test(words) || (/^#/.test(words) && ENDED.test(words));
		if (ENDED.test(words.replace(/#$/, '')) || isBullet) return [];
		if (counts) {
			const says = /(?:^|[^\p{L}])(?:side|s\.|page)\s*#/u.test(words) || /[|·•–—/]\s*#|#\s*[|·•–—/]/u.test(words);
			return (says && !isPart) || /^(?:side|page) #/u.test(words) || places.some(interrupts) ? places : [];
		}
		if (places.length < LEAST_WITHOUT_NUMBER || words.split(' ').length < 2) return [];
		return places.filter(interrupts).length > 0 || places.filter(besideNumber).length * 2 > places.length ? places : [];
	});
}

/** Where in the sorted `numbers` the first above `limit` stands. */
function nextAbove(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Dots or a wide blank between an entry and its page. */
const LEADER = /^(\S.*?)(?:\s*[.…·_‥](?:\s*[.…·_‥]){2,}\s*|\s*…+\s*|\t+|\s{3,})(\d{1,3}|[ivxlc]{1,6})$/iu;
/** A page's number behind one blank: an entry only where others are. */
const NUMBERED = /^(\p{L}.*\p{L})\s(\d{1,3})$/u;
const CONTENTS = /^(?:indhold|indholdsfortegnelse|indholdsoversigt|oversigt|contents|table of contents)\s*:?$/iu;
const LEAST_ENTRIES = 3;
const LONGEST_ENTRY = 120;

/** The entries of lists of contents, and the pages' numbers on lines of their own there. */
function contents(lines: readonly string[]): number[] {
	const found: number[][] = [];
	const whole = new Map<string, number>();
	lines.forEach((line, index) => whole.set(line.toLowerCase(), index));
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		const isTitle = CONTENTS.test(line);
		const isEntry = !isTitle && line.length <= LONGEST_ENTRY && LEADER.test(line);
		const entries = isTitle ? entriesBelow(lines, at + 1, whole) : isEntry ? pagesFrom(lines, at, LEADER) : [];
		if (isTitle && entries.length > 0) found.push([at, ...entries]);
		else if (entries.length >= LEAST_ENTRIES || (entries.length > 1 && /[.…]{3}/.test(line))) found.push(entries);
		at = entries.at(-1) ?? at;
	}
	return found.flat();
}

/** Entries one after the other whose pages do not fall. */
function pagesFrom(lines: readonly string[], from: number, pattern: RegExp): number[] {
	const run: number[] = [];
	let page = 0;
	for (let at = from; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line === '') {
			if (lines[at + 1] === '') break;
			continue;
		}
		const number = line.length > LONGEST_ENTRY ? undefined : pattern.exec(line)?.[2];
		if (number === undefined) break;
		const value = Number(number);
		if (value < page) break;
		if (value > 0) page = value;
		run.push(at);
	}
	return run;
}

/** Below the word "Indhold": entries with pages, pages alone, and headings that come again. */
function entriesBelow(lines: readonly string[], from: number, last: ReadonlyMap<string, number>): number[] {
	const entries: number[] = [];
	let named = 0;
	for (let at = from; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line === '') {
			if (lines[at + 1] === '' && entries.length > 0) break;
			continue;
		}
		const hasPage = line.length <= LONGEST_ENTRY && (LEADER.test(line) || NUMBERED.test(line));
		const isPage = /^\d{1,3}$/.test(line);
		const bare = line.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').replace(/(?:[\s.…]*\d{1,3})$/, '');
		// Its own heading further down, unless that has been passed.
		const comesAgain = [line, bare].some((words) => (last.get(words.toLowerCase()) ?? -1) > at);
		const pageFollows = /^\d{1,3}$/.test(lines[at + 1] ?? '') && !ENDED.test(line);
		const next = lines[at + 1] ?? '';
		const goesOn = /^\p{Ll}/u.test(next) && next.length <= LONGEST_ENTRY && LEADER.test(next);
		if (!hasPage && !isPage && !comesAgain && !pageFollows && !goesOn) break;
		if (!isPage) named++;
		entries.push(at);
	}
	return named > 1 ? entries : [];
}
