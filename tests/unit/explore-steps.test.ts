/** The steps within a free exploration, and what is offered for a thing in it. */

import { describe, expect, it } from 'vitest';
import type { Act } from '$graph/model/acts';
import type { Expansion } from '$graph/model/query';
import { fromLine, nearestOf } from '$lib/canvas/nearest';
import { othersOffered, shownBy, waysOffered } from '$lib/explore/offers';
import { settledAt } from '$graph/layout/settle';
import { growthOf } from '$graph/scene/explore-scene';
import { earlierOf, type ExploreData, restedAs } from '$lib/explore/sent';
import { messagesFor } from '$lib/i18n/messages';
import { act, collapse, exploreFrom, hasRoomFor, hide, pin, startAnew, unhide } from '$lib/view/explore-steps';
import { show, type Step } from '$lib/view/steps';
import { shownKind, whatIsRead } from '$lib/view/reading';
import { DEFAULT_VIEW, type View } from '$lib/view/view';

const MENTIONS = 'mentions-in-statement';
const exploring = exploreFrom('concept:mod')(DEFAULT_VIEW);
const pinned = (x: number): Act => ({ kind: 'pin', id: 'concept:mod', x, y: 0 });

describe('steps of an exploration', () => {
	it('begin with a thing and what is asked of it oftenest', () => {
		expect(exploring).toMatchObject({ kind: 'explore', things: ['concept:mod'], selection: ['concept:mod'] });
		expect(exploring.acts).toEqual([{ kind: 'expand', id: 'concept:mod', way: MENTIONS, count: 12 }]);
		expect(exploreFrom('statement:a:1')(DEFAULT_VIEW).acts).toEqual([{ kind: 'near', id: 'statement:a:1', steps: 1 }]);
	});

	it('are led to from a focus, and back to as it was left', () => {
		const from = show('explore')({ ...DEFAULT_VIEW, focus: 'concept:tillid' });
		expect(from).toMatchObject({ kind: 'explore', things: ['concept:tillid'], focus: undefined });
		const away = show('matrix')(exploring);
		expect(show('explore')(away)).toMatchObject({ kind: 'explore', things: exploring.things, acts: exploring.acts });
		expect(show('explore')(exploring)).toBe(exploring);
	});

	it('are read as themselves, but for a search or a focus', () => {
		expect([whatIsRead(exploring), shownKind(exploring)]).toEqual(['explore', 'explore']);
		expect(shownKind({ ...exploring, query: 'tillid' })).toBe('list');
	});

	it.each<[string, Step[], Partial<View>]>([
		[
			'keep the last pin of a thing alone',
			[pin('concept:mod', 1, 0), pin('concept:mod', 2, 0)],
			{ acts: [...exploring.acts, pinned(2)] }
		],
		[
			'keep a pin that a layout has seen',
			[pin('concept:mod', 1, 0), act({ kind: 'arrange' }), pin('concept:mod', 2, 0)],
			{ acts: [...exploring.acts, pinned(1), { kind: 'arrange' }, pinned(2)] }
		],
		['take back what was opened from a thing', [collapse('concept:mod')], { acts: [] }],
		['hide, also from the selection', [hide('concept:mod')], { without: ['concept:mod'], selection: [] }],
		['show again what was hidden', [hide('concept:mod'), unhide], { without: [] }],
		['begin anew', [startAnew], { things: [], acts: [], without: [], selection: [] }]
	])('%s', (_, steps, expected) => {
		expect(steps.reduce((view, step) => step(view), exploring)).toMatchObject(expected);
	});

	it('are none where there is nothing to do, or no room', () => {
		expect(collapse('concept:tillid')(exploring)).toBe(exploring);
		expect(unhide(exploring)).toBe(exploring);
		expect(startAnew(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
		const full = { ...exploring, acts: Array.from({ length: 200 }, (): Act => ({ kind: 'arrange' })) };
		expect(hasRoomFor(full, { kind: 'arrange' })).toBe(false);
		expect(act({ kind: 'arrange' })(full)).toBe(full);
	});
});

const node = (id: string, type: 'Concept' | 'Statement') => ({ id, type, label: id, statements: 1, total: 1 });
const explored: ExploreData = {
	nodes: [node('concept:mod', 'Concept'), node('statement:a:1', 'Statement'), node('concept:fejl', 'Concept')],
	// MENTIONS is the first of the drawn links, RELATED the fourth.
	links: [
		[0, 1, 0],
		[3, 0, 2]
	],
	steps: [],
	all: 9,
	gone: 0,
	beyond: 0,
	refused: 0,
	apart: 0
};
const known = { explored, view: exploring, place: { x: 1, y: 2 }, isPinned: false, messages: messagesFor('da') };

describe('what is offered for a thing', () => {
	it('counts what of each way is shown', () => {
		expect(Object.fromEntries(shownBy(explored, 'concept:mod'))).toEqual({ [MENTIONS]: 1, 'related-both-concept': 1 });
		expect(Object.fromEntries(shownBy(explored, 'statement:a:1'))).toEqual({ 'mentions-out-concept': 1 });
	});

	it('offers more of a way after what was opened, and nothing where all is shown', () => {
		const way = (key: string, total: number): Expansion['ways'][number] => ({
			way: key,
			type: 'MENTIONS',
			direction: 'in',
			end: 'Statement',
			total,
			left: total
		});
		const expansion = {
			node: node('concept:mod', 'Concept'),
			ways: [way(MENTIONS, 64), way('related-both-concept', 1)],
			items: [],
			links: []
		};
		const [mentions, related] = waysOffered(expansion, known);
		expect(mentions?.offers.map(({ text }) => text)).toEqual(['Vis 12 mere', 'Vis alle 64']);
		expect(related?.offers).toEqual([]);
	});

	it('offers a path where one other thing is selected, and to let go what is pinned', () => {
		const keys = (more: Partial<typeof known>) =>
			othersOffered({ id: 'concept:mod' }, { ...known, ...more }).map(({ key }) => key);
		expect(keys({})).toEqual(['near 1', 'near 2', 'near 3', 'collapse', 'pin', 'hide', 'leave']);
		expect(keys({ isPinned: true })).toContain('free');
		expect(keys({ view: { ...exploring, selection: ['concept:mod', 'concept:fejl'] } })).toContain('path');
	});
});

describe('what lies at a point', () => {
	it('is the nearest within reach', () => {
		const lines = [0, 3, 9].map((y) => ({ y }));
		const far = ({ y }: { y: number }) => fromLine({ x: 5, y: 4 }, { x: 0, y }, { x: 10, y });
		expect(nearestOf(lines, far, 4)).toEqual({ y: 3 });
		expect(nearestOf(lines, far, 0.5)).toBeUndefined();
	});
});

describe('a layout that goes on from an earlier one', () => {
	const settled = settledAt(growthOf({ ...explored, steps: [{ kind: 'arrive', from: [], to: 3 }] }));
	const before: ExploreData = { ...explored, steps: [{ kind: 'arrive', from: [], to: 3 }] };
	const rested = [restedAs(before, settled)];

	it('is that of the same beginning', () => {
		expect(earlierOf(rested, { ...before, steps: [...before.steps, { kind: 'arrange' }] })).toBe(settled);
	});

	it.each<[string, Partial<ExploreData>]>([
		['of other nodes', { nodes: explored.nodes.toReversed() }],
		['of other links', { links: [[0, 1, 2]] }],
		['of other steps', { steps: [{ kind: 'arrive', from: [], to: 2 }] }]
	])('is none %s', (_, other) => {
		expect(earlierOf(rested, { ...before, ...other })).toBeUndefined();
	});
});
