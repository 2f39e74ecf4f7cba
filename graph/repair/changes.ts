/** Puts changes into a text and keeps the way back to where each letter stood. */

import type { Change, Repaired } from './types.ts';

/** The text with the changes (sorted, not overlapping) made, and the way from its offsets to those of `text`. */
export function applied(
	text: string,
	changes: readonly Change[]
): { text: string; toSource: (offset: number) => number } {
	const pieces: string[] = [];
	const marks: { at: number; end: number; start: number; sourceEnd: number }[] = [];
	let length = 0;
	let from = 0;
	for (const { start, end, mended } of changes) {
		pieces.push(text.slice(from, start), mended);
		length += start - from;
		marks.push({ at: length, end: length + mended.length, start, sourceEnd: end });
		length += mended.length;
		from = end;
	}
	pieces.push(text.slice(from));
	const toSource = (offset: number) => {
		let low = 0;
		let high = marks.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((marks[middle]?.at ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		const mark = marks[low - 1];
		if (!mark) return offset;
		if (offset >= mark.end) return mark.sourceEnd + offset - mark.end;
		return Math.min(mark.start + offset - mark.at, mark.sourceEnd);
	};
	return { text: pieces.join(''), toSource };
}

/** Two passes as one: `first` changed `text`, and `then` repaired the outcome. Where both changed a word, one change stands for both. */
export function composed(
	text: string,
	first: readonly Change[],
	toSource: (offset: number) => number,
	then: Repaired
): Repaired {
	const later = then.changes.map((change) => {
		const start = toSource(change.start);
		const end = toSource(change.end);
		return { ...change, start, end, original: text.slice(start, end) };
	});
	const overlaps = (a: Change) => later.some((b) => a.start < b.end && b.start < a.end);
	const changes = [...first.filter((change) => !overlaps(change)), ...later].sort((a, b) => a.start - b.start);
	const doubtful = then.doubtful.map((doubt) => ({ ...doubt, start: toSource(doubt.start), end: toSource(doubt.end) }));
	return { ...then, damaged: true, changes, doubtful, toSource: (offset) => toSource(then.toSource(offset)) };
}
