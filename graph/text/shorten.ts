/** Cuts long texts: an ellipsis stands where something was left out, and no character is cut in two. */

/** At most `most` UTF-16 units of a text, the ellipsis among them; cut wherever the limit falls. */
export function shorten(text: string, most: number): string {
	return text.length > most ? `${beginning(text, most - 1).trimEnd()}…` : text;
}

/** The same, cut at a word's end; one word that is longer than the limit is cut where the limit falls. */
export function shortenAtWord(text: string, most: number): string {
	if (text.length <= most) return text;
	const space = text.lastIndexOf(' ', most - 1);
	const cut = space > 0 ? text.slice(0, space) : beginning(text, most - 1);
	return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}

/** Without half a character at its end. */
function beginning(text: string, length: number): string {
	return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
