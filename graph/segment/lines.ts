/** Cuts a text into its lines and says what each one is: prose, a bullet, a page number, an address, rubbish from a drawing. */

import { isMiscoded } from '../danish/broken.ts';
import { endsOpen, isAddressItem, isSentence, wholeLine } from './address.ts';
import type { LineRole } from '../text/line-role.ts';
import type { Furniture } from './furniture.ts';
import { findListSigns, type ListSign } from './list-signs.ts';
import type { Piece } from './pieces.ts';

/** Asks a dictionary: is this a word, alone or as a compound? Lower or upper case. */
export type IsWord = (word: string) => boolean;

export type LeftOutReason =
	| 'page number'
	| 'rubbish'
	| 'address'
	| 'numbers'
	| 'name'
	| 'greeting'
	| 'fragment'
	| 'table header'
	| 'note'
	| Furniture;

export interface Line {
	/** UTF-16 offsets of the line without its end, in the text given. */
	start: number;
	end: number;
	/** The part that is kept: without blanks, bullet and stray signs at the end. Empty for a line that is left out. */
	from: number;
	to: number;
	kind: 'blank' | 'prose' | 'bullet' | 'left-out';
	/** The sign or number before a bullet or a numbered heading. */
	bullet?: string;
	/** A numbered heading. */
	isHeading?: boolean;
	/** Its sign or number returns, or counts on, on the lines beside it. */
	isListed?: boolean;
	role?: LineRole;
	/** The column it stands in, see {@link Piece}. */
	column: number;
	reason?: LeftOutReason;
	/** The line begins further in than the one before: a new paragraph or page. */
	indented: boolean;
	/** Blanks before its first letter. */
	indent: number;
}

