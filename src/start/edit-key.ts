/** `npm run edit-key -- FILE "NAME"`: makes the key of one editor, shows it once, and adds a line to the file that EDIT_KEY_FILE names. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GraphError, isGraphError } from '../../graph/model/errors.ts';
import { hashKey, makeKey } from '../lib/server/editing/key.ts';
import { editorNamed, parseEditors } from '../lib/server/editing/key-file.ts';
import { editorName, LONGEST_NAME } from '../lib/server/editing/who.ts';

try {
	process.stdout.write(await addEditor(process.argv.slice(2)));
} catch (failure) {
	if (!isGraphError(failure)) throw failure;
	process.stderr.write(`edit-key: ${failure.message}. ${failure.nextStep}\n`);
	process.exitCode = 1;
}

/** @returns what is said of it, with the key. @throws {GraphError} where nothing was written */
async function addEditor([typed, text, ...more]: string[]): Promise<string> {
	if (!typed || text === undefined || more.length > 0) throw usage('FILE and NAME are needed');
	const name = editorName(text);
	if (name === undefined) throw usage(`a name has 1 to ${LONGEST_NAME} letters, and no tab`);
	// npm runs this in its own folder; the path is one of the folder that the person stands in.
	const file = resolve(process.env['INIT_CWD'] ?? '.', typed);
	try {
		const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (editorNamed(parseEditors(before), name)) {
			throw new GraphError('bad-usage', name, `${name} has a key already`, 'Take the line out of the file first.');
		}
		const key = makeKey();
		const newLine = before === '' || before.endsWith('\n') ? '' : '\n';
		appendFileSync(file, `${newLine}${name}\t${await hashKey(key)}\n`, { mode: 0o600 });
		return `The key of ${name}, which is shown this once:\n\n    ${key}\n\n${typed} holds its hash.\n`;
	} catch (cause) {
		if (isGraphError(cause)) throw cause;
		throw new GraphError('bad-usage', typed, `${typed} cannot be written`, 'Name a file in a folder that exists.', {
			cause
		});
	}
}

function usage(message: string): GraphError {
	const next = 'For example: npm run --silent edit-key -- editors.txt "Anne Hansen"';
	return new GraphError('bad-usage', 'edit-key', message, next);
}
