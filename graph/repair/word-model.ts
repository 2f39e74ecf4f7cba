/** How likely a word is in a Danish public body's text: a hand-made list, the project's own editions, their lemmas, and the dictionary. */

import type { Dictionary } from '../danish/dictionary/dictionary.ts';
import { CLASS } from '../danish/dictionary/lexicon.ts';
import { classBits } from '../danish/dictionary/compound.ts';
import { editionCounts, lemmasOf, listCounts, type Counts } from './word-counts.ts';

/** Weights of the sources; what a list does not know still has its share from the dictionary. */
const WEIGHT = { editions: 0.55, editionLemmas: 0.05, list: 0.35, listLemmas: 0.03 } as const;
const IN_DICTIONARY = 1.5e-7;
const WEAK_IN_DICTIONARY = 2e-8;
/** A lemma's weight is spread over about this many forms. */
const FORMS_OF_A_LEMMA = 8;
/** What a compound boundary costs, in nats; made good in part where a part is itself a common word. */
const BOUNDARY = 2.5;
const COMMON_PART = 0.2;

export interface WordModel {
	/** Natural logarithm of a listed word's probability, lower case; undefined for a word the model does not hold. */
	logListed(word: string): number | undefined;
	/** The same for a compound, by its best reading; undefined where there is none. */
	logCompound(word: string): number | undefined;
	/** True where every part of some reading as a compound is a common word, small words apart. */
	isCommonCompound(word: string): boolean;
	/** True for a noun and another listed word set together although the dictionary's rules do not allow it: the rules are not complete. */
	isLooseCompound(word: string): boolean;
	/** True for an adjective in -bar made of a listed verb, which the dictionary lists only in part. */
	isDerived(word: string): boolean;
	/** True for a place or person's name with a common word behind it, such as a road's: both parts of four letters or more. */
	isNameCompound(word: string): boolean;
	/** True for a word that is listed with a capital only. */
	isName(word: string): boolean;
	/** True for the infinitive of a verb. */
	isInfinitive(word: string): boolean;
	/** True where the word is on the hand-made list or in an edition. */
	isCommon(word: string): boolean;
}

/** Reads the list in `language/` and the editions in `corpus/`; `without` names editions to leave out, so that a document is not judged by its own right text. */
export function openWordModel(seedDir: string, dictionary: Dictionary, without: readonly string[] = []): WordModel {
	const list = listCounts(seedDir, dictionary);
	const editions = editionCounts(seedDir, dictionary, without);

	function listed(word: string): number | undefined {
		const bits = freeBits(dictionary, word);
		const known = (bits & CLASS.free) !== 0;
		const share = (counts: Counts, word: string) =>
			counts.total === 0 ? 0 : (counts.forms.get(word) ?? 0) / counts.total;
		const lemmaShare = (counts: Counts) => {
			if (counts.total === 0 || (bits & CLASS.weak) !== 0) return 0;
			const most = Math.max(0, ...lemmasOf(dictionary, word).map((lemma) => counts.lemmas.get(lemma) ?? 0));
			return most / counts.total / FORMS_OF_A_LEMMA;
		};
		const probability =
			WEIGHT.editions * share(editions, word) +
			WEIGHT.editionLemmas * lemmaShare(editions) +
			WEIGHT.list * share(list, word) +
			WEIGHT.listLemmas * lemmaShare(list) +
			(known ? ((bits & CLASS.weak) !== 0 ? WEAK_IN_DICTIONARY : IN_DICTIONARY) : 0);
		return probability === 0 ? undefined : Math.log(probability);
	}

	const isCommon = (word: string) => list.forms.has(word) || editions.forms.has(word);

	const logListed = remembered(listed);

	/** How far above the mere dictionary a part stands, in nats, weighed down. */
	const commonness = remembered((part: string) => {
		const words = [part, ...dictionary.partLemmas(part)].filter((word) => lemmasOf(dictionary, word).length > 0);
		const best = Math.max(...words.map((word) => logListed(word) ?? -Infinity));
		return COMMON_PART * Math.max(0, best - Math.log(IN_DICTIONARY));
	});

	return {
		isCommon,
		isCommonCompound: remembered((word) =>
			dictionary.split(word).some((parts) => parts.every((part) => commonness(part) > 0))
		),
		isLooseCompound: remembered((word) => {
			for (let cut = 4; cut <= word.length - 4; cut++) {
				const first = dictionary.lemmas(word.slice(0, cut));
				if (first.some(({ tags }) => tags.includes('noun')) && dictionary.has(word.slice(cut))) return true;
			}
			return false;
		}),
		isDerived: remembered((word) => {
			const stem = /^(.{3,})bar[et]?$/u.exec(word)?.[1];
			return stem !== undefined && dictionary.lemmas(`${stem}e`).some(({ tags }) => tags.includes('verb'));
		}),
		isName: remembered(
			(word) => !dictionary.has(word) && dictionary.has(word.slice(0, 1).toUpperCase() + word.slice(1))
		),
		isInfinitive: remembered((word) => {
			return dictionary
				.lemmas(word)
				.some(({ lemma, tags }) => lemma === word && tags.length === 1 && tags[0] === 'verb');
		}),
		isNameCompound: remembered((word) => {
			for (let cut = 4; cut <= word.length - 4; cut++) {
				const name = word.slice(0, 1).toUpperCase() + word.slice(1, cut);
				if ((bitsOf(dictionary, name) & CLASS.free) !== 0 && dictionary.has(word.slice(cut))) return true;
			}
			return false;
		}),
		logListed,
		logCompound: remembered((word) => {
			let best: number | undefined;
			for (const parts of dictionary.split(word)) {
				const common = parts.reduce((sum, part) => sum + commonness(part), 0);
				const boundaries = parts.length - 1;
				// -lig is an ending of adjectives; a word cut behind it is nearly always a wrong reading
				const strange = parts[0]?.endsWith('lig') ? 6 : 0;
				const value = Math.log(IN_DICTIONARY) - BOUNDARY * boundaries + common - strange;
				if (best === undefined || value > best) best = value;
			}
			return best;
		})
	};
}

/** The same answers, each worked out once: a text has far fewer words than places. */
function remembered<T>(answer: (word: string) => T): (word: string) => T {
	const known = new Map<string, T>();
	return (word) => {
		const before = known.get(word);
		if (before !== undefined || known.has(word)) return before as T;
		const found = answer(word);
		known.set(word, found);
		return found;
	};
}

/** The class bits of a lower-case word, also where only the capitalised spelling is listed. */
function freeBits(dictionary: Dictionary, word: string): number {
	const bits = bitsOf(dictionary, word);
	if ((bits & CLASS.free) !== 0) return bits;
	return bitsOf(dictionary, word.slice(0, 1).toUpperCase() + word.slice(1));
}

function bitsOf({ lexicon }: Dictionary, word: string): number {
	let node = lexicon.automaton.root;
	for (const letter of word) {
		node = lexicon.automaton.next(node, lexicon.codes.get(letter) ?? 0);
		if (node <= 0) return 0;
	}
	return classBits(lexicon, node);
}
