/**
 * What a page is sent of a matrix, and how the browser reads it: the counts of cells by place, from
 * which shares and differences follow as the store makes them.
 */

import { besideOthers, figureOf } from '$graph/analysis/figures';
import { besideChance } from '$graph/analysis/intervals';
import type { BesideChance, Cell, CellSilence, Matrix, NodeRef } from '$graph/model/query';
import { readCells, writeCells } from '../view/cells';

const REASONS: readonly CellSilence['reason'][] = ['never', 'hidden', 'unmatched'];

type AxisValue = Matrix['rows'][number];

/** Id, label, statements, total and base of a value, and what few values have. */
type SentValue = [string, string, number, number, number, Pick<AxisValue, 'kind' | 'owner' | 'year'>?];

/** A side of a matrix: all its values are of one type. */
interface SentAxis {
	type: AxisValue['type'] | undefined;
	values: SentValue[];
}

/** A row of numbers for each row in place of cells; see {@link packMatrix}. */
export interface SentMatrix extends Omit<Matrix, 'cells' | 'rows' | 'columns'> {
	rows: SentAxis;
	columns: SentAxis;
	/** As {@link writeCells} has them. */
	counts: string[];
	/** Of each value on the side without shares, the most statements that a cell and its others have together. */
	wholes: number[];
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
 * A row for each row: of each cell its statements and how many it and its others lack of the whole,
 * which is none unless organisations are filtered; between concepts what both have; of an empty cell
 * then the reason (its place in {@link REASONS}), and where that is not `never`, what is hidden and
 * what there is at all.
 */
export function packMatrix({ cells, ...rest }: Matrix): SentMatrix {
	const values = rest[besideOf(rest.sharesOf)];
	const most = new Map(values.map(({ id }) => [id, 0]));
	const besideIn = (cell: Cell) => (rest.sharesOf === 'rows' ? cell.column : cell.row);
	for (const cell of cells) {
		const beside = besideIn(cell);
		most.set(beside, Math.max(most.get(beside) ?? 0, cell.statements + cell.others.statements));
	}
	const rows = new Map(rest.rows.map(({ id }) => [id, [] as number[]]));
	for (const cell of cells) {
		const { row, statements, others, chance, silence } = cell;
		const counts = rows.get(row);
		counts?.push(statements, (most.get(besideIn(cell)) ?? 0) - statements - others.statements);
		if (chance) counts?.push(chance.statements);
		if (!silence) continue;
		counts?.push(REASONS.indexOf(silence.reason));
		if (silence.reason !== 'never') counts?.push(silence.statements, silence.total);
	}
	return {
		...rest,
		rows: packAxis(rest.rows),
		columns: packAxis(rest.columns),
		counts: [...rows.values()].map(writeCells),
		wholes: [...most.values()]
	};
}

export function unpackMatrix({ counts, wholes, rows, columns, ...answer }: SentMatrix): ReadMatrix {
	const { sharesOf } = answer;
	const rest = {
		...answer,
		rows: unpackAxis(rows, sharesOf === 'rows'),
		columns: unpackAxis(columns, sharesOf === 'columns')
	};
	const areConcepts = [...rest.rows, ...rest.columns].every(({ type }) => type === 'Concept');
	const cells = rest.rows.flatMap((row, down) => {
		const numbers = readCells(counts[down] ?? '')[Symbol.iterator]();
		const next = () => numbers.next().value ?? 0;
		return rest.columns.flatMap((column, across): TableCell[] => {
			if (row.id === column.id) return [];
			const isOfRows = sharesOf === 'rows';
			const base = (isOfRows ? row : column).base ?? 0;
			const figure = figureOf(next(), base);
			const whole = wholes[isOfRows ? across : down] ?? 0;
			const others = figureOf(whole - figure.statements - next(), rest.base - base);
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

function packAxis(values: readonly AxisValue[]): SentAxis {
	return {
		type: values[0]?.type,
		values: values.map(({ id, type: _type, label, statements, total, base = 0, ...few }): SentValue => {
			const isPlain = Object.keys(few).length === 0;
			return isPlain ? [id, label, statements, total, base] : [id, label, statements, total, base, few];
		})
	};
}

function unpackAxis({ type, values }: SentAxis, hasBase: boolean): AxisValue[] {
	if (type === undefined) return [];
	return values.map(([id, label, statements, total, base, few]) => {
		return { id, type, label, ...few, statements, total, ...(hasBase && { base }) };
	});
}

/** The side without shares. */
function besideOf(sharesOf: Matrix['sharesOf']): Matrix['sharesOf'] {
	return sharesOf === 'rows' ? 'columns' : 'rows';
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
