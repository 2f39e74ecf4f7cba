/** What a lens is asked of the store: where municipalities are many, all of them with their shares, and the statements of the one chosen. */

import { aboutFilter, type Filter, type OverviewLinks, type Slice } from '$graph/model/query';
import { type AboutFocus, type Lens, lensOf, MOST_SECTORS } from '$graph/scene/lens';
import type { GraphStore } from '$graph/store/port';

/** Statements of a chosen municipality that have room within the ring. */
const MOST_OPENED = 60;

export interface LensQuestion {
	slice: Slice;
	about: AboutFocus;
	/** Counts under the filter, whatever they are about. */
	overview: OverviewLinks;
	filter: Filter;
	/** What is chosen, asked for where it matters. */
	selection: () => readonly string[];
}

export async function lensFrom(store: GraphStore, asked: LensQuestion): Promise<Lens> {
	const { slice, about, overview, filter } = asked;
	if (overview.reach.municipalities <= MOST_SECTORS) return lensOf(slice, overview, about, filter);
	const focus = slice.focus.id;
	const organisations = await store.organisations(filter, aboutFilter([focus]));
	const [chosen, ...others] = asked.selection().filter((id) => organisations.some((one) => one.id === id));
	const isOpened = chosen !== undefined && others.length === 0 && isLeft(filter, chosen);
	const opened = isOpened
		? {
				id: chosen,
				slice: await store.slice({ focus, filter: { ...filter, municipality: [chosen] }, limit: MOST_OPENED })
			}
		: undefined;
	return lensOf(slice, overview, about, filter, { organisations, opened });
}

/** A municipality that the filter hides has no statements to draw. */
function isLeft({ municipality }: Filter, id: string): boolean {
	return municipality.length === 0 || municipality.includes(id);
}
