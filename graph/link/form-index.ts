/** What each form of a text can mean to the vocabulary: built once from the words, then grown form by form as texts bring new compounds. */

import type { PatternWord, CompiledElement } from '../vocabulary/pattern.ts';
import { formsOf, type LinkDictionary } from './inflect.ts';
import type { Vocabulary, VocabularyConcept } from '../vocabulary/read.ts';
import type { Reason, VocabularyPhrase, VocabularyWord } from '../vocabulary/entries.ts';

export interface FormEntry {
	/** The concept's key. */
	readonly concept: string;
	readonly rule: 'word' | 'compound-first' | 'compound-last' | 'doubt' | 'excluded';
	readonly sense?: string;
	readonly reason?: Reason;
}

export interface CompiledPhrase {
	readonly concept: string;
	readonly verdict: 'counts' | 'excluded' | 'doubt';
	readonly elements: readonly CompiledElement[];
	readonly reason?: Reason;
}

/** Everything a form sets off: entries of its own, and expressions that may begin with it. */
export interface FormFacts {
	readonly entries: readonly FormEntry[];
	readonly phrases: readonly CompiledPhrase[];
}

export interface FormIndex {
	/** Undefined for the many forms that mean nothing to the vocabulary. */
	facts(lower: string): FormFacts | undefined;
}

const VERDICT_ORDER = { excluded: 0, counts: 1, doubt: 2 } as const;

/** The index over a vocabulary. The dictionary is asked once a distinct form. */
export function formIndex(vocabulary: Vocabulary, dictionary: LinkDictionary): FormIndex {
	const listed = new Map<string, FormEntry[]>();
	const openings = new Map<string, CompiledPhrase[]>();
	const firstParts = new Map<string, FormEntry[]>();
	const lastParts = new Map<string, FormEntry[]>();
	for (const concept of vocabulary.concepts) {
		listConcept(concept);
		for (const [verdict, phrases] of phrasesOf(concept)) {
			for (const phrase of phrases) openPhrase(concept.key, verdict, phrase);
		}
	}
	const known = new Map<string, FormFacts | null>();
	const mayBeCompound = compoundTest([...firstParts.keys()], [...lastParts.keys()]);

	function listConcept(concept: VocabularyConcept): void {
		const own = new Map<string, FormEntry>();
		const put = (words: readonly VocabularyWord[], rule: FormEntry['rule']) => {
			// What is written as an exact form has the last word over what an inflection brings.
			for (const word of [...words].sort((a, b) => Number(a.exact) - Number(b.exact))) {
				for (const form of formsOf(word, dictionary)) own.set(form, entryOf(concept.key, rule, word));
			}
		};
		put(concept.words, 'word');
		put(concept.doubtWords, 'doubt');
		put(concept.notWords, 'excluded');
		for (const [form, entry] of own) push(listed, form, entry);
		for (const word of [...concept.firstParts, ...qualities(concept)])
			push(firstParts, word.word, entryOf(concept.key, 'compound-first', word));
		for (const word of concept.lastParts) {
			for (const form of formsOf(word, dictionary)) push(lastParts, form, entryOf(concept.key, 'compound-last', word));
		}
	}

	function openPhrase(concept: string, verdict: CompiledPhrase['verdict'], phrase: VocabularyPhrase): void {
		const elements = phrase.elements.map((element): CompiledElement => {
			if (element.kind !== 'one') return element;
			return { kind: 'one', optional: element.optional, ...lookUp(element.choices) };
		});
		const compiled = { concept, verdict, elements, ...(phrase.reason === undefined ? {} : { reason: phrase.reason }) };
		const first = elements[0];
		if (first?.kind === 'one') for (const form of first.forms) push(openings, form, compiled);
	}

	function lookUp(choices: readonly PatternWord[]): { forms: ReadonlySet<string>; ends: readonly string[] } {
		const forms = new Set<string>();
		const ends: string[] = [];
		for (const choice of choices) {
			if (choice.kind === 'form') forms.add(choice.form);
			else if (choice.kind === 'lemma')
				formsOf({ word: choice.lemma, exact: false }, dictionary).forEach((form) => forms.add(form));
			else if (choice.kind === 'end') {
				for (const form of formsOf({ word: choice.lemma, exact: false }, dictionary)) {
					forms.add(form);
					ends.push(form);
				}
			} else {
				for (const word of vocabulary.lists.get(choice.name) ?? [])
					formsOf(word, dictionary).forEach((form) => forms.add(form));
			}
		}
		return { forms, ends };
	}

	function analyse(lower: string): FormFacts | undefined {
		const entries = [...(listed.get(lower) ?? [])];
		const said = new Set(entries.map(({ concept }) => concept));
		for (const entry of compoundEntries(lower)) {
			if (said.has(entry.concept)) continue;
			said.add(entry.concept);
			entries.push(entry);
		}
		const phrases = [...(openings.get(lower) ?? [])].sort(
			(a, b) => VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict]
		);
		return entries.length === 0 && phrases.length === 0 ? undefined : { entries, phrases };
	}

	function compoundEntries(lower: string): FormEntry[] {
		if (lower.length < 6) return [];
		if (/-./.test(lower)) return hyphenEntries(lower.split('-').filter((part) => part !== ''));
		if (!mayBeCompound.test(lower)) return [];
		if (lower.endsWith('-')) return entriesOfFirst(lower.slice(0, -1));
		return readingsOf(lower).flatMap((parts) => {
			const [first = ''] = parts;
			const last = parts[parts.length - 1] ?? '';
			return parts.length < 2 ? [] : [...entriesOfFirst(first), ...(lastParts.get(last) ?? [])];
		});
	}

	/** «it-vision», «super-åben»: the last part counts as it does by itself, the first as in any compound. */
	function hyphenEntries(parts: readonly string[]): FormEntry[] {
		const last = parts[parts.length - 1] ?? '';
		if (parts.length < 2 || parts[0] === 'ikke') return [];
		const own = (listed.get(last) ?? []).filter(({ sense }) => sense === undefined);
		const said = new Set(own.map(({ concept }) => concept));
		const others = [...(lastParts.get(last) ?? []), ...compoundEntries(last)].filter(
			({ concept }) => !said.has(concept)
		);
		return [...entriesOfFirst(parts[0] ?? ''), ...own, ...others];
	}

	/** Also for «lærings- og udviklingskultur»: the part stands for the whole compound. */
	function entriesOfFirst(part: string): FormEntry[] {
		return [...new Set([part, ...dictionary.partLemmas(part)])].flatMap((lemma) => firstParts.get(lemma) ?? []);
	}

	/** The likeliest way to cut a word, and the others that cut it in two: borg+ernære and borger+nære. */
	function readingsOf(lower: string): readonly (readonly string[])[] {
		return dictionary.split(lower).filter((parts, index) => index === 0 || parts.length === 2);
	}

	return {
		facts(lower) {
			const found = known.get(lower);
			if (found !== undefined) return found ?? undefined;
			const made = analyse(lower);
			known.set(lower, made ?? null);
			return made;
		}
	};
}

