/** Finds the statements that stand in a source only once it is mended: where few letters are damaged, the letters alone do not show that they are. */

import { isGraphError } from '../model/errors.ts';
import type { Anchor, Span } from '../model/graph.ts';
import { anchorStatements, type Anchoring, type Sought } from '../anchor/anchor.ts';
import { spansOf } from '../anchor/left-out.ts';
import { repairText } from '../repair/repair.ts';
import type { Repaired } from '../repair/types.ts';

/**
 * Anchors statements as {@link anchorStatements} does, and those it does not find in the source as repair would write
 * it, because an edition may say what a draft says. Offsets and quotes are those of the source as received.
 */
export function anchorThroughDamage(
	source: { name: string; text: string },
	statements: readonly Sought[]
): Anchoring[] {
	const found = anchorStatements(source, statements);
	if (found.every(({ anchor }) => anchor)) return found;
	const mended = mendedText(source.text);
	if (!mended?.damaged) return found;
	const taken = new Uint8Array(source.text.length);
	for (const { anchor } of found) if (anchor) for (const { start, end } of spansOf(anchor)) taken.fill(1, start, end);
	const again = anchorStatements({ name: source.name, text: mended.text }, statements);
	return found.map((first, index) => {
		const second = again[index]?.anchor;
		if (first.anchor || !second) return first;
		const spans = spansOf(second).map((span) => inSource(span, source.text, mended));
		if (spans.some(({ start, end }) => taken.subarray(start, end).includes(1))) return first;
		for (const { start, end } of spans) taken.fill(1, start, end);
		return { anchor: withSpans(second, spans) };
	});
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

/** A span of the mended text as one of the source. */
function inSource({ start, end }: Span, source: string, { toSource }: Repaired): Span {
	const from = toSource(start);
	const to = toSource(end);
	return { start: from, end: to, quote: source.slice(from, to) };
}

function withSpans({ source }: Anchor, [first, ...fragments]: readonly Span[]): Anchor {
	if (!first) throw new Error('an anchor without a span');
	return fragments.length > 0 ? { source, ...first, fragments } : { source, ...first };
}
