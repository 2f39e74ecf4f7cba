/** The steps people take from view to view, by name. Each is pure, and gives the very view back where there is nothing to do. */

import { amongAll } from '$graph/analysis/figures';
import { facetOfId, FACETS, NO_FILTER, type Facet, type Filter } from '$graph/model/query';
import type { NodeType } from '$graph/model/kinds';
import type { Camera } from '$graph/scene/camera';
import { firstActs } from './acts';
import { isPortrait, whatIsRead } from './reading';
import { isFiltered, type Appearance, type Kind, type Panel, type View } from './view';

export type Step = (view: View) => View;

/** To a node, read within what is named beside it; what was searched for is answered by that. */
export function focusOn(id: string, ...within: string[]): Step {
	return (view) => ({ ...toOverview(view), query: '', focus: id, selection: within });
}

/** To a statement, with itself selected. */
export function openStatement(id: string): Step {
	return focusOn(id, id);
}

/** To the lens of a concept or the portrait of anything else, from whatever kind of view. */
export function openLens(id: string): Step {
	return (view) => show('network')(focusOn(id)(view));
}

/** To the overview; filters stay. */
export const toOverview: Step = (view) => ({
	...view,
	focus: undefined,
	selection: [],
	compared: [],
	camera: undefined,
	cell: undefined
});

/** To the picture of everything, as a first visit has it; filters stay. */
export const home: Step = (view) => show('network')({ ...toOverview(view), query: '', group: undefined });

/** To what a search finds, in the whole graph. */
export function searchFor(words: string): Step {
	return (view) => ({ ...toOverview(view), query: words });
}

export const leaveSearch: Step = (view) => (view.query ? { ...view, query: '' } : view);

/** These alone. */
export function select(...ids: string[]): Step {
	return (view) => ({ ...view, selection: ids, compared: [], cell: undefined });
}

/** Into the selection; out of it where all of them are in it. */
export function toggle(...ids: string[]): Step {
	return (view) => {
		const others = view.selection.filter((id) => !ids.includes(id));
		const areSelected = ids.every((id) => view.selection.includes(id));
		return { ...view, selection: areSelected ? others : [...others, ...ids] };
	};
}

export const clearSelection: Step = (view) => (view.selection.length ? { ...view, selection: [] } : view);

/** These side by side, and nothing else. */
export function compare(...ids: string[]): Step {
	return (view) => ({ ...toOverview(view), query: '', compared: ids });
}

/** Back to the picture or the text of what was compared: it is selected there. */
export const leaveComparison: Step = (view) =>
	view.compared.length ? { ...toOverview(view), selection: view.compared } : view;

/**
 * To the statements that a thing compared has together with another value. Where both are of one
 * facet, the value takes the place of what is chosen of it.
 */
export function readTogether(thing: string, value: string): Step {
	return (view) => {
		const [kind, facet] = [facetOfId(thing), facetOfId(value)];
		if (kind === undefined || facet === undefined) return view;
		const all = { ...view, filter: amongAll(view.filter, kind) };
		if (kind === facet) return { ...focusOn(thing)(all), filter: { ...all.filter, [facet]: [value] } };
		return facet === 'concept' ? focusOn(value, thing)(all) : focusOn(thing, value)(all);
	};
}

/** To all statements of a thing compared: organisations chosen don't hide those of another. */
export function readAllOf(thing: string): Step {
	return (view) => {
		const kind = facetOfId(thing);
		return focusOn(thing)(kind === undefined ? view : { ...view, filter: amongAll(view.filter, kind) });
	};
}

/** One more value of its facet, beside those chosen. Ids of no facet filter nothing. */
export function withFilter(id: string): Step {
	return changeFacet(id, (ids) => (ids.includes(id) ? ids : [...ids, id].sort()));
}

export function withoutFilter(id: string): Step {
	return changeFacet(id, (ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : ids));
}

