/** The steps people take, each from a view in use: what it changes, and that it changes nothing else. */

import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '$graph/model/query';
import * as mapSteps from '$lib/view/map-steps';
import * as matrixSteps from '$lib/view/matrix-steps';
import { groupBy, openGroup } from '$lib/view/group-steps';
import * as steps from '$lib/view/steps';
import { DEFAULT_VIEW, type View } from '$lib/view/view';

const CAMERA = { x: 0.5, y: 0.4, ratio: 0.5 };

const view: View = {
	kind: 'list',
	query: 'tryghed',
	filter: { ...NO_FILTER, municipality: ['municipality:gladsaxe'], role: ['role:leder'] },
	focus: 'concept:mod',
	selection: ['municipality:gladsaxe', 'concept:mod'],
	compared: [],
	camera: CAMERA,
	rows: 'value',
	columns: 'role',
	figures: 'count',
	order: { by: 'role:leder', turned: false },
	cell: ['value:a:mod', 'role:leder'],
	column: 'role:leder',
	other: ['municipality:hvidovre'],
	pairsShown: 'all',
	pairOrder: 'name',
	things: ['concept:tillid'],
	acts: [{ kind: 'arrange' }],
	without: [],
	grouping: 'region',
	group: 'group:region-oeerne',
	hidden: ['Statement'],
	embedded: undefined,
	presented: undefined,
	folded: ['facets'],
	language: 'en',
	theme: 'dark'
};

/** The order and what is open in a matrix of other facets. */
const AS_IT_OPENS = { order: { by: 'likeness', turned: false }, cell: undefined, column: undefined };

const filter = (change: Partial<View['filter']>) => ({ filter: { ...view.filter, ...change } });
const atRest = { query: '', focus: undefined, selection: [], camera: undefined, cell: undefined };

const TABLE: [name: string, step: steps.Step, change: Partial<View>][] = [
	['focusOn', steps.focusOn('concept:tillid'), { ...atRest, focus: 'concept:tillid' }],
	[
		'focusOn within another node',
		steps.focusOn('concept:tillid', 'municipality:gentofte'),
		{ ...atRest, focus: 'concept:tillid', selection: ['municipality:gentofte'] }
	],
	[
		'openStatement',
		steps.openStatement('statement:a:1'),
		{ ...atRest, focus: 'statement:a:1', selection: ['statement:a:1'] }
	],
	['openLens', steps.openLens('concept:tillid'), { ...atRest, kind: 'network', focus: 'concept:tillid' }],
	['toOverview', steps.toOverview, { ...atRest, query: 'tryghed' }],
	['home', steps.home, { ...atRest, kind: 'network', group: undefined }],
	['groupBy', groupBy('likeness'), { grouping: 'likeness', group: undefined }],
	['openGroup', openGroup('group:region-kysten'), { ...atRest, group: 'group:region-kysten' }],
	['openGroup of none', openGroup(), { ...atRest, group: undefined }],
	['searchFor', steps.searchFor('fejl'), { ...atRest, query: 'fejl' }],
	['leaveSearch', steps.leaveSearch, { query: '' }],
	[
		'select',
		steps.select('concept:fejl', 'role:leder'),
		{ selection: ['concept:fejl', 'role:leder'], cell: undefined }
	],
	[
		'toggle something new',
		steps.toggle('concept:fejl'),
		{ selection: ['municipality:gladsaxe', 'concept:mod', 'concept:fejl'] }
	],
	['toggle something selected', steps.toggle('municipality:gladsaxe'), { selection: ['concept:mod'] }],
	[
		'toggle both ends of a link, one of them selected',
		steps.toggle('municipality:gladsaxe', 'concept:fejl'),
		{ selection: ['concept:mod', 'municipality:gladsaxe', 'concept:fejl'] }
	],
	['toggle both ends of a selected link', steps.toggle('concept:mod', 'municipality:gladsaxe'), { selection: [] }],
	['clearSelection', steps.clearSelection, { selection: [] }],
	[
		'withFilter, sorted',
		steps.withFilter('municipality:albertslund'),
		filter({ municipality: ['municipality:albertslund', 'municipality:gladsaxe'] })
	],
	['withoutFilter', steps.withoutFilter('municipality:gladsaxe'), filter({ municipality: [] })],
	['liftFilter', steps.liftFilter(['role', 'value']), filter({ role: [] })],
	['clearFilter', steps.clearFilter, { filter: NO_FILTER }],
	['toggleType that is shown', steps.toggleType('Concept'), { hidden: ['Statement', 'Concept'] }],
	['toggleType that is hidden', steps.toggleType('Statement'), { hidden: [] }],
	['fold what is open', steps.fold('reader'), { folded: ['facets', 'reader'] }],
	['fold what is folded', steps.fold('facets'), { folded: [] }],
	['withCamera', steps.withCamera({ ...CAMERA, x: 0.1 }), { camera: { ...CAMERA, x: 0.1 } }],
	['show', steps.show('network'), { kind: 'network', cell: undefined }],
	[
		'show as a concept map, of the concept in focus',
		steps.show('together'),
		{ ...atRest, kind: 'together', selection: ['concept:mod'] }
	],
	['show as a matrix', steps.show('matrix'), { ...atRest, kind: 'matrix' }],
	['closeCell', steps.closeCell, { cell: undefined }],
	['compare', steps.compare('concept:mod', 'concept:fejl'), { ...atRest, compared: ['concept:mod', 'concept:fejl'] }],
	[
		'readTogether a concept of another kind of thing',
		steps.readTogether('role:leder', 'concept:fejl'),
		{ ...atRest, focus: 'concept:fejl', selection: ['role:leder'] }
	],
	[
		'readTogether an organisation that the filter hides',
		steps.readTogether('municipality:gentofte', 'role:leder'),
		{ ...atRest, ...filter({ municipality: [] }), focus: 'municipality:gentofte', selection: ['role:leder'] }
	],
	[
		'readTogether two of one kind',
		steps.readTogether('concept:tillid', 'concept:fejl'),
		{ ...atRest, ...filter({ concept: ['concept:fejl'] }), focus: 'concept:tillid' }
	],
	[
		'readAllOf an organisation',
		steps.readAllOf('municipality:gentofte'),
		{ ...atRest, ...filter({ municipality: [] }), focus: 'municipality:gentofte' }
	],
	['wear', steps.wear({ language: 'da' }), { language: 'da' }]
];

