/** The expansion: what a node is linked to, by type of link, direction and other end, with counts. */

import * as v from 'valibot';
import { expansionSchema } from '../model/expansions.ts';
import { LIMITS } from '../model/query.ts';
import { filterFrom } from './filter.ts';
import {
	amongParameter,
	facetParameters,
	offsetParameter,
	optionalText,
	pageLimit,
	requiredText
} from './parameters.ts';
import { defineQuery } from './query.ts';

/** Nodes of a way that are listed, unless more are asked for. */
const USUAL = 12;

export const expand = defineQuery({
	summary: 'What a node is linked to, by type of link and direction, with counts, and the first nodes of one way.',
	parameters: v.strictObject({
		id: requiredText('The id of any node.', 'concept:mod', LIMITS.search),
		way: optionalText('One of the ways of the node: what it leads to is listed.', 'mentions-in-statement', 80),
		offset: offsetParameter,
		limit: pageLimit(USUAL),
		among: amongParameter,
		...facetParameters
	}),
	answer: expansionSchema,
	run: async ({ id, way, offset, limit, among, ...facets }, context) =>
		(await context.store()).expand({ id, way, offset, limit, among, filter: await filterFrom(facets, context) })
});
