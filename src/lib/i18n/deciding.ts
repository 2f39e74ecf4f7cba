/** The words of decisions about links, apart from those of the explorer, because most readers decide nothing. */

import { deciding as da } from './deciding-da';
import { deciding as en } from './deciding-en';
import type { Language } from './language';

export type DecidingWords = typeof da;

export function decidingWords(language: Language): DecidingWords {
	return language === 'da' ? da : en;
}
