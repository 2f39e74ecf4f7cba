/** How the values of a view stand in an address: one codec a kind of value. */

import { facetOfId, FACETS, LIMITS } from '$graph/model/query';
import type { Facet } from '$graph/model/query';
import type { Camera } from '$graph/scene/camera';
import type { AddressKey, Problem } from '../i18n/problem';
import { BY_LIKENESS, ROW_ORDERS, type CellPlace, type Presented, type RowOrder } from './view';
import { withoutPunctuation } from './pasted';

const LONGEST_ID = 200;
const ID = /^[a-z]+:[a-z0-9][a-z0-9:-]*$/;

/** Takes what was not understood. */
export type Report = (problem: Problem) => void;

export interface Codec<T> {
	/** Stands for what an address leaves out. */
	readonly initial: T;
	/** `raw` is not empty. What is not understood is reported; undefined where nothing is left of it. */
	read(raw: string, key: AddressKey, report: Report): T | undefined;
	/** Empty for what an address leaves out. */
	write(value: T): string;
}

export function bad(key: AddressKey, value: string): Problem {
	return { code: 'bad-value', key, value: value.slice(0, 60) };
}

/** Free text of at most `most` characters. */
export function text(most: number): Codec<string> {
	return {
		initial: '',
		read(raw, key, report) {
			const words = raw.trim();
			if (words.length <= most) return words;
			report({ code: 'too-long', key });
			return undefined;
		},
		write: (words) => words
	};
}

/** Ids in the order they stand, the first `most` of them. */
export function ids(most: number): Codec<readonly string[]> {
	return {
		initial: [],
		read(raw, key, report) {
			const all = listed(raw, key, report);
			const good = all.filter(isId).slice(0, most);
			for (const id of all) if (!good.includes(id)) report(bad(key, id));
			return good;
		},
		write: (all) => all.join(',')
	};
}

/** Ids of values of any facet; a statement is none. */
export function facetValues(most: number): Codec<readonly string[]> {
	const any = ids(most);
	return {
		...any,
		read(raw, key, report) {
			const all = any.read(raw, key, report) ?? [];
			for (const id of all) if (facetOfId(id) === undefined) report(bad(key, id));
			return all.filter((id) => facetOfId(id) !== undefined);
		}
	};
}

/** Ids of values of any facet but concept: what statements can be told apart by where concepts are counted. */
export function sideValues(most: number): Codec<readonly string[]> {
	const any = facetValues(most);
	return {
		...any,
		read(raw, key, report) {
			const all = any.read(raw, key, report) ?? [];
			for (const id of all) if (facetOfId(id) === 'concept') report(bad(key, id));
			return all.filter((id) => facetOfId(id) !== 'concept');
		}
	};
}

export const id: Codec<string | undefined> = {
	initial: undefined,
	read: (raw, key, report) => ids(1).read(raw, key, report)?.[0],
	write: (id) => id ?? ''
};

const GROUP = 'group:';

/** The id of a group, with or without `group:` in front. */
export const groupId: Codec<string | undefined> = {
	initial: undefined,
	read: (raw, key, report) => id.read(raw.startsWith(GROUP) ? raw : GROUP + raw, key, report),
	write: (group) => group?.slice(GROUP.length) ?? ''
};

/** Ids of one facet, sorted, with or without its name in front. */
export function facetIds(facet: Facet): Codec<string[]> {
	const prefix = `${facet}:`;
	const bare = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
	return {
		initial: [],
		read(raw, key, report) {
			const all = listed(raw, key, report).map((value) => prefix + bare(value));
			const good = all.filter(isId).slice(0, LIMITS.facetIds);
			for (const id of all) if (!good.includes(id)) report(bad(key, bare(id)));
			return good.sort();
		},
		write: (all) => all.map(bare).join(',')
	};
}

/** The row and the column of a cell, each a value of a facet. */
export const cellPlace: Codec<CellPlace | undefined> = {
	initial: undefined,
	read(raw, key, report) {
		const all = listed(raw, key, report);
		const [row, column, ...rest] = all.filter((id) => isId(id) && facetOfId(id) !== undefined);
		if (row !== undefined && column !== undefined && rest.length === 0 && all.length === 2) return [row, column];
		if (all.length > 0) report(bad(key, raw));
		return undefined;
	},
	write: (place) => place?.join(',') ?? ''
};

