/** The words of what people make, apart from those of the explorer, because most readers make nothing. */

import type { Language } from './language';
import { making as da } from './making-da';
import { making as en } from './making-en';

export type MakingWords = typeof da;

export function makingWords(language: Language): MakingWords {
	return language === 'da' ? da : en;
}

/** The day of a moment in ISO 8601, as the language writes it. */
export function dayOf(at: string, language: Language): string {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return at;
	return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
		dateStyle: 'medium',
		timeZone: 'UTC'
	}).format(date);
}
