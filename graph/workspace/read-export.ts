/** Reads the file that export.ts writes, version by version, however large it is, and believes none of it. */

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { codeOf } from '../files/chunks.ts';
import { type Lines, linesOf } from '../files/lines-of.ts';
import { GraphError } from '../model/errors.ts';
import { summaryOf } from './bodies.ts';
import { EXPORT } from './export.ts';
import { KINDS, type StoredRecord } from './record.ts';
import { createRules, nameOf } from './rules.ts';

/** Bytes of a line: more than the largest body, with what stands around it. */
const LONGEST = 2_000_000;

const headSchema = v.object({ format: v.literal(EXPORT.format), version: v.number() });
const endSchema = v.strictObject({ records: v.number(), sha256: v.string() });
const recordSchema = v.strictObject({
	kind: v.picklist(KINDS),
	id: v.string(),
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	removed: v.boolean(),
	by: v.string(),
	at: v.string(),
	body: v.record(v.string(), v.unknown())
});

/**
 * The versions of a file, in the order of `all`, each looked at. It may be gone through more than once. A file that is
 * none, is broken, was cut short or is of a newer version throws bad-data, perhaps only at its end: go through all of it
 * before something is changed.
 * @param shown what messages call it
 * @throws {GraphError} bad-usage where it cannot be read
 */
export function recordsIn(path: string, shown: string): Iterable<StoredRecord> {
	try {
		const lines = linesOf(path, LONGEST);
		return { [Symbol.iterator]: () => parsed(lines, shown) };
	} catch (cause) {
		throw unreadable(shown, cause);
	}
}

function* parsed(lines: Lines, shown: string): Generator<StoredRecord> {
	const hash = createHash('sha256');
	const breaks = createRules();
	let records = 0;
	/** The last line tells of all others, so each waits for the one after it. */
	let waiting: string | undefined;
	let isFirst = true;
	for (const line of readable(lines, shown)) {
		if (isFirst) {
			checkHead(line, shown);
			isFirst = false;
			continue;
		}
		if (waiting !== undefined) {
			hash.update(waiting);
			records++;
			yield recordIn(waiting, `${shown}:${records + 1}`, breaks);
		}
		waiting = line;
	}
	if (isFirst) throw broken(shown, 'it does not begin as one');
	const end = v.safeParse(endSchema, jsonOf(waiting ?? ''));
	if (!end.success || !waiting?.endsWith('\n')) throw broken(shown, 'its last line is missing');
	if (end.output.records !== records || hash.digest('hex') !== end.output.sha256)
		throw broken(shown, 'its lines are not those that were written');
}

function checkHead(line: string, shown: string): void {
	const head = v.safeParse(headSchema, jsonOf(line));
	if (!head.success) throw broken(shown, 'it does not begin as one');
	if (head.output.version > EXPORT.version) throw newer(shown);
}

function recordIn(line: string, place: string, breaks: ReturnType<typeof createRules>): StoredRecord {
	const found = v.safeParse(recordSchema, jsonOf(line));
	if (!found.success) throw broken(place, found.issues[0].message);
	const record = found.output;
	const fault = breaks({ ...record });
	if (fault !== undefined) throw broken(place, `${nameOf(record)}: ${fault}`);
	return { ...record, summary: summaryOf(record.kind, record.body) };
}

/** Failures of the system and of lines as failures that a person can act on. */
function* readable(lines: Lines, shown: string): Generator<string> {
	try {
		yield* lines;
	} catch (cause) {
		if (cause instanceof RangeError) throw broken(shown, cause.message, cause);
		throw codeOf(cause) === undefined ? cause : unreadable(shown, cause);
	}
}

function jsonOf(line: string): unknown {
	try {
		return JSON.parse(line) as unknown;
	} catch {
		return undefined;
	}
}

function unreadable(shown: string, cause: unknown): GraphError {
	const code = codeOf(cause);
	return new GraphError(
		'bad-usage',
		shown,
		`${shown} cannot be read${code === undefined ? '' : ` (${code})`}`,
		'Name a file that was exported.',
		{ cause }
	);
}

function broken(place: string, what: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		place,
		`${place} is no whole export of a workspace: ${what}`,
		'Nothing was written. Export it again where it came from.',
		{ cause }
	);
}

function newer(shown: string): GraphError {
	return new GraphError(
		'bad-data',
		shown,
		`${shown} was written by a newer version of this program`,
		'Nothing was written. Run that newer version.'
	);
}
