/** What is told of the links of one node, as schemas; see answers.ts. */

import * as v from 'valibot';
import { count, described, nodeRefSchema } from './answers.ts';
import { EDGE_TYPES, NODE_TYPES } from './kinds.ts';
import { DIRECTIONS } from './ways.ts';

/** A node by its name, with its statements. */
export const countedNodeSchema = v.object({
	...nodeRefSchema.entries,
	statements: described(count, 'Its statements that the filter leaves; of a statement itself, 1 or 0.'),
	total: described(count, 'Without any filter.')
});

export const countedWaySchema = v.object({
	way: described(v.string(), 'Its key, as the parameter `way` takes it.'),
	type: v.picklist(EDGE_TYPES),
	direction: described(v.picklist(DIRECTIONS), 'As seen from the node; `both` of links without a direction.'),
	end: described(v.picklist(NODE_TYPES), 'The type of the other end.'),
	total: described(count, 'How many nodes it leads to.'),
	left: described(count, 'How many of them have a statement that the filter leaves; all of them without a filter.')
});

export const drawnLinkSchema = v.object({ type: v.picklist(EDGE_TYPES), source: v.string(), target: v.string() });

export const expansionSchema = v.object({
	node: countedNodeSchema,
	ways: described(v.array(countedWaySchema), 'Those that lead anywhere.'),
	items: described(
		v.array(countedNodeSchema),
		'A page of what the way asked for leads to and the filter leaves: statements of each municipality in turn, ' +
			'anything else by its statements, then by id. Empty without a way.'
	),
	links: described(
		v.array(drawnLinkSchema),
		'The links between the node, the items and the nodes of `among`; a statement that speaks for a role is linked to ' +
			'the roles that it is a kind of too.'
	)
});
