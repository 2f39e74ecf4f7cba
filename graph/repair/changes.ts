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

/** The changes of two passes in order, without those of the first that one of the second stands for. */
export function merged(first: readonly Change[], later: readonly Change[]): Change[] {
	const kept: Change[] = [];
	let at = 0;
	for (const change of first) {
		while ((later[at]?.end ?? Infinity) <= change.start) at++;
		const next = later[at];
		if (next === undefined || next.start >= change.end) kept.push(change);
	}
	return [...kept, ...later].sort((a, b) => a.start - b.start);
}

/** Two passes as one: `first` changed `text`, and `then` repaired the outcome. Where both changed a word, one change stands for both. */
export function composed(
	text: string,
	{ changes: first, toSource, noteLines }: Pick<Repaired, 'changes' | 'toSource' | 'noteLines'>,
	then: Repaired
): Repaired {
	const later = then.changes.map((change) => {
		const start = toSource(change.start);
		const end = toSource(change.end);
		return { ...change, start, end, original: text.slice(start, end) };
	});
	const changes = merged(first, later);
	const doubtful = then.doubtful.map((doubt) => ({ ...doubt, start: toSource(doubt.start), end: toSource(doubt.end) }));
	return {
		...then,
		damaged: true,
		changes,
		noteLines,
		doubtful,
		toSource: (offset) => toSource(then.toSource(offset))
	};
}
