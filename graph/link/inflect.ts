/** From a word of the vocabulary to the forms it takes in a text, by the dictionary; never by cutting off endings. */

import type { Dictionary } from '../dictionary/dictionary.ts';
import type { FormClasses, Lexis } from './place.ts';
import type { VocabularyWord } from './vocabulary-entries.ts';

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

/** Word classes of forms, each form looked up once. */
export function lexisOf(dictionary: LinkDictionary): Lexis {
	const known = new Map<string, FormClasses>();
	return {
		classes(lower) {
			const found = known.get(lower);
			if (found !== undefined) return found;
			const made = classify(lower, dictionary);
			known.set(lower, made);
			return made;
		}
	};
}

const FINITE = ['present', 'past', 'passive'];

function classify(lower: string, dictionary: LinkDictionary): FormClasses {
	let readings = lower === '' ? [] : dictionary.lemmas(lower).filter(({ tags }) => !tags.includes('imperative'));
	if (readings.length === 0 && lower.length > 5) {
		const [parts] = dictionary.split(lower);
		const head = parts?.[parts.length - 1];
		if (head !== undefined) readings = dictionary.lemmas(head).filter(({ tags }) => !tags.includes('imperative'));
	}
	const has = (...tags: string[]) => readings.some((reading) => tags.every((tag) => reading.tags.includes(tag)));
	const verbs = readings.filter(({ tags }) => tags.includes('verb') && !tags.includes('verbal-noun'));
	return {
		finite:
			verbs.some(
				({ tags }) => FINITE.some((tag) => tags.includes(tag)) && !tags.some((tag) => tag.endsWith('participle'))
			) || PLAIN_VERBS.has(lower),
		infinitive: verbs.some(({ lemma, tags }) => lemma === lower && tags.length === 1) || PLAIN_INFINITIVES.has(lower),
		noun: has('noun'),
		adjective: has('adjective') || verbs.some(({ tags }) => tags.some((tag) => tag.endsWith('participle'))),
		definite: has('noun', 'definite'),
		verbs: [...new Set([...verbs.map(({ lemma }) => lemma), ...(IRREGULAR[lower] ?? [])])].sort(),
		lemmas: readings.length === 0 ? [lower] : [...new Set(readings.map(({ lemma }) => lemma))].sort()
	};
}

/** Verbs the dictionary lists without tags. */
const PLAIN_VERBS = new Set([
	'sker',
	'ske',
	'skete',
	'er',
	'var',
	'har',
	'havde',
	'kan',
	'skal',
	'vil',
	'må',
	'bør',
	'gør',
	'bliver',
	'blev',
	'får',
	'fik',
	'går',
	'gik',
	'står',
	'stod',
	'giver',
	'gav'
]);
const PLAIN_INFINITIVES = new Set(['være', 'have', 'gøre', 'gå', 'stå', 'få', 'se', 'ske', 'bo', 'tro']);
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
	er: ['være'],
	var: ['være'],
	været: ['være'],
	har: ['have'],
	havde: ['have'],
	haft: ['have'],
	kan: ['kunne'],
	kunne: ['kunne'],
	skal: ['skulle'],
	skulle: ['skulle'],
	vil: ['ville'],
	ville: ['ville'],
	må: ['måtte'],
	måtte: ['måtte'],
	bør: ['burde'],
	burde: ['burde'],
	tør: ['turde'],
	turde: ['turde'],
	tog: ['tage'],
	taget: ['tage'],
	tager: ['tage'],
	tages: ['tage'],
	gav: ['give'],
	givet: ['give'],
	fik: ['få'],
	fået: ['få'],
	gik: ['gå'],
	gået: ['gå'],
	stod: ['stå'],
	stået: ['stå'],
	fandt: ['finde'],
	fundet: ['finde'],
	viste: ['vise'],
	vist: ['vise'],
	blev: ['blive'],
	blevet: ['blive'],
	gjorde: ['gøre'],
	gjort: ['gøre']
};
