/** Counting of all kinds, from the index of one generation: tables, comparisons and portraits. */

import { comparisonIn } from '../analysis/comparison.ts';
import { distinctiveIn } from '../analysis/distinctive.ts';
import { matrixIn } from '../analysis/matrix.ts';
import { portraitIn } from '../analysis/portrait.ts';
import { rolesWithBroader } from '../facts/values.ts';
import type { Held } from './held.ts';
import type { GraphStore } from './port.ts';

type Ask = <T>(answer: (held: Held) => Promise<T>) => Promise<T>;

/** The part of the store that counts; `ask` answers from one generation, whole. */
export function createFigures(ask: Ask): Pick<GraphStore, 'matrix' | 'distinctive' | 'comparison' | 'portrait'> {
	return {
		matrix: (query) => ask(async (graph) => matrixIn(await graph.index(), query)),
		distinctive: (query) => ask(async (graph) => distinctiveIn(await graph.index(), query)),
		comparison: (query) => ask(async (graph) => comparisonIn(await graph.index(), query)),
		portrait: (query) =>
			ask(async (graph) => {
				const [index, head] = await Promise.all([graph.index(), graph.head()]);
				const roles = rolesWithBroader(head);
				return portraitIn(index, query, (role) => roles.get(role) ?? [role]);
			})
	};
}
