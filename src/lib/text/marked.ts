/** A text cut into marked and plain pieces, for any spans, also where they touch or overlap. */

export interface Piece {
	text: string;
	marked: boolean;
}

/** Pieces in order; together they are the whole text. Spans outside the text are cut to it. */
export function markedPieces(text: string, spans: readonly { start: number; end: number }[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const add = (end: number, marked: boolean) => {
		if (end <= at) return;
		const last = pieces.at(-1);
		const piece = text.slice(at, end);
		if (last && last.marked === marked) last.text += piece;
		else pieces.push({ text: piece, marked });
		at = end;
	};
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
		add(Math.min(start, text.length), false);
		add(Math.min(end, text.length), true);
	}
	add(text.length, false);
	return pieces;
}
