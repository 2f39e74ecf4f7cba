/** The view state: everything that decides what a person sees, as plain data. It lives in the address; see {@link ./url.ts}. */

import type { Act } from '$graph/model/acts';
import { GROUPINGS } from '$graph/model/groupings';
import type { NodeType } from '$graph/model/kinds';
import { FACETS, NO_FILTER, type Facet, type Filter } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import type { Language } from '../i18n/language';

export const KINDS = ['network', 'list', 'matrix', 'together', 'explore'] as const;
/** `auto` follows the machine: light or dark. */
export const THEME_CHOICES = ['auto', 'light', 'dark', 'projector'] as const;
export const PANELS = ['facets', 'reader'] as const;
/** What a cell of the matrix shows first. */
export const CELL_FIGURES = ['share', 'count', 'difference'] as const;
/** Orders of rows that belong to no column. */
export const ROW_ORDERS = ['likeness', 'name', 'total'] as const;

/** Pairs that the concept map draws at rest: those that go together, or those that keep apart too. */
export const PAIRS_SHOWN = ['together', 'all'] as const;
/** What its table of pairs is ordered by. */
export const PAIR_ORDERS = ['strength', 'name', 'statements', 'expected'] as const;

/** What the overview groups organisations by. */
export const GROUPS_SHOWN = ['none', ...GROUPINGS] as const;

export type Kind = (typeof KINDS)[number];
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Panel = (typeof PANELS)[number];
export type PairsShown = (typeof PAIRS_SHOWN)[number];
export type PairOrder = (typeof PAIR_ORDERS)[number];
export type GroupsShown = (typeof GROUPS_SHOWN)[number];
export type CellFigures = (typeof CELL_FIGURES)[number];

/** The order of the rows of the matrix. */
export interface RowOrder {
	/** One of {@link ROW_ORDERS}, or the id of the column whose figures decide. */
	by: string;
	/** The other way round than it begins: figures with the smallest first, names from the end. */
	turned: boolean;
}

/** A cell by the ids of its row and its column. */
export type CellPlace = readonly [row: string, column: string];

/** What a reader chooses once for every view. */
export interface Appearance {
	language: Language;
	theme: ThemeChoice;
}

/** The step of a story that is being presented. */
export interface Presented {
	/** Id of the story. */
	story: string;
	/** 1 for the first. */
	step: number;
}

/** What every kind of view has. */
interface SharedParts extends Appearance {
	/** Undefined while nothing is presented. */
	presented: Presented | undefined;
	/** In a frame on another site: the facets that its readers may choose from; undefined on the app's own page. */
	embedded: readonly Facet[] | undefined;
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

/** Two facets crossed. All kinds keep it for the way back to the matrix, but for the open cell. */
interface Crossing {
	rows: Facet;
	columns: Facet;
	figures: CellFigures;
	order: RowOrder;
	/** The cell whose statements are open; on the concept map the pair of concepts. */
	cell: CellPlace | undefined;
	/** Id of the column that a narrow screen shows; undefined for the first. */
	column: string | undefined;
}

/** Which concepts go together. All kinds keep it for the way back to the concept map. */
interface Togetherness {
	/** Ids of any facets but concept: what the filter's statements are compared with; none where nothing is. */
	other: readonly string[];
	pairsShown: PairsShown;
	pairOrder: PairOrder;
}

/** A free exploration. All kinds keep it for the way back to it. */
interface Growing {
	/** Ids of the nodes that it begins with. */
	things: readonly string[];
	/** What was done since, in order. */
	acts: readonly Act[];
	/** Ids of nodes that are hidden. */
	without: readonly string[];
}

/** Organisations in groups. All kinds keep it for the way back to the overview. */
interface Grouped {
	grouping: GroupsShown;
	/** Id of the group that is open; undefined for all. */
	group: string | undefined;
}

/** What every kind of view keeps. */
interface Kept extends SharedParts, Exploration, Crossing, Togetherness, Growing, Grouped {}

/** The picture, with its text beside it. */
export interface NetworkView extends Kept {
	kind: 'network';
}

/** The text alone. It keeps camera and hidden types for the way back to the picture. */
export interface ListView extends Kept {
	kind: 'list';
}

/** A table of two facets; what is in focus, selected, compared or searched for is read as in the list. */
export interface MatrixView extends Kept {
	kind: 'matrix';
}

/** The concept map. What is selected in it is the concept whose pairs are told, and its open cell is a pair. */
export interface TogetherView extends Kept {
	kind: 'together';
}

/** A picture of whatever nodes a person shows. What is selected in it belongs to it. */
export interface ExploreView extends Kept {
	kind: 'explore';
}

export type View = NetworkView | ListView | MatrixView | TogetherView | ExploreView;

export const BY_LIKENESS: RowOrder = { by: 'likeness', turned: false };

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
	rows: 'concept',
	columns: 'municipality',
	figures: 'share',
	order: BY_LIKENESS,
	cell: undefined,
	column: undefined,
	other: [],
	pairsShown: 'together',
	pairOrder: 'strength',
	things: [],
	acts: [],
	without: [],
	grouping: 'none',
	group: undefined,
	folded: [],
	presented: undefined,
	embedded: undefined,
	...DEFAULT_APPEARANCE
};

/** True when any facet filters. */
export function isFiltered(filter: Filter): boolean {
	return FACETS.some((facet) => filter[facet].length > 0);
}
