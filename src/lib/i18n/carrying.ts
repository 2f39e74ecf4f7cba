/** The words of what is carried away, apart from those of the explorer, because the server alone says them. */

import { carrying as da } from './carrying-da';
import { carrying as en } from './carrying-en';
import type { Language } from './language';

export type CarryingWords = typeof da;

export function carryingWords(language: Language): CarryingWords {
	return language === 'da' ? da : en;
}