/** These facets filter nothing any more; the others stay. */
export function liftFilter(facets: readonly Facet[]): Step {
	return (view) => {
		if (!facets.some((facet) => view.filter[facet].length)) return view;
		const lifted: Partial<Filter> = Object.fromEntries(facets.map((facet) => [facet, []]));
		return { ...view, filter: { ...view.filter, ...lifted } };
	};
}

export const clearFilter: Step = liftFilter(FACETS);

/** Hides the nodes of a type, or shows them again. */
export function toggleType(type: NodeType): Step {
	return (view) => ({ ...view, hidden: toggled(view.hidden, type) });
}

/** Folds a panel away, or unfolds it. */
export function fold(panel: Panel): Step {
	return (view) => ({ ...view, folded: toggled(view.folded, panel) });
}

export function withCamera(camera: Camera | undefined): Step {
	return (view) => ({ ...view, camera });
}

/**
 * As a picture, or as text alone; out of a comparison or a portrait, with what was compared or portrayed selected
 * where a picture of everything has it. To the matrix or the concept map, which are of everything that the filter leaves;
 * or to the free exploration.
 */
export function show(kind: Kind): Step {
	if (kind === 'matrix') return toMatrix;
	if (kind === 'together') return toTogether;
	if (kind === 'explore') return toExplore;
	return (view) => {
		const left = isPortrait(view) ? leavePortrait(view) : leaveComparison(view);
		return view.kind === kind && left === view ? view : { ...left, kind, cell: undefined };
	};
}

const leavePortrait: Step = (view) => ({
	...toOverview(view),
	selection: view.focus !== undefined && facetOfId(view.focus) === 'municipality' ? [view.focus] : []
});

const toMatrix: Step = (view) =>
	whatIsRead(view) === 'matrix' ? view : { ...toOverview(view), query: '', kind: 'matrix' };

/** To the concept map; a concept in focus, or selected alone, is the one whose pairs are told there. */
const toTogether: Step = (view) => {
	if (whatIsRead(view) === 'together') return view;
	const [chosen, ...others] = view.focus === undefined ? view.selection : [view.focus];
	const isConcept = chosen !== undefined && others.length === 0 && facetOfId(chosen) === 'concept';
	return { ...toOverview(view), query: '', kind: 'together', selection: isConcept ? [chosen] : [] };
};

/** To the free exploration as it was left; what is in focus or selected begins one anew, where it was elsewhere. */
const toExplore: Step = (view) => {
	if (whatIsRead(view) === 'explore') return view;
	const chosen = [...(view.focus === undefined ? [] : [view.focus]), ...view.compared, ...view.selection];
	const kept = { ...toOverview(view), query: '', kind: 'explore' as const };
	if (chosen.length === 0) return kept;
	const things = [...new Set(chosen)];
	return { ...kept, things, acts: things.flatMap(firstActs), without: [], selection: things.slice(0, 1) };
};

/** In another language or theme. */
export function wear(change: Partial<Appearance>): Step {
	return (view) => ({ ...view, ...change });
}

/**
 * As Esc steps out: of the comparison, of the open pair, of the selection, then of the focus, of the search, of the open cell, of the
 * open group, of the filter.
 */
export const stepOut: Step = (view) => {
	if (view.compared.length) return leaveComparison(view);
	if (view.kind === 'together' && view.cell) return closeCell(view);
	if (view.selection.length) return clearSelection(view);
	if (view.focus !== undefined) return { ...view, focus: undefined, camera: undefined };
	if (view.query) return leaveSearch(view);
	if (view.cell) return closeCell(view);
	if (view.group !== undefined) return { ...view, group: undefined };
	return isFiltered(view.filter) ? { ...view, filter: NO_FILTER } : view;
};

/** The statements of the open cell are shown no more. */
export const closeCell: Step = (view) => (view.cell ? { ...view, cell: undefined } : view);

function changeFacet(id: string, change: (ids: readonly string[]) => readonly string[]): Step {
	return (view) => {
		const facet = facetOfId(id);
		if (facet === undefined) return view;
		const ids = change(view.filter[facet]);
		return ids === view.filter[facet] ? view : { ...view, filter: { ...view.filter, [facet]: ids } };
	};
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
	return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
