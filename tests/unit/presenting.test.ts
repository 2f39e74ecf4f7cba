/** A talk as plain rules: where it goes, what its keys mean, what the two windows tell each other. */

import { describe, expect, it } from 'vitest';
import { parseMessage } from '$lib/presenting/channel';
import { backward, bitOf, onward, WHOLE_STEP } from '$lib/presenting/place';
import { hiddenFor, litFor, revealsOf } from '$lib/presenting/reveals';
import { addressOfStep, isAtStep, viewOfStep } from '$lib/presenting/step-address';
import { swipeOf } from '$lib/presenting/swipe';
import { talkKeyOf } from '$lib/presenting/talk-keys';
import { lasted } from '$lib/presenting/timer.svelte';
import type { ShownStep, ShownStory } from '$lib/stories/shown';
import type { Scene } from '$graph/scene/scene';

const LENGTH = { steps: 3, reveals: 2 };

describe('a place in a talk', () => {
	it.each([
		['goes to the next bit', onward({ step: 1, reveal: 0 }, LENGTH), { step: 1, reveal: 1 }],
		['goes to the next step after the last bit', onward({ step: 1, reveal: 1 }, LENGTH), { step: 2, reveal: 0 }],
		['stays at the end', onward({ step: 3, reveal: 1 }, LENGTH), { step: 3, reveal: 1 }],
		['goes back a bit', backward({ step: 2, reveal: 1 }), { step: 2, reveal: 0 }],
		['goes back to all of the step before', backward({ step: 2, reveal: 0 }), { step: 1, reveal: WHOLE_STEP }],
		['stays at the beginning', backward({ step: 1, reveal: 0 }), { step: 1, reveal: 0 }]
	])('%s', (_what, place, expected) => expect(place).toEqual(expected));

	it('is never beyond the last bit', () => {
		expect([bitOf({ step: 1, reveal: WHOLE_STEP }, LENGTH), bitOf({ step: 1, reveal: 0 }, { reveals: 0 })]).toEqual([
			1, 0
		]);
	});
});

describe('what a step reveals', () => {
	const sectors = (count: number) =>
		Array.from({ length: count }, (_, place) => ({ id: `municipality:m${place}` })) as Scene['sectors'];
	const lens = (count: number) => ({ places: 'sectors', sectors: sectors(count), nodes: [] }) as unknown as Scene;

	it.each([
		['a lens of two', lens(2), ['concept', 'municipality', 'municipality', 'whole', 'quotes']],
		['a lens of one', lens(1), ['concept', 'whole', 'quotes']],
		['a lens of more than a room can follow', lens(13), ['concept', 'whole', 'quotes']],
		['an overview', { ...lens(0), places: 'pulled' as const }, ['whole']],
		['no picture', undefined, ['whole']]
	])('of %s', (_what, scene, expected) => expect(revealsOf(scene).map(({ is }) => is)).toEqual(expected));

	it('leaves out all but concepts at first, and lights one municipality after the other', () => {
		const nodes = ['Concept', 'Statement', 'Value', 'Statement'].map((type) => ({ type }));
		const scene = { ...lens(1), nodes } as unknown as Scene;
		expect(hiddenFor(scene, { is: 'concept' })).toEqual(['Statement', 'Value']);
		expect(hiddenFor(scene, { is: 'whole' })).toEqual([]);
		expect(litFor({ is: 'municipality', id: 'municipality:m0' })).toBe('municipality:m0');
		expect(litFor({ is: 'whole' })).toBeUndefined();
	});
});

