/** The source as received, around one statement: the proof that a quote was not made up. */

import * as v from 'valibot';
import { requiredText } from './parameters.ts';
import { defineQuery } from './query.ts';

/** Characters of the source shown on either side of a statement. */
const AROUND = 240;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const originalSchema = v.object({
	source: v.pipe(v.string(), v.description('The name of the source file.')),
	start: offset,
	end: offset,
	parts: v.pipe(
		v.array(v.object({ text: v.string(), quoted: v.boolean() })),
		v.description('The source in order: quoted parts are the statement, the rest is what stands around and between.')
	),
	cutBefore: v.pipe(v.boolean(), v.description('The source begins earlier.')),
	cutAfter: v.pipe(v.boolean(), v.description('The source goes on.'))
});

export const original = defineQuery({
	summary: 'The source around a statement’s anchor, cut into what is the statement and what is not.',
	parameters: v.strictObject({ statement: requiredText('The id of a statement.', 'statement:…') }),
	answer: originalSchema,
	run: async ({ statement }, context) => {
		const store = await context.store();
		const { anchor, document } = await store.statement(statement);
		const text = await store.sourceText(document.id);
		const spans = [anchor, ...(anchor.fragments ?? [])].sort((a, b) => a.start - b.start);
		const from = Math.max(0, Math.min(...spans.map((span) => span.start)) - AROUND);
		const to = Math.min(text.length, Math.max(...spans.map((span) => span.end)) + AROUND);
		return {
			source: anchor.source,
			start: anchor.start,
			end: anchor.end,
			parts: partsOf(text, spans, from, to),
			cutBefore: from > 0,
			cutAfter: to < text.length
		};
	}
});

/** The text from `from` to `to`, cut at the ends of the spans, which are in order. */
function partsOf(text: string, spans: readonly { start: number; end: number }[], from: number, to: number) {
	const parts: { text: string; quoted: boolean }[] = [];
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
	return parts;
}
