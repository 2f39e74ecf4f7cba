/** Cuts running text into sentences. */

/** Abbreviations that never end a sentence. */
const INSIDE =
	/(?:^|[\s(])(?:bl\.a|f\.eks|fx|ca|hhv|jf|nr|dvs|evt|pga|ift|ifm|mht|inkl|ekskl|kl|tlf|stk|pct|mio|mia|min|maks|kr|vedr|afd|pkt|s|dr|hr|fr|st|p\.t|t\.o\.m|f\.s\.v|sml|cf|red|mr|mrs|ms|e\.g|i\.e)\.$/iu;
const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;
/** Abbreviations that may end one: a capital behind them decides. */
const MAYBE_LAST = /(?:m\.v|mv|osv|m\.m|m\.fl|etc|o\.l|o\.lign|mfl|m\.h)\.$/iu;
const END = /(?:\.{3}|[.!?…])["“”’‘'»«›‹)\]]*/gu;

/** The sentences of `text` as `[start, end)` without the blanks around them. */
export function sentences(text: string): [number, number][] {
	const found: [number, number][] = [];
	let start = 0;
	for (const match of text.matchAll(END)) {
		const end = match.index + match[0].length;
		if (!isEnd(text, match.index, end)) continue;
		push(start, end);
		start = end;
	}
	push(start, text.length);
	return found;

	function push(from: number, to: number): void {
		const piece = text.slice(from, to);
		const trimmed = piece.trim();
		if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
		const at = from + piece.indexOf(trimmed);
		found.push([at, at + trimmed.length]);
	}
}

function isEnd(text: string, sign: number, end: number): boolean {
	const rest = text.slice(end);
	if (/^\s*$/.test(rest)) return true;
	const before = text.slice(Math.max(0, sign - 12), sign + 1);
	// a lost blank: "indgår i.Som leder"
	if (rest[0] !== undefined && !/\s/.test(rest[0]))
		return /\p{Ll}\.$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(rest) && text[sign] === '.' && !INSIDE.test(before);
	if (!/^\s+["“”„‚'’»«›‹(–—-]?\s?[\p{Lu}\p{N}§]/u.test(rest)) return false;
	if (text[sign] !== '.') return true;
	if (MAYBE_LAST.test(before)) return /^\s+["“”„‚'’»«›‹(]?\p{Lu}/u.test(rest);
	// ordinals: "den 1. januar", "2. halvår"
	if (/(?:^|\s)\d{1,2}\.$/.test(before))
		return (
			/^\s+\p{Lu}/u.test(rest) &&
			!/^\s+(?:Januar|Februar|Marts|April|Maj|Juni|Juli|August|September|Oktober|November|December)/u.test(rest)
		);
	return !INSIDE.test(before) && !INITIAL.test(before);
}
