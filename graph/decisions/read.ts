/** Reads the decisions of a seed folder, and says by file and line all that is wrong with them. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GraphError, isGraphError, throwFirst } from '../model/errors.ts';
import { utf8Text } from '../text/plain-text.ts';
import { byText } from '../text/order.ts';
import { type Decision, keyOf, verdictText } from './decision.ts';
import { bad, readTable } from './table.ts';

/** The folder of decisions in a seed folder. */
export const FOLDER = 'decisions';
const ENDING = '.tsv';

/** Far above ten thousand decisions, far below what would stall the machine. */
const LARGEST = 20_000_000;

export interface DecisionsCheck {
	/** In the order of files and lines; those that can be read. */
	decisions: Decision[];
	problems: GraphError[];
}

/** A decisions file: its name for messages, and its text. */
export interface DecisionsFile {
	/** `decisions/gladsaxe-vi-vil.tsv` */
	name: string;
	text: string;
}

/** Decisions that must be right. @throws {GraphError} bad-decision: the first problem, and how many there are */
export function readDecisions(seedDir: string): Decision[] {
	const { decisions, problems } = checkDecisions(seedDir);
	throwFirst(problems);
	return decisions;
}

/** Reads all decisions to the end, whatever is wrong; a seed folder without any has none. */
export function checkDecisions(seedDir: string): DecisionsCheck {
	const files: DecisionsFile[] = [];
	const problems: GraphError[] = [];
	try {
		for (const file of fileNames(seedDir)) {
			try {
				const name = `${FOLDER}/${file}`;
				files.push({ name, text: readFileText(join(seedDir, FOLDER, file), name) ?? '' });
			} catch (error) {
				if (!isGraphError(error)) throw error;
				problems.push(error);
			}
		}
	} catch (error) {
		if (!isGraphError(error)) throw error;
		problems.push(error);
	}
	const parsed = parseDecisions(files);
	return { decisions: parsed.decisions, problems: [...problems, ...parsed.problems] };
}

/** The decisions of these files; of two about the same words only the first. */
export function parseDecisions(files: readonly DecisionsFile[]): DecisionsCheck {
	const decisions = new Map<string, Decision>();
	const problems: GraphError[] = [];
	for (const { name, text } of files) {
		const { rows, problems: wrong } = readTable(name, text);
		problems.push(...wrong);
		for (const { decision } of rows) {
			if (decision === undefined) continue;
			const key = keyOf(decision);
			const earlier = decisions.get(key);
			if (earlier === undefined) decisions.set(key, decision);
			else problems.push(twice(decision, earlier));
		}
	}
	return { decisions: [...decisions.values()], problems };
}

function twice(decision: Decision, earlier: Decision): GraphError {
	const verdict = verdictText(decision.verdict);
	const before = verdictText(earlier.verdict);
	if (verdict === before)
		return bad(decision.place, `says the same as ${earlier.place}.`, 'Take one of the two lines out.');
	return bad(
		decision.place,
		`says "${verdict}" of the words "${decision.quote.words}", of which ${earlier.place} says "${before}".`,
		'Keep the line that is right, and take the other out.'
	);
}

/** Names of the files, sorted. @throws {GraphError} bad-decision where the folder cannot be read */
function fileNames(seedDir: string): string[] {
	try {
		return readdirSync(join(seedDir, FOLDER))
			.filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
			.sort(byText);
	} catch (cause) {
		if (isAbsent(cause)) return [];
		throw new GraphError(
			'bad-decision',
			FOLDER,
			`The folder ${FOLDER} cannot be read.`,
			'Check that you may read it.',
			{
				cause
			}
		);
	}
}

/** The text of a file, undefined where it is not there. @throws {GraphError} bad-decision */
export function readFileText(path: string, name: string): string | undefined {
	try {
		const { size } = statSync(path);
		if (size > LARGEST) throw bad(name, `has ${size} bytes; ${LARGEST} is the most.`, 'Part it into several files.');
		const text = utf8Text(readFileSync(path));
		if (text !== undefined) return text;
		throw bad(name, 'is not UTF-8 text.', 'Save it as UTF-8, with tabs between the cells.');
	} catch (cause) {
		if (isGraphError(cause)) throw cause;
		if (isAbsent(cause)) return undefined;
		throw new GraphError('bad-decision', name, `${name} cannot be read.`, 'Check that it is a file you may read.', {
			cause
		});
	}
}

function isAbsent(cause: unknown): boolean {
	return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** The file that new decisions about a document are written to. */
export function fileOf(document: string): string {
	return `${document.slice(document.indexOf(':') + 1)}${ENDING}`;
}
