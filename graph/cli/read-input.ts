/** Reads the document that a command names: a file of any format, or `-` for what comes in from a pipe. */

import { GraphError } from '../model/errors.ts';
import { LARGEST_FILE, tooLarge } from '../read/limits.ts';
import { readDocument, readDocumentFile, type ReadText } from '../read/read.ts';
import type { Terminal } from './command.ts';
import { typedPath } from './typed-path.ts';

/** What `-` is called in messages. */
const STANDARD_INPUT = 'standard input';

/** For `--help`. */
export const FORMATS =
	'FILE is plain text, Word (.docx), OpenDocument (.odt), a web page (HTML) or a PDF with text in it: its bytes say which, not its name. - reads standard input.';

/** True where a command reads what comes in from a pipe. */
export function isStandardInput(named: string): boolean {
	return named === '-';
}

/**
 * @param named the file as it was typed, or -
 * @throws {GraphError} bad-usage, bad-text
 */
export async function readInput(named: string, terminal: Terminal): Promise<ReadText> {
	if (!isStandardInput(named)) return readDocumentFile(typedPath(named, terminal));
	if (!terminal.input) {
		throw new GraphError('bad-usage', '-', 'There is no standard input here.', 'Name a file.');
	}
	return readDocument(await all(terminal.input), STANDARD_INPUT);
}

async function all(input: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of input) {
		size += chunk.length;
		if (size > LARGEST_FILE) throw tooLarge(STANDARD_INPUT, size, LARGEST_FILE);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
