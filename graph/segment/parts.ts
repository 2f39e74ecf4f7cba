/** Groups lines into headings, bullets and paragraphs: what belongs together although a line, a page or a drawing comes between. */

import { isBodyName } from './address.ts';
import { isCloseHeading, isHeading, leadsIn, type Follower, type Words } from './headings.ts';
import { readLineBreaks, type LineBreaks } from './line-breaks.ts';
import type { LeftOutReason, Line } from './lines.ts';
import { findUnmarkedLists } from './unmarked-lists.ts';

export interface Part {
	/** `lead-in`: words before a list that its points complete. */
	kind: 'heading' | 'lead-in' | 'bullet' | 'paragraph' | 'left-out';
	/** The kept range of each line, in the text given. */
	ranges: [number, number][];
	/** UTF-16 offsets of the whole part, its lines' ends excluded. */
	start: number;
	end: number;
	bullet?: string;
	reason?: LeftOutReason;
	/** Two columns run into each other here. */
	interleaved?: boolean;
}

const BETWEEN_TEXTS: ReadonlySet<LeftOutReason> = new Set(['address', 'greeting', 'menu', 'table header', 'contents']);

interface Open extends Part {
	lines: Line[];
	/** The original or its number says that it is a heading. */
	isHeading: boolean;
}

/** The parts of `lines` in reading order. Every line that is not blank belongs to exactly one part. */
export function readParts(text: string, lines: readonly Line[], words: Words): Part[] {
	const breaks = readLineBreaks(text, lines);
	const unmarked = findUnmarkedLists(text, lines, breaks);
	const reading = { text, breaks, words, unmarked };
	const parts: Open[] = [];
	let open: Open | undefined;
	let blanks = 0;
	lines.forEach((line, index) => {
		if (line.kind === 'blank') {
			blanks++;
			return;
		}
		if (line.kind === 'left-out') {
			const { start, end, reason } = line;
			const part: Open = { kind: 'left-out', ranges: [[start, end]], start, end, lines: [], isHeading: false };
			parts.push(reason ? { ...part, reason } : part);
			// a page's number comes between the lines of a sentence, an address or a greeting between two texts
			if (reason !== undefined && BETWEEN_TEXTS.has(reason)) open = undefined;
			return;
		}
		const gap = blanks > (breaks.doubleSpaced ? 1 : 0);
		const after = lines[index + (breaks.doubleSpaced && lines[index + 1]?.kind === 'blank' ? 2 : 1)];
		if (open && continues(reading, open, line, after, gap)) {
			// a dash that is no bullet belongs to the sentence
			const from = line.bullet === undefined ? line.from : text.indexOf(line.bullet, line.start);
			open.ranges.push([from, line.to]);
			open.lines.push(line);
			open.end = line.end;
		} else {
			open = begin(line, unmarked.has(line));
			parts.push(open);
		}
		blanks = 0;
	});
	const split = splitColumns(text, parts);
	const following = followers(split);
	return withoutColophon(
		text,
		split.map((part, index) => named(text, part, () => followerOf(text, following[index]), words))
	);
}

function begin(line: Line, isUnmarked: boolean): Open {
	const { from, to, bullet, role, start, end } = line;
	return {
		kind: line.kind === 'bullet' || isUnmarked ? 'bullet' : 'paragraph',
		ranges: [[from, to]],
		start,
		end,
		lines: [line],
		isHeading: line.isHeading === true || role === 'heading',
		...(bullet ? { bullet } : {})
	};
}

interface Reading {
	text: string;
	breaks: LineBreaks;
	words: Words;
	unmarked: ReadonlySet<Line>;
}