/** A word that names a quality is also the first part of compounds: åbenhed in «åbenhedskultur». Only what such a compound is about can come first. */
function qualities({ words, firstParts }: VocabularyConcept): VocabularyWord[] {
	const listed = new Set(firstParts.map(({ word }) => word));
	return words.filter(
		({ word, exact, sense }) => !exact && sense === undefined && !listed.has(word) && QUALITY.test(word)
	);
}

const QUALITY = /(?:hed|itet)$/;

/** Tells the few words worth cutting from the many that are not: cutting is what costs time. */
function compoundTest(first: readonly string[], last: readonly string[]): RegExp {
	if (first.length + last.length === 0) return /^$/;
	return new RegExp([...first.map((part) => `^${part}`), ...last.map((part) => `${part}$`)].join('|'));
}

function phrasesOf(concept: VocabularyConcept): [CompiledPhrase['verdict'], readonly VocabularyPhrase[]][] {
	return [
		['counts', concept.phrases],
		['excluded', concept.notPhrases],
		['doubt', concept.doubtPhrases]
	];
}

function entryOf(concept: string, rule: FormEntry['rule'], word: VocabularyWord): FormEntry {
	return {
		concept,
		rule,
		...(word.sense === undefined ? {} : { sense: word.sense }),
		...(word.reason === undefined ? {} : { reason: word.reason })
	};
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
	const values = map.get(key);
	if (values === undefined) map.set(key, [value]);
	else values.push(value);
}
