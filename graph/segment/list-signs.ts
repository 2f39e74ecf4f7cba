/** Tells what opens a point of a list by what returns on the lines beside it: a sign, whatever it is, or numbers that count on. */

export interface ListSign {
	/** What stands before the point's words, blanks included. */
	readonly prefix: string;
	/** A numbered heading over its text is no point of a list. */
	readonly isHeading: boolean;
}

/** Lines of one point: the sign of the next stands no further down. */
const NEAR = 6;

/** The signs and numbers before the points of lists, by the index of their line. Blank lines count for none. */
export function findListSigns(lines: readonly string[]): Map<number, ListSign> {
	const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ index, line: line.trim() }]));
	const found = new Map<number, ListSign>();
	for (const [at, sign] of repeated(filled)) found.set(filled[at]?.index ?? -1, sign);
	for (const [at, sign] of counted(filled)) {
		const index = filled[at]?.index ?? -1;
		if (!found.has(index)) found.set(index, sign);
	}
	return found;
}

interface Filled {
	readonly index: number;
	readonly line: string;
}

/** Up to three signs that are neither letters nor digits, nor what opens a quotation, a bracket or an address; characters of symbol fonts; pictures. */
const SIGN =
	/^((?:(?![\p{L}\p{N}\p{Ps}\p{Pi}"'“”„‚’‘´`&@.,;:!?%…/\\]|\p{Extended_Pictographic})[^\s]){1,3}|(?:\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\u200d|\p{Emoji_Modifier})*){1,2}|\p{Co})(\s*)(?=\S)/u;
/** Bullets, arrows, boxes and the like, which stand close to a word too. */
const DRAWN =
	/^(?:[•·*–—‣⁃∙-]|[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff]|\p{Extended_Pictographic}|[-=]+>|>)/u;
/** A letter that a symbol font draws as a sign; words of one letter are none. */
const LETTER = /^((?![iåoeIÅ])\p{L})(\s+)(?=["“”»]?\p{L}{2})/u;
/** Opens a quotation, unless it opens line after line. */
const QUOTATION = /^[»«›‹]$/u;

function repeated(lines: readonly Filled[]): Map<number, ListSign> {
	const found = new Map<number, ListSign>();
	const last = new Map<string, number>();
	lines.forEach(({ line }, at) => {
		const match = SIGN.exec(line) ?? LETTER.exec(line);
		const sign = match?.[1];
		if (match === null || sign === undefined || isQuotation(sign, line)) return;
		// A sign that touches its word is a bullet only where nothing else stands so.
		const touches = match[2] === '' && !/^\p{Co}$/u.test(sign);
		if (touches && !DRAWN.test(sign)) return;
		const key = `${sign} ${touches}`;
		const before = last.get(key);
		const own = { prefix: match[0], isHeading: false };
		if (/^\p{Co}$/u.test(sign)) found.set(at, own);
		else if (before !== undefined && at - before <= NEAR) {
			found.set(at, own);
			const earlier = lines[before]?.line ?? '';
			found.set(before, { prefix: (SIGN.exec(earlier) ?? LETTER.exec(earlier))?.[0] ?? '', isHeading: false });
		}
		last.set(key, at);
	});
	return found;
}

function isQuotation(sign: string, line: string): boolean {
	return QUOTATION.test(sign) && (/[«»‹›]/u.test(line.slice(1)) || !/^.\s/u.test(line));
}

interface Numbered {
	readonly at: number;
	readonly prefix: string;
	/** How the number is written: `(1)`, `a.`, `1.1` … */
	readonly style: string;
	/** A letter may be a Roman number too. */
	readonly values: readonly number[];
}

const NUMBER =
	/^(?:(?<open>[([])?(?<value>\d{1,2}|[ivxIVX]{1,5}|\p{L})(?<close>[)\].:]|\.\))|(?<parts>\d{1,2}(?:\.\d{1,2}){1,3})\.?|(?<bare>\d{1,2})(?:\s*[-–—:|]|(?=\s))|(?<round>[①-⑳❶-❿➀-➉]))(?<blank>\s+|(?<=[①-⑳❶-❿➀-➉)]))(?=["“”„»›'’(]?\p{L})/u;
/** Numbers that count on from one line to one of the next. */
function counted(lines: readonly Filled[]): Map<number, ListSign> {
	const numbered = lines.flatMap(({ line }, at) => numberOf(line, at));
	const runs: Numbered[][] = [];
	const open = new Map<string, { run: Numbered[]; value: number }[]>();
	for (const one of numbered) {
		const candidates = open.get(one.style) ?? [];
		const next = candidates.findLast(({ value }) => one.values.includes(value + 1));
		if (next) {
			next.run.push(one);
			next.value++;
			continue;
		}
		const run = [one];
		runs.push(run);
		open.set(one.style, [...candidates.slice(-4), { run, value: one.values[0] ?? 1 }]);
	}
	const found = new Map<number, ListSign>();
	for (const run of runs) {
		const first = run[0];
		if (first === undefined) continue;
		const isList = run.length > 1 && first.values.includes(1);
		if (!isList && !(/^\D?1|^parts/.test(first.style) && areHeadings(run, lines))) continue;
		const isNear = run.every(({ at }, index) => index === 0 || at - (run[index - 1]?.at ?? 0) <= NEAR);
		const isHeading = areHeadings(run, lines);
		// Far apart, numbers are those of headings; a number alone before a word is that of a text.
		if (!isHeading && (!isNear || first.style.startsWith('bare'))) continue;
		for (const { at, prefix } of run) found.set(at, { prefix, isHeading });
	}
	return found;
}

function numberOf(line: string, at: number): Numbered[] {
	const match = NUMBER.exec(line);
	const { open = '', value, close = '', parts, bare, round } = match?.groups ?? {};
	if (match === null) return [];
	const prefix = match[0];
	if (round !== undefined) return [{ at, prefix, style: 'round', values: [roundValue(round)] }];
	if (parts !== undefined) {
		const numbers = parts.split('.');
		return [{ at, prefix, style: `parts ${numbers.slice(0, -1).join('.')}`, values: [Number(numbers.at(-1))] }];
	}
	if (bare !== undefined)
		return [
			{
				at,
				prefix,
				style: `bare ${/\s*\S/.exec(prefix.slice(bare.length))?.[0].trim() ?? ''}`.trim(),
				values: [Number(bare)]
			}
		];
	if (value === undefined) return [];
	if (/\d/.test(value)) return [{ at, prefix, style: `${open}1${close}`, values: [Number(value)] }];
	const isLarge = value === value.toUpperCase();
	const letter = value.length === 1 ? [value.toLowerCase().charCodeAt(0) - 96] : [];
	const roman = romanValue(value.toLowerCase());
	const kind = isLarge ? 'A' : 'a';
	return [
		...(letter.length > 0 ? [{ at, prefix, style: `${open}${kind}${close}`, values: letter }] : []),
		...(roman > 0 ? [{ at, prefix, style: `${open}${kind} roman${close}`, values: [roman] }] : [])
	];
}

function roundValue(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	return code - ([0x2780, 0x2776, 0x2460].find((first) => code >= first) ?? code) + 1;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const romanValue = (text: string) => ROMAN.indexOf(text) + 1;

const ENDED = /[.!?]["“”'’»«›‹)]?$/u;
const MOST_WORDS = 12;

/** Most of the run are short lines without an end, over a line of text that begins anew. */
function areHeadings(run: readonly Numbered[], lines: readonly Filled[]): boolean {
	const ats = new Set(run.map(({ at }) => at));
	const over = run.filter(({ at, prefix }) => {
		const own = lines[at]?.line.slice(prefix.length) ?? '';
		const next = lines[at + 1]?.line ?? '';
		return (
			!ENDED.test(own) &&
			own.split(/\s+/).length <= MOST_WORDS &&
			next !== '' &&
			!ats.has(at + 1) &&
			/^["“”„»›'’(]?[\p{Lu}\p{N}•–-]/u.test(next)
		);
	});
	return over.length * 2 > run.length;
}