describe('a step', () => {
	it.each(TABLE)('%s changes what it says, and nothing else', (_, step, change) => {
		const before = structuredClone(view);
		expect(step(view)).toEqual({ ...view, ...change });
		expect(view).toEqual(before);
	});

	const NOTHING_TO_DO: [name: string, step: steps.Step, from: View][] = [
		['clearSelection of nothing', steps.clearSelection, DEFAULT_VIEW],
		['leaveSearch without a search', steps.leaveSearch, DEFAULT_VIEW],
		['clearFilter without a filter', steps.clearFilter, DEFAULT_VIEW],
		['liftFilter of facets that filter nothing', steps.liftFilter(['value', 'concept']), view],
		['withFilter that is there', steps.withFilter('role:leder'), view],
		['withoutFilter that is not there', steps.withoutFilter('role:direktion'), view],
		['withFilter by what filters nothing', steps.withFilter('statement:a:1'), view],
		['show of the same kind', steps.show('list'), view],
		['show of the matrix that is shown', steps.show('matrix'), { ...DEFAULT_VIEW, kind: 'matrix' }],
		['show of the concept map that is shown', steps.show('together'), { ...DEFAULT_VIEW, kind: 'together' }],
		['closeCell of none', steps.closeCell, DEFAULT_VIEW],
		['leaveComparison without one', steps.leaveComparison, view],
		['readTogether with a statement', steps.readTogether('concept:mod', 'statement:a:1'), view],
		['stepOut of the plain overview', steps.stepOut, DEFAULT_VIEW]
	];
	it.each(NOTHING_TO_DO)('%s gives the very view back', (_, step, from) => {
		expect(step(from)).toBe(from);
	});
});

const MAPPED: [name: string, step: steps.Step, change: Partial<View>][] = [
	['pairsOf a concept', mapSteps.pairsOf('concept:fejl'), { ...atRest, kind: 'together', selection: ['concept:fejl'] }],
	['pairsOf all', mapSteps.pairsOf(), { ...atRest, kind: 'together' }],
	['besideOther', mapSteps.besideOther('role:leder'), { other: ['role:leder'] }],
	['besideOther of none', mapSteps.besideOther(), { other: [] }],
	['showPairs', mapSteps.showPairs('together'), { pairsShown: 'together' }],
	['orderPairs', mapSteps.orderPairs('expected'), { pairOrder: 'expected' }],
	['openPair', mapSteps.openPair('concept:fejl', 'concept:mod'), { cell: ['concept:fejl', 'concept:mod'] }]
];

describe('a step within the concept map', () => {
	it.each(MAPPED)('%s changes what it says and nothing else', (_, step, change) => {
		expect(step(view)).toEqual({ ...view, ...change });
	});

	it('Esc closes the open pair, then leaves the chosen concept', () => {
		const open: View = {
			...DEFAULT_VIEW,
			kind: 'together',
			selection: ['concept:mod'],
			cell: ['concept:fejl', 'concept:mod']
		};
		const closed = steps.stepOut(open);
		expect(closed).toEqual({ ...open, cell: undefined });
		expect(steps.stepOut(closed)).toEqual({ ...closed, selection: [] });
	});
});

