/** How likely a word is in a Danish public body's text: a hand-made list, the project's own editions, their lemmas, and the dictionary. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { CLASS } from '../../dictionary/lexicon.ts';
import { classBits } from '../../dictionary/compound.ts';
import { GraphError } from '../../errors.ts';

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
	/** True for the infinitive of a verb. */
	isInfinitive(word: string): boolean;
	/** True where the word is on the hand-made list or in an edition. */
	isCommon(word: string): boolean;
}

interface Counts {
	forms: Map<string, number>;
	lemmas: Map<string, number>;
	total: number;
}

/** Reads the list in `language/` and the editions in `corpus/`; `without` names editions to leave out, so that a document is not judged by its own right text. */
export function openWordModel(seedDir: string, dictionary: Dictionary, without: readonly string[] = []): WordModel {
	const list = counted(dictionary, readList(join(seedDir, 'language', 'danish-words.txt')));
	const editions = counted(dictionary, readEditionWords(join(seedDir, 'corpus'), without));
	const cache = new Map<string, number | undefined>();

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

	const logListed = (word: string) => {
		if (!cache.has(word)) cache.set(word, listed(word));
		return cache.get(word);
	};

	/** How far above the mere dictionary a part stands, in nats, weighed down. */
	const commonness = (part: string) => {
		const words = [part, ...dictionary.partLemmas(part)].filter((word) => lemmasOf(dictionary, word).length > 0);
		const best = Math.max(...words.map((word) => logListed(word) ?? -Infinity));
		return COMMON_PART * Math.max(0, best - Math.log(IN_DICTIONARY));
	};

	return {
		isCommon,
		isCommonCompound: (word) => dictionary.split(word).some((parts) => parts.every((part) => commonness(part) > 0)),
		isLooseCompound(word) {
			for (let cut = 4; cut <= word.length - 4; cut++) {
				const first = dictionary.lemmas(word.slice(0, cut));
				if (first.some(({ tags }) => tags.includes('noun')) && dictionary.has(word.slice(cut))) return true;
			}
			return false;
		},
		isDerived(word) {
			const stem = /^(.{3,})bar[et]?$/u.exec(word)?.[1];
			return stem !== undefined && dictionary.lemmas(`${stem}e`).some(({ tags }) => tags.includes('verb'));
		},
		isInfinitive(word) {
			return dictionary
				.lemmas(word)
				.some(({ lemma, tags }) => lemma === word && tags.length === 1 && tags[0] === 'verb');
		},
		isNameCompound(word) {
			for (let cut = 4; cut <= word.length - 4; cut++) {
				const name = word.slice(0, 1).toUpperCase() + word.slice(1, cut);
				if ((bitsOf(dictionary, name) & CLASS.free) !== 0 && dictionary.has(word.slice(cut))) return true;
			}
			return false;
		},
		logListed,
		logCompound(word) {
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
		}
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

function lemmasOf(dictionary: Dictionary, word: string): string[] {
	const readings = dictionary.lemmas(word).filter(({ tags }) => !tags.includes('imperative') && !tags.includes('name'));
	// a function word often is a rare noun as well (vi, vier); its weight must not pass to that noun's forms
	if (readings.some(({ tags }) => tags.length === 0)) return [];
	// nor do lemmas of two letters say anything: nearly any letters begin with one
	return [...new Set(readings.map(({ lemma }) => lemma))].filter((lemma) => lemma.length > 2);
}

function counted(dictionary: Dictionary, forms: Map<string, number>): Counts {
	const lemmas = new Map<string, number>();
	let total = 0;
	for (const [form, count] of forms) {
		total += count;
		for (const lemma of lemmasOf(dictionary, form)) lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
	}
	return { forms, lemmas, total };
}

/** Lines such as `600: tillid respekt`: a rate per million and the words it holds for. @throws {GraphError} bad-data naming the line. */
export function readList(file: string): Map<string, number> {
	const rates = new Map<string, number>();
	readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.forEach((line, index) => {
			if (line.trim() === '' || line.startsWith('#')) return;
			const parsed = /^(\d+):((?: \p{L}+)+)\s*$/u.exec(line);
			const where = `danish-words.txt:${index + 1}`;
			if (!parsed) throw badList(where, 'is not "rate: word word …"');
			for (const word of (parsed[2] ?? '').trim().split(' ')) {
				if (rates.has(word)) throw badList(where, `lists "${word}" a second time`);
				rates.set(word.toLowerCase(), Number(parsed[1]));
			}
		});
	return rates;
}

function badList(where: string, what: string): GraphError {
	return new GraphError('bad-data', where, `${where} ${what}.`, 'Mend that line of the word list in seed/language.');
}

/** Counts the words of the editions' own text: headings and statements, not front matter, braces or remarks. */
function readEditionWords(corpusDir: string, without: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const file of editionFiles(corpusDir)) {
		if (without.includes(file.replace(/\.md$/, ''))) continue;
		const text = readFileSync(join(corpusDir, file), 'utf8')
			.replace(/^---[\s\S]*?\n---/, '')
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/^#+ [^:]*:/gm, '')
			.replace(/\{[^}]*\}\s*$/gm, '');
		for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

function editionFiles(corpusDir: string): string[] {
	try {
		return readdirSync(corpusDir)
			.filter((file) => file.endsWith('.md'))
			.sort();
	} catch {
		return [];
	}
}
