/** The view state: everything that decides what a person sees, as plain data. It lives in the address; see {@link ./url.ts}. */

import type { NodeType } from '$graph/model/kinds';
import { FACETS, NO_FILTER, type Filter } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import type { Language } from '../i18n/language';

export const KINDS = ['network', 'list'] as const;
/** `auto` follows the machine: light or dark. */
export const THEME_CHOICES = ['auto', 'light', 'dark', 'projector'] as const;
export const PANELS = ['facets', 'reader'] as const;

export type Kind = (typeof KINDS)[number];
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Panel = (typeof PANELS)[number];

/** What a reader chooses once for every view. */
export interface Appearance {
	language: Language;
	theme: ThemeChoice;
}

/** What every kind of view has. */
interface SharedParts extends Appearance {
	/** Words that have been searched for; empty for none. */
	query: string;
	filter: Filter;
	/** Panels that are folded away. */
	folded: readonly Panel[];
}

/** What the kinds have that are about one node, or about everything. */
interface Exploration {
	/** Id of the node that the view is about; undefined for the overview. */
	focus: string | undefined;
	/** Ids, in the order they were chosen. */
	selection: readonly string[];
	/** Ids of things side by side, in their order; none where nothing is compared. */
	compared: readonly string[];
	/** Undefined while everything is in view. */
	camera: Camera | undefined;
	/** Node types that the legend hides. */
	hidden: readonly NodeType[];
}

/** The picture, with its text beside it. */
export interface NetworkView extends SharedParts, Exploration {
	kind: 'network';
}

/** The text alone. It keeps camera and hidden types for the way back to the picture. */
export interface ListView extends SharedParts, Exploration {
	kind: 'list';
}

export type View = NetworkView | ListView;

export const DEFAULT_APPEARANCE: Appearance = { language: 'da', theme: 'auto' };

export const DEFAULT_VIEW: View = {
	kind: 'network',
	query: '',
	filter: NO_FILTER,
	focus: undefined,
	selection: [],
	compared: [],
	camera: undefined,
	hidden: [],
	folded: [],
	...DEFAULT_APPEARANCE
};

/** True when any facet filters. */
export function isFiltered(filter: Filter): boolean {
	return FACETS.some((facet) => filter[facet].length > 0);
}
