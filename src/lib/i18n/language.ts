/** The languages of the interface. Quotes stay in the language of their document. */

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
	return LANGUAGES.some((language) => language === text);
}
