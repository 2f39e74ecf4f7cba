/** What a page of a free exploration is sent: what it shows, and where, as far as the server has laid it out. */

import { begunAt, type Settled } from '$graph/layout/settle';
import type { Explored } from '$graph/model/explored';
import { growthOf } from '$graph/scene/explore-scene';

/** Up to so many nodes the server lays out before it answers; what is more comes to rest in the browser, by the same function. */
export const MOST_LAID_OUT = 400;

export interface ExploreData extends Explored {
	/** Undefined where the browser has to lay it out. */
	places?: { x: number[]; y: number[]; pinned: number[] };
}

/** Places as they were sent; where everything begins, while there are none. */
export function placedAs(sent: ExploreData, before?: Settled): Settled {
	const { places, steps } = sent;
	if (places === undefined) return begunAt(growthOf(sent), before);
	return {
		steps: steps.length,
		x: Float64Array.from(places.x),
		y: Float64Array.from(places.y),
		pinned: Uint8Array.from(places.pinned)
	};
}

/** What has been laid out, with all that it followed from: another graph may join the same nodes by other links. */
export interface Rested extends Pick<Explored, 'links' | 'steps'> {
	/** Ids of its nodes. */
	ids: readonly string[];
	settled: Settled;
}

export function restedAs({ nodes, links, steps }: Explored, settled: Settled): Rested {
	return { ids: nodes.map(({ id }) => id), links, steps, settled };
}

/** The longest of earlier growths that this one goes on from. */
export function earlierOf(rested: readonly Rested[], explored: Explored): Settled | undefined {
	const fitting = rested.filter((one) => isBeginning(one, explored));
	return fitting.sort((a, b) => b.steps.length - a.steps.length)[0]?.settled;
}

function isBeginning({ ids, links, steps }: Rested, whole: Explored): boolean {
	if (steps.length > whole.steps.length || ids.length > whole.nodes.length) return false;
	if (!ids.every((id, at) => whole.nodes[at]?.id === id)) return false;
	const among = whole.links.filter(([, a, b]) => a < ids.length && b < ids.length);
	return (
		JSON.stringify(steps) === JSON.stringify(whole.steps.slice(0, steps.length)) &&
		JSON.stringify(links) === JSON.stringify(among)
	);
}
