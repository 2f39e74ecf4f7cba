/** Reads a document, whatever its format: by what its bytes are, not by its name. */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { GraphError } from '../model/errors.ts';
import type { LineRole } from '../text/line-role.ts';
import { type Bounds, readInThread } from './in-thread.ts';
import { badText, LARGEST_FILE, LARGEST_TEXT, tooLarge } from './limits.ts';
import { decodeText, refuseWordless } from './plain.ts';
import { formatOf, isReadable, nameOfFormat, nextStepFor } from './signature.ts';

export interface ReadText {
	/**
	 * Plain text without a byte order mark. Of a plain text it is letter for letter that of the file; of another
	 * format each heading, item, paragraph and cell stands on a line of its own, an empty line between blocks.
	 */
	text: string;
	/** One entry for each line of `text.split('\n')`; absent for plain text. */
	roles?: readonly (LineRole | undefined)[];
	/** Of a file that is not plain text: its name, without a folder, and the sha256 of its bytes. */
	original?: { name: string; sha256: string };
}

/**
 * The text of a file.
 * @throws {GraphError} bad-usage where there is no such file; bad-text where it holds no text, or too much
 */
export async function readDocumentFile(path: string, bounds?: Bounds): Promise<ReadText> {
	const name = basename(path);
	return readDocument(bytesOf(path, name), name, bounds);
}

/** The text of the bytes of a file; `name` is for messages. @throws {GraphError} bad-text */
export async function readDocument(bytes: Buffer, name: string, bounds?: Bounds): Promise<ReadText> {
	const format = formatOf(bytes);
	if (!isReadable(format)) throw badText(name, `is ${nameOfFormat(format)}`, nextStepFor(format));
	if (format === 'plain') {
		if (bytes.length > LARGEST_TEXT) throw tooLarge(name, bytes.length, LARGEST_TEXT);
		return { text: decodeText(bytes, name) };
	}
	if (bytes.length > LARGEST_FILE) throw tooLarge(name, bytes.length, LARGEST_FILE);
	const { text, roles } = await readInThread(format, bytes, name, bounds);
	if (text.trim() === '') throw badText(name, 'is empty', 'Check that the text was saved.');
	refuseWordless(text, name);
	return { text, roles, original: { name, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

function bytesOf(path: string, name: string): Buffer {
	try {
		const stat = statSync(path);
		if (!stat.isFile()) throw new GraphError('bad-usage', name, `${name} is not a file.`, 'Name a document.');
		if (stat.size > LARGEST_FILE) throw tooLarge(name, stat.size, isPlain(path) ? LARGEST_TEXT : LARGEST_FILE);
	} catch (cause) {
		if (cause instanceof GraphError) throw cause;
		throw new GraphError('bad-usage', name, `${name} cannot be found.`, 'Check the path.', { cause });
	}
	try {
		return readFileSync(path);
	} catch (cause) {
		throw new GraphError('bad-usage', name, `${name} cannot be read.`, 'Check that you may read the file.', { cause });
	}
}

/** By the first bytes alone, of a file that is too large to be read whole. */
function isPlain(path: string): boolean {
	const head = Buffer.alloc(4096);
	const file = openSync(path, 'r');
	try {
		return formatOf(head.subarray(0, readSync(file, head))) === 'plain';
	} finally {
		closeSync(file);
	}
}
