/** The border to the database file: a row becomes facts only after it has been looked at. */

import type { SQLOutputValue } from 'node:sqlite';
import { GraphError } from '../../model/errors.ts';
import { EVIDENCE_STATUSES, STATEMENT_KINDS } from '../../model/kinds.ts';
import type { DocumentHead, SharedFacts, StatementFacts, StoredStatement } from '../../facts/facts.ts';
import { columnReaders } from '../columns.ts';
import type { Generation } from '../engine.ts';

const KINDS: ReadonlySet<unknown> = new Set(STATEMENT_KINDS);
const STATUSES: ReadonlySet<unknown> = new Set(EVIDENCE_STATUSES);

export type Row = Record<string, SQLOutputValue>;

function broken(what: string, cause?: unknown): GraphError {
	return new GraphError(
		'bad-data',
		what,
		`The database holds a broken ${what}.`,
		'Move the database file away and start again: the graph is then built anew from the editions.',
		{ cause }
	);
}

export const { textOf, numberOf } = columnReaders(broken);

/** From generation, fingerprint. */
export function generationOf(row: Row): Generation {
	return `${numberOf(row, 'generation')} ${textOf(row, 'fingerprint')}`;
}

/** What is stored of a statement, as JSON. */
export function factsText(facts: StatementFacts): string {
	return JSON.stringify(facts);
}

/** From key, id, document, facts. */
export function statementOf(row: Row): StoredStatement {
	const facts = objectIn(row, 'facts', 'statement');
	const { node, under, roles, mentions } = facts;
	const isWhole =
		isStatement(node) && node['id'] === row['id'] && isTexts(under) && isTexts(roles) && isListOf(mentions, isMention);
	if (!isWhole) throw broken('statement');
	// By hand, because a slice holds hundreds: a schema for each would take most of the time.
	return { ...(facts as unknown as StatementFacts), key: numberOf(row, 'key'), document: textOf(row, 'document') };
}

/** From id, head. */
export function headOf(row: Row): DocumentHead {
	const head = objectIn(row, 'head', 'document');
	const { node, municipality, declares, counts } = head;
	if (
		!isObject(node) ||
		node['id'] !== row['id'] ||
		!isObject(municipality) ||
		!Array.isArray(declares) ||
		!isObject(counts)
	)
		throw broken('document');
	return head as unknown as DocumentHead;
}

/** From shared. */
export function sharedOf(row: Row): SharedFacts {
	const shared = objectIn(row, 'shared', 'vocabulary');
	if (!Array.isArray(shared['nodes']) || !Array.isArray(shared['edges']) || !isObject(shared['words']))
		throw broken('vocabulary');
	return shared as unknown as SharedFacts;
}

function objectIn(row: Row, column: string, what: string): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(textOf(row, column));
	} catch (error) {
		throw broken(what, error);
	}
	if (!isObject(value)) throw broken(what);
	return value;
}

function isStatement(node: unknown): node is Record<string, unknown> {
	if (!isObject(node) || node['type'] !== 'Statement' || typeof node['text'] !== 'string') return false;
	const { anchor, kind } = node;
	return KINDS.has(kind) && isObject(anchor) && typeof anchor['quote'] === 'string' && isSpan(anchor);
}

function isMention(mention: unknown): boolean {
	if (!isObject(mention) || typeof mention['concept'] !== 'string') return false;
	const { evidence } = mention;
	return isListOf(evidence, isEvidence) && evidence.length > 0;
}

function isEvidence(evidence: unknown): boolean {
	return (
		isObject(evidence) && isSpan(evidence) && typeof evidence['form'] === 'string' && STATUSES.has(evidence['status'])
	);
}

function isSpan({ start, end }: Record<string, unknown>): boolean {
	return typeof start === 'number' && typeof end === 'number';
}

function isTexts(value: unknown): value is string[] {
	return isListOf(value, (one) => typeof one === 'string');
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): value is unknown[] {
	return Array.isArray(value) && value.every(fits);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
