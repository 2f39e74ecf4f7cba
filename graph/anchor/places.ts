/** Finds every place of a source where a statement stands, word for word. */

import { align, type Alignment, alignUnbroken } from './align.ts';
import { damageOf, type Reading } from './damage.ts';
import { lettersOf } from './letters.ts';
import { type Seeds, seedsOf } from './seeds.ts';
import { fit, type Lettered, type Misfit, type Part } from './words.ts';

/** A source text prepared once for all its statements. */
export interface SourceLetters extends Lettered {
	seeds: Seeds;
	readingOf: (from: number, to: number) => Reading;
}

/** A place where every word fits. `first` and `last` are indices of source letters. */
export interface Place {
	parts: Part[];
	first: number;
	last: number;
	score: number;
}

/** The place that comes nearest, and the word that does not fit there. */
export interface NearMiss {
	first: number;
	/** Share of the statement's letters that lie in the source there. */
	share: number;
	misfit: Misfit;
}

export interface Search {
	places: Place[];
	nearest: NearMiss | undefined;
}

/** Likeliest places that are looked at. */
const MOST_PLACES = 10;
const MOST_WIDE_PLACES = 4;
/** Letters a place may begin sooner or end later than its seeds say; an eighth of the statement more for long ones. */
const SLACK = 16;
/** Letters of a column or of garbage that may interrupt a statement, on either side of the seeds found. */
const WIDE_SLACK = 450;

const LEAST_RUN = 4;

/** The letters of a text, with its words' beginnings. */
export function lettered(text: string): Lettered {
	const letters = lettersOf(text);
	const wordStart = new Uint8Array(letters.codes.length);
	for (let index = 0; index < wordStart.length; index++) {
		wordStart[index] = index === 0 || (letters.starts[index] ?? 0) > (letters.ends[index - 1] ?? 0) ? 1 : 0;
	}
	return { text, wordStart, ...letters };
}

/** Prepares a source text. */
export function sourceLetters(text: string): SourceLetters {
	const letters = lettered(text);
	return { ...letters, seeds: seedsOf(letters.codes), readingOf: damageOf(letters) };
}

/** Places where the statement stands unbroken or nearly so. */
export function placesOf(statement: Lettered, source: SourceLetters, taken: Uint8Array): Search {
	const slack = SLACK + (statement.codes.length >> 3);
	return search(statement, source, taken, source.seeds.places(statement.codes, MOST_PLACES), slack);
}

/** Places where something long interrupts the statement; slower. */
export function brokenPlacesOf(statement: Lettered, source: SourceLetters, taken: Uint8Array): Search {
	return search(statement, source, taken, source.seeds.places(statement.codes, MOST_WIDE_PLACES), WIDE_SLACK);
}

function search(
	statement: Lettered,
	source: SourceLetters,
	taken: Uint8Array,
	seeds: readonly number[],
	slack: number
): Search {
	const found = new Map<number, Place>();
	let nearest: NearMiss | undefined;
	const size = statement.codes.length;
	for (const seed of seeds) {
		const from = Math.max(0, seed - slack);
		const to = Math.min(source.codes.length, seed + size + slack);
		if (to <= from) continue;
		const reading = source.readingOf(from, to);
		const alignment =
			alignUnbroken(statement.codes, source.codes, from, to, reading, taken) ??
			align(statement.codes, statement.wordStart, source.codes, from, to, reading, taken);
		const first = alignment.at.find((cell) => cell >= 0);
		const last = alignment.at.findLast((cell) => cell >= 0);
		if (first === undefined || last === undefined) continue;
		const result = fit(statement, source, alignment, reading);
		if (!result.misfit) {
			found.set(first, { parts: result.parts, first, last, score: alignment.score });
			continue;
		}
		const share = sharedLetters(alignment, statement, source) / size;
		if (!nearest || share > nearest.share) nearest = { first, share, misfit: result.misfit };
	}
	return { places: [...found.values()].sort((a, b) => a.first - b.first), nearest };
}

/** Letters that lie in the source in runs: scattered ones are there by chance. */
function sharedLetters({ at }: Alignment, statement: Lettered, source: Lettered): number {
	let shared = 0;
	let run = 0;
	at.forEach((cell, letter) => {
		const same = cell >= 0 && statement.codes[letter] === source.codes[cell];
		run = same && run > 0 && at[letter - 1] === cell - 1 ? run + 1 : same ? 1 : 0;
		if (run === LEAST_RUN) shared += LEAST_RUN;
		else if (run > LEAST_RUN) shared++;
	});
	return shared;
}
