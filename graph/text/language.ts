/** The two languages that the project's own sentences are written in, and which texts the Danish words are for. */

export type Language = 'da' | 'en';

/** True for a tag of Danish, and where nobody can tell: the words of the vocabulary are Danish. */
export function readsAsDanish(tag: string): boolean {
	return /^(?:da|und)(?:-|$)/i.test(tag);
}

/** The name of a language, in Danish or English: `norsk`, `Norwegian`. */
export function languageName(tag: string, inLanguage: Language): string {
	return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}
