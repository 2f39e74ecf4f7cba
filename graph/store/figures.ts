/** Counting of all kinds, from the index of one generation: tables, comparisons and portraits. */

import { associationsIn } from '../analysis/associations.ts';
import { byGiven, byLikeness, groupsIn, type Membership } from '../analysis/groups.ts';
import { comparisonIn } from '../analysis/comparison.ts';
import { distinctiveIn } from '../analysis/distinctive.ts';
import { matrixIn } from '../analysis/matrix.ts';
import { portraitIn } from '../analysis/portrait.ts';
import { rolesWithBroader } from '../facts/values.ts';
import { type GroupsQuery, LIMITS } from '../model/query.ts';
import { bounded } from '../model/refusals.ts';
import type { Held } from './held.ts';
import type { GraphStore } from './port.ts';

type Ask = <T>(answer: (held: Held) => Promise<T>) => Promise<T>;

type Figures = Pick<GraphStore, 'matrix' | 'distinctive' | 'comparison' | 'portrait' | 'associations' | 'groups'>;

/** The part of the store that counts; `ask` answers from one generation, whole. */
export function createFigures(ask: Ask): Figures {
	return {
		matrix: (query) => ask(async (graph) => matrixIn(await graph.index(), query)),
		distinctive: (query) => ask(async (graph) => distinctiveIn(await graph.index(), query)),
		comparison: (query) => ask(async (graph) => comparisonIn(await graph.index(), query)),
		associations: (query) =>
			ask(async (graph) =>
				associationsIn(await graph.index(), { ...query, limit: bounded(query.limit, LIMITS.pairs) })
			),
		groups: (query) =>
			ask(async (graph) => {
				const [index, memberships] = await Promise.all([graph.index(), membershipsIn(graph, query)]);
				return groupsIn(index, query, memberships);
			}),
		portrait: (query) =>
			ask(async (graph) => {
				const [index, head] = await Promise.all([graph.index(), graph.head()]);
				const roles = rolesWithBroader(head);
				return portraitIn(index, query, (role) => roles.get(role) ?? [role]);
			})
	};
}

async function membershipsIn(graph: Held, { by }: GroupsQuery): Promise<Membership[]> {
	if (by === 'likeness') return byLikeness(await graph.likenessGroups());
	const nodes = await graph.nodes();
	return byGiven(
		[...nodes.values()].filter((node) => node.type === 'Municipality'),
		by
	);
}
