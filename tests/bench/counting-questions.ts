/** What tables, comparisons and portraits ask of a store, in many variants. */

import type { Draw } from '../../graph/generate/draw.ts';
import { type Facet, type Filter, LIMITS, NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import type { Question } from './store-questions.ts';

/** `of`: ids of facet values to draw from; `filters`: what people filter by. */
export function countingQuestions(
	store: GraphStore,
	of: Readonly<Record<Facet, readonly string[]>>,
	filters: readonly Filter[],
	draw: Draw
): Question[] {
	const matrix = (rows: Facet, columns: Facet) => (filter: Filter) => () => store.matrix({ rows, columns, filter });
	const compared = (facet: Facet, filter: Filter): (() => Promise<unknown>) => {
		const ids = [...new Set([draw.pick(of[facet]), draw.pick(of[facet]), draw.pick(of[facet])])];
		return ids.length < 2 ? compared(facet, filter) : () => store.comparison({ ids, filter });
	};
	const unfiltered = filters.map(() => NO_FILTER);
	const sides = ['concept', 'municipality', 'document', 'role', 'value', 'relation'] as const;
	const things = ['municipality', 'document', 'role', 'value', 'relation'] as const;
	const kinds = ['concept', 'municipality', 'role', 'value'] as const;
	const comparison = { aim: 'p99 ≤ 40 ms' };
	return [
		{
			what: 'table of concepts and organisations',
			variants: unfiltered.map(matrix('concept', 'municipality')),
			aim: 'p99 ≤ 40 ms'
		},
		{
			what: 'table of concepts and organisations, any filter',
			variants: filters.map(matrix('concept', 'municipality')),
			aim: 'p99 ≤ 40 ms'
		},
		{
			what: 'table of concepts and concepts, any filter',
			variants: filters.map(matrix('concept', 'concept')),
			aim: 'p99 ≤ 60 ms'
		},
		{
			what: 'table of any two facets',
			variants: sides.flatMap((rows) =>
				sides.filter((columns) => columns !== rows).map((columns) => matrix(rows, columns)(NO_FILTER))
			)
		},
		{
			what: 'comparison of concepts',
			variants: unfiltered.map((filter) => compared('concept', filter)),
			...comparison
		},
		{
			what: 'comparison of anything, any filter',
			variants: filters.map((filter, place) => compared(kinds[place % kinds.length] ?? 'concept', filter)),
			...comparison
		},
		{
			what: 'portrait of anything, any filter',
			variants: filters.map((filter) => {
				const id = draw.pick(of[draw.pick(things)]);
				return () => store.portrait({ id, filter });
			})
		},
		{
			what: 'what stands out of an organisation',
			variants: unfiltered.map((filter) => {
				const id = draw.pick(of.municipality);
				return () => store.distinctive({ id, filter });
			})
		},
		{
			what: 'what goes together, any filter',
			variants: filters.map((filter) => () => store.associations({ filter, limit: LIMITS.pairs })),
			aim: 'p99 ≤ 40 ms'
		},
		{
			what: 'what goes together otherwise than elsewhere',
			variants: unfiltered.map((filter) => {
				const other = { ...NO_FILTER, municipality: [draw.pick(of.municipality)] };
				return () => store.associations({ filter, other, limit: LIMITS.pairs });
			}),
			aim: 'p99 ≤ 60 ms'
		}
	];
}
