/** Who has no quote in a view, and why: from the counts of what the view is about. */

import { type Within, withSilences } from '$graph/analysis/silence';
import { aboutFilter, facetOfId, type Filter } from '$graph/query';
import type { GraphStore } from '$graph/store/port';
import { type Silent, silenceAsked, type SilentMunicipality } from '../view/reading';
import type { View } from '../view/view';

/** The counts of what is about `focus`; of a concept also who is silent, since the picture then has a sector for each. */
export async function withinOf(store: GraphStore, focus: string, filter: Filter): Promise<Within> {
	const within = await store.overview(filter, aboutFilter([focus]));
	return facetOfId(focus) === 'concept' ? withSilences(within, filter) : { ...within, silences: {} };
}

/** Undefined where the quotes of the view tell nothing about silence. `within` counts what is about the focus. */
export async function silentOf(
	store: GraphStore,
	view: Pick<View, 'focus' | 'selection' | 'filter'>,
	within: Within | undefined
): Promise<Silent | undefined> {
	const asked = silenceAsked(view);
	if (!asked) return undefined;
	const { concepts, municipalities: chosen } = asked;
	const isFocus = concepts.length === 1 && concepts[0] === view.focus;
	const counted =
		(isFocus ? within : undefined) ??
		withSilences(await store.overview(view.filter, aboutFilter(concepts)), view.filter);
	const municipalities = counted.municipalities.flatMap(({ id, label }): SilentMunicipality[] => {
		const silence = counted.silences[id];
		return silence && (chosen.length === 0 || chosen.includes(id)) ? [{ id, label, silence }] : [];
	});
	return { municipalities, others: chosen.length === 0 ? (counted.more?.municipality ?? 0) : 0 };
}
