/** What can be done with a thing in a free exploration: the same in the reading panel and in the menu. */

import { EXPLORED } from '$graph/model/acts';
import type { CountedWay, Expansion } from '$graph/model/query';
import { DRAWN_LINKS, wayNamed, type Way } from '$graph/model/ways';
import type { Messages } from '../i18n/messages';
import { act, collapse, expand, hide, isOpen, pin, startAnew, unhide } from '../view/explore-steps';
import { openLens, type Step } from '../view/steps';
import type { View } from '../view/view';
import type { ExploreData } from './sent';

export interface Offer {
	key: string;
	text: string;
	step: Step;
}

/** A way with what it shows already, and what it can show next. */
export interface WayOffer extends CountedWay {
	text: string;
	shown: number;
	offers: Offer[];
}

/** What offers depend on beside the thing itself. */
export interface OfferedIn {
	explored: ExploreData;
	view: View;
	/** Where the thing stands, in units of the layout; undefined where it is not drawn. */
	place: { x: number; y: number } | undefined;
	isPinned: boolean;
	messages: Messages;
}

/** Of each way of a thing, how many of its ends the picture has. */
export function shownBy({ nodes, links }: ExploreData, id: string): Map<string, number> {
	const at = nodes.findIndex((node) => node.id === id);
	const own = nodes[at];
	const counts = new Map<string, number>();
	if (own === undefined) return counts;
	for (const [place, source, target] of links) {
		const type = DRAWN_LINKS[place];
		if ((source !== at && target !== at) || type === undefined) continue;
		const other = nodes[source === at ? target : source];
		const direction = type === 'RELATED' ? 'both' : source === at ? 'out' : 'in';
		const key = [type.replace('_', '-'), direction, other?.type].join('-').toLowerCase();
		if (wayNamed(own.type, key)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** The ways of a thing, each with its next steps. */
export function waysOffered({ node, ways }: Expansion, { explored, view, messages }: OfferedIn): WayOffer[] {
	const counts = shownBy(explored, node.id);
	return ways.map((way): WayOffer => {
		const shown = counts.get(way.way) ?? 0;
		return {
			...way,
			text: messages.explore.ways[way.way] ?? way.way,
			shown,
			offers: shown >= way.total ? [] : nextOf(node.id, way, openedBy(view, node.id, way.way), messages)
		};
	});
}

function openedBy({ acts }: View, id: string, key: Way['key']): number {
	return Math.max(0, ...acts.map((one) => (one.kind === 'expand' && one.id === id && one.way === key ? one.count : 0)));
}

function nextOf(id: string, { way, total }: CountedWay, opened: number, { explore: words }: Messages): Offer[] {
	const next = Math.min(total, opened + EXPLORED.first);
	const all = Math.min(total, EXPLORED.nodes);
	const text = next === total ? words.openAll(total) : opened === 0 ? words.open(next) : words.openMore(next - opened);
	return [
		{ key: `${way} next`, text, step: expand(id, way, next) },
		...(all > next ? [{ key: `${way} all`, text: words.openAll(all), step: expand(id, way, all) }] : [])
	];
}

/** What else can be done with a thing. */
export function othersOffered({ id }: { id: string }, known: OfferedIn): Offer[] {
	const { view, place, isPinned, messages } = known;
	const words = messages.explore;
	const near = Array.from({ length: EXPLORED.near }, (_, step) => step + 1);
	return [
		...near.map((steps): Offer => ({
			key: `near ${steps}`,
			text: words.near(steps),
			step: act({ kind: 'near', id, steps })
		})),
		...pathOffered(id, known),
		...(isOpen(view, id) ? [{ key: 'collapse', text: words.collapse, step: collapse(id) }] : []),
		...(isPinned ? [{ key: 'free', text: words.unpin, step: act({ kind: 'free', id }) }] : []),
		...(!isPinned && place ? [{ key: 'pin', text: words.pin, step: pin(id, place.x, place.y) }] : []),
		{ key: 'hide', text: words.hide, step: hide(id) },
		...(id.startsWith('statement:') ? [] : [{ key: 'leave', text: words.leave, step: openLens(id) }])
	];
}

/** To the other thing, where just one other is selected. */
function pathOffered(id: string, { explored, view, messages }: OfferedIn): Offer[] {
	const others = view.selection.filter((one) => one !== id);
	const other = explored.nodes.find((node) => node.id === others[0]);
	const own = explored.nodes.find((node) => node.id === id);
	if (!other || !own || others.length > 1) return [];
	const text = messages.explore.path(own.label, other.label);
	return [{ key: 'path', text, step: act({ kind: 'path', id, to: other.id }) }];
}

/** What can be done with the picture as a whole. */
export function pictureOffered({ without }: Pick<View, 'without'>, { explore: words }: Messages): Offer[] {
	return [
		{ key: 'arrange', text: words.arrange, step: act({ kind: 'arrange' }) },
		...(without.length > 0 ? [{ key: 'unhide', text: words.unhide, step: unhide }] : []),
		{ key: 'anew', text: words.startAnew, step: startAnew }
	];
}
