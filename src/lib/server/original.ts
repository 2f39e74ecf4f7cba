/** The source as received, round one statement: the proof that a quote was not made up. */

import type { GraphStore } from '$graph/store/port';

/** Characters of the source shown on either side of a statement. */
const AROUND = 240;

export interface Original {
	source: string;
	start: number;
	end: number;
	/** The source in order; `quoted` parts are the statement, the rest is what stands around and between. */
	parts: { text: string; quoted: boolean }[];
	cutBefore: boolean;
	cutAfter: boolean;
}

/** @throws {GraphError} unknown-id */
export async function originalOf(store: GraphStore, statementId: string): Promise<Original> {
	const { anchor, document } = await store.statement(statementId);
	const text = await store.sourceText(document.id);
	const spans = [anchor, ...(anchor.fragments ?? [])].toSorted((a, b) => a.start - b.start);
	const from = Math.max(0, Math.min(...spans.map((span) => span.start)) - AROUND);
	const to = Math.min(text.length, Math.max(...spans.map((span) => span.end)) + AROUND);
	const parts: Original['parts'] = [];
	const add = (start: number, end: number, quoted: boolean) => {
		if (end > start) parts.push({ text: text.slice(start, end), quoted });
	};
	let at = from;
	for (const { start, end } of spans) {
		add(at, start, false);
		add(start, end, true);
		at = end;
	}
	add(at, to, false);
	return {
		source: anchor.source,
		start: anchor.start,
		end: anchor.end,
		parts,
		cutBefore: from > 0,
		cutAfter: to < text.length
	};
}
