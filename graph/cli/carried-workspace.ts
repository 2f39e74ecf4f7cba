/** What people made on its way into a backup and back out of it: a file of its own beside the graph's. */

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { GraphError, isGraphError } from '../model/errors.ts';
import { databaseSettings } from '../store/settings.ts';
import type { WorkspaceEngine } from '../workspace/engine.ts';
import { exportLines } from '../workspace/export.ts';
import { carryOut, planImport } from '../workspace/import.ts';
import { openWorkspaceEngine } from '../workspace/open/open.ts';
import { recordsIn } from '../workspace/read-export.ts';
import { createTally } from '../workspace/tally.ts';
import type { Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';

/** What the file of what people made is called, after the name of the graph's. */
export const WORKSPACE_ENDING = '.workspace';

/** How often the workspace is read again because somebody wrote meanwhile. */
const ATTEMPTS = 5;

/**
 * What people made, of one moment, and read again; no file where there is nothing.
 * @returns what is in it, in words
 * @throws {GraphError} busy where somebody writes all the time, bad-data where it cannot be read again
 */
export async function backUpWorkspace(path: string, terminal: Terminal): Promise<string | undefined> {
	try {
		if ((await withWorkspace(terminal, (engine) => writeOneMoment(engine, path))) === '') return undefined;
		const tally = createTally();
		for (const record of recordsIn(path, basename(path))) tally.add(record);
		return tally.told();
	} catch (cause) {
		throw isGraphError(cause) && cause.code === 'bad-data' ? brokenWorkspace(cause) : cause;
	}
}

/** @returns the state of what was written; nothing is written where nobody has made anything */
async function writeOneMoment(engine: WorkspaceEngine, path: string): Promise<string> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await engine.state();
		if (before === '') return before;
		await replaceFile(path, basename(path), undefined, exportLines(engine));
		if ((await engine.state()) === before) return before;
	}
	throw new GraphError('busy', 'workspace', 'People change what they make all the time.', 'Run the command again.');
}

/**
 * What people made, where it lies beside the backup. It is looked at before anything is changed; nothing of what is there
 * is ever overwritten.
 * @returns what puts it back; undefined where there is none
 */
export async function planWorkspace(file: string, terminal: Terminal): Promise<(() => Promise<void>) | undefined> {
	const shown = `${file}${WORKSPACE_ENDING}`;
	const path = typedPath(shown, terminal);
	if (!existsSync(path)) return undefined;
	const records = recordsIn(path, shown);
	// People go on after a backup, and what they made since must not stand in the way of a graph.
	const known = { mayBeLater: true, instead: `Move ${shown} away to restore the graph alone.` };
	const plan = await withWorkspace(terminal, (engine) => planImport(engine, records, known));
	return async () => {
		await withWorkspace(terminal, (engine) => carryOut(engine, plan));
		if (plan.missing > 0) terminal.out(`Put back what people made, from ${shown}: ${plan.missing} records.\n`);
		if (plan.later > 0) terminal.out(`${plan.later} records stay as they are: they have later versions.\n`);
	};
}

/** Opens the workspace of the environment, and closes it whatever becomes of its use. */
export async function withWorkspace<T>(terminal: Terminal, use: (engine: WorkspaceEngine) => Promise<T>): Promise<T> {
	const engine = await openWorkspaceEngine(databaseSettings(terminal.env));
	try {
		return await use(engine);
	} finally {
		await engine.close();
	}
}

function brokenWorkspace(cause: GraphError): GraphError {
	return new GraphError(
		'bad-data',
		'workspace',
		`What people made cannot be backed up: ${cause.message}`,
		'`graph -- workspace check` tells more. With --store and the database of the graph, that alone is backed up.',
		{ cause }
	);
}
