/** Decides one word: keeps it, mends it, reads it as several words run together, or leaves it and says why it is doubtful. */

import type { Candidate, Search } from './candidates.ts';
import { BOUNDARY_COST } from './candidates.ts';
import { DANISH_LETTERS } from '../danish/confusions.ts';
import { byContext } from './context-rules.ts';
import type { Damage } from './damage.ts';
import { readAsSeveral } from './run-together.ts';
import { SURVIVING, type Rates } from '../danish/survival.ts';
import type { Reason } from './reasons.ts';
import type { Token } from './tokens.ts';
import type { WordModel } from './word-model.ts';

export interface Verdict {
	/** The mended word, in the capitals of the one seen; undefined where nothing changes. */
	word: string | undefined;
	/** For each letter of the word, which seen letter it was read from. */
	from: readonly number[];
	uses: readonly string[];
	mended: readonly Rates[];
	why: readonly Reason[];
	doubt?: string;
	doubtful?: { why: readonly Reason[]; candidates: readonly string[] };
}

export interface Tools {
	words: WordModel;
	search: Search;
	damage: Damage;
	/** What each token was read as in the round before, lower case: neighbours are damaged too. */
	readings: readonly string[];
	/** Readings found in this round, by what was asked and the letters seen. */
	remembered: Map<string, readonly Scored[]>[];
}

export interface Scored extends Candidate {
	/** Log probability, natural: of the word and of its being misread so. */
	score: number;
}

/** A word that the dictionary accepts is kept unless another reading is better by more than this, in nats: */
const MARGIN = 1;
/** and by more where that reading is no common word, only a form the dictionary holds. */
const MARGIN_TO_RARE = 2;
/** Damage to other letters is a last resort: it must be this much likelier than a reading with æ, ø and å alone, in nats. */
const LAST_RESORT = 4;
/** What an infinitive is worth behind "at" or a modal verb, in nats. */
const INFINITIVE = 2;
/** What a listed name is worth where a capital stands inside a sentence, in nats. */
const NAME = 3;
const ASKS_INFINITIVE = new Set('at kan skal vil må ma bør bor kunne skulle ville måtte'.split(' '));
/** Readings closer than this to the chosen one are reported. */
const CLOSE = 3;
const UNCHANGED: Verdict = { word: undefined, from: [], uses: [], mended: [], why: [] };

export function decideWord(text: string, tokens: readonly Token[], index: number, tools: Tools): Verdict {
	const token = tokens[index];
	// bars have their own rule, and a single letter says too little
	if (!token || token.fixed || token.letters.length === 1 || /^[|l1]{2}$/.test(token.letters)) return UNCHANGED;
	const raw = token.letters;
	const seen = raw.toLowerCase();
	const allCapitals = isAllCapitals(raw);
	// HovedMED, iPad: capitals inside are a name's own
	if (!allCapitals && /\p{Ll}\p{Lu}/u.test(raw)) return smallL(token, tools.words) ?? UNCHANGED;
	const before = neighbours(text, tokens, index, -1, tools.readings);
	// ", at" opens a clause, whose first word is seldom a verb
	const opensClause = /,\s*at\s*$/iu.test(text.slice(Math.max(0, token.start - 12), token.start));
	const infinitive = ASKS_INFINITIVE.has(before[0] ?? '') && !opensClause;
	const kept = scoreAsSeen(token, seen, infinitive, tools.words);
	const isAcronym = allCapitals && raw.length <= 5 && !kept.listed;
	if (isAcronym) return UNCHANGED;

	const rates = tools.damage.ratesAt(token.start);
	const candidates = scored(token, rates, kept, infinitive, tools);
	const likeliest = candidates[0];
	const usual = candidates.find(({ other, score }) => !other && score > kept.score);
	const best = usual && likeliest && likeliest.score > usual.score + LAST_RESORT ? likeliest : (usual ?? likeliest);
	const margin = marginOver(seen, kept, best, tools.words);
	const several = readAsSeveral(seen, kept.listed, rates, tools);
	if (several && several.score > Math.max(kept.score + MARGIN, (usual?.score ?? -Infinity) + LAST_RESORT)) {
		return { ...several, word: inCapitalsOf(token, several.word), why: [{ code: 'run-together' }] };
	}
	const after = neighbours(text, tokens, index, 1, tools.readings);
	const ruled = ruledByContext(token, before, after, kept.listed, candidates);
	if (ruled) return ruled;

	if (!best || best.score <= kept.score + margin) {
		const close = candidates.filter(({ score }) => score > kept.score - CLOSE).slice(0, 3);
		if (kept.compound || (kept.listed && close.length === 0)) return UNCHANGED;
		const code = kept.listed ? 'nearly-as-likely' : 'unknown-word';
		return { ...UNCHANGED, doubtful: { why: [{ code }], candidates: close.map(({ word }) => word) } };
	}
	const rival = candidates.find((candidate) => candidate !== best && candidate.score > best.score - CLOSE);
	const doubt = rival?.word ?? (kept.listed && kept.score > best.score - CLOSE ? seen : undefined);
	return { ...chosen(token, best), ...(doubt === undefined ? {} : { doubt }) };
}

