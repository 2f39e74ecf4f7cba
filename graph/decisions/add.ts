/** Adds a decision to the file of its document, whole or not at all. */

import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { GraphError, throwFirst } from '../model/errors.ts';
import { byText } from '../text/order.ts';
import { type Decision, keyOf, verdictText } from './decision.ts';
import { checkDecisions, fileOf, FOLDER, readFileText } from './read.ts';
import { linesOf } from '../text/written-lines.ts';
import { bad, COLUMNS, readTable, rowOf } from './table.ts';

/**
 * Writes a decision among those of `<seedDir>/decisions/<document>.tsv`, in their order; every other line stays as it is.
 * @returns where it stands; `isNew` is false where the same was decided before, and nothing was written
 * @throws {GraphError} bad-decision where another decision says otherwise or the files are broken, busy where another
 * process is writing, bad-usage where the file cannot be written
 */
export function addDecision(seedDir: string, decision: Decision): { place: string; isNew: boolean } {
	const file = fileOf(decision.document);
	const name = `${FOLDER}/${file}`;
	const path = existing(join(seedDir, FOLDER, file));
	const draft = openDraft(path, name);
	try {
		// Read after the draft is there: from now on nobody else changes the file.
		const { decisions, problems } = checkDecisions(seedDir);
		throwFirst(problems);
		const earlier = decisions.find((one) => keyOf(one) === keyOf(decision));
		if (earlier !== undefined) {
			const said = verdictText(earlier.verdict);
			if (said === verdictText(decision.verdict)) {
				draft.drop();
				return { place: earlier.place, isNew: false };
			}
			throw bad(earlier.place, `says "${said}" of these words already.`, 'Change that line, or take it out first.');
		}
		const { text, line } = withRow(name, readFileText(path, name) ?? '', decision);
		writeAll(draft.handle, text);
		draft.close();
		renameSync(draft.path, path);
		return { place: `${name}:${line}`, isNew: true };
	} catch (error) {
		draft.drop();
		throw error instanceof GraphError ? error : cannotWrite(name, error);
	}
}

/** The text of a file with one more row, and the row's line. */
function withRow(name: string, text: string, decision: Decision): { text: string; line: number } {
	const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const { columns = [...COLUMNS], rows } = readTable(name, text);
	const row = rowOf(decision, columns);
	const lacking = COLUMNS.filter((column) => !columns.includes(column) && rowOf(decision, [column]) !== '');
	if (lacking.length > 0)
		throw bad(name, `has no column ${lacking.join(', ')}.`, 'Add it to the first row of the file.');
	const lines = linesOf(text);
	if (lines.at(-1) === '') lines.pop();
	if (!lines.some((line) => line.trim() !== '' && !line.startsWith('#'))) lines.push(columns.join('\t'));
	const after = rows.find(
		(other) => other.decision !== undefined && byText(keyOf(other.decision), keyOf(decision)) > 0
	);
	const line = after?.line ?? lines.length + 1;
	lines.splice(line - 1, 0, row);
	return { text: `${mark}${lines.join(end)}${end}`, line };
}

/** The file itself, where the path is a link. */
function existing(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

interface Draft {
	path: string;
	handle: number;
	close(): void;
	/** Closes and deletes it; once it has been moved, a draft of this name belongs to somebody else. */
	drop(): void;
}

/** The draft beside a file; while it is there, nobody else changes the file. */
function openDraft(path: string, name: string): Draft {
	const draft = `${path}.new`;
	try {
		mkdirSync(dirname(path), { recursive: true });
		const mode = statSync(path, { throwIfNoEntry: false })?.mode;
		const handle = openSync(draft, 'wx', mode === undefined ? 0o666 : mode & 0o777);
		let isOpen = true;
		const close = () => {
			if (isOpen) closeSync(handle);
			isOpen = false;
		};
		const drop = () => {
			close();
			rmSync(draft, { force: true });
		};
		return { path: draft, handle, close, drop };
	} catch (cause) {
		if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cannotWrite(name, cause);
		throw new GraphError(
			'busy',
			name,
			`Another decision is being written to ${name}.`,
			`Try again; if nobody is writing, delete ${name}.new, which a stopped process left.`,
			{ cause }
		);
	}
}

function writeAll(handle: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
	// A file that is moved before its content is on the disk may be an empty one after a power cut.
	fsyncSync(handle);
}

function cannotWrite(name: string, cause: unknown): GraphError {
	const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
	return new GraphError(
		'bad-usage',
		name,
		`${name} cannot be written${code}.`,
		'Nothing was decided. Check that you may write to the folder, and that there is room.',
		{ cause }
	);
}
