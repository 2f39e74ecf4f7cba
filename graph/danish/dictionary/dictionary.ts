/** The Danish dictionary: is this a word, which lemmas has it, which forms has a lemma, how may it be cut into parts. */

import { readFileSync } from 'node:fs';
import { compileDictionary, defaultLexiconFile, writeLexicon } from './compile.ts';
import { splitCompound } from './compound.ts';
import { CLASS, MARK, unpackLexicon, type Lexicon } from './lexicon.ts';

/** A lemma with the tags of the form: word class (noun, verb, adjective, name) and inflection (definite, plural, genitive, present, past, imperative …), sorted. */
export interface Reading {
	lemma: string;
	tags: readonly string[];
}

/** A form with its tags, as {@link Reading} has them. */
export interface Inflection {
	form: string;
	tags: readonly string[];
}

export interface Dictionary {
	/** True for a listed word. As in Hunspell, a capital first letter or all capitals are allowed for any word; a name needs its capital. */
	has(form: string): boolean;
	/** The readings of a listed word, sorted; none for an unknown one. Capitals are understood as by {@link has}. */
	lemmas(form: string): Reading[];
	/** Every form of a lemma, sorted, the lemma itself among them; none for an unknown one. */
	forms(lemma: string): string[];
	/** As {@link forms}, with the tags of each, so that readings such as the imperative can be left out. */
	inflections(lemma: string): Inflection[];
	/** Ways to read a word as a compound by the dictionary's own linking rules: two or three parts of three letters or more, lower case, best first. Listed words are cut too. */
	split(form: string): string[][];
	/** The lemmas of a part as {@link split} gives it: `helheds` → helhed, also where the part is no word by itself. */
	partLemmas(part: string): string[];
	/** The letter automaton, for those who search the lexicon with damaged words. */
	readonly lexicon: Lexicon;
}

const COMPASS = /^(?:nord|syd)?(?:vest|øst)|^(?:nord|syd|midt)/i;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Opens the compiled dictionary; compiles it first where it is missing or out of date. */
export function openDictionary(options: { file?: string } = {}): Dictionary {
	const file = options.file ?? defaultLexiconFile();
	return dictionaryOf(read(file) ?? compileTo(file));
}

function read(file: string): Lexicon | undefined {
	let packed: Buffer;
	try {
		packed = readFileSync(file);
	} catch {
		return undefined;
	}
	return unpackLexicon(packed);
}

function compileTo(file: string): Lexicon {
	process.stderr.write('dictionary: compiling the Danish word list, once, about ten seconds\n');
	const { lexicon, packed, license } = compileDictionary();
	try {
		writeLexicon(file, packed, license);
	} catch {
		process.stderr.write('dictionary: the compiled list could not be saved and will be compiled again next time\n');
	}
	return lexicon;
}

/** The dictionary over a lexicon in memory. */
export function dictionaryOf(lexicon: Lexicon): Dictionary {
	const { automaton, codes, letters, tagSets } = lexicon;

	function walk(text: string): number {
		let node = automaton.root;
		for (const letter of text) {
			node = automaton.next(node, codes.get(letter) ?? 0);
			if (node <= 0) return -1;
		}
		return node;
	}

	function classOf(text: string): number {
		const node = walk(text);
		const marked = node < 0 ? -1 : automaton.next(node, MARK.class);
		let bits = 0;
		if (marked > 0) automaton.each(marked, (label) => (bits = label - 1));
		return bits;
	}

	/** Reads `strip add END tags` behind a mark and rebuilds the other word. */
	function related(text: string, mark: number): { word: string; tags: readonly string[] }[] {
		const found: { word: string; tags: readonly string[] }[] = [];
		const node = walk(text);
		const marked = node < 0 ? -1 : automaton.next(node, mark);
		if (marked <= 0) return found;
		const from = [...text];
		const descend = (at: number, word: string) => {
			automaton.each(at, (label, target) => {
				if (label === MARK.end) automaton.each(target, (tag) => found.push({ word, tags: tagSets[tag - 1] ?? [] }));
				else descend(target, word + (letters[label] ?? ''));
			});
		};
		automaton.each(marked, (strip, target) => descend(target, from.slice(0, from.length - (strip - 1)).join('')));
		return found;
	}

	const isFree = (text: string) => (classOf(text) & CLASS.free) !== 0;
	const isPlaceByCompass = (text: string) => {
		const place = text.replace(COMPASS, '');
		if (place === text || place === '' || !/^\p{Lu}/u.test(text)) return false;
		return isNameStem(place.slice(0, 1).toUpperCase() + place.slice(1));
	};
	const isNameStem = (text: string) => related(text, MARK.reading).some((reading) => reading.tags.includes('name'));

	function readings(form: string): Reading[] {
		const sorted = new Map<string, Reading>();
		for (const variant of caseVariants(form)) {
			for (const { word, tags } of related(variant, MARK.reading)) {
				if (!tags.includes('part')) sorted.set(`${word} ${tags.join(' ')}`, { lemma: word, tags });
			}
		}
		return [...sorted.keys()].sort(order).flatMap((key) => sorted.get(key) ?? []);
	}

	function inflections(lemma: string): Inflection[] {
		return related(lemma, MARK.inflection)
			.map(({ word, tags }) => ({ form: word, tags }))
			.sort((a, b) => order(a.form, b.form) || order(a.tags.join(' '), b.tags.join(' ')));
	}

	return {
		lexicon,
		has: (form) => caseVariants(form).some(isFree) || isPlaceByCompass(form),
		lemmas: readings,
		inflections,
		forms: (lemma) => [...new Set(inflections(lemma).map(({ form }) => form))],
		split: (form) => splitCompound(lexicon, form.toLowerCase()),
		partLemmas: (part) => [...new Set(related(part.toLowerCase(), MARK.reading).map(({ word }) => word))].sort(order)
	};
}

/** The spellings a word may stand under: as given, without its first capital, and for all capitals also with one. */
function caseVariants(form: string): string[] {
	const lower = form.toLowerCase();
	if (lower === form) return [form];
	const first = lower[0]?.toUpperCase() ?? '';
	if (form === form.toUpperCase()) return [...new Set([form, first + lower.slice(1), lower])];
	return form === first + lower.slice(1) ? [form, lower] : [form];
}
