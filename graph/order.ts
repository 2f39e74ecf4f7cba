/** The one order of ids and other machine texts, and sorted lists in it. */

/** Below 0 where `a` comes first; by UTF-16 code unit, the same on every machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** By id, in the order of {@link byText}. */
export function byId(a: { id: string }, b: { id: string }): number {
	return byText(a.id, b.id);
}
