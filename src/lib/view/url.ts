/** View ⇄ address. Only what differs from the default is written, with a version. Reading never throws: it returns the view and what it did not understand. */

import { filterOf } from '$graph/model/query';
import type { AddressKey, Problem } from '../i18n/problem';
import { bad } from './codec';
import { FIELDS, KEYS, PARAMETERS, type Field, type Values } from './parameters';
import { isTracking, withoutPunctuation } from './pasted';
import { DEFAULT_APPEARANCE, DEFAULT_VIEW, type Appearance, type View } from './view';

export const VERSION = 1;
/** Characters of a query string that are read; a longer one is no link of ours. */
export const LONGEST = 8000;

export interface Decoded {
	view: View;
	problems: Problem[];
}

/**
 * The query string of a view, without `?`; empty for the default view. Colons and commas stay readable.
 * @param own what its reader has chosen, and sees without being told
 */
export function encodeView(view: View, own: Appearance = DEFAULT_APPEARANCE): string {
	const values: Values = { ...view, ...view.filter };
	const appearance: Partial<Record<Field, string>> = appearanceIn(view, own);
	const write = <F extends Field>(field: F, value: Values[F]) => PARAMETERS[field].codec.write(value);
	const parts = FIELDS.flatMap((field) => {
		const value = appearance[field] ?? write(field, values[field]);
		return value ? [`${PARAMETERS[field].key}=${readable(value)}`] : [];
	});
	return parts.length ? [`v=${VERSION}`, ...parts].join('&') : '';
}

/**
 * A language other than the default travels with every address, because words are quoted from it. A theme suits a pair
 * of eyes, so it is said only where the reader would see another; but the projector's suits a room, and travels.
 */
function appearanceIn({ language, theme }: View, own: Appearance): Record<keyof Appearance, string> {
	const isKnown = language === DEFAULT_APPEARANCE.language && language === own.language;
	return { language: isKnown ? '' : language, theme: theme === own.theme && theme !== 'projector' ? '' : theme };
}

/** The query string to send to somebody else: in this language, and for a projector if it is, but in their own theme. */
export function encodeForOthers(framed: View): string {
	// Out of a frame, a link leads to the app's own page.
	const view = { ...framed, embedded: undefined };
	return encodeView(view.theme === 'projector' ? view : { ...view, theme: DEFAULT_APPEARANCE.theme });
}

function readable(value: string): string {
	return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Reads only what the data of a page depends on, key by key, so that a moved camera asks nothing of the server. */
export type Read = (key: AddressKey) => string | null;

/** Reads a view from a query string. Whatever is not understood is left at its default and reported. */
export function decodeView(params: URLSearchParams, own: Appearance = DEFAULT_APPEARANCE): Decoded {
	if (params.toString().length > LONGEST)
		return { view: { ...DEFAULT_VIEW, ...own }, problems: [{ code: 'too-long', key: 'link' }] };
	const problems: Problem[] = [];
	for (const name of new Set(params.keys())) {
		const [, repeated] = params.getAll(name);
		const key = KEYS.find((known) => known === name);
		if (key === undefined) problems.push(...unknown(name));
		else if (repeated !== undefined) problems.push(bad(key, repeated));
	}
	problems.push(...versionProblems(params.get('v')));
	const read: Read = (key) => params.get(key);
	return { view: decodeKeys(read, problems, own), problems };
}

function unknown(key: string): Problem[] {
	const isNoise = isTracking(key) || withoutPunctuation(key) === '';
	return isNoise ? [] : [{ code: 'unknown-parameter', key: key.slice(0, 40) }];
}

function versionProblems(raw: string | null): Problem[] {
	if (raw === null) return [];
	const version = withoutPunctuation(raw);
	if (!/^[1-9]\d{0,2}$/.test(version)) return [bad('v', raw)];
	return Number(version) > VERSION ? [{ code: 'newer-version', key: 'v', value: version }] : [];
}

/** As {@link decodeView}, from single keys. */
export function decodeKeys(read: Read, problems: Problem[] = [], own: Appearance = DEFAULT_APPEARANCE): View {
	const value = valueReader(read, problems);
	return {
		kind: value('kind'),
		query: value('query'),
		filter: filterOf((facet) => value(facet)),
		focus: value('focus'),
		selection: value('selection'),
		compared: value('compared'),
		camera: value('camera'),
		rows: value('rows'),
		columns: value('columns'),
		figures: value('figures'),
		order: value('order'),
		cell: value('cell'),
		column: value('column'),
		other: value('other'),
		pairsShown: value('pairsShown'),
		pairOrder: value('pairOrder'),
		things: value('things'),
		acts: value('acts'),
		without: value('without'),
		grouping: value('grouping'),
		group: value('group'),
		hidden: value('hidden'),
		folded: value('folded'),
		presented: value('presented'),
		embedded: value('embedded'),
		...decodeAppearance(read, problems, own)
	};
}

/** Language and theme alone: all that a page needs of its view before its data. */
export function decodeAppearance(
	read: Read,
	problems: Problem[] = [],
	own: Appearance = DEFAULT_APPEARANCE
): Appearance {
	const value = valueReader(read, problems);
	return { language: value('language', own.language), theme: value('theme', own.theme) };
}

/** Gives the value of a field; `otherwise` where the address has none that is understood. */
function valueReader(read: Read, problems: Problem[]) {
	return <F extends Field>(field: F, otherwise: Values[F] = PARAMETERS[field].codec.initial): Values[F] => {
		const { key, codec } = PARAMETERS[field];
		const raw = read(key);
		const value = raw ? codec.read(raw, key, (problem) => problems.push(problem)) : undefined;
		return value ?? otherwise;
	};
}

/** Takes out what this graph does not hold, and says so. `known` tells whether an id exists. */
export function dropUnknown(decoded: Decoded, known: (id: string) => boolean): Decoded {
	const problems = [...decoded.problems];
	const keep = (key: AddressKey) => (id: string) => {
		const exists = known(id);
		if (!exists) problems.push({ code: 'unknown-id', key, value: id });
		return exists;
	};
	const { view } = decoded;
	const filter = filterOf((facet) => view.filter[facet].filter(keep(facet)));
	const focus = view.focus !== undefined && keep('focus')(view.focus) ? view.focus : undefined;
	const selection = view.selection.filter(keep('select'));
	const compared = view.compared.filter(keep('compare'));
	const cell = view.cell?.filter(keep('cell')).length === 2 ? view.cell : undefined;
	const other = view.other.filter(keep('other'));
	return { view: { ...view, filter, focus, selection, compared, cell, other }, problems };
}
