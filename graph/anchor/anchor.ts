/** Finds each statement of an edition in its untouched source text, so that every quote can be shown where it stands. */

import type { Anchor, Span } from '../model/graph.ts';
import { brokenPlacesOf, lettered, type NearMiss, type Place, placesOf, sourceLetters } from './places.ts';
import type { SourceLetters } from './places.ts';
import { partSpans } from './spans.ts';
import type { Lettered } from './words.ts';

/** What is to be found; `text` in correct spelling. */
export interface Sought {
	text: string;
}

/** Why a statement has no anchor. */
export interface Unanchored {
	/** `taken`: it stands there, but other statements stand on every such place. `wordless`: it has no letters to look for. */
	why: 'misfit' | 'absent' | 'taken' | 'wordless';
	/** The nearest place: offset in the source, and the word of the statement that does not fit there. */
	nearest: { offset: number; word: string; problem: string } | undefined;
}

export type Anchoring = { anchor: Anchor; missing?: undefined } | { anchor?: undefined; missing: Unanchored };

/** Below this share of letters that lie there in runs a place is no near miss but chance. */
const LEAST_NEAR_SHARE = 0.5;
/** How much nearer, in letters, a place must be that follows other words on its line, to win over one that begins a line or sentence. */
const EDGE_WEIGHT = 400;
/** Going back in the source costs more than going on: statements come in reading order. */
const BACK_WEIGHT = 3;

interface Candidate {
	statement: Lettered;
	places: Place[];
	nearest: NearMiss | undefined;
	chosen: Place | undefined;
}

/**
 * Anchors statements, given in reading order, in their source: by their letters, so that scanning damage, line ends and
 * hyphens do not matter, and word by word, so that a changed wording is refused. Two statements never share a place:
 * what stands in one place only is placed first; of several places a statement takes the one next to its neighbours.
 * Offsets are UTF-16, `end` exclusive, each quote exactly the source between them. Deterministic.
 */
export function anchorStatements(source: { name: string; text: string }, statements: readonly Sought[]): Anchoring[] {
	const letters = sourceLetters(source.text);
	const taken = new Uint8Array(letters.codes.length);
	const candidates = findPlaces(letters, statements, taken);
	choosePlaces(letters, candidates, taken);
	return candidates.map((candidate): Anchoring => {
		if (!candidate.chosen) return { missing: unanchored(candidate, letters) };
		const [first, ...fragments] = partSpans(candidate.statement, letters, candidate.chosen.parts);
		return { anchor: toAnchor(source.name, first, fragments) };
	});
}

function toAnchor(source: string, first: Span | undefined, fragments: Span[]): Anchor {
	if (!first) throw new Error('a place without parts');
	return fragments.length > 0 ? { source, ...first, fragments } : { source, ...first };
}

function findPlaces(source: SourceLetters, statements: readonly Sought[], none: Uint8Array): Candidate[] {
	const times = new Map<string, number>();
	const candidates = statements.map(({ text }): Candidate => {
		const statement = lettered(text);
		const key = statement.codes.join();
		times.set(key, (times.get(key) ?? 0) + 1);
		return { statement, places: [], nearest: undefined, chosen: undefined };
	});
	for (const candidate of candidates) {
		if (candidate.statement.codes.length === 0) continue;
		const { places, nearest } = placesOf(candidate.statement, source, none);
		candidate.places = places;
		candidate.nearest = nearest;
		// Printed more often than found unbroken: a column or a page's end may stand in between.
		if (places.length < (times.get(candidate.statement.codes.join()) ?? 1)) lookForBroken(candidate, source, none);
	}
	return candidates;
}

function lookForBroken(candidate: Candidate, source: SourceLetters, taken: Uint8Array): void {
	const covered = taken.slice();
	for (const place of candidate.places) cover(place, covered);
	const { places, nearest } = brokenPlacesOf(candidate.statement, source, covered);
	candidate.places = [...candidate.places, ...places].sort((a, b) => a.first - b.first);
	if (nearest && nearest.share > (candidate.nearest?.share ?? 0)) candidate.nearest = nearest;
}

function choosePlaces(source: SourceLetters, candidates: readonly Candidate[], taken: Uint8Array): void {
	const take = (candidate: Candidate, place: Place): void => {
		candidate.chosen = place;
		cover(place, taken);
	};
	const single = candidates.filter(({ places }) => places.length === 1);
	// The longest first: a short statement's words may stand inside a longer one.
	single.sort((a, b) => b.statement.codes.length - a.statement.codes.length);
	for (const candidate of single) {
		const [place] = candidate.places;
		if (place && isFree(place, taken)) take(candidate, place);
	}
	candidates.forEach((candidate, index) => {
		if (candidate.chosen || candidate.places.length < 2) return;
		const before = candidates.slice(0, index).findLast(({ chosen }) => chosen)?.chosen;
		const after = candidates.slice(index + 1).find(({ chosen }) => chosen)?.chosen;
		let best: { place: Place; distance: number } | undefined;
		for (const place of candidate.places) {
			if (!isFree(place, taken)) continue;
			const distance =
				walk((before?.last ?? -1) + 1, place.first) +
				(after ? walk(place.last + 1, after.first) : 0) +
				(beginsLineOrSentence(source, place.first) ? 0 : EDGE_WEIGHT);
			if (!best || distance < best.distance) best = { place, distance };
		}
		if (best) take(candidate, best.place);
	});
	for (const candidate of candidates) {
		if (candidate.chosen || candidate.statement.codes.length === 0) continue;
		const { places } = brokenPlacesOf(candidate.statement, source, taken);
		const free = places.find((place) => isFree(place, taken));
		if (free) take(candidate, free);
	}
}

function walk(from: number, to: number): number {
	return to >= from ? to - from : BACK_WEIGHT * (from - to);
}

function beginsLineOrSentence(source: SourceLetters, letter: number): boolean {
	const gap = source.text.slice(letter === 0 ? 0 : source.ends[letter - 1], source.starts[letter]);
	return letter === 0 || /[\n\r\f.!?:•]/.test(gap);
}

function cover(place: Place, taken: Uint8Array): void {
	for (const { first, last } of place.parts) taken.fill(1, first, last + 1);
}

function isFree(place: Place, taken: Uint8Array): boolean {
	return place.parts.every(({ first, last }) => !taken.subarray(first, last + 1).includes(1));
}

function unanchored({ statement, places, nearest }: Candidate, source: SourceLetters): Unanchored {
	if (statement.codes.length === 0) return { why: 'wordless', nearest: undefined };
	if (places.length > 0) return { why: 'taken', nearest: undefined };
	if (!nearest || nearest.share < LEAST_NEAR_SHARE) return { why: 'absent', nearest: undefined };
	const { start, end, why } = nearest.misfit;
	return {
		why: 'misfit',
		nearest: { offset: source.starts[nearest.first] ?? 0, word: statement.text.slice(start, end), problem: why }
	};
}
