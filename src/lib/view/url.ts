/** View state ⇄ URL. Only what differs from the default is written, with a version; reading never throws: it returns the view and what it did not understand. */

import { NODE_TYPES } from '$graph/model/kinds';
import { FACETS, filterOf, LIMITS, type Facet } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import { LANGUAGES } from '../i18n/language';
import type { Problem } from '../i18n/problem';
import { DEFAULT_VIEW, MODES, PANELS, THEME_CHOICES, type View } from './view';

export const VERSION = 1;
/** Characters of a query string that are read; a longer one is no link of ours. */
export const LONGEST = 8000;
const LONGEST_ID = 200;
const MOST_SELECTED = 20;

export interface Decoded {
	view: View;
	problems: Problem[];
}

const KEYS = ['v', 'q', ...FACETS, 'focus', 'select', 'camera', 'mode', 'hide', 'fold', 'lang', 'theme'] as const;
type Key = (typeof KEYS)[number];

/** The query string of a view, without `?`; empty for the default view. Colons and commas stay readable. */
export function encodeView(view: View): string {
	const parts: [Key, string][] = [];
	const add = (key: Key, value: string) => value && parts.push([key, value]);
	add('q', view.query);
	for (const facet of FACETS) add(facet, view.filter[facet].map((id) => withoutPrefix(facet, id)).join(','));
	add('focus', view.focus ?? '');
	add('select', view.selection.join(','));
	add('camera', view.camera ? [view.camera.x, view.camera.y, view.camera.ratio].map(short).join(',') : '');
	add('mode', view.mode === DEFAULT_VIEW.mode ? '' : view.mode);
	add('hide', view.hidden.join(','));
	add('fold', view.folded.join(','));
	add('lang', view.language === DEFAULT_VIEW.language ? '' : view.language);
	add('theme', view.theme === DEFAULT_VIEW.theme ? '' : view.theme);
	if (!parts.length) return '';
	parts.unshift(['v', String(VERSION)]);
	return parts.map(([key, value]) => `${key}=${readable(value)}`).join('&');
}

