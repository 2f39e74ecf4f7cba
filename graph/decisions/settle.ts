/** Carries decided words into the mentions of one text. */

import { DECIDED } from '../facts/evidence.ts';
import type { Mention } from '../facts/facts.ts';
import type { Evidence } from '../model/graph.ts';
import { byText } from '../text/order.ts';

/** Words of one text that do, or do not, express a concept. */
export interface Decided {
	concept: string;
	/** UTF-16 offsets, `end` exclusive. */
	start: number;
	end: number;
	status: 'confirmed' | 'rejected';
}

type Stretch = Pick<Evidence, 'start' | 'end'>;

/** True where two stretches share a letter. */
export function overlap(a: Stretch, b: Stretch): boolean {
	return a.start < b.end && b.start < a.end;
}

/** What a decision is about: its words, and the evidence that any of them belong to. */
export function reach({ concept, start, end }: Decided, mentions: readonly Mention[]): Stretch {
	const touched = evidenceOf(mentions, concept).filter((one) => overlap(one, { start, end }));
	return {
		start: Math.min(start, ...touched.map((one) => one.start)),
		end: Math.max(end, ...touched.map((one) => one.end))
	};
}

/**
 * The mentions after what was decided, whatever its order: evidence gets the status of the words it shares letters with,
 * and confirmed words without evidence become evidence. Nothing of `decided` may contradict another (see {@link reach}).
 */
export function settle(text: string, mentions: readonly Mention[], decided: readonly Decided[]): Mention[] {
	const all = new Map(mentions.map(({ concept, evidence }) => [concept, [...evidence]]));
	for (const [concept, own] of Map.groupBy(decided, (one) => one.concept)) {
		const found = evidenceOf(mentions, concept);
		const settled = found.map((evidence) => {
			const status = own.find((one) => overlap(one, evidence))?.status;
			return status === undefined ? evidence : { ...evidence, status };
		});
		for (const { start, end, status } of own.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
			if (status !== 'confirmed' || settled.some((one) => overlap(one, { start, end }))) continue;
			settled.push({ start, end, form: text.slice(start, end), rule: DECIDED, status });
		}
		settled.sort((a, b) => a.start - b.start || a.end - b.end);
		if (settled.length > 0) all.set(concept, settled);
	}
	return [...all].map(([concept, evidence]) => ({ concept, evidence })).sort((a, b) => byText(a.concept, b.concept));
}

/** What a person has decided of these mentions, as {@link settle} takes it. */
export function decidedIn(mentions: readonly Mention[]): Decided[] {
	return mentions.flatMap(({ concept, evidence }) =>
		evidence.flatMap(({ start, end, status }) => (status === 'found' ? [] : [{ concept, start, end, status }]))
	);
}

function evidenceOf(mentions: readonly Mention[], concept: string): readonly Evidence[] {
	return mentions.find((mention) => mention.concept === concept)?.evidence ?? [];
}