/** What rows are ordered by, and `turned` where they stand the other way round: `name,turned`. */
export const rowOrder: Codec<RowOrder> = {
	initial: BY_LIKENESS,
	read(raw, key, report) {
		const [by = '', turned, ...rest] = withoutPunctuation(raw).split(',');
		const isKnown = (ROW_ORDERS as readonly string[]).includes(by) || (isId(by) && facetOfId(by) !== undefined);
		if (isKnown && rest.length === 0 && (turned === undefined || turned === 'turned'))
			return { by, turned: turned !== undefined };
		report(bad(key, raw));
		return undefined;
	},
	write: ({ by, turned }) => {
		if (turned) return `${by},turned`;
		return by === BY_LIKENESS.by ? '' : by;
	}
};

/** One of a closed list. */
export function choice<T extends string>(choices: readonly T[], initial: T): Codec<T> {
	return {
		initial,
		read(raw, key, report) {
			const value = withoutPunctuation(raw);
			const chosen = choices.find((candidate) => candidate === value);
			if (chosen === undefined) report(bad(key, raw));
			return chosen;
		},
		write: (value) => (value === initial ? '' : value)
	};
}

/** Some of a closed list, in the order of the list. */
export function choices<T extends string>(all: readonly T[]): Codec<readonly T[]> {
	return {
		initial: [],
		read(raw, key, report) {
			const values = listed(raw, key, report);
			for (const value of values) if (!(all as readonly string[]).includes(value)) report(bad(key, value));
			return all.filter((one) => values.includes(one));
		},
		write: (values) => values.join(',')
	};
}

/** Its middle in shares of the frame, and its zoom, with at most five decimals: `0.5,0.5,0.8`. */
export const camera: Codec<Camera | undefined> = {
	initial: undefined,
	read(raw, key, report) {
		const [x, y, ratio, ...rest] = withoutPunctuation(raw).split(',').map(Number);
		if (!rest.length && within(x, -5, 5) && within(y, -5, 5) && within(ratio, 0.01, 10)) return { x, y, ratio };
		report(bad(key, raw));
		return undefined;
	},
	write: (at) => (at ? [at.x, at.y, at.ratio].map(short).join(',') : '')
};

function listed(raw: string, key: AddressKey, report: Report): string[] {
	if (raw.length <= LIMITS.facetIds * LONGEST_ID)
		return [...new Set(withoutPunctuation(raw).split(',').filter(Boolean))];
	report({ code: 'too-long', key });
	return [];
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
	return ID.test(text) && text.length <= LONGEST_ID;
}

function within(value: number | undefined, min: number, max: number): value is number {
	return value !== undefined && value >= min && value <= max;
}

function short(value: number): string {
	return String(Math.round(value * 1e5) / 1e5);
}

/** In the place of facets where there are none to choose from. */
const NO_FACETS = 'none';

/** The facets of a view in a frame: `municipality,role`, or `none`. */
export const embeddedFacets: Codec<readonly Facet[] | undefined> = {
	initial: undefined,
	read(raw, key, report) {
		if (withoutPunctuation(raw) === NO_FACETS) return [];
		return choices(FACETS).read(raw, key, report);
	},
	write: (facets) => (facets === undefined ? '' : facets.join(',') || NO_FACETS)
};

const PRESENTED = /^([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\.([1-9]\d{0,2})$/;

/** The id of a story and the number of its step: `hvad-er-mod.3`. */
export const presentedStep: Codec<Presented | undefined> = {
	initial: undefined,
	read(raw, key, report) {
		const [, story, step] = PRESENTED.exec(withoutPunctuation(raw)) ?? [];
		if (story !== undefined) return { story, step: Number(step) };
		report(bad(key, raw));
		return undefined;
	},
	write: (presented) => (presented ? `${presented.story}.${presented.step}` : '')
};
