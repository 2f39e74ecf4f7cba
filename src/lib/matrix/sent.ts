/**
 * What a page is sent of a matrix, and how the browser reads it: the counts of cells by place, from
 * which shares and differences follow as the store makes them.
 */

import { besideOthers, figureOf } from '$graph/analysis/figures';
import { besideChance } from '$graph/analysis/intervals';
import type { BesideChance, Cell, CellSilence, Matrix, NodeRef } from '$graph/model/query';

const REASONS: readonly CellSilence['reason'][] = ['never', 'hidden', 'unmatched'];

/** Rows of numbers in place of cells; see {@link packMatrix}. */
export interface SentMatrix extends Omit<Matrix, 'cells'> {
	counts: number[][];
}

/** A cell without what chance would give, which is worked out for the one that is looked at. */
export interface TableCell extends Omit<Cell, 'chance'> {
	/** Between concepts: statements of bases that have both. */
	joint?: number;
}

export interface ReadMatrix extends Omit<Matrix, 'cells'> {
	cells: TableCell[];
}

/**
 * A row for each row: of each cell its statements and those of the others, between concepts what
 * both have; of an empty cell then the reason (its place in {@link REASONS}), and where that is not
 * `never`, what is hidden and what there is at all.
 */
export function packMatrix({ cells, ...rest }: Matrix): SentMatrix {
	const rows = new Map(rest.rows.map(({ id }) => [id, [] as number[]]));
	for (const { row, statements, others, chance, silence } of cells) {
		const counts = rows.get(row);
		counts?.push(statements, others.statements);
		if (chance) counts?.push(chance.statements);
		if (!silence) continue;
		counts?.push(REASONS.indexOf(silence.reason));
		if (silence.reason !== 'never') counts?.push(silence.statements, silence.total);
	}
	return { ...rest, counts: [...rows.values()] };
}

export function unpackMatrix({ counts, ...rest }: SentMatrix): ReadMatrix {
	const areConcepts = [...rest.rows, ...rest.columns].every(({ type }) => type === 'Concept');
	const cells = rest.rows.flatMap((row, place) => {
		const numbers = (counts[place] ?? [])[Symbol.iterator]();
		const next = () => numbers.next().value ?? 0;
		return rest.columns.flatMap((column): TableCell[] => {
			if (row.id === column.id) return [];
			const base = (rest.sharesOf === 'rows' ? row : column).base ?? 0;
			const figure = figureOf(next(), base);
			const others = figureOf(next(), rest.base - base);
			const joint = areConcepts ? next() : undefined;
			const silence = figure.statements === 0 ? readSilence(next) : undefined;
			return [
				{
					row: row.id,
					column: column.id,
					...besideOthers(figure, others, silence?.reason === 'hidden'),
					...(joint !== undefined && { joint }),
					...(silence && { silence })
				}
			];
		});
	});
	return { ...rest, cells };
}

function readSilence(next: () => number): CellSilence {
	const reason = REASONS[next()] ?? 'never';
	if (reason === 'never') return { reason, statements: 0, total: 0 };
	return { reason, statements: next(), total: next() };
}

/** Of a cell between concepts: what both have, beside chance; undefined for any other. */
export function chanceOf(
	{ joint, base }: TableCell,
	column: NodeRef,
	{ rows, base: all }: Pick<ReadMatrix, 'rows' | 'base'>
): BesideChance | undefined {
	if (joint === undefined) return undefined;
	// Both sides list the same concepts, and the bases stand with the rows.
	const other = rows.find(({ id }) => id === column.id)?.base ?? 0;
	return besideChance(joint, base, other, all);
}
