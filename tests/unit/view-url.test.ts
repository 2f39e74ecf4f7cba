/** The view state in the URL: what goes in comes out, and what is not ours is named, never thrown. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '$graph/model/query';
import { decodeView, dropUnknown, encodeView, LONGEST } from '$lib/view/url';
import { DEFAULT_VIEW, stepOut, type View } from '$lib/view/view';

const decode = (search: string) => decodeView(new URLSearchParams(search));

const everything: View = {
	query: 'mod & "tillid", 50 %',
	filter: {
		...NO_FILTER,
		municipality: ['municipality:albertslund', 'municipality:gladsaxe'],
		role: ['role:leder-af-ledere'],
		value: ['value:et-dokument:mod']
	},
	focus: 'concept:mod',
	selection: ['statement:et-dokument:0123456789', 'value:et-dokument:mod'],
	camera: { x: 0.25, y: 0.75, ratio: 0.5 },
	mode: 'list',
	hidden: ['Statement'],
	folded: ['facets', 'reader'],
	language: 'en',
	theme: 'projector'
};

describe('the address of a view', () => {
	it('is empty for the default view', () => {
		expect(encodeView(DEFAULT_VIEW)).toBe('');
		expect(decode('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
	});

	it('holds every part of a view and gives it back', () => {
		expect(decode(encodeView(everything))).toEqual({ view: everything, problems: [] });
	});

	it('stays readable: ids without their type, colons and commas as they are', () => {
		const view = { ...DEFAULT_VIEW, focus: 'concept:mod', filter: everything.filter };
		expect(encodeView(view)).toBe(
			'v=1&municipality=albertslund,gladsaxe&role=leder-af-ledere&value=et-dokument:mod&focus=concept:mod'
		);
	});

	it('reads a facet with its type in front as well', () => {
		expect(decode('municipality=municipality:gentofte').view.filter.municipality).toEqual(['municipality:gentofte']);
	});
});

describe('a link that is not all ours', () => {
	const cases: [search: string, problem: object, what: string][] = [
		['utm_source=mail', { code: 'unknown-parameter', key: 'utm_source' }, 'a parameter of someone else'],
		['v=7&focus=concept:mod', { code: 'newer-version', key: 'v', value: '7' }, 'a newer version'],
		['v=x', { code: 'bad-value', key: 'v', value: 'x' }, 'a version that is no number'],
		['focus=%3Cscript%3E', { code: 'bad-value', key: 'focus', value: '<script>' }, 'a focus that is no id'],
		['municipality=Køge!', { code: 'bad-value', key: 'municipality', value: 'Køge!' }, 'a facet that is no id'],
		['camera=1,2', { code: 'bad-value', key: 'camera', value: '1,2' }, 'a camera with a number missing'],
		['camera=0.5,0.5,NaN', { code: 'bad-value', key: 'camera', value: '0.5,0.5,NaN' }, 'a camera out of bounds'],
		['mode=cube', { code: 'bad-value', key: 'mode', value: 'cube' }, 'a mode that does not exist'],
		['lang=de', { code: 'bad-value', key: 'lang', value: 'de' }, 'a language that does not exist'],
		[`q=${'a'.repeat(201)}`, { code: 'too-long', key: 'q' }, 'a search beyond the limit']
	];
	it.each(cases)('%s: says what it did not understand', (search, problem) => {
		expect(decode(search).problems).toEqual([problem]);
	});

	it('keeps what it did understand', () => {
		expect(decode('v=7&focus=concept:mod&mode=cube').view.focus).toBe('concept:mod');
	});

	it('is not read at all beyond the longest length', () => {
		const { view, problems } = decode(`focus=concept:mod&select=${'a'.repeat(LONGEST)}`);
		expect(view).toEqual(DEFAULT_VIEW);
		expect(problems).toEqual([{ code: 'too-long', key: 'link' }]);
	});

	it('loses ids the graph does not hold, each by name', () => {
		const decoded = decode('municipality=gladsaxe,atlantis&focus=concept:mod&select=concept:nope');
		const known = new Set(['municipality:gladsaxe', 'concept:mod']);
		const { view, problems } = dropUnknown(decoded, (id) => known.has(id));
		expect(view.filter.municipality).toEqual(['municipality:gladsaxe']);
		expect(view.focus).toBe('concept:mod');
		expect(view.selection).toEqual([]);
		expect(problems).toEqual([
			{ code: 'unknown-id', key: 'municipality', value: 'municipality:atlantis' },
			{ code: 'unknown-id', key: 'select', value: 'concept:nope' }
		]);
	});
});

describe('stepping out', () => {
	it('leaves selection, then focus, then search, then filters, one at a time', () => {
		const steps: string[] = [];
		let view: View = everything;
		for (let out = stepOut(view); out; out = stepOut(view)) {
			steps.push(Object.keys(out)[0] ?? '');
			view = { ...view, ...out };
		}
		expect(steps).toEqual(['selection', 'focus', 'query', 'filter']);
	});
});
