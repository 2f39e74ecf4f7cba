/** The groups of organisations of an overview that has any. They are apart, because what is selected asks for them no more. */

import { FACETS } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { packGroups, type SentGroups } from '../groups/sent';
import { whatIsRead } from '../view/reading';
import { type AskedAddress, readAsked } from './asked';
import { catalogOf } from './catalog';

export async function groupsData(
	store: GraphStore,
	address: AskedAddress
): Promise<{ groups: SentGroups | undefined }> {
	const { byId } = await catalogOf(store);
	const none = { groups: undefined };
	if (readAsked(address, ['groups'], byId).view.grouping === 'none') return none;
	if (whatIsRead(readAsked(address, ['mode', 'focus', 'compare', 'q'], byId).view) !== 'overview') return none;
	const { grouping, group, filter } = readAsked(address, [...FACETS, 'groups', 'group'], byId).view;
	if (grouping === 'none') return none;
	const answer = await store.groups({ by: grouping, filter });
	return { groups: packGroups(answer, group, (id) => byId.get(id)?.label ?? id) };
}