/** By how much a reading must be better than the word as it stands. A compound is easily made up of damaged letters, so a listed word beats it without a margin. */
function marginOver(seen: string, kept: Kept, best: Candidate | undefined, words: WordModel): number {
	if (!best || (!kept.listed && !kept.compound)) return 0;
	if (kept.compound) return words.isCommonCompound(seen) ? MARGIN_TO_RARE : best.boundaries === 0 ? 0 : MARGIN;
	return words.isCommon(best.word) ? MARGIN : MARGIN_TO_RARE;
}

/** A capital I inside a word of small letters is an l: `tiI`. */
function smallL({ letters }: Token, words: WordModel): Verdict | undefined {
	const word = letters.replace(/(?<=\p{Ll})I/gu, 'l');
	if (/\p{Ll}\p{Lu}/u.test(word) || words.logListed(word.toLowerCase()) === undefined) return undefined;
	return {
		...UNCHANGED,
		word,
		from: [...word].map((_, index) => index),
		why: [{ code: 'misread', printed: 'l', seen: 'I' }]
	};
}

interface Kept {
	score: number;
	listed: boolean;
	compound: boolean;
}

/** What speaks for the word as it stands. An unknown word is the less likely the longer it is; a capital inside a sentence speaks for a name. */
function scoreAsSeen(token: Token, seen: string, infinitive: boolean, words: WordModel): Kept {
	const listed = words.logListed(seen);
	const bonus = bonusFor(seen, token, infinitive, words);
	if (listed !== undefined) return { score: listed + bonus, listed: true, compound: false };
	if (words.isNameCompound(seen) || words.isDerived(seen))
		return { score: Math.log(1.5e-7), listed: false, compound: true };
	// a first part with its hyphen, such as ledelses-, is known by what it can begin
	const whole = token.hyphenated ? `${seen}arbejde` : seen;
	const compound = whole.length >= 6 ? words.logCompound(whole) : undefined;
	if (compound !== undefined) return { score: compound, listed: false, compound: true };
	if (words.isLooseCompound(seen)) return { score: Math.log(1.5e-7) - BOUNDARY_COST, listed: false, compound: true };
	const name = /^\p{Lu}\p{Ll}/u.test(token.letters) && !token.startsSentence ? 6 : 0;
	return { score: -18 - 1.4 * seen.length + name, listed: false, compound: false };
}

/** What the place of a word adds to its likelihood. */
function bonusFor(word: string, token: Token, infinitive: boolean, words: WordModel): number {
	const capital = /^\p{Lu}\p{Ll}/u.test(token.letters) && !token.startsSentence;
	return (infinitive && words.isInfinitive(word) ? INFINITIVE : 0) + (capital && words.isName(word) ? NAME : 0);
}

