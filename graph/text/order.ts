/** The order of ids and other machine texts, the same on every machine, and the order of names for people. */

/** Below 0 where `a` comes first; by UTF-16 code unit. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** By id, in the order of {@link byText}. */
export function byId(a: { id: string }, b: { id: string }): number {
	return byText(a.id, b.id);
}

/**
 * Danish in the English interface too, because the names are Danish. "Aa" stands with "Å", last, on purpose: "Aabenraa"
 * and "Åbenrå" are one town, and Danish registers list them together. Unicode CLDR sorts "da" so, in Node as in browsers;
 * it does so within words too ("Kaare" after "Konrad"). Numbers within names go by value.
 */
const danish = new Intl.Collator('da', { numeric: true });

/** Below 0 where the name `a` comes first. Names that differ in nothing but their spelling's bytes are equal here. */
export function byName(a: string, b: string): number {
	return danish.compare(a, b);
}

/** A copy in the order of names; what has one name, by id. */
export function inOrderOfNames<T extends { readonly id: string }>(
	things: readonly T[],
	nameOf: (thing: T) => string
): T[] {
	return things
		.map((thing) => ({ thing, name: nameOf(thing) }))
		.sort((a, b) => byName(a.name, b.name) || (a.thing.id < b.thing.id ? -1 : 1))
		.map(({ thing }) => thing);
}
