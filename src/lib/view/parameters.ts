/** The parameters of an address, as a table: reading, writing, the list of keys and the one in docs/links.md are made from it. */

import { NODE_TYPES } from '$graph/model/kinds';
import { FACETS, LIMITS, type Filter } from '$graph/model/query';
import { LANGUAGES } from '../i18n/language';
import type { AddressKey } from '../i18n/problem';
import {
	camera,
	cellPlace,
	choice,
	choices,
	embeddedFacets,
	facetIds,
	facetValues,
	id,
	ids,
	presentedStep,
	rowOrder,
	text,
	type Codec
} from './codec';
import { CELL_FIGURES, DEFAULT_VIEW, KINDS, PANELS, THEME_CHOICES, type View } from './view';

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
		about: 'The kind of view: `network`, `list` for the text alone, or `matrix`',
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
		about: 'The row and column of its cell whose statements are open',
		example: 'concept:mod,municipality:gentofte'
	},
	column: {
		key: 'column',
		codec: id,
		about: 'The column that a narrow screen shows; the first without it',
		example: 'municipality:gentofte'
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
