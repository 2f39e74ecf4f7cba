/** What parts of a longer thing are called, and that a part is one. */

import type { CarriedWords } from '../carry/carried.ts';
import { shorten } from '../text/shorten.ts';

/** Characters of a title that leave room for what follows it. */
const LONGEST = 100;

/** @param part 0 for the first */
export function partTitle(title: string, part: number, { goesOn }: CarriedWords): string {
	return part === 0 ? title : `${shorten(title, LONGEST)} ${goesOn}`;
}

/** “%1 of %2” with numbers. */
export function someOf(pattern: string, some: number, all: number): string {
	return pattern.replace('%1', String(some)).replace('%2', String(all));
}
