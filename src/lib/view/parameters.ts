/** The parameters of an address, as a table: reading, writing, the list of keys and the one in docs/links.md are made from it. */

import { NODE_TYPES } from '$graph/model/kinds';
import { EXPLORED } from '$graph/model/acts';
import { FACETS, LIMITS, type Filter } from '$graph/model/query';
import { LANGUAGES } from '../i18n/language';
import type { AddressKey } from '../i18n/problem';
import { actList } from './acts';
import {
	camera,
	cellPlace,
	choice,
	choices,
	embeddedFacets,
	facetIds,
	facetValues,
	groupId,
	id,
	ids,
	presentedStep,
	rowOrder,
	sideValues,
	text,
	type Codec
} from './codec';
import {
	CELL_FIGURES,
	DEFAULT_VIEW,
	GROUPS_SHOWN,
	KINDS,
	PAIR_ORDERS,
	PAIRS_SHOWN,
	PANELS,
	THEME_CHOICES,
	type View
} from './view';

const MOST_SELECTED = 20;

/** A view with a field for each parameter: each facet of its filter has its own. */
export type Values = Omit<View, 'filter'> & Filter;
export type Field = keyof Values;

interface Parameter<T> {
	/** As it stands in an address. It is never given another meaning under the same version. */
	key: AddressKey;
	codec: Codec<T>;
	/** For the documents: what it says, and an example. */
	about: string;
	example: string;
}

