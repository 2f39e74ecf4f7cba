/** The part of a quote that begins a little before its first mark, so that two lines of a phone hold the mark. */

export interface Span {
	start: number;
	end: number;
}

export interface Excerpt {
	text: string;
	spans: Span[];
}

/** UTF-16 units that fit into two narrow lines, a margin for long words taken off. */
const FITS = 48;
/** Units that stand before the mark at most, where the beginning is left out. */
const BEFORE = 20;

/**
 * The quote from a word's beginning on, an ellipsis in place of what is left out; the whole quote
 * where its first mark stands near the beginning, or nothing is marked.
 */
export function excerptAround(text: string, spans: readonly Span[]): Excerpt {
	const [first] = spans;
	if (first === undefined || first.end <= FITS) return { text, spans: [...spans] };
	const space = text.indexOf(' ', first.start - BEFORE);
	const from = space >= 0 && space < first.start ? space + 1 : first.start;
	const moved = '… '.length - from;
	return {
		text: `… ${text.slice(from)}`,
		spans: spans.map(({ start, end }) => ({ start: start + moved, end: end + moved }))
	};
}
