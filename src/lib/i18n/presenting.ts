/** The words of a talk, apart from those of the explorer, because most readers present nothing. */

import type { Language } from './language';
import { presenting as da } from './presenting-da';
import { presenting as en } from './presenting-en';

export type PresentingWords = typeof da;

export function presentingWords(language: Language): PresentingWords {
	return language === 'da' ? da : en;
}
