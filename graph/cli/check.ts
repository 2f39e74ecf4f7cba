/** `graph -- check`: every edition against its format and its source, and the vocabulary against its own. */

import { leftOut } from '../corpus/anchor-left-out.ts';
import { lineAt } from '../corpus/check.ts';
import { type CheckedDocument, checkCorpus } from '../corpus/corpus.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { openLinker } from '../link/open.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';

/** Characters of a stretch left out that a line shows. */
const SHOWN = 160;

export const command = defineCommand({
	arguments: '',
	argumentCount: [0, 0],
	options: {
		'left-out': { help: 'List what of each source belongs to no statement, lead-in or heading.' },
		seed: SEED_OPTION
	},
	about:
		'Finds each statement and each lead-in in its source text, letter by letter, through scanning damage, line ends and columns.\n' +
		'Prints one line for each problem; the exit code is 1 when there is one.',
	async run(values, _args, terminal) {
		const seedDir = seedFolder(values.seed, terminal);
		const { documents, problems } = checkCorpus(seedDir);
		const all = [...problems, ...vocabularyProblems(seedDir)];
		for (const { message, nextStep } of all) terminal.out(`${oneLine(`${message} ${nextStep}`)}\n`);
		if (values['left-out']) for (const line of documents.flatMap(leftOutLines)) terminal.out(`${line}\n`);
		const statements = documents.reduce((sum, { anchors }) => sum + anchors.length, 0);
		const found = documents.reduce((sum, { anchors }) => sum + anchors.filter(Boolean).length, 0);
		terminal.out(
			`${count(documents.length, 'edition')}, ${count(statements, 'statement')}, ${found} found in their sources; ` +
				`${count(all.length, 'problem')}.\n`
		);
		return all.length === 0 ? 0 : 1;
	}
});

function vocabularyProblems(seedDir: string): GraphError[] {
	try {
		openLinker(seedDir);
		return [];
	} catch (error) {
		if (isGraphError(error)) return [error];
		throw error;
	}
}

function leftOutLines({ edition, sourceText, anchors, leadIns }: CheckedDocument): string[] {
	const { source } = edition.document;
	const placed = [...anchors, ...leadIns].filter((anchor) => anchor !== undefined);
	const headings = edition.headings.map(({ text }) => text);
	return leftOut(sourceText, placed, headings).map(({ start, quote }) => {
		const shown = oneLine(quote);
		return `${source}:${lineAt(sourceText, start)}: ${shown.length > SHOWN ? `${shown.slice(0, SHOWN - 1)}…` : shown}`;
	});
}

function count(number: number, what: string): string {
	return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
