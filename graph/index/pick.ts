/** The statements of a slice: those of a value that a filter leaves, and an even choice among them. */

import { type Bits, has } from './bits.ts';
import { type Index, statementsWith } from './index.ts';

/** The statements of a value that the filter leaves, ascending. */
export function statementsLeft(index: Index, value: number, left: Bits | undefined): Uint32Array {
	const all = statementsWith(index, value);
	return left === undefined ? all : all.filter((statement) => has(left, statement));
}

/** The first of each municipality, then the second …; statements stand by municipality, so that each one's are a run. */
export function pickEvenly(municipalityOf: Uint32Array, statements: Uint32Array, limit: number): number[] {
	const starts: number[] = [];
	for (let place = 0; place < statements.length; place++)
		if (place === 0 || municipalityOf[statements[place] ?? 0] !== municipalityOf[statements[place - 1] ?? 0])
			starts.push(place);
	const picked: number[] = [];
	let runs = starts.map((start, run) => ({ start, end: starts[run + 1] ?? statements.length }));
	for (let turn = 0; runs.length > 0 && picked.length < limit; turn++) {
		for (const { start } of runs.slice(0, limit - picked.length)) picked.push(statements[start + turn] ?? 0);
		runs = runs.filter(({ start, end }) => start + turn + 1 < end);
	}
	return picked;
}
