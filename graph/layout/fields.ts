/** Sizes of marks that carry shares: a field towards each organisation, whose area is the share. */

/** So many organisations can be told apart by direction; one alone has nothing to stand beside. */
const FEWEST = 2;
const MOST = 12;
/** Pixels of a field's radius at the full share, and where nothing is said. */
const LARGEST = 24;
export const EMPTY_FIELD = 8;
/** Pixels of the core's radius, from the least used to the most used. */
export const CORE_SIZES = [1.5, 4.5] as const;
/** The share of the largest field, where no share in the picture is greater. */
const FULL = 0.3;

/** True where marks carry the shares of so many organisations. */
export function hasFields(municipalities: number): boolean {
	return municipalities >= FEWEST && municipalities <= MOST;
}

/** True where organisations are too many to tell apart by direction: the overview is then of strips. */
export function isMany(municipalities: number): boolean {
	return municipalities > MOST;
}

/** The share whose field is the largest one of a picture. */
export function fullShare(shares: Iterable<number>): number {
	let full = FULL;
	for (const share of shares) full = Math.max(full, share);
	return full;
}

/** Radius in pixels: the area grows with the share. */
export function fieldRadius(share: number, full: number): number {
	return LARGEST * Math.sqrt(share / full);
}
