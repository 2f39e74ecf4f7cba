/** Strips with the groups that organisations are in: a tick a group in each row, or one group by itself. */

import { stripGroups } from '$graph/scene/strip-groups';
import type { Strips } from '$graph/scene/strips';
import type { SentGroups } from '../groups/sent';
import { traitsOf } from '../groups/told';
import type { Messages } from '../i18n/messages';

/** The same strips where nothing is grouped, or where they are of one group already. */
export function withGroups(
	strips: Strips,
	sent: SentGroups | undefined,
	t: Messages,
	nameOf: (id: string) => string
): Strips {
	if (sent === undefined || sent.open !== undefined || sent.groups.length === 0) return strips;
	const groups = sent.groups.map((group) => ({
		id: group.id,
		// Its number stands before it.
		label: group.label ?? traitsOf(group, t, nameOf),
		base: group.base,
		shares: new Map(sent.concepts.map((concept, place) => [concept, group.shares[place] ?? 0]))
	}));
	return { ...strips, groups: stripGroups(groups, strips.rows) };
}
