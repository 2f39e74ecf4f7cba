/** What a person has decided about a link, and what becomes of it in the texts as they are now. */

import { fingerprintOf } from '../facts/fingerprint.ts';
import { byText } from '../text/order.ts';

/** Words of a statement or heading with what stands around them there, as in the W3C's TextQuoteSelector. */
export interface Quote {
	/** What stands before the words, back to any point; may be empty. No space at its ends. */
	before: string;
	/** Whole words. */
	words: string;
	after: string;
}

/** `another`: the words link to this concept instead. */
export type Verdict = { is: 'confirmed' } | { is: 'rejected' } | { is: 'another'; concept: string };

export interface Decision {
	/** `document:…` */
	document: string;
	/** `concept:…`: what the link leads to. */
	concept: string;
	quote: Quote;
	verdict: Verdict;
	reason?: string;
	by?: string;
	/** YYYY-MM-DD */
	at?: string;
	/** Where it is written, file and line, for messages. */
	place: string;
}

/**
 * Why a decision is lost. `absent`: no text of the document fits its words. `several`: different texts fit equally well.
 * `contradicted`: another decision says otherwise of the same words.
 */
export type LostReason = 'unknown-document' | 'unknown-concept' | 'absent' | 'several' | 'contradicted';

/** A text of a document, by the id of its statement or value. */
export interface NearText {
	node: string;
	text: string;
}

/** What became of a decision. */
export type Outcome = { decision: Decision } & (
	| Kept
	| {
			state: 'lost';
			reason: LostReason;
			/** The texts that come nearest, best first; three at most. */
			nearest: NearText[];
			/** Places of the decisions that say otherwise. */
			against: string[];
	  }
);

/** The words are where they were, or, where wording or place changed, stand in `quote` now. */
export interface Kept {
	state: 'ok' | 'moved';
	/** Ids of the statements and values; several where a document prints the text again. */
	nodes: string[];
	/** The words as they stand now. */
	quote: Quote;
	/** True where nothing had to be done, because nothing links the words that were rejected. */
	idle: boolean;
}

/** What two decisions about the same words have in common, as text. */
export function keyOf({ document, concept, quote }: Decision): string {
	return JSON.stringify([document, concept, quote.words, quote.before, quote.after]);
}

/** The verdict as text. */
export function verdictText(verdict: Verdict): string {
	return verdict.is === 'another' ? `another: ${verdict.concept}` : verdict.is;
}

/**
 * sha256 over what decisions do to a document, whatever their order; undefined where there are none. Who decided, when and
 * why changes no link.
 */
export function decisionsFingerprint(decisions: readonly Decision[]): string | undefined {
	if (decisions.length === 0) return undefined;
	return fingerprintOf(...decisions.map((decision) => [keyOf(decision), verdictText(decision.verdict)].join()).sort());
}

/** By the id of the document. */
export function byDocument(decisions: readonly Decision[]): Map<string, Decision[]> {
	return Map.groupBy(decisions, ({ document }) => document);
}

/** The order of places: by file, then by line. */
export function byPlace(a: string, b: string): number {
	const [fileA, lineA] = splitPlace(a);
	const [fileB, lineB] = splitPlace(b);
	return byText(fileA, fileB) || lineA - lineB || byText(a, b);
}

function splitPlace(place: string): [file: string, line: number] {
	const colon = place.lastIndexOf(':');
	const line = Number(place.slice(colon + 1));
	return colon < 0 || Number.isNaN(line) ? [place, 0] : [place.slice(0, colon), line];
}
