/** What a page is sent of groups of organisations: who is in a group only where it is open, because a country has a thousand. */

import type { Grouping } from '$graph/model/groupings';
import type { Groups } from '$graph/model/query';

export interface SentGroup {
	id: string;
	/** Absent by likeness. */
	label?: string;
	size: number;
	statements: number;
	base: number;
	restBase: number;
	/** Ids of concepts. */
	distinguishing: readonly string[];
	/** By place of the concept: the group's share, and that of all others. */
	shares: readonly number[];
	restShares: readonly number[];
}

/** A group that is open. */
export interface OpenGroup {
	id: string;
	members: readonly { id: string; label: string }[];
}

export interface SentGroups {
	by: Grouping;
	groups: readonly SentGroup[];
	/** Ids of concepts, in the order of shares. */
	concepts: readonly string[];
	/** Organisations in no group. */
	ungrouped: number;
	/** Groups that are not listed. */
	more: number;
	/** Undefined where all are shown; `unknown` where the address names a group that is not there. */
	open: OpenGroup | 'unknown' | undefined;
}

export function packGroups(
	{ by, groups, ungrouped, more }: Groups,
	asked: string | undefined,
	labelOf: (id: string) => string
): SentGroups {
	const opened = groups.find(({ id }) => id === asked);
	return {
		by,
		groups: groups.map(({ concepts, organisations: _organisations, ...group }) => ({
			...group,
			shares: concepts.map(({ share }) => rounded(share)),
			restShares: concepts.map(({ restShare }) => rounded(restShare))
		})),
		concepts: groups[0]?.concepts.map(({ id }) => id) ?? [],
		ungrouped: ungrouped.length + (more?.ungrouped ?? 0),
		more: more?.groups ?? 0,
		open: opened
			? { id: opened.id, members: opened.organisations.map((id) => ({ id, label: labelOf(id) })) }
			: asked === undefined
				? undefined
				: 'unknown'
	};
}

/** Finer than any figure that is shown. */
function rounded(share: number): number {
	return Math.round(share * 1e5) / 1e5;
}
