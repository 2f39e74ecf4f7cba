/** Reads a word as two to four words whose blanks were lost. */

import type { Search } from './candidates.ts';
import { DANISH_LETTERS } from '../danish/confusions.ts';
import type { Rates } from '../danish/survival.ts';
import type { WordModel } from './word-model.ts';

/** What a lost blank costs, in nats. */
const LOST_BLANK = 6;
const LOST_BLANK_IN_UNKNOWN = 3.5;
const MOST_WORDS = 4;
/** Letters of the longest run, and of the longest common word in it. */
const LONGEST = 40;
const LONGEST_PIECE = 24;
/** Pieces this short must be one of these: nearly any two letters are a word of the dictionary. */
const SHORT = 3;
const SHORT_WORDS = new Set(
	'og at i er en et til af vi for på med som de den det der har os sig man men du om kan nu ny så få må nå gå stå se hos hvor min din sin hun han jeg var vil ud op ind går får når både'.split(
		' '
	)
);

interface Piece {
	word: string;
	from: readonly number[];
	uses: readonly string[];
	mended: readonly Rates[];
	score: number;
}

interface Tools {
	words: WordModel;
	search: Search;
}

/** The best reading of `seen` (lower case) as several common words, or undefined. */
export function readAsSeveral(seen: string, listed: boolean, rates: Rates, tools: Tools): Piece | undefined {
	if (seen.length < 4 || seen.length > LONGEST || tools.words.isCommon(seen)) return undefined;
	const blank = listed ? LOST_BLANK : LOST_BLANK_IN_UNKNOWN;
	// best[end][n] is the best reading of the letters before `end` as n words
	const best: (Piece | undefined)[][] = Array.from({ length: seen.length + 1 }, () => []);
	best[0] = [{ word: '', from: [], uses: [], mended: [], score: 0 }];
	for (let end = 1; end <= seen.length; end++) {
		for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
			const reached = best[start] ?? [];
			if (reached.every((before) => before === undefined) || (start === 0 && end === seen.length)) continue;
			const piece = readPiece(seen, start, end, rates, tools);
			if (!piece) continue;
			reached.forEach((before, count) => {
				if (!before || count >= MOST_WORDS) return;
				const joined = count === 0 ? piece : joinedPieces(before, piece, blank);
				const known = best[end]?.[count + 1];
				if (!known || joined.score > known.score) (best[end] ??= [])[count + 1] = joined;
			});
		}
	}
	return (best[seen.length] ?? [])
		.flatMap((piece, count) => (piece && count > 1 ? [piece] : []))
		.sort((a, b) => b.score - a.score)[0];
}

function joinedPieces(before: Piece, piece: Piece, blank: number): Piece {
	return {
		word: `${before.word} ${piece.word}`,
		// the blank belongs to the word behind it
		from: [...before.from, piece.from[0] ?? 0, ...piece.from],
		uses: [...before.uses, ...piece.uses],
		mended: [...before.mended, ...piece.mended],
		score: before.score + piece.score - blank
	};
}

function readPiece(
	seen: string,
	start: number,
	end: number,
	rates: Rates,
	{ words, search }: Tools
): Piece | undefined {
	const piece = seen.slice(start, end);
	const allowed = (word: string) => (word.length <= SHORT ? SHORT_WORDS.has(word) : words.isCommon(word));
	const positions = (offsets: readonly number[]) => offsets.map((offset) => offset + start);
	const asSeen = allowed(piece) ? words.logListed(piece) : undefined;
	let best: Piece | undefined;
	if (asSeen !== undefined)
		best = { word: piece, from: positions([...piece].map((_, index) => index)), uses: [], mended: [], score: asSeen };
	for (const candidate of search(piece, piece, { others: false, compounds: false })) {
		const log = allowed(candidate.word) ? words.logListed(candidate.word) : undefined;
		// a letter lost as well as a blank is too much to guess
		if (log === undefined || candidate.uses.some((use) => use.endsWith(':'))) continue;
		const rate = DANISH_LETTERS.reduce((sum, letter) => sum - candidate.mended[letter] * Math.log(rates[letter]), 0);
		const score = log - candidate.cost - rate;
		if (best && score <= best.score) continue;
		best = {
			word: candidate.word,
			from: positions(candidate.from),
			uses: candidate.uses,
			mended: [candidate.mended],
			score
		};
	}
	return best;
}
