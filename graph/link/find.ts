/** Finds in a text every word that a concept's vocabulary knows, and decides for each whether it counts. */

import type { CompiledPhrase, FormEntry, FormIndex } from './form-index.ts';
import { matchPattern } from '../vocabulary/pattern.ts';
import { Place, type Lexis } from './senses/place.ts';
import { SENSE_TABLES } from './senses/tables.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { Reason } from '../vocabulary/entries.ts';

/** Words that could express a concept, and the decision: `counts`, `open` (for review), or `not` with its reason. Token indices, both inclusive. */
export interface Finding {
	readonly concept: string;
	readonly first: number;
	readonly last: number;
	readonly verdict: 'counts' | 'open' | 'not';
	/** The key of the deciding rule; for `not` by the vocabulary's own list: `excluded`. */
	readonly rule: string;
	/** The vocabulary's reason for leaving the words out. */
	readonly reason?: Reason;
}

export interface Findings {
	readonly tokens: readonly Token[];
	/** By place, then concept; words decided by a longer expression are not listed beside it. */
	readonly findings: readonly Finding[];
}

const TABLES = new Map(SENSE_TABLES.map((table) => [table.key, table]));

/** All findings of a text. */
export function findConcepts(text: string, index: FormIndex, lexis: Lexis): Findings {
	const damaged = looksDamaged(text);
	const tokens = tokenise(text);
	const singles: Finding[] = [];
	const expressions: Finding[] = [];
	const isAdjective = (lower: string) => lexis.classes(lower).adjective;
	for (const [at, token] of tokens.entries()) {
		if (!token.word) continue;
		const facts = index.facts(token.lower);
		if (facts === undefined) continue;
		for (const entry of facts.entries) singles.push(decide(tokens, at, entry, lexis, damaged));
		for (const phrase of facts.phrases) {
			const match = matchPattern(tokens, at, phrase.elements, isAdjective);
			if (match !== undefined) expressions.push(expression(phrase, match.first, match.last));
		}
	}
	const kept = expressions.length === 0 ? singles : merge(singles, expressions);
	return {
		tokens,
		findings: kept.sort((a, b) => a.first - b.first || (a.concept < b.concept ? -1 : 1) || b.last - a.last)
	};
}

/** Danish has an æ, ø or å in every 35 letters; a text this long without one lost them (the chance that it never had any is below 1 in 100). */
const TELLING_LENGTH = 180;

function looksDamaged(text: string): boolean {
	return text.length >= TELLING_LENGTH && !/[æøå]/i.test(text.normalize('NFC'));
}

function decide(tokens: readonly Token[], at: number, entry: FormEntry, lexis: Lexis, damaged: boolean): Finding {
	const base = { concept: entry.concept, first: at, last: at };
	const reason = entry.reason === undefined ? {} : { reason: entry.reason };
	if (entry.rule === 'excluded') return { ...base, verdict: 'not', rule: 'excluded', ...reason };
	if (entry.rule === 'doubt') return { ...base, verdict: 'open', rule: 'doubt', ...reason };
	const table = entry.sense === undefined ? undefined : TABLES.get(entry.sense);
	if (table === undefined) return { ...base, verdict: 'counts', rule: entry.rule };
	const place = new Place(tokens, at, lexis, damaged);
	const rule = table.rules.find((candidate) => candidate.holds(place));
	if (rule === undefined) return { ...base, verdict: 'open', rule: `${table.key}.open` };
	return { ...base, verdict: rule.counts ? 'counts' : 'not', rule: rule.key };
}

function expression(phrase: CompiledPhrase, first: number, last: number): Finding {
	const base = { concept: phrase.concept, first, last };
	const reason = phrase.reason === undefined ? {} : { reason: phrase.reason };
	if (phrase.verdict === 'excluded') return { ...base, verdict: 'not', rule: 'excluded', ...reason };
	if (phrase.verdict === 'doubt') return { ...base, verdict: 'open', rule: 'doubt', ...reason };
	return { ...base, verdict: 'counts', rule: 'phrase' };
}

/** The longest words win within a concept: an expression decides for the words inside it. */
function merge(singles: readonly Finding[], expressions: readonly Finding[]): Finding[] {
	const covered = new Set<string>();
	const isFree = ({ concept, first, last }: Finding) => {
		for (let at = first; at <= last; at += 1) if (covered.has(`${at} ${concept}`)) return false;
		return true;
	};
	const byLength = [...expressions].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
	const kept = byLength.filter((candidate) => {
		if (!isFree(candidate)) return false;
		for (let at = candidate.first; at <= candidate.last; at += 1) covered.add(`${at} ${candidate.concept}`);
		return true;
	});
	return [...kept, ...singles.filter(isFree)];
}