describe('a key of a talk', () => {
	const key = (name: string, more = {}) => ({
		key: name,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
		...more
	});
	it.each([
		['PageDown of a clicker, wherever the focus is', key('PageDown'), 'picture', true, 'next'],
		['PageUp', key('PageUp'), 'button', true, 'back'],
		['the space bar', key(' '), 'elsewhere', true, 'next'],
		['shift and the space bar', key(' ', { shiftKey: true }), 'elsewhere', true, 'back'],
		['the space bar on a button', key(' '), 'button', true, undefined],
		['Enter on a button', key('Enter'), 'button', true, undefined],
		['an arrow on a button', key('ArrowRight'), 'button', true, 'next'],
		['an arrow in the picture', key('ArrowRight'), 'picture', true, undefined],
		['Backspace in the picture', key('Backspace'), 'picture', true, 'return'],
		['a capital B', key('B'), 'elsewhere', true, 'black'],
		['B where letters are off', key('b'), 'elsewhere', false, undefined],
		['the space bar where letters are off', key(' '), 'elsewhere', false, 'next'],
		['Ctrl and F, which is the browser’s', key('f', { ctrlKey: true }), 'elsewhere', true, undefined],
		['a key that means nothing', key('q'), 'elsewhere', true, undefined],
		['a key called as a part of every object', key('constructor'), 'elsewhere', true, undefined]
	] as const)('%s', (_what, event, on, letters, expected) => expect(talkKeyOf(event, on, letters)).toBe(expected));
});

describe('a finger', () => {
	it.each([
		['to the left goes on', { x: 300, y: 100 }, { x: 100, y: 120 }, 'next'],
		['to the right goes back', { x: 100, y: 100 }, { x: 300, y: 90 }, 'back'],
		['that taps does nothing', { x: 100, y: 100 }, { x: 90, y: 100 }, undefined],
		['that scrolls does nothing', { x: 100, y: 500 }, { x: 180, y: 100 }, undefined]
	] as const)('%s', (_what, from, to, expected) => expect(swipeOf(from, to)).toBe(expected));
});

describe('a message between the windows', () => {
	const place = { step: 2, reveal: 1 };
	it.each([
		[{ is: 'where' }],
		[{ is: 'was' }],
		[{ is: 'do', act: 'black' }],
		[{ is: 'go', place }],
		[{ is: 'at', place, reveals: 3, black: false }]
	])('%j is understood', (message) => expect(parseMessage(message)).toEqual(message));

	it.each([
		['nothing', undefined],
		['a text', 'next'],
		['another act', { is: 'do', act: 'format' }],
		['no place', { is: 'go' }],
		['a step before the first', { is: 'go', place: { step: 0, reveal: 0 } }],
		['half a step', { is: 'go', place: { step: 1.5, reveal: 0 } }],
		['no count', { is: 'at', place, reveals: -1, black: false }],
		['what nobody sends', { is: 'end' }]
	])('that is %s is none', (_what, message) => expect(parseMessage(message)).toBeUndefined());
});

describe('the address of a step', () => {
	const words = { title: '', caption: '', notes: '' };
	const story: ShownStory = {
		id: 'mod',
		title: 'Mod',
		language: 'da',
		steps: [
			{ is: 'text', id: 'a', ...words },
			{ is: 'view', id: 'b', ...words, address: 'v=1&focus=concept:mod', statements: 1, gone: [] },
			{ is: 'text', id: 'c', ...words }
		] satisfies ShownStep[]
	};
	const own = { language: 'da', theme: 'auto' } as const;

	it.each([
		[1, 'v=1&step=mod.1&theme=projector'],
		[2, 'v=1&focus=concept:mod&step=mod.2&theme=projector'],
		[3, 'v=1&focus=concept:mod&step=mod.3&theme=projector']
	])('%i has its own view, or that of the step before', (step, expected) => {
		expect(addressOfStep(story, step, own)).toBe(expected);
	});

	it('is left by going elsewhere, and not by pointing or zooming', () => {
		const view = viewOfStep(story, 2, own);
		const moved = { ...view, camera: { x: 0.1, y: 0.1, ratio: 0.5 }, selection: ['statement:a:b'] };
		expect(isAtStep(moved, story, 2)).toBe(true);
		expect(isAtStep({ ...view, focus: 'concept:fejl' }, story, 2)).toBe(false);
	});
});

it('a talk has lasted minutes and seconds', () => {
	expect([0, 9, 65, 3600].map(lasted)).toEqual(['0:00', '0:09', '1:05', '60:00']);
});
