/** What a group is called: its region or kind, or its number and what it mentions more than the rest. */

import { listOf, type Messages } from '../i18n/messages';
import type { SentGroup, SentGroups } from './sent';

/** “Hovedstaden”, or “Gruppe 1”: where there is little room. */
export function shortName({ groups }: Pick<SentGroups, 'groups'>, group: SentGroup, t: Messages): string {
	return group.label ?? t.groups.number(groups.findIndex(({ id }) => id === group.id) + 1);
}

/** “Gruppe 1: Mod, Fejl og Åbenhed”. */
export function groupName(
	sent: Pick<SentGroups, 'groups'>,
	group: SentGroup,
	t: Messages,
	nameOf: (id: string) => string
): string {
	const short = shortName(sent, group, t);
	if (group.label !== undefined || group.restBase === 0) return short;
	return t.groups.named(short, traitsOf(group, t, nameOf));
}

/** “Mod, Fejl og Åbenhed”: what it mentions more than the rest, or that nothing surely is. */
export function traitsOf(
	{ distinguishing }: Pick<SentGroup, 'distinguishing'>,
	t: Messages,
	nameOf: (id: string) => string
): string {
	return distinguishing.length > 0 ? listOf(distinguishing.map(nameOf), t) : t.groups.plain;
}
