/** What things compared have in one statement, beside chance, and which concepts join them. */

import { both, either, size } from '../index/bits.ts';
import { type Comparison, type Figure, LIMITS, type NodeRef } from '../model/query.ts';
import { byText } from '../text/order.ts';
import { besideChance } from './intervals.ts';
import type { Side } from './sides.ts';

/** A facet value with a figure for each thing compared, in their order. */
export type Row = NodeRef & { figures: Figure[] };

export function sumOf({ figures }: Row): number {
	return figures.reduce((sum, { statements }) => sum + statements, 0);
}

type Together = NonNullable<Comparison['together']>;

/** `all`: how many statements there are; `concepts`: those that stand with the things. */
export function togetherIn(
	things: readonly (Side & { ref: NodeRef })[],
	all: number,
	concepts: readonly Row[]
): Together {
	const said = things.map((thing) => thing.said);
	const pairs = things.flatMap((one, first) =>
		things.slice(first + 1).map((other, offset): Together['pairs'][number] => ({
			first: one.ref.id,
			second: other.ref.id,
			...besideChance(size(both(one.base, other.base)), size(one.base), size(other.base), all),
			through: joining(concepts, first, first + 1 + offset)
		}))
	);
	return { any: size(said.reduce(either)), all: size(said.reduce(both)), pairs };
}

/**
 * Concepts that stand with two of the things, those first that stand oftenest with the one they
 * stand with less.
 */
function joining(concepts: readonly Row[], first: number, second: number): string[] {
	return concepts
		.map(({ id, figures }) => {
			const counts = [figures[first]?.statements ?? 0, figures[second]?.statements ?? 0];
			return { id, least: Math.min(...counts), most: Math.max(...counts) };
		})
		.filter(({ least }) => least > 0)
		.sort((a, b) => b.least - a.least || b.most - a.most || byText(a.id, b.id))
		.slice(0, LIMITS.through)
		.map(({ id }) => id);
}
