/** Organisations in groups, given or by likeness: what each group says of every concept, beside all the others. */

import { cells, counted } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { atMost, listed } from '../index/listed.ts';
import type { NodeOf } from '../model/graph.ts';
import type { Grouping } from '../model/groupings.ts';
import { slug } from '../model/ids.ts';
import { type Group, type Groups, type GroupsQuery, LIMITS } from '../model/query.ts';
import { byText, inOrderOfNames } from '../text/order.ts';
import { contrastOf, figureOf } from './figures.ts';
import { allUnder } from './sides.ts';

/** Who stands together, before anything is counted. */
export interface Membership {
	id: string;
	label?: string;
	/** Sorted. */
	organisations: readonly string[];
}

/** Groups by likeness, from the ids of their organisations; numbered from 1. */
export function byLikeness(groups: readonly (readonly string[])[]): Membership[] {
	return groups.map((organisations, at) => ({ id: `group:likeness-${at + 1}`, organisations }));
}

/**
 * Organisations by their region or kind, in the order of names. Spellings with one slug are one group, which has the
 * first of them as its name.
 */
export function byGiven(
	organisations: readonly NodeOf<'Municipality'>[],
	by: Exclude<Grouping, 'likeness'>
): Membership[] {
	const groups = new Map<string, { labels: string[]; organisations: string[] }>();
	for (const { id, [by]: label } of organisations) {
		if (label === undefined) continue;
		const key = `group:${by}-${slug(label)}`;
		const group = groups.get(key) ?? { labels: [], organisations: [] };
		groups.set(key, group);
		group.labels.push(label);
		group.organisations.push(id);
	}
	const named = [...groups].map(([id, group]) => ({
		id,
		label: group.labels.sort(byText)[0] ?? '',
		organisations: group.organisations.sort(byText)
	}));
	return inOrderOfNames(named, ({ label }) => label);
}

/** @throws {GraphError} unknown-id for an id of the filter that the graph does not hold */
export function groupsIn(index: Index, { by, filter }: GroupsQuery, memberships: readonly Membership[]): Groups {
	const all = allUnder(index, filter, 'municipality');
	const [from, to] = index.ranges.municipality;
	const concepts = listedConcepts(index);
	const tables: Tables = {
		concepts,
		counts: cells(index, [places(from, to), concepts], all.said),
		said: counted(index, all.said, 'municipality').subarray(from, to),
		bases: counted(index, all.base, 'municipality').subarray(from, to)
	};
	const rows = new Map(index.values.slice(from, to).map(({ id }, row) => [id, row]));
	const totals = sumsOf(tables, places(0, to - from));
	const first = new Set(largest(memberships));
	const grouped = new Set(memberships.flatMap(({ organisations }) => organisations));
	const ungrouped = atMost([...rows.keys()].filter((id) => !grouped.has(id)).sort(byText), LIMITS.grouped);
	const moreGroups = memberships.length - first.size;
	return {
		by,
		groups: memberships
			.filter((one) => first.has(one))
			.map((one) => {
				const own = one.organisations.flatMap((id) => rows.get(id) ?? []);
				return groupOf(index, one, tables.concepts, sumsOf(tables, own), totals);
			}),
		ungrouped: ungrouped.first,
		...(moreGroups + ungrouped.beyond > 0 && {
			more: {
				...(moreGroups > 0 && { groups: moreGroups }),
				...(ungrouped.beyond > 0 && { ungrouped: ungrouped.beyond })
			}
		})
	};
}

/** Counts of organisations: those of concepts row by row, a row an organisation. */
interface Tables {
	/** Places in the index. */
	concepts: readonly number[];
	counts: Uint32Array;
	said: Uint32Array;
	bases: Uint32Array;
}

/** Counts of several organisations together. */
interface Sums {
	said: number;
	base: number;
	/** By place among the concepts listed. */
	concepts: Float64Array;
}

function sumsOf({ concepts, counts, said, bases }: Tables, rows: readonly number[]): Sums {
	const sums: Sums = { said: 0, base: 0, concepts: new Float64Array(concepts.length) };
	for (const row of rows) {
		sums.said += said[row] ?? 0;
		sums.base += bases[row] ?? 0;
		for (let at = 0; at < concepts.length; at++)
			sums.concepts[at] = (sums.concepts[at] ?? 0) + (counts[row * concepts.length + at] ?? 0);
	}
	return sums;
}

function groupOf(
	index: Index,
	{ id, label, organisations }: Membership,
	concepts: readonly number[],
	own: Sums,
	totals: Sums
): Group {
	const restBase = totals.base - own.base;
	const compared = totals.concepts.filter((statements) => statements > 0).length;
	const told = concepts.map((place, at) => {
		const ours = figureOf(own.concepts[at] ?? 0, own.base);
		const rest = figureOf((totals.concepts[at] ?? 0) - ours.statements, restBase);
		const value = index.values[place];
		return {
			concept: {
				id: value?.id ?? '',
				label: value?.label ?? '',
				statements: ours.statements,
				share: ours.share,
				restShare: rest.share
			},
			contrast: contrastOf(ours, rest, Math.max(1, compared))
		};
	});
	const distinguishing = told
		.filter(({ contrast }) => contrast.near > 0 && contrast.holds && !contrast.few)
		.sort(
			(a, b) =>
				b.contrast.near - a.contrast.near ||
				b.contrast.logOdds - a.contrast.logOdds ||
				byText(a.concept.id, b.concept.id)
		)
		.slice(0, LIMITS.distinguishing);
	return {
		id,
		...(label !== undefined && { label }),
		size: organisations.length,
		organisations: organisations.slice(0, LIMITS.grouped),
		statements: own.said,
		base: own.base,
		restBase,
		concepts: told.map(({ concept, contrast }) => ({ ...concept, near: contrast.near })),
		distinguishing: distinguishing.map(({ concept }) => concept.id)
	};
}

/** Concepts with most statements of the graph, as places in the index. */
function listedConcepts({ ranges, totals }: Index): number[] {
	const [from, to] = ranges.concept;
	return listed(totals.subarray(from, to), () => false).map((place) => from + place);
}

/** Those with most organisations; of two alike the first. */
function largest(memberships: readonly Membership[]): Membership[] {
	const bySize = [...memberships].sort((a, b) => b.organisations.length - a.organisations.length);
	return bySize.slice(0, LIMITS.groups);
}

function places(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, offset) => from + offset);
}