function readable(value: string): string {
	return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function short(value: number): string {
	return String(Math.round(value * 1e5) / 1e5);
}

function withoutPrefix(facet: Facet, id: string): string {
	return id.startsWith(`${facet}:`) ? id.slice(facet.length + 1) : id;
}

/** Reads only what the data of a page depends on, key by key, so that a moved camera asks nothing of the server. */
export type Read = (key: Key) => string | null;

/** Reads a view from a query string. Whatever is not understood is left at its default and reported. */
export function decodeView(params: URLSearchParams): Decoded {
	const problems: Problem[] = [];
	if (params.toString().length > LONGEST) return { view: DEFAULT_VIEW, problems: [{ code: 'too-long', key: 'link' }] };
	for (const name of new Set(params.keys())) {
		const [, repeated] = params.getAll(name);
		const key = KEYS.find((known) => known === name);
		if (key === undefined) problems.push({ code: 'unknown-parameter', key: name.slice(0, 40) });
		else if (repeated !== undefined) problems.push(bad(key, repeated));
	}
	const version = params.get('v');
	if (version !== null && !/^[1-9]\d{0,2}$/.test(version)) problems.push(bad('v', version));
	else if (version !== null && Number(version) > VERSION)
		problems.push({ code: 'newer-version', key: 'v', value: version });
	const read: Read = (key) => params.get(key);
	return { view: decodeKeys(read, problems), problems };
}

/** As {@link decodeView}, from single keys. */
export function decodeKeys(read: Read, problems: Problem[] = []): View {
	const filter = filterOf((facet) => readFacet(facet, read, problems));
	const focus = readIds('focus', read, problems, 1)[0];
	const query = (read('q') ?? '').trim();
	if (query.length > LIMITS.search) problems.push({ code: 'too-long', key: 'q' });
	return {
		query: query.length > LIMITS.search ? '' : query,
		filter,
		focus,
		selection: readIds('select', read, problems, MOST_SELECTED),
		camera: readCamera(read, problems),
		mode: readChoice('mode', MODES, DEFAULT_VIEW.mode, read, problems),
		hidden: readChoices('hide', NODE_TYPES, read, problems),
		folded: readChoices('fold', PANELS, read, problems),
		...decodeAppearance(read, problems)
	};
}

/** Language and theme alone: all that a page needs of its view before its data. */
export function decodeAppearance(read: Read, problems: Problem[] = []): Pick<View, 'language' | 'theme'> {
	return {
		language: readChoice('lang', LANGUAGES, DEFAULT_VIEW.language, read, problems),
		theme: readChoice('theme', THEME_CHOICES, DEFAULT_VIEW.theme, read, problems)
	};
}

function bad(key: Key, value: string): Problem {
	return { code: 'bad-value', key, value: value.slice(0, 60) };
}

function readList(key: Key, read: Read, problems: Problem[]): string[] {
	const raw = read(key);
	if (!raw) return [];
	if (raw.length > LIMITS.facetIds * LONGEST_ID) {
		problems.push({ code: 'too-long', key });
		return [];
	}
	return [...new Set(raw.split(',').filter(Boolean))];
}

const ID = /^[a-z]+:[a-z0-9][a-z0-9:-]*$/;

function readIds(key: Key, read: Read, problems: Problem[], most: number): string[] {
	const ids = readList(key, read, problems);
	const good = ids.filter((id) => ID.test(id) && id.length <= LONGEST_ID).slice(0, most);
	for (const id of ids) if (!good.includes(id)) problems.push(bad(key, id));
	return good;
}

function readFacet(facet: Facet, read: Read, problems: Problem[]): string[] {
	const ids = readList(facet, read, problems).map((value) =>
		value.startsWith(`${facet}:`) ? value : `${facet}:${value}`
	);
	const good = ids.filter((id) => ID.test(id) && id.length <= LONGEST_ID).slice(0, LIMITS.facetIds);
	for (const id of ids) if (!good.includes(id)) problems.push(bad(facet, withoutPrefix(facet, id)));
	return good.sort();
}

function readCamera(read: Read, problems: Problem[]): Camera | undefined {
	const raw = read('camera');
	if (!raw) return undefined;
	const [x, y, ratio, ...rest] = raw.split(',').map(Number);
	const within = (value: number | undefined, least: number, most: number): value is number =>
		value !== undefined && value >= least && value <= most;
	if (!rest.length && within(x, -5, 5) && within(y, -5, 5) && within(ratio, 0.01, 10)) return { x, y, ratio };
	problems.push(bad('camera', raw));
	return undefined;
}

function readChoice<T extends string>(
	key: Key,
	choices: readonly T[],
	fallback: T,
	read: Read,
	problems: Problem[]
): T {
	const raw = read(key);
	if (raw === null || raw === '') return fallback;
	const choice = choices.find((candidate) => candidate === raw);
	if (choice === undefined) problems.push(bad(key, raw));
	return choice ?? fallback;
}

function readChoices<T extends string>(key: Key, choices: readonly T[], read: Read, problems: Problem[]): T[] {
	const raw = readList(key, read, problems);
	for (const value of raw) if (!(choices as readonly string[]).includes(value)) problems.push(bad(key, value));
	return choices.filter((choice) => raw.includes(choice));
}

/** Takes out what this graph does not hold, and says so. `known` tells whether an id exists. */
export function dropUnknown(decoded: Decoded, known: (id: string) => boolean): Decoded {
	const problems = [...decoded.problems];
	const keep = (key: Key) => (id: string) => {
		const exists = known(id);
		if (!exists) problems.push({ code: 'unknown-id', key, value: id });
		return exists;
	};
	const { view } = decoded;
	const filter = filterOf((facet) => view.filter[facet].filter(keep(facet)));
	const focus = view.focus !== undefined && keep('focus')(view.focus) ? view.focus : undefined;
	return { view: { ...view, filter, focus, selection: view.selection.filter(keep('select')) }, problems };
}
