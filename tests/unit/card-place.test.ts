/** The card of a mark covers neither the mark nor, where there is another place, the names around it; and the camera shows what the keyboard stands on. */

import { describe, expect, it } from 'vitest';
import { panToSee } from '$graph/drawing/framing';
import { named, placeCard } from '$lib/canvas/card-place';

const ROOM = { width: 800, height: 600 };
const CARD = { width: 200, height: 100 };

function covers(place: { left: number; top: number }, { x, y }: { x: number; y: number }): boolean {
	return x > place.left && x < place.left + CARD.width && y > place.top && y < place.top + CARD.height;
}

describe('the card', () => {
	it.each([
		[400, 300],
		[10, 10],
		[790, 590],
		[10, 590],
		[790, 300]
	])('of a mark at %i, %i stays in the picture and off the mark', (x, y) => {
		const place = placeCard({ x, y, radius: 12 }, CARD, ROOM, []);
		expect(place.left).toBeGreaterThanOrEqual(0);
		expect(place.top).toBeGreaterThanOrEqual(0);
		expect(place.left + CARD.width).toBeLessThanOrEqual(ROOM.width);
		expect(place.top + CARD.height).toBeLessThanOrEqual(ROOM.height);
		expect(covers(place, { x, y })).toBe(false);
	});

	it('goes where no neighbour is named', () => {
		const neighbours = [
			{ x: 520, y: 300, radius: 8 },
			{ x: 280, y: 300, radius: 8 },
			{ x: 400, y: 400, radius: 8 }
		];
		const place = placeCard({ x: 400, y: 300, radius: 12 }, CARD, ROOM, neighbours.map(named));
		for (const neighbour of neighbours) expect(covers(place, neighbour)).toBe(false);
	});
});

describe('the camera', () => {
	const BUTTONS = { left: 560, top: 540, right: 790, bottom: 590 };

	it.each([
		['stays while the mark is seen', { x: 400, y: 300 }, [], { x: 0, y: 0 }],
		['follows a mark out of the window', { x: 900, y: 300 }, [], { x: 164, y: 0 }],
		['lifts a mark from beneath the buttons', { x: 700, y: 560 }, [BUTTONS], { x: 0, y: 32 }]
	])('%s', (_what, mark, covered, pan) => {
		expect(panToSee(mark, ROOM, covered)).toEqual(pan);
	});

	it('brings a mark from far outside to where nothing covers it', () => {
		const mark = { x: 1500, y: 1200 };
		const pan = panToSee(mark, ROOM, [BUTTONS]);
		const [x, y] = [mark.x - pan.x, mark.y - pan.y];
		expect(x > BUTTONS.left && x < BUTTONS.right && y > BUTTONS.top && y < BUTTONS.bottom).toBe(false);
		expect(Math.min(x, y, ROOM.width - x, ROOM.height - y)).toBeGreaterThanOrEqual(12);
	});
});