const CROSSED: [name: string, step: steps.Step, change: Partial<View>][] = [
	[
		'cross',
		matrixSteps.cross('concept', 'role'),
		{ ...AS_IT_OPENS, ...atRest, kind: 'matrix', rows: 'concept', columns: 'role' }
	],
	[
		'cross under another filter',
		matrixSteps.cross('concept', 'role', NO_FILTER),
		{ ...AS_IT_OPENS, ...atRest, kind: 'matrix', rows: 'concept', columns: 'role', filter: NO_FILTER }
	],
	[
		'crossWith another facet',
		matrixSteps.crossWith('rows', 'concept'),
		{ ...AS_IT_OPENS, ...atRest, kind: 'matrix', rows: 'concept' }
	],
	[
		'crossWith the facet of the other side',
		matrixSteps.crossWith('rows', 'role'),
		{ ...AS_IT_OPENS, ...atRest, kind: 'matrix', rows: 'role', columns: 'value' }
	],
	['turnOver', matrixSteps.turnOver, { ...AS_IT_OPENS, ...atRest, kind: 'matrix', rows: 'role', columns: 'value' }],
	['showFigures', matrixSteps.showFigures('share'), { figures: 'share' }],
	['orderBy another column', matrixSteps.orderBy('role:alle'), { order: { by: 'role:alle', turned: false } }],
	['orderBy the same column', matrixSteps.orderBy('role:leder'), { order: { by: 'role:leder', turned: true } }],
	[
		'toggleCell that is closed',
		matrixSteps.toggleCell(['value:a:mod', 'role:alle']),
		{ cell: ['value:a:mod', 'role:alle'] }
	],
	['toggleCell that is open', matrixSteps.toggleCell(['value:a:mod', 'role:leder']), { cell: undefined }],
	['showColumn', matrixSteps.showColumn('role:alle'), { column: 'role:alle', cell: undefined }],
	['showColumn of the open cell', matrixSteps.showColumn('role:leder'), {}],
	[
		'readCell of a concept',
		matrixSteps.readCell(['role:leder', 'concept:mod']),
		{ ...atRest, focus: 'concept:mod', selection: ['role:leder'] }
	],
	[
		'readCell of two concepts',
		matrixSteps.readCell(['concept:mod', 'concept:fejl']),
		{ ...atRest, ...filter({ concept: ['concept:fejl'] }), focus: 'concept:mod' }
	],
	['readSide', matrixSteps.readSide('role:leder'), { ...atRest, focus: 'role:leder' }]
];

describe('a step of the matrix', () => {
	it.each(CROSSED)('%s changes what it says, and nothing else', (_, step, change) => {
		const before = structuredClone(view);
		expect(step(view)).toEqual({ ...view, ...change });
		expect(view).toEqual(before);
	});

	it.each([
		['crossWith the facet that is there', matrixSteps.crossWith('rows', 'value')],
		['showFigures that are shown', matrixSteps.showFigures('count')]
	])('%s gives the very view back', (_, step) => {
		expect(step(view)).toBe(view);
	});

	it('crosses concepts with themselves', () => {
		const { rows, columns } = matrixSteps.crossWith('columns', 'concept')(DEFAULT_VIEW);
		expect([rows, columns]).toEqual(['concept', 'concept']);
	});
});

describe('a comparison', () => {
	const comparing: View = { ...DEFAULT_VIEW, compared: ['concept:mod', 'concept:tillid'] };
	it.each([
		['leaveComparison', steps.leaveComparison, comparing.kind],
		['stepOut', steps.stepOut, comparing.kind],
		['show of its own kind', steps.show(comparing.kind), comparing.kind],
		['show of another kind', steps.show('list'), 'list']
	] as const)('is left by %s, with what was compared selected', (_, step, kind) => {
		expect(step(comparing)).toEqual({ ...comparing, kind, compared: [], selection: comparing.compared });
	});

	it.each([
		['focusOn', steps.focusOn('concept:fejl')],
		['select', steps.select('concept:fejl')],
		['searchFor', steps.searchFor('fejl')],
		['home', steps.home]
	])('is over after %s', (_, step) => {
		expect(step(comparing).compared).toEqual([]);
	});
});

describe('stepping out', () => {
	it('leaves selection, then focus, then search, then an open cell, then an open group, then filters, one at a time', () => {
		const left: string[] = [];
		let at: View = { ...view };
		for (let out = steps.stepOut(at); out !== at; out = steps.stepOut(at)) {
			const [changed = ''] = (['selection', 'focus', 'query', 'cell', 'group', 'filter'] as const).filter(
				(key) => out[key] !== at[key]
			);
			left.push(changed);
			at = out;
		}
		expect(left).toEqual(['selection', 'focus', 'query', 'cell', 'group', 'filter']);
	});

	it('moves the camera back with the focus', () => {
		const { camera, focus } = steps.stepOut({ ...view, selection: [] });
		expect([camera, focus]).toEqual([undefined, undefined]);
	});
});