/** In the order in which an address has them. */
export const PARAMETERS: { readonly [F in Field]: Parameter<Values[F]> } = {
	query: { key: 'q', codec: text(LIMITS.search), about: 'Words that are searched for', example: 'tillid' },
	municipality: {
		key: 'municipality',
		codec: facetIds('municipality'),
		about: 'Only statements of these municipalities',
		example: 'gentofte,gladsaxe'
	},
	role: {
		key: 'role',
		codec: facetIds('role'),
		about: 'Only statements for these roles, and for those that are kinds of them',
		example: 'leder'
	},
	relation: {
		key: 'relation',
		codec: facetIds('relation'),
		about: 'Only statements on these leadership relations',
		example: 'opad'
	},
	value: {
		key: 'value',
		codec: facetIds('value'),
		about: 'Only statements under these values',
		example: 'gladsaxe-vi-vil:mod'
	},
	concept: {
		key: 'concept',
		codec: facetIds('concept'),
		about: 'Only statements that mention these concepts',
		example: 'mod,tillid'
	},
	document: {
		key: 'document',
		codec: facetIds('document'),
		about: 'Only statements of these documents',
		example: 'gladsaxe-vi-vil'
	},
	focus: {
		key: 'focus',
		codec: id,
		about: 'The node that the view is about; the overview without it',
		example: 'concept:mod'
	},
	selection: {
		key: 'select',
		codec: ids(MOST_SELECTED),
		about: 'What is selected, at most twenty',
		example: 'municipality:gentofte'
	},
	compared: {
		key: 'compare',
		codec: facetValues(MOST_SELECTED),
		about: 'Two or three things of one kind, side by side',
		example: 'concept:mod,concept:tillid'
	},
	camera: {
		key: 'camera',
		codec: camera,
		about: 'The middle of the picture in shares of its frame, and the zoom',
		example: '0.5,0.5,0.8'
	},
	kind: {
		key: 'mode',
		codec: choice(KINDS, DEFAULT_VIEW.kind),
		about:
			'The kind of view: `network`, `list` for the text alone, `matrix`, `together` for the concept map, or `explore`',
		example: 'list'
	},
	rows: {
		key: 'rows',
		codec: choice(FACETS, DEFAULT_VIEW.rows),
		about: 'The facet of the rows of the matrix',
		example: 'value'
	},
	columns: {
		key: 'columns',
		codec: choice(FACETS, DEFAULT_VIEW.columns),
		about: 'That of its columns, another one unless it is `concept`',
		example: 'role'
	},
	figures: {
		key: 'show',
		codec: choice(CELL_FIGURES, DEFAULT_VIEW.figures),
		about: 'What its cells show first: `share`, `count` or `difference`',
		example: 'count'
	},
	order: {
		key: 'sort',
		codec: rowOrder,
		about: 'What its rows are ordered by: `likeness`, `name`, `total` or a column; `,turned` for the other way round',
		example: 'municipality:gentofte,turned'
	},
	cell: {
		key: 'cell',
		codec: cellPlace,
		about: 'The row and column of its cell whose statements are open; on the concept map a pair of concepts',
		example: 'concept:mod,municipality:gentofte'
	},
	column: {
		key: 'column',
		codec: id,
		about: 'The column that a narrow screen shows; the first without it',
		example: 'municipality:gentofte'
	},
	other: {
		key: 'other',
		codec: sideValues(MOST_SELECTED),
		about: 'What the concept map compares with: its ids take the place of what is filtered of their facets',
		example: 'municipality:gladsaxe'
	},
	pairsShown: {
		key: 'pairs',
		codec: choice(PAIRS_SHOWN, DEFAULT_VIEW.pairsShown),
		about: 'The pairs that the concept map draws: `together`, or `all`, with those that keep apart',
		example: 'all'
	},
	pairOrder: {
		key: 'by',
		codec: choice(PAIR_ORDERS, DEFAULT_VIEW.pairOrder),
		about: 'What its table of pairs is ordered by: `strength`, `name`, `statements` or `expected`',
		example: 'name'
	},
	things: {
		key: 'things',
		codec: ids(EXPLORED.things),
		about: 'What a free exploration begins with, at most 200; the concepts most spoken of without it',
		example: 'concept:mod,concept:tillid'
	},
	acts: {
		key: 'acts',
		codec: actList,
		about: 'What was done in it since, at most 200 acts, in order; see below',
		example: 'concept:mod~mentions-in-statement'
	},
	without: {
		key: 'without',
		codec: ids(EXPLORED.things),
		about: 'What is hidden in it, at most 200',
		example: 'role:alle'
	},
	grouping: {
		key: 'groups',
		codec: choice(GROUPS_SHOWN, DEFAULT_VIEW.grouping),
		about: 'What the overview groups organisations by: `likeness`, `region` or `kind`',
		example: 'region'
	},
	group: {
		key: 'group',
		codec: groupId,
		about: 'The group whose organisations it shows; a group by likeness may have another number in a newer graph',
		example: 'region-hovedstaden'
	},
	hidden: {
		key: 'hide',
		codec: choices(NODE_TYPES),
		about: 'Node types that the legend hides',
		example: 'Statement'
	},
	folded: {
		key: 'fold',
		codec: choices(PANELS),
		about: 'Panels that are folded away: `facets`, `reader`',
		example: 'facets'
	},
	presented: {
		key: 'step',
		codec: presentedStep,
		about: 'The story that is presented, and the step of it',
		example: 'hvad-er-mod.3'
	},
	embedded: {
		key: 'embed',
		codec: embeddedFacets,
		about: 'In a frame on another site: the facets that can be chosen from there, or `none`',
		example: 'municipality,role'
	},
	language: {
		key: 'lang',
		codec: choice(LANGUAGES, DEFAULT_VIEW.language),
		about: "The language of the interface, `da` or `en`; the reader's own without it",
		example: 'en'
	},
	theme: {
		key: 'theme',
		codec: choice(THEME_CHOICES, DEFAULT_VIEW.theme),
		about: "`auto`, `light`, `dark` or `projector`; the reader's own without it",
		example: 'projector'
	}
};

export const FIELDS = Object.keys(PARAMETERS) as readonly Field[];
/** `v` is the version of the address, and belongs to no field. */
export const KEYS: readonly AddressKey[] = ['v', ...FIELDS.map((field) => PARAMETERS[field].key)];
