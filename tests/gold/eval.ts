/** `npm run eval`: how good links, repair and statements are, by labels made by hand, with every error. `--links` leaves out repair and statements; `--heldout` also lists the errors of the labels kept back. */

import { join } from 'node:path';
import { nodeId } from '../../graph/model/ids.ts';
import { openLinker } from '../../graph/link/open.ts';
import { LABELLED_CONCEPTS } from './cases/labelled.ts';
import { readFileCases, scoreFile, type FileScore } from './cases/files.ts';
import { scoreCases, type CaseScore } from './cases/score.ts';
import { openRepairer } from '../../graph/repair/repair.ts';
import { evaluateText, textReport } from './eval-text.ts';
import { f1, nameConcepts, precision, recall, scoreDecisions, scoreDocuments, type Score, type Tally } from './link/score.ts';

const linker = openLinker(join(import.meta.dirname, '../../seed'));
const keys = new Map(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key]));
nameConcepts(keys);

const showHeldout = process.argv.includes('--heldout');
const lines: string[] = [];
for (const score of [
	scoreDocuments(linker),
	scoreDecisions(linker, 'tuning'),
	scoreDecisions(linker, 'tuning', 'mod'),
	scoreDecisions(linker, 'heldout'),
	scoreDecisions(linker, 'heldout', 'mod')
]) {
	print(score, !score.name.startsWith('heldout') || showHeldout);
}
printCases(scoreCases(linker, keys, LABELLED_CONCEPTS));
if (!process.argv.includes('--links')) await printFiles();
process.stdout.write(`${lines.join('\n')}\n`);
if (!process.argv.includes('--links')) process.stdout.write(`\n${textReport(evaluateText())}`);

function print(score: Score, listErrors: boolean): void {
	lines.push('', `${score.name}: ${score.decisions} decisions`, row('concept', 'prec', 'recall', 'F1', 'right', 'wrong', 'missed'));
	for (const [concept, tally] of score.byConcept) {
		if (tally.right + tally.wrong + tally.missed > 0) lines.push(figures(concept, tally));
	}
	lines.push(figures('all', score.total));
	if (!listErrors || score.name.endsWith('mod')) return;
	for (const { concept, kind, where, words, text } of score.errors) {
		lines.push(`  ${kind === 'wrong' ? 'wrongly linked' : 'missed'} ${concept}: ${words}`, `    ${text}  [${where}]`);
	}
}

function printCases({ right, wrong, missed }: CaseScore): void {
	const tally = { right, wrong: wrong.length, missed: missed.length };
	lines.push('', 'sentences by kind of difficulty', row('', 'prec', 'recall', 'F1', 'right', 'wrong', 'missed'), figures('all', tally));
	for (const [what, errors] of [['wrongly linked', wrong], ['missed', missed]] as const) {
		for (const { kind, concept, form, text } of errors) lines.push(`  ${what} ${concept}: ${form}`, `    ${text}  [${kind}]`);
	}
}

async function printFiles(): Promise<void> {
	const repairer = openRepairer();
	const scores = await Promise.all(readFileCases().map((one) => scoreFile(one, repairer, linker, keys)));
	const sum = (value: (score: FileScore) => number) => scores.reduce((total, score) => total + value(score), 0);
	const expected = sum((score) => score.expected);
	const share = (count: number) => `${((100 * count) / expected).toFixed(2)} %`;
	lines.push(
		'',
		`files by kind of difficulty: ${scores.length} files, ${expected} statements`,
		`  exact ${share(sum(({ exact }) => exact))}, extra ${share(sum(({ extra }) => extra))}, drafts that check refuses ${sum(({ refused }) => Math.min(1, refused.length))}`
	);
	for (const { name, faults, refused } of scores) for (const fault of [...faults, ...refused]) lines.push(`  ${name}: ${fault}`);
}

function figures(name: string, tally: Tally): string {
	const fixed = (value: number) => value.toFixed(3);
	return row(name, fixed(precision(tally)), fixed(recall(tally)), fixed(f1(tally)), `${tally.right}`, `${tally.wrong}`, `${tally.missed}`);
}

function row(name: string, ...cells: string[]): string {
	return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join('');
}
