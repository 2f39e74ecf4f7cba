/** `npm run eval`: how good links, repair and statements are, by labels made by hand, with every error. `--links` leaves out repair and statements; `--heldout` also lists the errors of the labels kept back. */

import { join } from 'node:path';
import { nodeId } from '../../graph/model/ids.ts';
import { openLinker } from '../../graph/link/open.ts';
import { evaluateText, textReport } from './eval-text.ts';
import { f1, nameConcepts, precision, recall, scoreDecisions, scoreDocuments, type Score, type Tally } from './link/score.ts';

const linker = openLinker(join(import.meta.dirname, '../../seed'));
nameConcepts(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key] as const));

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

function figures(name: string, tally: Tally): string {
	const fixed = (value: number) => value.toFixed(3);
	return row(name, fixed(precision(tally)), fixed(recall(tally)), fixed(f1(tally)), `${tally.right}`, `${tally.wrong}`, `${tally.missed}`);
}

function row(name: string, ...cells: string[]): string {
	return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join('');
}
