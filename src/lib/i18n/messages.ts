/** The messages of the present language, and names that differ by language. */

import { da, type Messages } from './da';
import { en } from './en';
import type { Language } from './language';
import { ENGLISH_NAMES } from './role-names';

export type { Messages };

const MESSAGES: Record<Language, Messages> = { da, en };

export function messagesFor(language: Language): Messages {
	return MESSAGES[language];
}

/** Names as one phrase: “Mod, Tillid og Fejl”. */
export function listOf(names: readonly string[], { locale }: Messages): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

interface Named {
	id: string;
	label: string;
	labelEn?: string;
}

/**
 * A node's name in a language. Concepts have one in each; roles and relations have the Danish one in brackets in
 * English: "Leader (Leder)". Everything else is named as its document names it.
 */
export function nameOf({ id, label, labelEn }: Named, language: Language): string {
	if (language === 'da') return label;
	if (labelEn !== undefined) return labelEn;
	const english = ENGLISH_NAMES.get(id);
	return english === undefined ? label : `${english} (${label})`;
}
