/** What parts of a longer thing are called, and that a part is one. */

import type { CarriedWords } from '../carry/carried.ts';

/** @param part 0 for the first */
export function partTitle(title: string, part: number, { goesOn }: CarriedWords): string {
	return part === 0 ? title : `${title} ${goesOn}`;
}

/** “%1 of %2” with numbers. */
export function someOf(pattern: string, some: number, all: number): string {
	return pattern.replace('%1', String(some)).replace('%2', String(all));
}
