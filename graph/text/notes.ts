/** Finds notes: figures and signs that refer to them, behind a word, and their lines at the foot of a page or of the text. */

/** UTF-16 offsets, `end` exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

export interface Notes {
	/** The figures and signs behind words, with the blank before a figure in brackets. */
	readonly references: readonly Stretch[];
	/** The lines they refer to, with those that these go on over, by number from 0. */
	readonly lines: readonly number[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Behind a word or its full stop: a raised figure, one in square brackets, one that is glued to it, or a sign. */
const REFERENCE = new RegExp(
	[
		`(?<=[\\p{L}\\p{N}][.,:;!?"”’»)]{0,2})(?<raised>[${RAISED}]{1,2})`,
		String.raw`(?<=\p{L}{2}[.,:;!?"”’»)]{0,2})(?:[^\S\n]?\[(?<bracketed>\d{1,2})\]|(?<sign>\*{1,3}|[†‡])(?=[\s.,:;!?)]|$)|(?<plain>\d{1,2})(?![\p{L}\p{N}%]))`
	].join('|'),
	'gmu'
);
/** The beginning of a note's line. */
const NOTE = new RegExp(
	`^\\s*(?:(?<raised>[${RAISED}]{1,2})\\s*|\\[(?<bracketed>\\d{1,2})\\]\\s*|(?<sign>\\*{1,3}|[†‡])\\s*|(?<plain>\\d{1,2})[.):]?\\s+)(?=["“”„»'’(]?\\p{L})`,
	'u'
);
/** A word that ends in a figure by itself: "CO2", "covid19". */
const NAMED = /^(?:\p{Lu}[\p{Lu}\d-]*|(?:[Cc]ovid|[Ww]eb|[Bb]ilag|[Ff]ase|[Vv]ersion))$/u;

interface Reference extends Stretch {
	/** What a note's line begins with: its number, or its sign. */
	readonly name: string;
	readonly isPlain: boolean;
	/** 0 for a sign. */
	readonly number: number;
}

/** What is taken for a note has its line, or is a raised or bracketed figure that counts on from 1. */
export function findNotes(text: string): Notes {
	const references = referencesIn(text);
	if (references.length === 0) return { references: [], lines: [] };
	const { lines, names } = noteLines(text, references);
	const counting = countsOn(references);
	const sure = references.filter(
		({ name, isPlain, number }) => names.has(name) || (!isPlain && number > 0 && counting)
	);
	return { references: sure, lines };
}

function referencesIn(text: string): Reference[] {
	return [...text.matchAll(REFERENCE)].flatMap((match) => {
		const { raised, bracketed, plain, sign } = match.groups ?? {};
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		const word = /[\p{L}\d-]+(?=[^\p{L}]*$)/u.exec(before)?.[0] ?? '';
		if (plain !== undefined && NAMED.test(word)) return [];
		const number = numberOf(raised, bracketed ?? plain);
		const where = { start: match.index, end: match.index + match[0].length };
		return [{ ...where, name: sign ?? String(number), isPlain: plain !== undefined, number }];
	});
}

function numberOf(raised: string | undefined, digits: string | undefined): number {
	if (raised === undefined) return Number(digits ?? 0);
	return Number([...raised].map((sign) => RAISED.indexOf(sign)).join(''));
}

const ENDED = /[.!?]["”’»)]?\s*$/u;

/** Lines that begin with what a reference above them names. */
function noteLines(text: string, references: readonly Reference[]): { lines: number[]; names: Set<string> } {
	const lines: number[] = [];
	const names = new Set<string>();
	const open = new Set<string>();
	let next = 0;
	let start = 0;
	let goesOn = false;
	text.split('\n').forEach((line, index) => {
		while ((references[next]?.start ?? Infinity) < start) open.add(references[next++]?.name ?? '');
		const { raised, bracketed, plain, sign } = NOTE.exec(line)?.groups ?? {};
		const name = sign ?? String(numberOf(raised, bracketed ?? plain));
		if (open.has(name)) {
			open.delete(name);
			names.add(name);
			lines.push(index);
			goesOn = !ENDED.test(line);
		} else if (goesOn && /^\s*\p{Ll}/u.test(line)) {
			lines.push(index);
			goesOn = !ENDED.test(line);
		} else goesOn = false;
		start += line.length + 1;
	});
	return { lines, names };
}

/** Whether the raised and bracketed figures begin with 1 and each is the one before or the next. */
function countsOn(references: readonly Reference[]): boolean {
	let last = 0;
	for (const { number, isPlain } of references) {
		if (isPlain || number === 0) continue;
		if (number !== last && number !== last + 1) return false;
		last = number;
	}
	return last > 0;
}
