/** Groups lines into headings, bullets and paragraphs: what belongs together although a line, a page or a drawing comes between. */

import { isBodyName } from './address.ts';
import { readLines, type IsWord, type LeftOutReason, type Line } from './lines.ts';

export interface Part {
	kind: 'heading' | 'bullet' | 'paragraph' | 'left-out';
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

const BETWEEN_TEXTS: ReadonlySet<LeftOutReason> = new Set(['address', 'greeting']);

interface Open extends Part {
	lengths: number[];
}

/** The parts of `text` in reading order. Every line that is not blank belongs to exactly one part. */
export function readParts(text: string, isWord: IsWord): Part[] {
	const lines = readLines(text, isWord);
	const parts: Open[] = [];
	let open: Open | undefined;
	let gap = false;
	lines.forEach((line, index) => {
		if (line.kind === 'blank') {
			gap = true;
			return;
		}
		if (line.kind === 'left-out') {
			const { start, end, reason } = line;
			parts.push({ kind: 'left-out', ranges: [[start, end]], start, end, lengths: [], ...(reason ? { reason } : {}) });
			// a page's number comes between the lines of a sentence, an address or a greeting between two texts
			if (reason !== undefined && BETWEEN_TEXTS.has(reason)) open = undefined;
			return;
		}
		if (open && continues(text, open, line, lines[index + 1], gap)) {
			// a dash that is no bullet belongs to the sentence
			const from = line.bullet === undefined ? line.from : text.indexOf(line.bullet, line.start);
			extend(open, from, line);
		} else {
			open = begin(line);
			parts.push(open);
		}
		gap = false;
	});
	return withoutColophon(
		text,
		splitColumns(text, parts).map((part, index, all) => named(text, part, followerOf(all, index)))
	);
}

function begin(line: Line): Open {
	const kind = line.kind === 'bullet' ? 'bullet' : 'paragraph';
	const { from, to, bullet } = line;
	return {
		kind,
		ranges: [[from, to]],
		start: line.start,
		end: line.end,
		lengths: [to - from],
		...(bullet ? { bullet } : {})
	};
}

function extend(open: Open, from: number, line: Line): void {
	open.ranges.push([from, line.to]);
	open.lengths.push(line.to - from);
	open.end = line.end;
}

function continues(text: string, open: Open, line: Line, next: Line | undefined, gap: boolean): boolean {
	const last = textOf(text, open).trimEnd();
	const here = text.slice(line.from, line.to);
	const small = /^["“”'’»«(]?\p{Ll}/u.test(here);
	const ended = /[.!?:…]["”'’»)]?$/.test(last);
	if (/\p{L}[-\u00ad¬]$/u.test(last) && small && line.bullet === undefined) return true;
	if (line.kind === 'bullet') return bulletContinues(open, line, small, ended, gap);
	if (gap) return !ended && (small || (open.lengths.length > 1 && ASKS_MORE.test(last)));
	if (line.indented && ended) return false;
	// one blank before a capital is a page or paragraph break; more may be the hanging text of a bullet
	if (line.indented && !small && (open.kind === 'paragraph' || line.indent === 1)) return false;
	return !isHeadingBefore(open, last, here, next, text);
}

/** Words that no sentence ends with. */
const ASKS_MORE =
	/(?:^|\s)(?:så|at|og|som|når|hvis|hvor|hvordan|der|til|med|for|af|på|en|et|den|de|vores|jeres|eller)$/u;

/** A dash may be a dash, and "1. januar" a date, where the sentence before has not ended. */
function bulletContinues(open: Open, line: Line, small: boolean, ended: boolean, gap: boolean): boolean {
	const bullet = line.bullet ?? '';
	if (/^\d/.test(bullet)) return small && !ended && !gap && open.kind !== 'bullet';
	if (!/^[-–—]$/.test(bullet) || !small || ended) return false;
	if (open.kind === 'bullet') return !gap && open.bullet !== bullet;
	// "—til gavn" without a blank is a dash even behind an empty line
	const tight = line.from === line.start + bullet.length;
	return gap ? tight && open.lengths.length > 1 : true;
}

/** A short line without an end, before a longer one that begins with a capital, is a heading set close to its text. */
function isHeadingBefore(open: Open, last: string, here: string, next: Line | undefined, text: string): boolean {
	if (open.kind !== 'paragraph' || open.lengths.length > 2 || !/^\p{Lu}/u.test(here)) return false;
	// "Ledelse af en opgave:" over its question
	if (/:$/.test(last)) return open.lengths.length === 1 && last.length < LONGEST_HEADING / 2;
	const inCapitals = last === last.toUpperCase() && here === here.toUpperCase();
	if (/[.!?,;]$/.test(last) || inCapitals) return false;
	const ahead = next?.kind === 'prose' ? text.slice(next.from, next.to).length : 0;
	const width = Math.max(here.length, ahead);
	return Math.max(...open.lengths) <= 0.78 * width && /^\p{Lu}|^\d/u.test(last);
}

const textOf = (text: string, part: Part) => part.ranges.map(([from, to]) => text.slice(from, to)).join(' ');

function followerOf(parts: readonly Part[], index: number): Part | undefined {
	let next = index + 1;
	while (parts[next]?.kind === 'left-out') next++;
	return parts[next];
}

const LONGEST_HEADING = 110;
const MOST_WORDS = 15;

/** Tells headings and lost fragments from paragraphs. */
function named(text: string, part: Part, next: Part | undefined): Part {
	if (part.kind !== 'paragraph') return part;
	const own = textOf(text, part).trim();
	const words = own.match(/\p{L}+/gu) ?? [];
	if (words.length <= 2 && /^\p{Ll}/u.test(own) && !/[.!?]$/.test(own))
		return { ...part, kind: 'left-out', reason: 'fragment' };
	return isHeading(text, own, words.length, next) ? { ...part, kind: 'heading' } : part;
}

function isHeading(text: string, own: string, words: number, next: Part | undefined): boolean {
	if (own.length > LONGEST_HEADING || words > MOST_WORDS || !/^["“”'’»]?[\p{Lu}\p{N}]/u.test(own)) return false;
	if (/\p{Ll}[.!?]\s+\p{Lu}/u.test(own)) return false;
	if (/[.,;]["”'’]?$/.test(own) && !own.endsWith('...')) return false;
	if (/:$/.test(own)) return next?.kind === 'bullet' || words <= 8;
	// a question over prose is a heading, a question among questions is one to answer
	if (/\?$/.test(own))
		return next?.kind === 'paragraph' && next.ranges.length > 1 && !textOf(text, next).trim().endsWith('?');
	return true;
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
function splitColumns(text: string, parts: Open[]): Part[] {
	return parts.flatMap((part) => {
		if (part.kind !== 'bullet' || !part.bullet || !/^[eo•¢·▪]$/u.test(part.bullet)) return [part];
		const sign = new RegExp(`\\s${part.bullet}\\s(?=\\p{L}{2})`, 'u');
		const left: Part = { ...part, ranges: [], interleaved: true };
		const right: Part[] = [];
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
