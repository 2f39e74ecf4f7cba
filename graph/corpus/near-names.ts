/** Warns of organisations whose names are nearly the same, because each would stand for itself in the graph. */

import { slug } from '../model/ids.ts';

/** Words that a name may go with or without. */
const KINDS = new Set([
	'kommune',
	'kommunen',
	'kommunes',
	'region',
	'regionen',
	'by',
	'byraad',
	'as',
	'aps',
	'i',
	'og',
	'den'
]);
/** A slip of one letter is looked for in names of so many. */
const LEAST_LETTERS = 5;

export interface Named {
	readonly name: string;
	readonly file: string;
}

/** One warning for each pair of different names that are the same but for a word such as "Kommune", or for one letter. */
export function nearNames(names: readonly Named[]): string[] {
	const first = new Map<string, Named>();
	for (const one of names) if (!first.has(one.name)) first.set(one.name, one);
	const all = [...first.values()];
	return all.flatMap((one, index) =>
		all
			.slice(0, index)
			.filter((other) => areNear(one.name, other.name))
			.map(
				(other) =>
					`${one.file}: '${one.name}' is nearly '${other.name}' in ${other.file}, and both are in the graph. Write the organisation’s name alike, if they are one.`
			)
	);
}

function areNear(a: string, b: string): boolean {
	const [first, second] = [coreOf(a), coreOf(b)];
	if (first === second) return true;
	return Math.min(first.length, second.length) >= LEAST_LETTERS && isOneSlip(first, second);
}

/** The name without the words it may go without. */
function coreOf(name: string): string {
	const words = slug(name).split('-');
	const core = words.filter((word) => !KINDS.has(word));
	return (core.length > 0 ? core : words).join('-').replace(/s$/, '');
}

/** Whether one letter more, fewer or other makes one of the other. */
function isOneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	return Math.max(a.length, b.length) - same - tail <= 1;
}
