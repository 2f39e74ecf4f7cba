/** Finds lists whose points have no sign: short lines, each broken on purpose, below words that lead them in. */

import type { LineBreaks } from './line-breaks.ts';
import type { Line } from './lines.ts';

/** Characters of a point: a longer line is a sentence. */
const LONGEST = 90;
/** So many points make a list by themselves; fewer do below a colon. */
const LEAST_ALONE = 4;
const LEAST_LED = 2;
const LEAST_BELOW_HEADING = 3;
/** So many are looked at together: the time grows with the text, not with its square. */
const MOST_AT_ONCE = 40;
/** A line of running text is wider than this, so that a block of small letters within it was not broken by its width. */
const NARROW = 40;

const ENDED = /[.!?:]["“”'’»«›‹)]?$/u;
const LEADS_IN = /(?::|…|\.{3})$/u;
const GOES_ON =
	/(?:^|\s)(?:så|at|som|når|hvis|hvor|hvordan|der|til|med|for|af|på|en|et|den|de|vores|jeres|i|om|ved)$/iu;
const ANEW = /^["“”„'’»«›‹]?[\p{Lu}\p{N}]/u;
/** Words in brackets below a point belong to it. */
const ADDED = /^\(/;

/** The points of such lists, as members of `lines`. */
export function findUnmarkedLists(text: string, lines: readonly Line[], breaks: LineBreaks): Set<Line> {
	const wordsOf = ({ from, to }: Line) => text.slice(from, to);
	const points = new Set<Line>();
	let lead: Line | undefined;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		if (!line || line.kind === 'blank') continue;
		const block = line.kind === 'prose' && line.role === undefined ? blockFrom(at) : [];
		const before = lead === undefined ? '' : wordsOf(lead);
		const led =
			LEADS_IN.test(before) ||
			(GOES_ON.test(before) && (beginAlike(block.map(wordsOf)) || endAlike(block.map(wordsOf))));
		const least = led ? LEAST_LED : isShort(before) ? LEAST_BELOW_HEADING : LEAST_ALONE;
		if (block.length >= least && isList(block, led)) {
			for (const point of block) if (!ADDED.test(wordsOf(point))) points.add(point);
			lead = block.at(-1);
			at += block.length - 1;
		} else lead = line.kind === 'left-out' ? undefined : line;
	}
	return points;

	/** Lines of prose, one below the other; a line with a sentence ends the block before it. */
	function blockFrom(start: number): Line[] {
		const block: Line[] = [];
		for (let at = start; at < Math.min(lines.length, start + MOST_AT_ONCE); at++) {
			const line = lines[at];
			if (line?.kind !== 'prose' || line.isHeading || line.role !== undefined) break;
			if (line.column !== lines[start]?.column) break;
			if (LEADS_IN.test(wordsOf(line))) break;
			block.push(line);
		}
		return block;
	}

	function isList(block: readonly Line[], led: boolean): boolean {
		const texts = block.map(wordsOf);
		if (texts.some((words) => words.length > LONGEST || (ENDED.test(words) && !led))) return false;
		if (led && texts.filter((words) => ENDED.test(words)).length > 1) return false;
		if (led && texts.slice(0, -1).some((words) => ENDED.test(words))) return false;
		if (texts.slice(0, -1).some((words) => GOES_ON.test(words) || /[-\u00ad¬]$/.test(words))) return false;
		if (texts.every((words) => words === words.toUpperCase())) return false;
		const early = block.every((line, index) => {
			const next = block[index + 1];
			return next === undefined || breaks.isEarly(line, next);
		});
		if (texts.every((words) => ANEW.test(words) || ADDED.test(words))) return early && (led || areAlike(texts));
		// Lines that begin small look like one sentence: only what is narrower than any text, or begins alike, is a list.
		if (!led || texts.some((words) => ANEW.test(words))) return false;
		const widest = texts.reduce((most, words) => Math.max(most, words.length), 0);
		return beginAlike(texts) || endAlike(texts) || widest <= NARROW;
	}
}

/** With a comma each but the last, which ends the sentence. */
const endAlike = (texts: readonly string[]) =>
	texts.length > 2 && texts.slice(0, -1).every((words) => /[,;]$/.test(words));

/** With the same word each, such as `at`. */
function beginAlike(texts: readonly string[]): boolean {
	const first = /^\S+/u.exec(texts[0] ?? '')?.[0];
	return texts.every((words) => words.startsWith(`${first} `));
}

/** The words before may be a heading. */
const isShort = (words: string) => words !== '' && words.length <= LONGEST && !ENDED.test(words);

/** Without words that lead them in, the points are of some words each: a title page has lines of one. */
function areAlike(texts: readonly string[]): boolean {
	return texts.every((words) => ADDED.test(words) || words.split(/\s+/).length > 1);
}
