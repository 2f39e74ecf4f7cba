/** Reads how often words come: from the hand-made list in `seed/language` and from the editions in `seed/corpus`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary } from '../danish/dictionary/dictionary.ts';
import { GraphError } from '../model/errors.ts';
import { linesOf } from '../text/written-lines.ts';

export interface Counts {
	forms: Map<string, number>;
	lemmas: Map<string, number>;
	total: number;
}

/** The hand-made list, rates per million. */
export function listCounts(seedDir: string, dictionary: Dictionary): Counts {
	return counted(dictionary, readList(join(seedDir, 'language', 'danish-words.txt')));
}

/** The words of the editions, counted; `without` names editions to leave out. */
export function editionCounts(seedDir: string, dictionary: Dictionary, without: readonly string[]): Counts {
	return counted(dictionary, readEditionWords(join(seedDir, 'corpus'), without));
}

/** The lemmas whose weight a form may carry. */
export function lemmasOf(dictionary: Dictionary, word: string): string[] {
	const readings = dictionary.lemmas(word).filter(({ tags }) => !tags.includes('imperative') && !tags.includes('name'));
	// a function word often is a rare noun as well (vi, vier); its weight must not pass to that noun's forms
	if (readings.some(({ tags }) => tags.length === 0)) return [];
	// nor do lemmas of two letters say anything: nearly any letters begin with one
	return [...new Set(readings.map(({ lemma }) => lemma))].filter((lemma) => lemma.length > 2);
}

function counted(dictionary: Dictionary, forms: Map<string, number>): Counts {
	const lemmas = new Map<string, number>();
	let total = 0;
	for (const [form, count] of forms) {
		total += count;
		for (const lemma of lemmasOf(dictionary, form)) lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
	}
	return { forms, lemmas, total };
}

/** Lines such as `600: tillid respekt`: a rate per million and the words it holds for. @throws {GraphError} bad-data naming the line. */
export function readList(file: string): Map<string, number> {
	const rates = new Map<string, number>();
	for (const [index, line] of linesOf(textOf(file)).entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const parsed = /^(\d+):((?: \p{L}+)+)\s*$/u.exec(line);
		const where = `danish-words.txt:${index + 1}`;
		if (!parsed) throw badList(where, 'is not "rate: word word …"');
		for (const word of (parsed[2] ?? '').trim().split(' ')) {
			if (rates.has(word)) throw badList(where, `lists "${word}" a second time`);
			rates.set(word.toLowerCase(), Number(parsed[1]));
		}
	}
	return rates;
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		const next = 'Restore seed/language/danish-words.txt, or name the right seed folder.';
		throw new GraphError('bad-data', 'danish-words.txt', 'The word list danish-words.txt cannot be read.', next, {
			cause
		});
	}
}

function badList(where: string, what: string): GraphError {
	return new GraphError('bad-data', where, `${where} ${what}.`, 'Mend that line of the word list in seed/language.');
}

/** Counts the words of the editions' own text: headings and statements, not front matter, braces or remarks. */
function readEditionWords(corpusDir: string, without: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const file of editionFiles(corpusDir)) {
		if (without.includes(file.replace(/\.md$/, ''))) continue;
		const text = readFileSync(join(corpusDir, file), 'utf8')
			.replace(/^---[\s\S]*?\n---/, '')
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/^#+ [^:]*:/gm, '')
			.replace(/\{[^}]*\}\s*$/gm, '');
		for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

function editionFiles(corpusDir: string): string[] {
	try {
		return readdirSync(corpusDir)
			.filter((file) => file.endsWith('.md'))
			.sort();
	} catch {
		return [];
	}
}
