/** Judges the way from raw text to statements: OCR repair, cutting, and the drafts against the editions made by hand. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdition } from '../../graph/edition/read.ts';
import { prepareText } from '../../graph/draft/draft.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { readLayout } from '../../graph/segment/segment.ts';
import { openDictionary } from '../../graph/danish/dictionary/dictionary.ts';
import { damaged, PROFILES, seededChance } from './ocr/damage.ts';
import { addToScore, emptyScore, type RepairScore } from './ocr/score.ts';
import { scoreStatements, type StatementScore } from './segmentation/score.ts';

const SEED = join(import.meta.dirname, '../../seed');
const SOURCES = join(SEED, 'corpus/source');
const OCR = join(import.meta.dirname, 'ocr');
const SEGMENTATION = join(import.meta.dirname, 'segmentation');
/** The documents that came without damage: what is known to be right can be damaged and mended. */
const CLEAN = ['albertslund-medarbejder-og-ledelsesgrundlag', 'gladsaxe-ledelsesgrundlag', 'gladsaxe-vi-vil'];
const SCANNED = ['gentofte-ledelsesgrundlag', 'hvidovre-hvidovrevejen'];
const RUNS = 3;
/** Before the lines of an expected text. */
const MARKS = { heading: '# ', 'lead-in': '> ', bullet: '- ', sentence: '' };

export interface TextScores {
	/** By what was repaired: `profile: …` for the clean documents damaged by a profile (each without its own edition in the word model), `page: …` for the invented pages, `scan: …` for the two scans. */
	repair: Map<string, RepairScore>;
	/** Clean documents: how many words were changed in each. Must be none. */
	untouched: Map<string, number>;
	/** `cut: …` for invented pages, `draft: …` for the drafts against the editions. */
	statements: Map<string, StatementScore>;
}

/** Measures everything; some ten seconds. */
export function evaluateText(): TextScores {
	const dictionary = openDictionary();
	const without = (name: string) => openRepairer({ seedDir: SEED, dictionary, without: [name] });
	const repair = new Map<string, RepairScore>();
	const untouched = new Map<string, number>();
	for (const name of CLEAN) untouched.set(name, without(name).repair(source(name)).changes.length);
	for (const [profile, misreadings] of Object.entries(PROFILES)) {
		const score = emptyScore();
		for (const name of CLEAN) {
			const repairer = without(name);
			for (let run = 1; run <= RUNS; run++) {
				const seen = damaged(source(name), misreadings, seededChance(run));
				addToScore(score, source(name), seen, repairer.repair(seen).text);
			}
		}
		repair.set(`profile: ${profile}`, score);
	}
	for (const name of pagesIn(OCR, '.right.txt')) {
		const [right, seen] = ['right', 'scanned'].map((kind) => readFileSync(join(OCR, `${name}.${kind}.txt`), 'utf8'));
		const score = emptyScore();
		addToScore(score, right ?? '', seen ?? '', openRepairer({ seedDir: SEED, dictionary }).repair(seen ?? '').text);
		repair.set(`page: ${name}`, score);
	}

	const statements = new Map<string, StatementScore>();
	for (const name of pagesIn(SEGMENTATION, '.expected.txt')) {
		const { segments } = readLayout(readFileSync(join(SEGMENTATION, `${name}.txt`), 'utf8'), dictionary);
		const marked = segments.map(({ kind, text }) => `${MARKS[kind]}${text}`);
		const expected = readFileSync(join(SEGMENTATION, `${name}.expected.txt`), 'utf8').trim().split('\n');
		statements.set(`cut: ${name}`, scoreStatements(expected, marked));
	}
	for (const name of [...CLEAN, ...SCANNED].sort()) {
		const edition = parseEdition(name, readFileSync(join(SEED, 'corpus', `${name}.md`), 'utf8'));
		const { lines } = prepareText(source(name), { municipality: 'X', edited: '2026-01-01' }, without(name));
		const drafted = lines.flatMap((line) => (line.is === 'statement' ? [line.text] : []));
		statements.set(`draft: ${name}`, scoreStatements(edition.statements.map(({ text }) => text), drafted));
	}
	return { repair, untouched, statements };
}

/** The scores as text: the figures, every error, and for the drafts what made the difference. */
export function textReport({ repair, untouched, statements }: TextScores): string {
	const out = ['OCR repair (words mended of those damaged, words harmed of those right)'];
	for (const [name, score] of repair) {
		out.push(`  ${name}: ${share(score.mended, score.damaged)} mended, ${share(score.harmed, score.right)} harmed`);
		for (const [error, count] of [...score.errors].sort((a, b) => b[1] - a[1])) out.push(`      ${count} × ${error}`);
	}
	out.push('Clean documents (words changed)');
	for (const [name, count] of untouched) out.push(`  ${name}: ${count}`);
	out.push('Statements (found of those expected; with the very wording; right of those cut)');
	for (const [name, score] of statements) {
		const found = score.exact + score.reworded.length;
		out.push(
			`  ${name}: ${share(found, score.expected)} found, ${share(score.exact, score.expected)} exact, ${share(found, score.cut)} right`
		);
		for (const one of score.reworded) out.push(`      ~ ${one.expected}\n        ${one.cut}`);
		for (const text of score.missed) out.push(`      - ${text}`);
		for (const text of score.extra) out.push(`      + ${text}`);
	}
	return `${out.join('\n')}\n${WHY_DRAFTS_DIFFER}\n`;
}

const WHY_DRAFTS_DIFFER = `Why the drafts differ from the editions
  A draft reads line after line. It cannot part two columns that a scan has run into each other (Gentofte's last pages,
  marked in the draft), it keeps what an editor leaves out by judgement (how to read the booklet, whom to ask), and it
  sees no difference between a slogan and a statement. It closes no gap that a drawing has torn into a sentence
  (Hvidovre's pages with the wheel). Words that only their sense could mend stand in the report as doubtful.`;

function share(part: number, whole: number): string {
	return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;
}

function source(name: string): string {
	return readFileSync(join(SOURCES, `${name}.txt`), 'utf8');
}

function pagesIn(folder: string, ending: string): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(ending))
		.map((file) => file.slice(0, -ending.length))
		.sort();
}
