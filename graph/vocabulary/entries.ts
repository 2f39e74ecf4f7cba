/** Reads single lines of the vocabulary files: words, expressions, reasons. What is wrong is named with its file and line. */

import { GraphError } from '../model/errors.ts';
import { parsePattern, type PatternElement } from './pattern.ts';
import { shorten } from '../text/shorten.ts';
import { hiddenIn, linesOf } from '../text/written-lines.ts';

export type WordClass = 'noun' | 'verb' | 'adjective';

/** Why words do not count, in both languages. */
export interface Reason {
	readonly da: string;
	readonly en: string;
}

/** A word of a list: a lemma with all its inflections, or with `exact` the one form. */
export interface VocabularyWord {
	readonly word: string;
	readonly exact: boolean;
	readonly wordClass?: WordClass;
	/** The sense table that decides whether the word counts here. */
	readonly sense?: string;
	/** Why it does not count, or why it is in doubt. */
	readonly reason?: Reason;
}

export interface VocabularyPhrase {
	/** As written in the file. */
	readonly written: string;
	readonly elements: readonly PatternElement[];
	readonly reason?: Reason;
}

/** What an entry may name besides words: the lists of words, by name, and the keys of the sense tables. */
export interface Known {
	readonly lists: ReadonlyMap<string, readonly VocabularyWord[]>;
	readonly senses: ReadonlySet<string>;
}

/** A vocabulary file's name and text. */
export interface VocabularyFile {
	readonly name: string;
	readonly text: string;
}

const WORD_CLASSES: Readonly<Record<string, WordClass>> = {
	navneord: 'noun',
	udsagnsord: 'verb',
	tillægsord: 'adjective'
};

export function splitReason(file: VocabularyFile, line: number, text: string): [entry: string, reason: Reason] {
	const match = /^(.+?): (.+) \/ (.+)$/.exec(text);
	if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) {
		throw bad(file, line, 'the reason is missing', 'Write "- word: begrundelse / reason".');
	}
	return [match[1].trim(), { da: match[2].trim(), en: match[3].trim() }];
}

/** `modig, tør`, `=modet {afgør: modet}`, `lære (udsagnsord)`. */
export function parseWords(
	file: VocabularyFile,
	line: number,
	text: string,
	senses: Known['senses']
): VocabularyWord[] {
	return text.split(/,\s*/).map((part) => {
		const match = /^(=?)([\p{L}\p{N}'-]+)(?: \((\p{L}+)\))?(?: \{afgør: ([\p{L}-]+)\})?$/u.exec(part.trim());
		const word = match?.[2];
		if (match === null || word === undefined) {
			throw bad(
				file,
				line,
				`"${excerpt(part)}" is no word`,
				'Write single words parted by commas; expressions belong under "## Udtryk".'
			);
		}
		const wordClass = match[3] === undefined ? undefined : WORD_CLASSES[match[3]];
		if (match[3] !== undefined && wordClass === undefined) {
			throw bad(file, line, `"${match[3]}" is no word class`, `Use one of: ${Object.keys(WORD_CLASSES).join(', ')}.`);
		}
		if (match[4] !== undefined && !senses.has(match[4])) {
			throw bad(file, line, `there is no sense table "${match[4]}"`, `Use one of: ${[...senses].sort().join(', ')}.`);
		}
		return {
			word: word.toLowerCase().normalize('NFC'),
			exact: match[1] === '=',
			...(wordClass === undefined ? {} : { wordClass }),
			...(match[4] === undefined ? {} : { sense: match[4] })
		};
	});
}

export function parsePhrase(file: VocabularyFile, line: number, text: string, { lists }: Known): VocabularyPhrase {
	const parsed = parsePattern(text.normalize('NFC'), (name) => lists.has(name));
	if ('problem' in parsed) throw bad(file, line, parsed.problem, parsed.nextStep);
	return { written: text, elements: parsed.elements };
}

/** Lines that say something, with their numbers: no blank lines, no remarks. @throws {GraphError} bad-vocabulary for a control character */
export function contentLines(file: VocabularyFile): { line: number; text: string }[] {
	const lines = linesOf(file.text);
	const [hidden] = hiddenIn(lines);
	if (hidden) throw bad(file, hidden.line, hidden.wrong, hidden.nextStep);
	return lines
		.map((text, index) => ({ line: index + 1, text: text.trim() }))
		.filter(({ text }) => text !== '' && !/^<!--.*-->$/.test(text));
}

/** As much of an entry as a message shows. */
export const excerpt = (text: string) => shorten(text, 40);

export function bad(file: VocabularyFile, line: number, problem: string, nextStep: string): GraphError {
	const where = `${file.name}:${line}`;
	return new GraphError('bad-vocabulary', where, `${where}: ${problem}.`, nextStep);
}
