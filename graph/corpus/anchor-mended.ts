/** Finds the statements of an edition in its source as `prepare` reads it: mended, and in reading order. */

import { isGraphError } from '../model/errors.ts';
import type { Anchor, Span } from '../model/graph.ts';
import { anchorStatements, type Anchoring, type Sought } from '../anchor/anchor.ts';
import { spansOf } from '../anchor/left-out.ts';
import { repairText } from '../repair/repair.ts';
import type { Repaired } from '../repair/types.ts';
import { readingOrder } from '../segment/reading-order.ts';

/** A text made from a source, and the stretches of the source that a stretch of it stands for. */
interface Reading {
	readonly text: string;
	toSource(start: number, end: number): { start: number; end: number }[];
}

/**
 * Anchors statements as {@link anchorStatements} does, and those it does not find in the source as repair would write
 * it, or in the order in which columns are read, because an edition may say what a draft says. Offsets and quotes are
 * those of the source as received.
 */
export function anchorThroughDamage(
	source: { name: string; text: string },
	statements: readonly Sought[]
): Anchoring[] {
	const found = anchorStatements(source, statements);
	if (found.every(({ anchor }) => anchor)) return found;
	const readings = readingsOf(source.text);
	// One reading that finds all is better than several that find some each, because words return.
	const whole = readings
		.map((reading) => anchoredIn(reading, source, statements, []))
		.find((anchored) => anchored.every(({ anchor }) => anchor));
	return whole ?? readings.reduce((before, reading) => anchoredIn(reading, source, statements, before), found);
}

/** The source mended, and the mended text in reading order; those that differ from it. */
function readingsOf(source: string): Reading[] {
	const mended = mendedText(source);
	const isMended = mended !== undefined && mended.changes.length > 0;
	const toSource = isMended ? mended.toSource : (offset: number) => offset;
	const text = isMended ? mended.text : source;
	const ordered = readingOrder(text);
	const inSource = ({ start, end }: { start: number; end: number }) => ({ start: toSource(start), end: toSource(end) });
	return [
		...(isMended ? [{ text, toSource: (start: number, end: number) => [inSource({ start, end })] }] : []),
		...(ordered
			? [{ text: ordered.text, toSource: (start: number, end: number) => ordered.toGiven(start, end).map(inSource) }]
			: [])
	];
}

/** What was not found yet, looked for in one reading of the source; no place is taken twice. */
function anchoredIn(
	reading: Reading,
	source: { name: string; text: string },
	statements: readonly Sought[],
	found: readonly Anchoring[]
): Anchoring[] {
	const taken = new Uint8Array(source.text.length);
	for (const { anchor } of found) if (anchor) for (const { start, end } of spansOf(anchor)) taken.fill(1, start, end);
	const again = anchorStatements({ name: source.name, text: reading.text }, statements);
	return again.map((own, index) => {
		const first = found[index] ?? own;
		const second = own.anchor;
		if (found[index]?.anchor || !second) return first;
		const spans = spansOf(second).flatMap(({ start, end }) => reading.toSource(start, end).map(quoted));
		if (spans.some(({ start, end }) => taken.subarray(start, end).includes(1))) return first;
		for (const { start, end } of spans) taken.fill(1, start, end);
		return { anchor: withSpans(second, spans) };
	});

	function quoted({ start, end }: { start: number; end: number }): Span {
		return { start, end, quote: source.text.slice(start, end) };
	}
}

/** Undefined where the word lists for mending are not there: then only the source itself counts. */
function mendedText(text: string): Repaired | undefined {
	try {
		return repairText(text);
	} catch (error) {
		if (isGraphError(error)) return undefined;
		throw error;
	}
}

function withSpans({ source }: Anchor, [first, ...fragments]: readonly Span[]): Anchor {
	if (!first) throw new Error('an anchor without a span');
	return fragments.length > 0 ? { source, ...first, fragments } : { source, ...first };
}
