/** The statements of a slice: those of a value that a filter leaves, and an even choice among them. */

import { has } from './bits.ts';
import { type Columns, statementsOf } from './columns.ts';
import type { Selection } from './selection.ts';

/** A statement as its own slice, whether it counts or not; a filter asks for more than a later printing has. */
export function statementItself(statement: number, { statements }: Selection): Uint32Array {
	return Uint32Array.from(statements === undefined || has(statements, statement) ? [statement] : []);
}

/** The statements of a value that the filter leaves, ascending. */
export function statementsLeft(columns: Columns, value: number, { statements }: Selection): Uint32Array {
	const all = statementsOf(columns, value);
	return statements === undefined ? all : all.filter((statement) => has(statements, statement));
}

/** The first of each municipality, then the second …; statements stand by municipality, so that each one's are a run. */
export function pickEvenly(owners: Uint32Array, statements: Uint32Array, limit: number): number[] {
	const starts: number[] = [];
	for (let place = 0; place < statements.length; place++)
		if (place === 0 || owners[statements[place] ?? 0] !== owners[statements[place - 1] ?? 0]) starts.push(place);
	const picked: number[] = [];
	let runs = starts.map((start, run) => ({ start, end: starts[run + 1] ?? statements.length }));
	for (let turn = 0; runs.length > 0 && picked.length < limit; turn++) {
		for (const { start } of runs.slice(0, limit - picked.length)) picked.push(statements[start + turn] ?? 0);
		runs = runs.filter(({ start, end }) => start + turn + 1 < end);
	}
	return picked;
}
