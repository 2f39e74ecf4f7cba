/** Names on the canvas: never one over another, the most important first. */

import { describe, expect, it } from 'vitest';
import { breakLines, placeLabels, type LabelRequest } from '$graph/drawing/labels';

/** Every letter is half as wide as it is high. */
const measure = (text: string, size: number) => text.length * size * 0.5;

function request(id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest {
	return {
		id,
		texts: [id],
		x,
		y,
		radius: 5,
		rank: 1,
		size: 10,
		bold: false,
		color: '#000',
		important: true,
		sides: ['right', 'below', 'left', 'above'],
		maxWidth: 200,
		...more
	};
}

function boxes(requests: LabelRequest[], width = 400, height = 300) {
	return placeLabels(requests, measure, width, height).map((label) => {
		const wide = Math.max(...label.lines.map((line) => measure(line, label.size)));
		const left =
			label.align === 'left' ? label.left : label.align === 'right' ? label.left - wide : label.left - wide / 2;
		const top = label.baseline - label.size * 0.95;
		return { id: label.id, left, top, right: left + wide, bottom: top + label.lines.length * label.size * 1.18 };
	});
}

describe('names on the canvas', () => {
	it('never overlap, however many stand close together', () => {
		const crowd = Array.from({ length: 60 }, (_, i) =>
			request(`navn ${i}`, 100 + (i % 8) * 23, 80 + Math.floor(i / 8) * 9, { rank: i })
		);
		const placed = boxes(crowd);
		expect(placed.length).toBeGreaterThan(5);
		for (const [i, a] of placed.entries())
			for (const b of placed.slice(i + 1))
				expect(
					a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
					`${a.id} over ${b.id}`
				).toBe(false);
	});

	it('go to the highest rank where only one has room', () => {
		const same = [request('lav', 200, 150, { rank: 1 }), request('høj', 200, 150, { rank: 9 })];
		const room = placeLabels(same, measure, 230, 160);
		expect(room[0]?.id).toBe('høj');
	});

	it('take the left side where the right one leaves the picture', () => {
		expect(placeLabels([request('ved kanten', 390, 150)], measure, 400, 300)[0]?.align).not.toBe('left');
	});

	it('are left out rather than drawn over a mark, unless they are important', () => {
		const marks = [-1, 1].flatMap((dx) =>
			[-1, 1].map((dy) => request(`m${dx}${dy}`, 200 + dx * 14, 150 + dy * 8, { texts: [''], radius: 12 }))
		);
		const name = (important: boolean) =>
			placeLabels([request('midt', 200, 150, { important, rank: 5 }), ...marks], measure, 400, 300).some(
				({ id }) => id === 'midt'
			);
		expect(name(true)).toBe(true);
		expect(name(false)).toBe(false);
	});

	it('keep clear of what stands over the picture', () => {
		const over = { left: 200, top: 0, right: 400, bottom: 300 };
		expect(placeLabels([request('navn', 190, 150)], measure, 400, 300, [over])[0]?.align).toBe('right');
	});

	it('take a shorter form where the long one has no room', () => {
		const long = request('kort', 50, 150, { texts: ['en meget lang form', 'kort'], maxWidth: 500 });
		expect(placeLabels([long], measure, 80, 300)[0]?.lines).toEqual(['kort']);
		expect(placeLabels([long], measure, 400, 300)[0]?.lines).toEqual(['en meget lang form']);
	});

	it('break at words, in three lines at most', () => {
		const lines = (text: string) => breakLines({ text, size: 10, bold: false, maxWidth: 50 }, measure);
		expect(lines('kort')).toEqual(['kort']);
		expect(lines('et lidt længere navn')).toEqual(['et lidt', 'længere', 'navn']);
		expect(lines('et meget langt navn som ingen har plads til')).toHaveLength(3);
	});

	it('break within a word that is wider than a line, by hyphens, and end in an ellipsis', () => {
		const lines = (text: string) => breakLines({ text, size: 10, bold: false, maxWidth: 50 }, measure);
		expect(lines('borgerrettethed')).toEqual(['borgerret-', 'tethed']);
		expect(lines('et samarbejdsråd')).toEqual(['et', 'samarbejd-', 'sråd']);
		const long = lines('udviklingsforvaltningsdirektørsekretariatet');
		expect(long).toEqual(['udvikling-', 'sforvaltn-', 'ingsdirek…']);
	});

	it('take one line, cut short, rather than cover a mark', () => {
		const long = request('navn', 200, 150, { texts: ['Den selvejende institution for omsorg'], maxWidth: 60, rank: 5 });
		const around = [-1, 1].flatMap((side) => [
			request(`ved ${side}`, 200 + side * 40, 150, { texts: [''], radius: 20 }),
			request(`over ${side}`, 200, 150 + side * 35, { texts: [''], radius: 10 })
		]);
		const [placed] = placeLabels([long, ...around], measure, 400, 300);
		expect(placed?.lines).toEqual(['Den …']);
	});

	it('are cut ever shorter where a narrow frame has no room, rather than left out', () => {
		const long = request('navn', 75, 150, { texts: ['samfund'.repeat(9)], maxWidth: 90, sides: ['right'] });
		expect(placeLabels([long], measure, 400, 300)[0]?.lines).toHaveLength(3);
		expect(placeLabels([long], measure, 140, 300)[0]?.lines).toEqual(['samfunds…']);
		expect(placeLabels([long], measure, 120, 300)[0]?.lines).toEqual(['samfu…']);
	});
});

describe('whole sentences', () => {
	const SENTENCE = 'vi tør gå ind i det svære og tager den dialog der skal til';
	const statement = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}) =>
		request(id, x, y, {
			texts: ['… tør gå …'],
			important: false,
			maxWidth: 80,
			fuller: { text: SENTENCE, maxWidth: 100, lines: 4 },
			...more
		});
	const lines = (requests: LabelRequest[], width = 400, height = 300) =>
		Object.fromEntries(placeLabels(requests, measure, width, height).map((label) => [label.id, label.lines]));

	it('stand in place of an excerpt where all of them has room', () => {
		const placed = lines([statement('alene', 200, 150)])['alene'];
		expect(placed?.join(' ')).toBe(SENTENCE);
	});

	it('give way to the names of others, which all have their places first', () => {
		const crowd = Array.from({ length: 40 }, (_, at) =>
			statement(`u${at}`, 40 + (at % 5) * 75, 20 + Math.floor(at / 5) * 36, { rank: 40 - at })
		);
		const excerpts = crowd.map(({ fuller: _, ...one }): LabelRequest => one);
		expect(Object.keys(lines(crowd)).sort()).toEqual(Object.keys(lines(excerpts)).sort());
		const placed = boxes(crowd);
		for (const [i, a] of placed.entries())
			for (const b of placed.slice(i + 1))
				expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
	});

	it('are never cut: what is longer than its lines stays an excerpt', () => {
		const long = statement('lang', 200, 150, { fuller: { text: SENTENCE.repeat(4), maxWidth: 100, lines: 4 } });
		expect(lines([long])).toEqual({ lang: ['… tør gå …'] });
		expect(lines([statement('smal', 45, 150)], 90)).toEqual({ smal: ['… tør gå …'] });
	});
});
