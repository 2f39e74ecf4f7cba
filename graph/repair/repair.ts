/** Mends a text that scanning or a wrong encoding has damaged: decides whether it is damaged, and where, and only then changes words. */

import { openDictionary, type Dictionary } from '../danish/dictionary/dictionary.ts';
import { brokenPlaces, type Broken } from '../danish/broken.ts';
import { candidateSearch, type Search } from './candidates.ts';
import { adaptedConfusions, startingConfusions } from '../danish/confusions.ts';
import { measureDamage } from './damage.ts';
import { applied, composed } from './changes.ts';
import { cutWords } from './cut-words.ts';
import { lineView } from '../text/lines.ts';
import { decode } from './decode.ts';
import { decideWord, type Verdict } from './decide.ts';
import { strayBars } from './stray-bars.ts';
import { seedFolderIn } from '../files/seed-folder.ts';
import { summed } from '../danish/survival.ts';
import { tokenize, type Token } from './tokens.ts';
import { openWordModel, type WordModel } from './word-model.ts';
import type { Change, Doubtful, Repaired } from './types.ts';
import { LONGEST_WORD } from '../text/longest-word.ts';

export interface RepairOptions {
	/** Default: true. */
	mendsWords?: boolean;
}

export interface Repairer {
	/**
	 * Mends a text. Of a text in another language than Danish (`mendsWords` false) only the wrong encoding is
	 * mended: its words are not looked for in the Danish dictionary.
	 */
	repair(text: string, options?: RepairOptions): Repaired;
	readonly dictionary: Dictionary;
	readonly words: WordModel;
}

/** Opens a repairer over the word list and editions in `seedDir` (default `seed`). `without` leaves editions out, by document id. */
export function openRepairer(
	options: { seedDir?: string; dictionary?: Dictionary; without?: readonly string[] } = {}
): Repairer {
	const dictionary = options.dictionary ?? openDictionary();
	const words = openWordModel(options.seedDir ?? seedFolderIn(process.cwd()), dictionary, options.without);
	return { dictionary, words, repair: (text, options) => repairWith(text, dictionary, words, options) };
}

let usual: Repairer | undefined;

/** Repairs with the repairer given, or with the usual one, which is opened once. */
export function repairText(
	text: string,
	repairer: Repairer = (usual ??= openRepairer()),
	options?: RepairOptions
): Repaired {
	return repairer.repair(text, options);
}

const ROUNDS = 2;

function repairWith(
	text: string,
	dictionary: Dictionary,
	words: WordModel,
	{ mendsWords = true }: RepairOptions = {}
): Repaired {
	const isWord = (word: string) =>
		word.length <= LONGEST_WORD && (dictionary.has(word) || (word.length >= 6 && dictionary.split(word).length > 0));
	const chance = (word: string) => words.logListed(word) ?? words.logCompound(word) ?? -Infinity;
	const decoded = decode(text, { isWord, isLikelier: (word, other) => chance(other) > chance(word) });
	const mend = (given: string) => (mendsWords ? repairWords(given, dictionary, words) : unmended(given));
	return decoded.changes.length === 0 ? mend(text) : composed(text, decoded, mend(decoded.text));
}

/** A text of another language. */
function unmended(text: string): Repaired {
	return { text, danish: false, damaged: false, changes: [], noteLines: [], doubtful: [], toSource: (at) => at };
}

function repairWords(given: string, dictionary: Dictionary, words: WordModel): Repaired {
	// line ends of any kind are looked at as line feeds, but stay in the text as they are
	const text = lineView(given);
	const miswritten = brokenPlaces(text);
	const start = startingConfusions();
	let search = cached(candidateSearch(dictionary, start));
	const whole = tokenize(text, miswritten);
	const cut = cutWords(text, whole, words, search);
	const tokens = cut.length === 0 ? whole : tokenize(text, [...miswritten, ...cut]);
	const damage = measureDamage(text, tokens, miswritten, words, search);
	const { danish } = damage;
	const broken = [...miswritten, ...(danish ? cut : [])].map((one) => doubtOf(given, one));
	if (!damage.damaged) {
		const doubtful = broken.sort((a, b) => a.start - b.start);
		return { text: given, danish, damaged: false, changes: [], noteLines: [], doubtful, toSource: (at) => at };
	}

	let verdicts: Verdict[] = [];
	let readings = tokens.map(({ letters }) => letters.toLowerCase());
	for (let round = 0; ; round++) {
		const tools = { words, search, damage, readings, remembered: [] };
		verdicts = tokens.map((_, index) => decideWord(text, tokens, index, tools));
		if (round === ROUNDS) break;
		readings = readings.map((reading, index) => verdicts[index]?.word?.toLowerCase() ?? reading);
		const counts = new Map<string, number>();
		for (const { uses } of verdicts) for (const use of uses) counts.set(use, (counts.get(use) ?? 0) + 1);
		search = cached(candidateSearch(dictionary, adaptedConfusions(start, counts)));
		damage.learn(tokens.map(({ start }, index) => ({ at: start, mended: summed(verdicts[index]?.mended ?? []) })));
	}

	const changes = [...strayBars(text), ...tokens.flatMap((token, index) => changeOf(given, token, verdicts[index]))];
	changes.sort((a, b) => a.start - b.start);
	const undecided = tokens.flatMap(({ start, end }, index) => {
		const doubt = verdicts[index]?.doubtful;
		return doubt ? [{ start, end, word: given.slice(start, end), ...doubt }] : [];
	});
	const doubtful = [...broken, ...undecided].sort((a, b) => a.start - b.start);
	return { danish, damaged: true, changes, noteLines: [], doubtful, ...applied(given, changes) };
}

function doubtOf(text: string, { start, end, why, candidates = [] }: Broken): Doubtful {
	return { start, end, word: text.slice(start, end), why: [{ code: why }], candidates };
}

/** Most words come many times; each is searched once. */
function cached(search: Search): Search {
	const known = new Map<string, ReturnType<Search>>();
	return (seen, raw, options) => {
		const key = `${seen} ${raw.slice(0, 1)} ${options.others} ${options.compounds}`;
		const found = known.get(key) ?? search(seen, raw, options);
		known.set(key, found);
		return found;
	};
}

function changeOf(text: string, token: Token, verdict: Verdict | undefined): Change[] {
	if (!verdict || verdict.word === undefined) return [];
	const original = text.slice(token.start, token.end);
	const mended = withBreak(text, token, verdict.word, verdict.from);
	if (mended === original) return [];
	const { why, doubt } = verdict;
	return [{ start: token.start, end: token.end, original, mended, why, ...(doubt === undefined ? {} : { doubt }) }];
}

/** Puts the line break of a broken word back, behind the same letter. */
function withBreak(text: string, { broken }: Token, word: string, from: readonly number[]): string {
	if (!broken) return word;
	const at = from.findIndex((seen) => seen >= broken.at);
	const cut = at < 0 ? word.length : at;
	return word.slice(0, cut) + text.slice(broken.firstEnd, broken.secondStart) + word.slice(cut);
}
