/** Tables that are ready: those of the whole graph, and of each document its own readings. */

import { NO_FILTER, type Facet, type FacetCount, type FacetCounts } from '$graph/model/query';
import { inOrderOfNames } from '$graph/text/order';
import { cross } from '../view/matrix-steps';
import type { Step } from '../view/steps';
import { documentOf } from './shown-values';

export interface Preset {
	rows: Facet;
	columns: Facet;
	step: Step;
}

function preset(rows: Facet, columns: Facet, document?: string): Preset {
	const filter = document === undefined ? NO_FILTER : { ...NO_FILTER, document: [document] };
	return { rows, columns, step: cross(rows, columns, filter) };
}

export const WHOLE: readonly Preset[] = [
	preset('concept', 'municipality'),
	preset('concept', 'role'),
	preset('concept', 'concept'),
	preset('municipality', 'role')
];

/** What is read of one document: its values by role, and its concepts by both. */
export interface DocumentPresets {
	document: FacetCount;
	presets: readonly Preset[];
}

/** Of the documents that were sent; without its values where it surely has none. */
export function documentPresets({ facets, more }: FacetCounts): DocumentPresets[] {
	const valued = new Set(facets.value.map(({ id }) => documentOf(id)));
	const mayBeMore = more?.value !== undefined;
	return inOrderOfNames(facets.document, ({ owner, label }) => `${owner?.label ?? ''} ${label}`).map((document) => {
		const { id } = document;
		const hasValues = mayBeMore || valued.has(id);
		const ofValues = hasValues ? [preset('value', 'role', id), preset('concept', 'value', id)] : [];
		return { document, presets: [preset('concept', 'role', id), ...ofValues] };
	});
}
