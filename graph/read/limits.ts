/** How much a document may hold, whatever its format, and the words for what cannot be read. */

import { GraphError } from '../model/errors.ts';

/** Characters of text. Far above any foundation (the longest here has 24 kB), far below what would stall the machine. */
export const LARGEST_TEXT = 5_000_000;
/** Bytes of a file with a format of its own: pictures and typefaces take most of it. */
export const LARGEST_FILE = 20_000_000;
/** Bytes of what is inflated out of a zip file, all that is read of it together. */
export const LARGEST_INFLATED = 50_000_000;
/** Pages of a PDF. */
export const MOST_PAGES = 500;
/** Milliseconds for one file. A document of 2 MB takes a few seconds. */
export const LONGEST_READING = 30_000;
/** Megabytes of the reading thread's own memory. */
export const READING_MEMORY = 1_500;

/** A failure with the code bad-text; `what` goes on after the file's name: `is empty`. */
export function badText(name: string, what: string, nextStep: string, cause?: unknown): GraphError {
	return new GraphError('bad-text', name, `${name} ${what}.`, nextStep, cause === undefined ? undefined : { cause });
}

/** @param bytes how many there are */
export function tooLarge(name: string, bytes: number, limit: number): GraphError {
	const megabytes = (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
	return badText(
		name,
		`is too large: ${megabytes} MB, the limit is ${limit / 1e6} MB`,
		'Cut out the document you mean.'
	);
}
