/** The steps people take within a free exploration. Each is pure. */

import type { Act } from '$graph/model/acts';
import { firstActs, hasRoom, within } from './acts';
import { toOverview, type Step } from './steps';
import type { View } from './view';

/** To an exploration that begins with a node, and with what is asked of it oftenest. */
export function exploreFrom(id: string): Step {
	return (view) => ({
		...toOverview(view),
		query: '',
		kind: 'explore',
		things: [id],
		acts: firstActs(id),
		without: [],
		selection: [id]
	});
}

/** Takes acts, in order; the very view where an address has no room for more. */
export function act(...acts: readonly Act[]): Step {
	return (view) => {
		const all = acts.reduce(withAct, view.acts);
		return hasRoom(all) ? { ...view, acts: all, camera: cameraAfter(view, acts) } : view;
	};
}

/** A pin takes the place of the last one of its node, where nothing came or was arranged in between. */
function withAct(acts: readonly Act[], next: Act): readonly Act[] {
	if (next.kind !== 'pin' && next.kind !== 'free') return [...acts, next];
	const seen = acts.findLastIndex(({ kind }) => kind !== 'pin' && kind !== 'free') + 1;
	const since = acts.slice(seen).filter((one) => one.kind === 'arrange' || one.id !== next.id);
	return [...acts.slice(0, seen), ...since, next];
}

/** What is pinned stays in view as it is; what comes is looked for. */
function cameraAfter({ camera }: View, acts: readonly Act[]): View['camera'] {
	return acts.every(({ kind }) => kind === 'pin' || kind === 'free') ? camera : undefined;
}

/** Shows so many of what a way leads to. */
export function expand(id: string, way: string, count: number): Step {
	return act({ kind: 'expand', id, way, count });
}

/** Pins a node at a place of the layout. */
export function pin(id: string, x: number, y: number): Step {
	return act({ kind: 'pin', id, x: within(x), y: within(y) });
}

/** Takes back what was opened from a node: what nothing else shows goes. */
export function collapse(id: string): Step {
	return (view) => {
		const acts = view.acts.filter((one) => (one.kind !== 'expand' && one.kind !== 'near') || one.id !== id);
		return acts.length === view.acts.length ? view : { ...view, acts, camera: undefined };
	};
}

/** Whether anything was opened from a node. */
export function isOpen({ acts }: Pick<View, 'acts'>, id: string): boolean {
	return acts.some((one) => (one.kind === 'expand' || one.kind === 'near') && one.id === id);
}

/** Hides nodes, and takes them out of the selection. */
export function hide(...ids: readonly string[]): Step {
	return (view) => ({
		...view,
		without: [...new Set([...view.without, ...ids])],
		selection: view.selection.filter((id) => !ids.includes(id))
	});
}

/** Shows again what was hidden. */
export const unhide: Step = (view) => (view.without.length ? { ...view, without: [] } : view);

/** To the beginning: nothing named, nothing done. */
export const startAnew: Step = (view) =>
	view.things.length + view.acts.length + view.without.length === 0
		? view
		: { ...view, things: [], acts: [], without: [], selection: [], camera: undefined };

/** Whether an address has room for another act. */
export function hasRoomFor({ acts }: Pick<View, 'acts'>, next: Act): boolean {
	return hasRoom(withAct(acts, next));
}
