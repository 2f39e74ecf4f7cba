/** How fast a raw text becomes linked statements: the dictionary's opening, preparing a scanned document, and linking alone. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareText } from '../../graph/draft/draft.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { openLinker } from '../../graph/link/open.ts';
import { median, printTable, timed, type Figure } from './figures.ts';

const RUNS = 7;
/** Runs of what takes seconds. */
const FEW = 3;
/** Characters of a text far longer than any foundation. */
const LARGE = 2_000_000;
const SEED = join(import.meta.dirname, '../../seed');
const ABOUT = { municipality: 'Hvidovre', title: 'Prøve', edited: '2000-01-01' };

/** Linking is asked for texts this long, in words: long enough for a steady figure. */
const LINKED_WORDS = 40_000;

export function run(): Promise<void> {
	const opening = runs(() => openDictionary());
	const dictionary = openDictionary();
	const repairer = openRepairer({ seedDir: SEED, dictionary });
	const linker = openLinker(SEED, dictionary);
	const source = readFileSync(join(SEED, 'corpus/source/hvidovre-hvidovrevejen.txt'), 'utf8');
	const words = source.split(/\s+/).length;
	const preparing = runs(() => {
		const { lines } = prepareText(source, ABOUT, repairer);
		for (const { text } of lines) linker.link(text);
	});
	const long = Array.from({ length: Math.ceil(LINKED_WORDS / words) }, () => source).join('\n');
	const linking = runs(() => linker.link(long));
	const perSecond = (long.split(/\s+/).length / median(linking)) * 1000;
	const sources = readdirSync(join(SEED, 'corpus/source')).sort();
	const large = (names: readonly string[]) => {
		const text = names.map((name) => readFileSync(join(SEED, 'corpus/source', name), 'utf8')).join('\n\n');
		return text.repeat(Math.ceil(LARGE / text.length)).slice(0, LARGE);
	};
	const clean = large(sources.filter((name) => /^(?:albertslund|gladsaxe)/.test(name)));
	const mixed = large(sources);
	const figures: Figure[] = [
		timed('opening the dictionary', opening, '≤ 1,000 ms'),
		timed(`preparing and linking ${words.toLocaleString('en')} scanned words`, preparing, '≤ 2,000 ms'),
		timed(
			'preparing 2 MB of clean text',
			runs(() => prepareText(clean, ABOUT, repairer), FEW),
			'≤ 10,000 ms'
		),
		timed(
			'preparing 2 MB, two fifths of it scanned',
			runs(() => prepareText(mixed, ABOUT, repairer), FEW),
			'≤ 10,000 ms'
		),
		{ what: 'linking, words a second', value: Math.round(perSecond).toLocaleString('en'), aim: '≥ 200,000' }
	];
	printTable('From text to links', figures);
	return Promise.resolve();
}

function runs(work: () => unknown, count = RUNS): number[] {
	work();
	return Array.from({ length: count }, () => {
		const begin = performance.now();
		work();
		return performance.now() - begin;
	});
}