const BULLET =
	/^(?:[•·▪●○◦■□►▶➢➤✓✔*>¢°][•·▪●○◦■□►▶➢➤✓✔*>¢°]*\s*|[»«]\s+(?=[^»«]*$)|[-–—]\s*(?=["“”'’]?\p{L})|(?:\d{1,2}|[a-h])[.)]\s+|[eo0©®]\s+(?=\p{L}{2}))/u;
/** « opens a quotation that » closes. Where it does not, scanning has read a bullet as the sign. */
const OPENS_QUOTATION = /«[^\S\n]?\p{L}(?:[^«»]{0,400}\S)?»/u;
const PAGE_NUMBER = /^(?:[-–—]?\s*\d{1,3}\s*["”'’]?[-–—]?|(?:side|s\.)\s*\d{1,3}(?:\s*(?:af|\/)\s*\d{1,3})?)$/iu;
const ODD = /[\\@©®§_{}<>^~|=#£¢¥°%&*]/u;

/** What each of the pieces is, in their order: by itself, by the line before and by what returns beside it. */
export function readLines(view: string, pieces: readonly Piece[], isWord: IsWord): Line[] {
	const lines: Line[] = [];
	let continues = false;
	let indent = 0;
	const raws = pieces.map(({ start, end }) => view.slice(start, end));
	const isStrayQuote = !OPENS_QUOTATION.test(view);
	const signs = findListSigns(raws.map((raw, index) => (pieces[index]?.furniture ? '' : raw)));
	pieces.forEach((piece, index) => {
		const raw = raws[index] ?? '';
		const inside = isInsideSentence(raws, index);
		const line = readLine(raw, piece, { continues, inside, sign: signs.get(index), isStrayQuote }, isWord);
		const own = raw.length - raw.trimStart().length;
		line.indented = own > indent;
		line.indent = own;
		if (line.kind !== 'blank') indent = own;
		lines.push(line);
		if (line.kind === 'prose' || line.kind === 'bullet')
			continues = /\p{L}[-\u00ad¬]$/u.test(view.slice(line.from, line.to));
	});
	return withoutLeftovers(view, withoutNames(view, lines, isWord));
}

/** An address or greeting on a line of its own belongs to a sentence where the line before asks for more, or the next goes on in small letters. */
function isInsideSentence(raws: readonly string[], index: number): boolean {
	const next = raws[index + 1]?.trim() ?? '';
	return endsOpen(raws[index - 1]?.trim() ?? '') || (/^\p{Ll}/u.test(next) && wholeLine(next) === undefined);
}

/** Names and the titles beside them are a signature. */
function withoutNames(view: string, lines: Line[], isWord: IsWord): Line[] {
	const textOf = ({ from, to }: Line) => view.slice(from, to);
	const named = lines.map((line) =>
		line.kind === 'prose' && isName(textOf(line), isWord) ? leftOut(line, 'name') : line
	);
	const filled = named.filter(({ kind }) => kind !== 'blank');
	const beside = new Set(
		filled.flatMap((line, index) => (line.reason === 'name' ? [filled[index - 1], filled[index + 1]] : []))
	);
	return named.map((line) => {
		const words = textOf(line).split(/\s+/);
		const isTitle = line.kind === 'prose' && words.length <= 4 && words.every((word) => /^\p{Lu}\p{L}*$/u.test(word));
		return isTitle && beside.has(line) ? leftOut(line, 'name') : line;
	});
}

/** Two to five capitalised words, none of which is a word in small letters. */
function isName(line: string, isWord: IsWord): boolean {
	const words = line.match(/\p{L}+/gu) ?? [];
	if (words.length < 2 || words.length > 5 || /[.!?:,]$/.test(line)) return false;
	return words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !isWord(word.toLowerCase()));
}

/** A short line among rubbish is rubbish too, though its letters happen to be a word. */
function withoutLeftovers(view: string, lines: Line[]): Line[] {
	const result = [...lines];
	const isRubbish = (index: number) => result[index]?.reason === 'rubbish';
	const visit = (index: number) => {
		const line = result[index];
		if (!line || (line.kind !== 'prose' && line.kind !== 'bullet') || !(isRubbish(index - 1) || isRubbish(index + 1)))
			return;
		const text = view.slice(line.from, line.to);
		const afterBreak = /\p{L}[-\u00ad¬]\s*$/u.test(view.slice(Math.max(0, line.start - 8), line.start));
		if (text.length <= 10 && !/\s/.test(text) && !/[.!?,]$/.test(text) && !afterBreak)
			result[index] = leftOut(line, 'rubbish');
	};
	for (let index = 0; index < result.length; index++) visit(index);
	for (let index = result.length - 1; index >= 0; index--) visit(index);
	return result;
}

function leftOut({ start, end, indented, indent, column }: Line, reason: LeftOutReason): Line {
	return { start, end, from: start, to: start, kind: 'left-out', reason, indented, indent, column };
}

/** What the lines around say of a line: it goes on with a broken word, it stands inside a sentence, it opens a point of a list. */
interface Around {
	continues: boolean;
	inside: boolean;
	sign: ListSign | undefined;
	/** « opens no quotation in this text. */
	isStrayQuote: boolean;
}

function readLine(raw: string, piece: Piece, { continues, inside, sign, isStrayQuote }: Around, isWord: IsWord): Line {
	const { start, end, role, column } = piece;
	const trimmed = raw.trim();
	const base = { start, end, from: start, to: start, indented: false, indent: 0, column, ...(role ? { role } : {}) };
	if (trimmed === '') return { ...base, kind: 'blank' };
	if (piece.furniture) return { ...base, kind: 'left-out', reason: piece.furniture };
	if (role === 'header-cell') return { ...base, kind: 'left-out', reason: 'table header' };
	const left = start + raw.indexOf(trimmed);
	// the second half of a broken word is never rubbish, however short
	const isSecondHalf = continues && /^\p{Ll}/u.test(trimmed);
	const prefix = isSecondHalf ? undefined : (sign?.prefix ?? bulletOf(trimmed, role, isStrayQuote));
	const words = trimmed.slice(prefix?.length ?? 0);
	if (!isSecondHalf && !(isPoint(prefix, role) && isItem(words, isWord))) {
		const reason = whyLeftOut(trimmed, inside, isWord);
		if (reason) return { ...base, kind: 'left-out', reason };
	}
	const from = left + (prefix?.length ?? 0);
	const kept = withoutStrayTail(words, isWord);
	if (kept === '') return { ...base, kind: 'left-out', reason: 'rubbish' };
	const to = from + kept.length;
	const bullet = prefix?.trim();
	const signed = bullet === undefined ? {} : { bullet };
	if (sign?.isHeading) return { ...base, from, to, kind: 'prose', ...signed, isHeading: true };
	if (!isPoint(prefix, role)) return { ...base, from, to, kind: 'prose' };
	return { ...base, from, to, kind: 'bullet', ...signed, ...(sign ? { isListed: true } : {}) };
}

const isPoint = (prefix: string | undefined, role: LineRole | undefined) => prefix !== undefined || role === 'item';

/** Where the original says that a line is none, a sign at its beginning is only a sign. */
function bulletOf(line: string, role: LineRole | undefined, isStrayQuote: boolean): string | undefined {
	if (role === 'heading') return undefined;
	return (BULLET.exec(line) ?? (isStrayQuote ? /^«\s*(?=\p{L})/u.exec(line) : null))?.[0];
}

/** A word or more, with nothing odd in it. */
function isItem(words: string, isWord: IsWord): boolean {
	const found = words.match(/\p{L}{2,}/gu) ?? [];
	return found.some(isWord) && !ODD.test(words) && wholeLine(words) === undefined;
}

function whyLeftOut(line: string, inside: boolean, isWord: IsWord): LeftOutReason | undefined {
	if (PAGE_NUMBER.test(line)) return 'page number';
	const whole = wholeLine(line);
	if (whole !== undefined) return inside ? undefined : whole;
	if (line.split(/\s+/).some(isMiscoded)) return undefined;
	const letters = line.match(/\p{L}/gu)?.length ?? 0;
	const digits = line.match(/\p{N}/gu)?.length ?? 0;
	const runsOn = inside && /\p{L}{2}/u.test(line);
	if (digits > letters && digits > 1 && !runsOn && !isSentence(line)) return 'numbers';
	const words = line.match(/\p{L}{3,}/gu) ?? [];
	const known = words.filter(isWord);
	if (letters === 0 || words.length === 0) return isShortWords(line, isWord) ? undefined : 'rubbish';
	if (line.length <= 6 && ODD.test(line)) return 'rubbish';
	if (known.length > 0) return undefined;
	const signs = line.replace(/[\p{L}\p{N}\s]/gu, '').length;
	return line.length <= 12 || signs * 2 > letters ? 'rubbish' : undefined;
}

/** A line of small words alone: the end of a sentence, or a heading such as "Om os". */
function isShortWords(line: string, isWord: IsWord): boolean {
	return (
		/^(?:\p{L}{1,2}[.,:?!]?["“”’»«›‹)]{0,2}\s*)+$/u.test(line) &&
		(line.match(/\p{L}+/gu) ?? []).every((word) => isWord(word) && /[aeiouyæøå]/i.test(word))
	);
}

/** Cuts off what a drawing beside the text has left at the end of a line. */
function withoutStrayTail(line: string, isWord: IsWord): string {
	const [, sentence = '', tail = ''] = /^(.*\p{L}[.!?]["”’)]?)\s+(\S.{0,15})$/u.exec(line) ?? [];
	let kept = sentence !== '' && isStrayGroup(tail, isWord) ? sentence : line;
	for (;;) {
		const [whole, before = '', last = ''] = /^(.*\S)\s+(\S+)$/su.exec(kept) ?? [];
		if (whole === undefined || !isStray(last, before, kept !== line, isWord)) break;
		kept = before;
	}
	return /\p{L}{2}|\p{N}/u.test(kept) || /^[iå][.,!?]?["“”’»«›‹]{0,2}$/iu.test(kept) ? kept : '';
}

/** Several signs behind a sentence, none of them a word: "4‘0» 09 4". */
function isStrayGroup(tail: string, isWord: IsWord): boolean {
	if (isAddressItem(tail)) return false;
	// A quotation begins there.
	if (/^[»„“"'’‘(]\p{L}{2,}$/u.test(tail) && isWord(tail.slice(1).toLowerCase())) return false;
	const known = (tail.match(/\p{L}{2,}/gu) ?? []).some((part) => part.length > 2 && isWord(part));
	const signed = /[‘’`´"'»«\p{N}]/u.test(tail) || ODD.test(tail);
	return !known && signed && !/\p{L}-$/u.test(tail) && !/^\p{N}[\p{N}.,]*(?:\s*\p{L}+)?$/u.test(tail);
}

/** Whether the last word of a line is none. `afterOthers`: something behind it was cut off already. */
function isStray(word: string, before: string, afterOthers: boolean, isWord: IsWord): boolean {
	if (isAddressItem(word) || isMiscoded(word)) return false;
	// the small words "i" and "å" at the end of a sentence or a quotation
	if (/^[iå][.,:;?!"“”’»«›‹]{1,3}$/iu.test(word)) return false;
	const letters = word.match(/\p{L}/gu)?.length ?? 0;
	const signs = word.length - letters - (word.match(/\p{N}/gu)?.length ?? 0);
	if (/^(?:[–—-]|…|\.{3})$/.test(word)) return afterOthers;
	if (/^[(]?\p{N}[\p{N}.,:/–-]*[%)]?[.,;:]?$/u.test(word)) return afterOthers && !/^\d{4}/.test(word);
	if (letters === 0) return true;
	if (ODD.test(word) && signs >= letters - 1) return true;
	if ((word.match(/\p{L}{3,}/gu) ?? []).some(isWord)) return false;
	if (ODD.test(word)) return true;
	// no word is one consonant, but "5 m" is a measure
	if (/^[b-df-hj-np-tv-z]$/iu.test(word)) return !/\p{N}$/u.test(before);
	if (afterOthers && letters <= 3 && !isWord(word.replace(/[^\p{L}]/gu, ''))) return true;
	const opened = before.lastIndexOf('(') > before.lastIndexOf(')');
	return letters <= 1 && word.length > 1 && !/^\p{L}[.,:;?!-]$/u.test(word) && !(opened && word.endsWith(')'));
}