function scored(token: Token, rates: Rates, kept: Kept, infinitive: boolean, tools: Tools): Scored[] {
	const found = candidatesOf(token, kept, infinitive, tools);
	if (found.length === 0) return [];
	const logs = { æ: Math.log(rates.æ), ø: Math.log(rates.ø), å: Math.log(rates.å) };
	return found
		.flatMap((candidate) => {
			const { mended } = candidate;
			// in a block where a letter survives, only unknown words are read with it
			if (kept.listed && DANISH_LETTERS.some((letter) => mended[letter] > 0 && rates[letter] < SURVIVING)) return [];
			const rate = mended.æ * logs.æ + mended.ø * logs.ø + mended.å * logs.å;
			return [{ ...candidate, score: candidate.score + rate }];
		})
		.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

/** The readings of a word with what speaks for each, whatever the damage of its block: the same for each place of the word. */
function candidatesOf(
	token: Token,
	{ listed, compound }: Kept,
	infinitive: boolean,
	{ words, search, remembered }: Tools
): readonly Scored[] {
	const capital = /^\p{Lu}\p{Ll}/u.test(token.letters) && !token.startsSentence;
	const flags = (listed ? 1 : 0) + (compound ? 2 : 0) + (infinitive ? 4 : 0) + (capital ? 8 : 0);
	const known = (remembered[flags] ??= new Map<string, readonly Scored[]>());
	const before = known.get(token.letters);
	if (before !== undefined) return before;
	const seen = token.letters.toLowerCase();
	const found = search(seen, token.letters, { others: !listed && !compound, compounds: seen.length >= 6 }).flatMap(
		(candidate) => {
			const listedWord = words.logListed(candidate.word);
			// rare damage is only believed where it gives a common word
			if (candidate.other && !words.isCommon(candidate.word)) return [];
			const probability = listedWord ?? words.logCompound(candidate.word);
			if (probability === undefined) return [];
			// the search charges for boundaries only to keep its paths short; the word model has its own price
			const cost = candidate.cost - BOUNDARY_COST * candidate.boundaries;
			return [{ ...candidate, score: probability + bonusFor(candidate.word, token, infinitive, words) - cost }];
		}
	);
	known.set(token.letters, found);
	return found;
}

function ruledByContext(
	token: Token,
	before: readonly string[],
	after: readonly string[],
	listed: boolean,
	candidates: readonly Scored[]
): Verdict | undefined {
	const seen = token.letters.toLowerCase();
	const words = [...(listed ? [seen] : []), ...candidates.map(({ word }) => word)];
	const ruled = byContext(seen, words, before, after);
	if (!ruled) return undefined;
	const { rule, word } = ruled;
	if (word === undefined) {
		if (rule.otherwise === 'frequency') return undefined;
		return { ...UNCHANGED, doubtful: { why: [{ code: 'undecided', rule: rule.key }], candidates: rule.between } };
	}
	const candidate = candidates.find((candidate) => candidate.word === word);
	return candidate ? { ...chosen(token, candidate), why: [{ code: 'context', rule: rule.key }] } : UNCHANGED;
}

/** Up to two words before or after in the same clause, nearest first, as they were read in the round before. */
function neighbours(
	text: string,
	tokens: readonly Token[],
	index: number,
	step: 1 | -1,
	readings: readonly string[]
): string[] {
	const found: string[] = [];
	for (let at = index; found.length < 2; at += step) {
		const here = tokens[at];
		const next = tokens[at + step];
		if (!here || !next) break;
		const between = step > 0 ? text.slice(here.end, next.start) : text.slice(next.end, here.start);
		if (/[.,;:!?()]/.test(between)) break;
		found.push(readings[at + step] ?? '');
	}
	return found;
}

function chosen(token: Token, candidate: Candidate): Verdict {
	const why = [...new Set(candidate.uses)].map((use): Reason => {
		const [printed = '', seen = ''] = use.split(':');
		return seen === '' ? { code: 'lost', printed } : { code: 'misread', printed, seen };
	});
	if (candidate.other) why.push({ code: 'other-misread' });
	return {
		word: inCapitalsOf(token, candidate.word),
		from: candidate.from,
		uses: candidate.uses,
		mended: [candidate.mended],
		why
	};
}

/** The word in the capitals of the one seen: all, the first, or none. */
function inCapitalsOf({ letters: raw, startsSentence }: Token, word: string): string {
	if (isAllCapitals(raw)) return word.toUpperCase();
	// a capital I that was a small l is no capital
	if (raw.startsWith('I') && word.startsWith('l')) return word;
	// where the first letter itself is gone, its place says whether it was a capital
	const capital = /^\p{L}/u.test(raw) ? /^\p{Lu}/u.test(raw) : startsSentence;
	return capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function isAllCapitals(raw: string): boolean {
	const letters = raw.replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase();
}
