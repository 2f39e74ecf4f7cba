/** The words that a concept or a role is found by, as one text: so an engine keeps them. */

/** Stands between two forms; a form of several words has single spaces. */
const BETWEEN = ', ';

/** Each form once, in the order given. */
export function joinForms(forms: Iterable<string>): string {
	return [...new Set(forms)].join(BETWEEN);
}

/** The forms again. */
export function formsIn(words: string): string[] {
	return words.split(BETWEEN);
}
