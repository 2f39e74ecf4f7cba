/** The view state: everything that decides what a person sees, as plain data. It lives in the URL; see {@link ./url.ts}. */

import type { NodeType } from '$graph/model/kinds';
import { FACETS, NO_FILTER, type Filter } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import type { Language } from '../i18n/language';

export const MODES = ['network', 'list'] as const;
/** `auto` follows the machine: light or dark. */
export const THEME_CHOICES = ['auto', 'light', 'dark', 'projector'] as const;

export type Mode = (typeof MODES)[number];
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface View {
	/** Words in the search box that have been searched for. */
	query: string;
	filter: Filter;
	/** Id of the node the lens is on; undefined on the overview. */
	focus: string | undefined;
	/** Ids, in the order they were chosen. */
	selection: readonly string[];
	/** Undefined while everything is in view. */
	camera: Camera | undefined;
	mode: Mode;
	/** Node types that the legend hides. */
	hidden: readonly NodeType[];
	/** Panels that are folded away. */
	folded: readonly Panel[];
	language: Language;
	theme: ThemeChoice;
}

export const PANELS = ['facets', 'reader'] as const;
export type Panel = (typeof PANELS)[number];

export const DEFAULT_VIEW: View = {
	query: '',
	filter: NO_FILTER,
	focus: undefined,
	selection: [],
	camera: undefined,
	mode: 'network',
	hidden: [],
	folded: [],
	language: 'da',
	theme: 'auto'
};

/** True when any facet filters. */
export function isFiltered(filter: Filter): boolean {
	return FACETS.some((facet) => filter[facet].length > 0);
}

/** One step out, as Esc takes it: selection, then focus, then search, then filter; undefined when there is nothing left to leave. */
export function stepOut(view: View): Partial<View> | undefined {
	if (view.selection.length) return { selection: [] };
	if (view.focus) return { focus: undefined, camera: undefined };
	if (view.query) return { query: '' };
	if (isFiltered(view.filter)) return { filter: NO_FILTER };
	return undefined;
}
