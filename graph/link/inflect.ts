/** From a word of the vocabulary to the forms it takes in a text, by the dictionary; never by cutting off endings. */

import type { Dictionary } from '../danish/dictionary/dictionary.ts';
import type { VocabularyWord } from '../vocabulary/entries.ts';

/** What the linker needs of the dictionary. */
export type LinkDictionary = Pick<Dictionary, 'lemmas' | 'inflections' | 'split' | 'partLemmas'>;

/** Readings that would make lookalikes: «mål!» of måle, «åbnes» as a genitive of åben, «læren» as the act. */
function isMisleading(tags: readonly string[]): boolean {
	return (
		tags.includes('imperative') ||
		tags.includes('verbal-noun') ||
		(tags.includes('adjective') && tags.includes('genitive'))
	);
}

/** The forms of a vocabulary word, sorted, the word itself among them. A word the dictionary does not list is inflected as its last part. */
export function formsOf(
	word: Pick<VocabularyWord, 'word' | 'exact' | 'wordClass'>,
	dictionary: LinkDictionary
): string[] {
	if (word.exact) return [word.word];
	const forms = new Set([word.word]);
	for (const form of listedForms(word.word, word.wordClass, dictionary)) forms.add(form);
	if (forms.size === 1) {
		const [parts] = dictionary.split(word.word);
		const head = parts?.[parts.length - 1];
		if (head !== undefined) {
			const front = word.word.slice(0, word.word.length - head.length);
			for (const form of listedForms(head, word.wordClass, dictionary)) forms.add(front + form);
		}
	}
	return [...forms].sort();
}

function listedForms(lemma: string, wordClass: string | undefined, dictionary: LinkDictionary): string[] {
	return dictionary
		.inflections(lemma)
		.filter(({ tags }) => !isMisleading(tags) && (wordClass === undefined || tags.includes(wordClass)))
		.map(({ form }) => form.toLowerCase());
}

/** The forms of each noun of a name, sorted; a noun that stands inflected in it takes those of its lemma. */
export function nameForms(name: string, dictionary: LinkDictionary): string[] {
	const forms = new Set<string>();
	for (const [word] of name.toLowerCase().matchAll(/\p{L}+/gu)) {
		const nouns = dictionary.lemmas(word).filter(({ tags }) => tags.includes('noun'));
		for (const lemma of new Set([word, ...nouns.map((noun) => noun.lemma)]))
			for (const form of formsOf({ word: lemma, exact: false, wordClass: 'noun' }, dictionary)) forms.add(form);
	}
	return [...forms].sort();
}
