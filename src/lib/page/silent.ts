/** Who has no quote in a view, and why: from the counts of what the view is about. */

import { silencesOf } from '$graph/analysis/silence';
import { aboutFilter } from '$graph/model/query';
import type { GraphStore } from '$graph/store/port';
import { type Silent, silenceAsked, silentAmong } from '../view/reading';
import type { View } from '../view/view';

/**
 * Undefined where the quotes of the view tell nothing about silence, and where they are about the focus alone: its lens
 * already says who is silent about that.
 */
export async function silentOf(
	store: GraphStore,
	view: Pick<View, 'focus' | 'selection' | 'filter'>
): Promise<Silent | undefined> {
	const asked = silenceAsked(view);
	if (!asked || asked.ofFocus) return undefined;
	const about = aboutFilter(asked.concepts);
	const [facets, links] = await Promise.all([store.facets(view.filter, about), store.links(view.filter, about)]);
	const silences = silencesOf(links.municipalities, facets, view.filter);
	const counted = links.municipalities.map(({ id, label }) => ({ id, label, silence: silences[id] }));
	return silentAmong(counted, links.reach.municipalities, asked);
}
