/** Reads what stands for something else before any word is mended: wrong encodings, codes, ligatures, signs that are not seen. */

import { applied, merged } from './changes.ts';
import { letterSpaced } from './letter-spaced.ts';
import { mojibake } from './mojibake.ts';
import { oneByte } from './one-byte.ts';
import { composedLetters, entities, ligatures, unseenSigns } from './signs.ts';
import { twoLetters, type WordList } from './two-letters.ts';
import type { Change } from './types.ts';
import { findNotes } from '../text/notes.ts';

export interface Decoded {
	/** Line for line like the text given. */
	readonly text: string;
	/** In the text as given, in order. Where several steps changed a word, one change stands for all. */
	readonly changes: Change[];
	/** Lines of notes, by number from 0; the figures that refer to them are gone from `text`. */
	readonly noteLines: readonly number[];
	/** Turns an offset in the decoded text into one in the text as given. */
	readonly toSource: (offset: number) => number;
}

export function decode(given: string, list: WordList): Decoded {
	const isWord = (word: string) => list.isWord(word);
	// A code may stand for a letter of a wrong encoding, and hide the sign that a word is broken.
	let noteLines: readonly number[] = [];
	const steps: readonly ((text: string) => Change[])[] = [
		entities,
		mojibake,
		(text) => oneByte(text, isWord),
		composedLetters,
		ligatures,
		(text) => unseenSigns(text, isWord),
		(text) => {
			const notes = findNotes(text);
			noteLines = notes.lines;
			return notes.references.map(({ start, end }) => withoutFigure(text, start, end));
		},
		(text) => letterSpaced(text, isWord),
		(text) => twoLetters(text, list)
	];
	let decoded: Decoded = { text: given, changes: [], noteLines, toSource: (offset) => offset };
	for (const step of steps) {
		const changes = step(decoded.text);
		if (changes.length > 0) decoded = followedBy(given, decoded, changes);
	}
	return { ...decoded, noteLines };
}

function followedBy(given: string, before: Decoded, changes: readonly Change[]): Decoded {
	const { text, toSource } = applied(before.text, changes);
	const later = changes.map((change) => {
		const start = before.toSource(change.start);
		const end = Math.max(start, before.toSource(change.end));
		return { ...change, start, end, original: given.slice(start, end) };
	});
	return {
		text,
		changes: merged(before.changes, later),
		noteLines: before.noteLines,
		toSource: (offset) => before.toSource(toSource(offset))
	};
}

function withoutFigure(text: string, start: number, end: number): Change {
	return { start, end, original: text.slice(start, end), mended: '', why: [{ code: 'note-figure' }] };
}
