/** Where the card of a mark stands: beside it, over as little as can be. */

import type { Rectangle } from '$graph/drawing/occupied';

interface Place {
	x: number;
	y: number;
	radius: number;
}

interface Size {
	width: number;
	height: number;
}

/** Pixels between a card and its mark, and between a card and the edge of the picture. */
const GAP = 10;
const EDGE = 8;
/** Pixels that a name takes beside and below its mark, about. */
const NAME = { width: 90, height: 22 };
/** To cover its own mark is worse than to cover all others. */
const OWN = 1000;

/** A mark with the name that stands at it. */
export function named({ x, y, radius }: Place): Rectangle {
	const half = Math.max(radius, NAME.width / 2);
	return { left: x - half, top: y - radius, right: x + half, bottom: y + radius + NAME.height };
}

/** The corner of a card in a picture of `room` pixels: of the places round the mark the one that covers least of `others`. */
export function placeCard(
	mark: Place,
	card: Size,
	room: Size,
	others: readonly Rectangle[]
): { left: number; top: number } {
	const { x, y, radius } = mark;
	const away = radius + GAP;
	const [before, middle, after] = [
		{ left: x - away - card.width, top: y - away - card.height },
		{ left: x - card.width / 2, top: y - card.height / 2 },
		{ left: x + away, top: y + away }
	];
	const places = [
		{ left: after.left, top: middle.top },
		{ left: before.left, top: middle.top },
		{ left: middle.left, top: after.top },
		{ left: middle.left, top: before.top },
		{ left: after.left, top: after.top },
		{ left: before.left, top: after.top },
		{ left: after.left, top: before.top },
		{ left: before.left, top: before.top }
	].map((place) => inside(place, card, room));
	const own = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
	let best = inside(middle, card, room);
	let least = Infinity;
	for (const place of places) {
		const box = { ...place, right: place.left + card.width, bottom: place.top + card.height };
		const covers = OWN * overlap(box, own) + others.reduce((sum, other) => sum + overlap(box, other), 0);
		if (covers < least) [best, least] = [place, covers];
	}
	return best;
}

function inside({ left, top }: { left: number; top: number }, card: Size, room: Size) {
	return {
		left: Math.max(EDGE, Math.min(left, room.width - card.width - EDGE)),
		top: Math.max(EDGE, Math.min(top, room.height - card.height - EDGE))
	};
}

/** Square pixels that two have in common. */
function overlap(a: Rectangle, b: Rectangle): number {
	const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return Math.max(0, width) * Math.max(0, height);
}
