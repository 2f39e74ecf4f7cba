/** `graph -- check`: every edition against its format and its source, the vocabulary against its own, decisions against the editions. */

import { buildGraph } from '../build/build.ts';
import { leftOut } from '../anchor/left-out.ts';
import { lineAt } from '../text/lines.ts';
import { type CheckedDocument, checkCorpus, type CorpusCheck, corpusOf } from '../corpus/read.ts';
import type { Outcome } from '../decisions/decision.ts';
import { checkDecisions, type DecisionsCheck } from '../decisions/read.ts';
import { outcomeLine } from '../decisions/tell.ts';
import { type GraphError, isGraphError } from '../model/errors.ts';
import { openLinker, type OpenLinker } from '../link/open.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { shorten } from '../text/shorten.ts';

/** Characters of a stretch left out that a line shows. */
const SHOWN = 160;

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		'left-out': { help: 'List what of each source belongs to no statement, lead-in or heading.' },
		decisions: { help: 'List every decision about a link with what became of it.' },
		seed: SEED_OPTION
	},
	about:
		'Finds each statement and each lead-in in its source text, letter by letter, through scanning damage, line ends and columns.\n' +
		'Finds each decision about a link in the texts as they are now. One that moved with its words is told; one that is\n' +
		'lost is a problem, because the graph counts links otherwise than a person decided.\n' +
		'Prints one line for each problem; the exit code is 1 when there is one. Two names of organisations that are nearly\n' +
		'the same are a warning.',
	async run(values, _args, terminal) {
		const seedDir = seedFolder(values.seed, terminal);
		const corpus = checkCorpus(seedDir);
		const { documents } = corpus;
		const vocabulary = checkVocabulary(seedDir);
		const decisions = checkDecisions(seedDir);
		const outcomes = outcomesOf(corpus, vocabulary.linker, decisions);
		const all = [...corpus.problems, ...vocabulary.problems, ...decisions.problems];
		for (const { message, nextStep } of all) terminal.out(`${oneLine(`${message} ${nextStep}`)}\n`);
		for (const warning of corpus.warnings) terminal.out(`Warning: ${oneLine(warning)}\n`);
		for (const outcome of outcomes)
			if (values.decisions || outcome.state !== 'ok') terminal.out(`${oneLine(outcomeLine(outcome))}\n`);
		if (values['left-out']) for (const line of documents.flatMap(leftOutLines)) terminal.out(`${line}\n`);
		const statements = documents.reduce((sum, { anchors }) => sum + anchors.length, 0);
		const found = documents.reduce((sum, { anchors }) => sum + anchors.filter(Boolean).length, 0);
		terminal.out(
			`${count(documents.length, 'edition')}, ${count(statements, 'statement')}, ${found} found in their sources; ` +
				`${decisionsLine(decisions, outcomes)}${count(all.length + lostOf(outcomes).length, 'problem')}.\n`
		);
		return all.length + lostOf(outcomes).length === 0 ? 0 : 1;
	}
});

function checkVocabulary(seedDir: string): { linker?: OpenLinker; problems: GraphError[] } {
	try {
		return { linker: openLinker(seedDir), problems: [] };
	} catch (error) {
		if (isGraphError(error)) return { problems: [error] };
		throw error;
	}
}

/** What became of the decisions; none where editions or vocabulary must be mended first. */
function outcomesOf(corpus: CorpusCheck, linker: OpenLinker | undefined, { decisions }: DecisionsCheck): Outcome[] {
	if (decisions.length === 0 || linker === undefined || corpus.problems.length > 0) return [];
	return buildGraph(corpusOf(corpus), linker, decisions).report.outcomes;
}

/** Nothing where nobody has decided anything. */
function decisionsLine({ decisions }: DecisionsCheck, outcomes: readonly Outcome[]): string {
	if (decisions.length === 0) return '';
	const moved = outcomes.filter(({ state }) => state === 'moved').length;
	const what = outcomes.length === 0 ? 'not looked for' : `${moved} moved, ${lostOf(outcomes).length} lost`;
	return `${count(decisions.length, 'decision')}, ${what}; `;
}

function lostOf(outcomes: readonly Outcome[]): Outcome[] {
	return outcomes.filter(({ state }) => state === 'lost');
}

function leftOutLines({ edition, sourceText, anchors, leadIns }: CheckedDocument): string[] {
	const { source } = edition.document;
	const placed = [...anchors, ...leadIns].filter((anchor) => anchor !== undefined);
	const headings = edition.headings.map(({ text }) => text);
	return leftOut(sourceText, placed, headings).map(({ start, quote }) => {
		return `${source}:${lineAt(sourceText, start)}: ${shorten(oneLine(quote), SHOWN)}`;
	});
}

function count(number: number, what: string): string {
	return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
