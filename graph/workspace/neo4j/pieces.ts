/** What goes to a server or comes from it at once: no message and no answer holds a whole workspace. */

const MOST = { things: 100, characters: 4_000_000 };

/** @param charactersOf how large a thing is; a thing that is larger than a piece makes one of its own */
export function* pieces<T>(things: Iterable<T>, charactersOf: (thing: T) => number = () => 0): Generator<T[]> {
	let piece: T[] = [];
	let characters = 0;
	for (const thing of things) {
		const more = charactersOf(thing);
		if (piece.length === MOST.things || (piece.length > 0 && characters + more > MOST.characters)) {
			yield piece;
			piece = [];
			characters = 0;
		}
		piece.push(thing);
		characters += more;
	}
	if (piece.length > 0) yield piece;
}
