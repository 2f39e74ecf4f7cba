/** What comes back of groups of organisations, as schemas: who stands together, and what each group says beside the rest. */

import * as v from 'valibot';
import { count, described } from './answers.ts';
import { figureSchema } from './figures.ts';
import { GROUPINGS } from './groupings.ts';
import { LIMITS } from './limits.ts';

const id = v.string();
const members = v.array(id);

/** What a group says of a concept, beside all other organisations. */
export const groupConceptSchema = v.object({
	id,
	label: v.string(),
	statements: described(count, 'Statements of the group that mention it.'),
	share: described(figureSchema.entries.share, 'Of the group’s base.'),
	restShare: described(figureSchema.entries.share, 'The share of all other organisations, of their base.'),
	near: described(
		v.number(),
		'The binary logarithm of the ratio of the two shares, at the near end of its 95 % interval: 0 where the counts ' +
			'can’t tell.'
	)
});

export const groupSchema = v.object({
	id: described(id, 'group:region-hovedstaden; by likeness a number, group:likeness-1, the largest group first.'),
	label: v.exactOptional(
		described(v.string(), 'The region or kind; absent by likeness, where distinguishing concepts are the name.')
	),
	size: described(count, 'How many organisations there are in it.'),
	organisations: described(members, `Their ids, sorted; ${LIMITS.grouped.toLocaleString('en')} at most.`),
	statements: described(count, 'What the filter leaves of them; the municipalities chosen cut no group.'),
	base: described(
		count,
		'The statements that its shares are of: those that the roles, relations, values and documents of the filter leave.'
	),
	restBase: described(count, 'The same of all other organisations.'),
	concepts: described(
		v.array(groupConceptSchema),
		`In the order of the facet counts; of more than ${LIMITS.listed}, those with most statements.`
	),
	distinguishing: described(
		members,
		`Ids of concepts that the group surely says more than the rest, the surest first, ${LIMITS.distinguishing} at most. Groups ` +
			'by likeness were made from the same shares, so that these describe them and prove nothing.'
	)
});

/** Organisations in groups. Each is in one group at most, and never both in a group and ungrouped. */
export const groupsSchema = v.object({
	by: v.picklist(GROUPINGS),
	groups: described(
		v.array(groupSchema),
		'By name in the Danish order, by likeness by number; the same organisations whatever the filter. None where ' +
			`nobody has a region or kind. ${LIMITS.groups} at most, those with most organisations.`
	),
	ungrouped: described(
		members,
		'Ids of organisations without a region or kind, or by likeness of those that mention no concept, sorted; ' +
			`${LIMITS.grouped.toLocaleString('en')} at most.`
	),
	more: v.exactOptional(
		described(
			v.object({ groups: v.exactOptional(count), ungrouped: v.exactOptional(count) }),
			'How many groups and ungrouped organisations are beyond those listed; absent where none is.'
		)
	)
});
