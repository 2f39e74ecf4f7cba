/** Single values of a row that the server gave, each looked at before it is used. */

import { GraphError } from '../../model/errors.ts';
import { columnReaders } from '../columns.ts';
import type { Generation } from '../engine.ts';

/** What a statement gives back, by name, and the properties of a node or relationship. */
export type Row = Readonly<Record<string, unknown>>;

export function broken(what: string): GraphError {
	return new GraphError(
		'bad-data',
		what,
		`The database holds a broken ${what}.`,
		'Seed it again with `npm run graph -- seed`.'
	);
}

export const { textOf, numberOf } = columnReaders(broken);

export function rowIn(row: Row, column: string): Row {
	const value = row[column];
	if (!isRow(value)) throw broken(column);
	return value;
}

export function listIn(row: Row, column: string): unknown[] {
	const value = row[column];
	if (!Array.isArray(value)) throw broken(column);
	return value;
}

export function numbersIn(row: Row, column: string): number[] {
	const value = row[column];
	if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'number')) throw broken(column);
	return value;
}

export function textsIn(row: Row, column: string): string[] {
	const value = row[column];
	if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) throw broken(column);
	return value;
}

/** How others name a generation. */
export function nameOf({ generation, fingerprint }: { generation: number; fingerprint: string }): Generation {
	return `${generation} ${fingerprint}`;
}

/** The same, from graph, generation, fingerprint; undefined while nothing is stored. */
export function nameIn(row: Row): Generation | undefined {
	if (row['graph'] === null) return undefined;
	return nameOf({ generation: numberOf(row, 'generation'), fingerprint: textOf(row, 'fingerprint') });
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
