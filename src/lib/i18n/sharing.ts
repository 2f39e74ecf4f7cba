/** The words of the dialog that carries a view away, apart from those of the explorer: they come with it. */

import type { Language } from './language';
import { sharing as da } from './sharing-da';
import { sharing as en } from './sharing-en';

export type SharingWords = typeof da;

export function sharingWords(language: Language): SharingWords {
	return language === 'da' ? da : en;
}
