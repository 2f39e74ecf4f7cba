/**
 * A whole workspace as one file, with every version, between engines and machines: JSON, a line each. The first line says
 * what it is, the last how many records there were and what they hash to, so that a file that was cut short is seen.
 */

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { GraphError } from '../model/errors.ts';
import { parseBody, summaryOf } from './bodies.ts';
import type { WorkspaceEngine } from './engine.ts';
import { isRecordId, KINDS, type StoredRecord } from './record.ts';

const FORMAT = 'sammenhaeng-workspace';
const VERSION = 1;

const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() });
const endSchema = v.strictObject({ records: v.number(), sha256: v.string() });
const recordSchema = v.strictObject({
	kind: v.picklist(KINDS),
	id: v.pipe(v.string(), v.check(isRecordId, 'no id')),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	removed: v.boolean(),
	by: v.string(),
	at: v.string(),
	body: v.record(v.string(), v.unknown())
});

/** The lines of the file, each with its end. */
export async function* exportLines(engine: WorkspaceEngine): AsyncGenerator<string> {
	yield `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;
	const hash = createHash('sha256');
	let records = 0;
	for await (const { summary: _, ...record } of engine.all()) {
		const line = `${JSON.stringify(record)}\n`;
		hash.update(line);
		records++;
		yield line;
	}
	yield `${JSON.stringify({ records, sha256: hash.digest('hex') })}\n`;
}

/**
 * The records of a file, all of them looked at.
 * @param name what messages call it
 * @throws {GraphError} bad-data for a file that is none, is broken, was cut short, or is of a newer version
 */
export function parseExport(text: string, name: string): StoredRecord[] {
	const lines = text.split('\n');
	if (lines.pop() !== '') throw broken(name, 'it ends within a line');
	const [first = '', ...rest] = lines;
	const head = v.safeParse(headSchema, jsonOf(first));
	if (!head.success) throw broken(name, 'it does not begin as one');
	if (head.output.version > VERSION) throw newer(name);
	const end = v.safeParse(endSchema, jsonOf(rest.pop() ?? ''));
	if (!end.success) throw broken(name, 'its last line is missing');
	const hash = createHash('sha256');
	for (const line of rest) hash.update(`${line}\n`);
	if (end.output.records !== rest.length || hash.digest('hex') !== end.output.sha256)
		throw broken(name, 'its lines are not those that were written');
	return rest.map((line, place) => recordIn(line, `${name}:${place + 2}`));
}

/** What is wrong with records that are stored or read; nothing where all is well. */
export function problemsOf(records: readonly StoredRecord[]): string[] {
	const problems: string[] = [];
	let last: StoredRecord | undefined;
	for (const record of records) {
		const { kind, id, version, body } = record;
		const isNext = last?.kind === kind && last.id === id;
		if (isNext && last && version !== last.version + 1)
			problems.push(`${kind} ${id}: version ${version} follows version ${last.version}`);
		try {
			parseBody(kind, body);
		} catch (failure) {
			problems.push(`${kind} ${id}, version ${version}: ${failure instanceof Error ? failure.message : 'broken'}`);
		}
		last = record;
	}
	return problems;
}

function recordIn(line: string, place: string): StoredRecord {
	const parsed = v.safeParse(recordSchema, jsonOf(line));
	if (!parsed.success) throw broken(place, parsed.issues[0].message);
	const { kind, body } = parsed.output;
	try {
		return { ...parsed.output, summary: summaryOf(kind, parseBody(kind, body)) };
	} catch (cause) {
		throw broken(place, cause instanceof Error ? cause.message : 'a body is broken', cause);
	}
}

function jsonOf(line: string): unknown {
	try {
		return JSON.parse(line) as unknown;
	} catch {
		return undefined;
	}
}

function broken(name: string, what: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		name,
		`${name} is no whole export of a workspace: ${what}`,
		'Nothing was written. Export it again where it came from.',
		{ cause }
	);
}

function newer(name: string): GraphError {
	return new GraphError(
		'bad-data',
		name,
		`${name} was written by a newer version of this program`,
		'Nothing was written. Run that newer version.'
	);
}
