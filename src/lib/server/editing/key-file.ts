/** The file of editors that EDIT_KEY_FILE names: a line for each, `NAME<tab>HASH`. Empty lines and those that begin with # are remarks. */

import { readFileSync } from 'node:fs';
import { GraphError } from '../../../../graph/model/errors.ts';
import { isHash } from './key.ts';
import type { Holder } from './sessions.ts';
import { editorName } from './who.ts';

const NEXT = 'Make a line with: npm run --silent edit-key -- FILE "NAME"';

/** @throws {GraphError} bad-data for a file that cannot be read, has no editor, or has a line that is none. Nothing of the file is told. */
export function readEditors(file: string): Holder[] {
	const editors = parseEditors(textOf(file));
	if (editors.length === 0) throw refusal('there is no editor in it');
	return editors;
}

/** @throws {GraphError} bad-data for a line that is none */
export function parseEditors(text: string): Holder[] {
	const editors: Holder[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [first = '', second = '', ...more] = line.split('\t');
		const name = editorName(first);
		const hash = second.trim();
		if (name === undefined || !isHash(hash) || more.length > 0)
			throw refusal(`line ${index + 1} is no name, tab and hash`);
		if (editorNamed(editors, name)) throw refusal(`line ${index + 1} has a name that stands above`);
		editors.push({ name, hash });
	}
	return editors;
}

/** Capital or small letters are the same name. */
export function editorNamed(editors: readonly Holder[], name: string): Holder | undefined {
	const small = name.toLowerCase();
	return editors.find((editor) => editor.name.toLowerCase() === small);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		throw refusal('it cannot be read', cause);
	}
}

function refusal(what: string, cause?: unknown): GraphError {
	return new GraphError('bad-data', 'EDIT_KEY_FILE', `The file that EDIT_KEY_FILE names: ${what}`, NEXT, { cause });
}