const ENDED = /[.!?:…]["“”'’»«›‹)]?$/u;
/** Words that no sentence ends with. */
const ASKS_MORE =
	/(?:,|(?:^|\s)(?:så|at|og|som|når|hvis|hvor|hvordan|der|til|med|for|af|på|en|et|den|de|vores|jeres|eller|samt|i|om|ved|fra|mellem))$/u;
const SMALL = /^["“”„'’»«›‹(]?\p{Ll}/u;

function continues(reading: Reading, open: Open, line: Line, after: Line | undefined, gap: boolean): boolean {
	const { text, breaks, unmarked } = reading;
	const before = open.lines.at(-1);
	if (before === undefined || unmarked.has(line)) return false;
	// what the original parts, or says to be a heading, stays apart
	if (line.role !== undefined || before.role !== undefined) return line.role === before.role && isSameCell(line, gap);
	if (line.isHeading || (open.isHeading && gap)) return false;
	const last = endOf(text, open);
	const here = text.slice(line.from, line.to);
	const small = SMALL.test(here);
	// one blank before a capital is a page or paragraph break; more may be the hanging text of a bullet
	const begins = line.indented && !small && (open.kind === 'paragraph' || line.indent === 1);
	const ended = ENDED.test(last);
	if (/\p{L}[-\u00ad¬]$/u.test(last) && small && line.bullet === undefined) return true;
	// behind words that ask for more, a dash that returns on the lines beside it is the sign of a list
	if (line.isListed && ASKS_MORE.test(last)) return false;
	if (line.kind === 'bullet') return bulletContinues(open, line, small, ended, gap);
	if (gap) return !ended && (small || (open.lines.length > 1 && ASKS_MORE.test(last)));
	if (begins || (ended && line.indented && open.kind === 'paragraph')) return false;
	if (/^\(\p{Lu}[^()]*\)?$/u.test(here) && !ended) return true;
	if (small) return !(ended && line.indented) && (!unmarked.has(before) || !breaks.isEarly(before, line));
	const early = breaks.isEarly(before, line);
	if (ended) return endedGoesOn(reading, open, line, after);
	if (ASKS_MORE.test(last)) return true;
	// a sentence that has come over lines already goes on, unless a heading stands there
	if (open.kind === 'paragraph' && open.lines.length > 1 && !isCloseHeading(here, reading.words)) return true;
	if (!early) return !isShortOver(reading, open, line, after);
	// a title over two lines, in capitals
	const inCapitals = last === last.toUpperCase() && here === here.toUpperCase();
	return inCapitals && open.kind === 'paragraph' && !open.isHeading;
}

/** A heading has no more lines. */
const LINES_OF_END = 3;

/** How much shorter than its text a heading is whose lines do not tell that they were broken on purpose. */
const SHORTER = 0.78;

/** A short line or two over a longer one that begins with a capital: a heading set close to its text. */
function isShortOver({ text, words }: Reading, open: Open, line: Line, after: Line | undefined): boolean {
	const last = endOf(text, open);
	if (open.kind !== 'paragraph' || open.lines.length > 2 || !isCloseHeading(last, words)) return false;
	const lengthOf = ({ from, to }: Line) => to - from;
	const width = Math.max(lengthOf(line), after?.kind === 'prose' ? lengthOf(after) : 0);
	return open.isHeading || Math.max(...open.lines.map(lengthOf)) <= SHORTER * width;
}

/** The lines of one cell follow each other. */
const isSameCell = (line: Line, gap: boolean) => !gap && (line.role === 'cell' || line.role === 'first-cell');

/** Behind the end of a sentence: whether the line belongs to the same paragraph or point. */
function endedGoesOn({ text, breaks, words }: Reading, open: Open, line: Line, after: Line | undefined): boolean {
	const before = open.lines.at(-1);
	if (endOf(text, open).endsWith(':') && open.lines.length === 1) return false;
	// the text that hangs below its bullet
	if (open.kind === 'bullet')
		return before !== undefined && !breaks.isEarly(before, line) && line.indent > (open.lines[0]?.indent ?? 0) + 1;
	const here = text.slice(line.from, line.to);
	const opens = after?.kind === 'prose' && breaks.isEarly(line, after) && !SMALL.test(text.slice(after.from, after.to));
	return !(opens && isCloseHeading(here, words));
}

/** A dash may be a dash, and "1. januar" a date, where the sentence before has not ended. */
function bulletContinues(open: Open, line: Line, small: boolean, ended: boolean, gap: boolean): boolean {
	const bullet = line.bullet ?? '';
	if (/^\d/.test(bullet)) return small && !ended && !gap && open.kind !== 'bullet';
	if (!/^[-–—]$/.test(bullet) || !small || ended) return false;
	if (open.kind === 'bullet') return !gap && open.bullet !== bullet;
	// "—til gavn" without a blank is a dash even behind an empty line
	const tight = line.from === line.start + bullet.length;
	return gap ? tight && open.lines.length > 1 : true;
}

const textOf = (text: string, part: Part) => part.ranges.map(([from, to]) => text.slice(from, to)).join(' ');

/** What an open part ends with: all of it, where it has few lines. */
function endOf(text: string, { ranges }: Open): string {
	return ranges
		.slice(-LINES_OF_END)
		.map(([from, to]) => text.slice(from, to))
		.join(' ')
		.trimEnd();
}

/** For each part the next one that is not left out. */
function followers(parts: readonly Open[]): (Open | undefined)[] {
	let next: Open | undefined;
	const found: (Open | undefined)[] = [];
	for (const part of parts.toReversed()) {
		found.push(next);
		if (part.kind !== 'left-out') next = part;
	}
	return found.reverse();
}

function followerOf(text: string, part: Open | undefined): Follower | undefined {
	if (part === undefined) return undefined;
	return {
		kind: part.kind === 'lead-in' ? 'paragraph' : part.kind,
		lines: part.ranges.length,
		text: textOf(text, part)
	};
}

/** Tells headings, lead-ins and lost fragments from paragraphs. */
function named(
	text: string,
	{ lines, isHeading: isSaid, ...part }: Open,
	nextOf: () => Follower | undefined,
	words: Words
): Part {
	if (part.kind !== 'paragraph') return part;
	if (isSaid) return { ...part, kind: 'heading' };
	const own = textOf(text, part).trim();
	const role = lines[0]?.role;
	const found = own.match(/\p{L}+/gu) ?? [];
	if (role === 'first-cell') return isCloseHeading(own, words) ? { ...part, kind: 'heading' } : part;
	if (role === 'cell') return part;
	if (found.length <= 2 && /^\p{Ll}/u.test(own) && !/[.!?]$/.test(own))
		return { ...part, kind: 'left-out', reason: 'fragment' };
	const next = nextOf();
	if (
		next?.kind === 'bullet' &&
		/(?:[:…]|\.{3}|\sat)$/u.test(own) &&
		!/[.!?]\s+\p{Lu}/u.test(own) &&
		leadsIn(own, words)
	)
		return { ...part, kind: 'lead-in' };
	return isHeading(own, next, words) ? { ...part, kind: 'heading' } : part;
}

/** The names of bodies straight before an address belong to the colophon. */
function withoutColophon(text: string, parts: Part[]): Part[] {
	return parts.map((part, index) => {
		if (part.kind !== 'heading' || !isBodyName(textOf(text, part))) return part;
		const rest = parts.slice(index + 1, index + 4);
		const address = rest.findIndex(({ reason }) => reason === 'address');
		const colophon = address >= 0 && rest.slice(0, address).every(({ kind }) => kind === 'heading');
		return colophon ? { ...part, kind: 'left-out', reason: 'address' } : part;
	});
}

/** Where a bullet's own sign stands again inside the line, a second column was printed beside it: each line is cut there. */
function splitColumns(text: string, parts: Open[]): Open[] {
	return parts.flatMap((part) => {
		if (part.kind !== 'bullet' || !part.bullet || !/^[eo•¢·▪]$/u.test(part.bullet)) return [part];
		const sign = new RegExp(`\\s${part.bullet}\\s(?=\\p{L}{2})`, 'u');
		const left: Open = { ...part, ranges: [], interleaved: true };
		const right: Open[] = [];
		for (const [from, to] of part.ranges) {
			const at = sign.exec(text.slice(from, to))?.index;
			if (at === undefined) (right.at(-1) ?? left).ranges.push([from, to]);
			else {
				left.ranges.push([from, from + at]);
				right.push({ ...part, ranges: [[from + at + part.bullet.length + 2, to]], interleaved: true });
			}
		}
		return right.length === 0 ? [part] : [left, ...right];
	});
}
