/**
 * Groups of organisations that are alike by what they speak of: clusters of their shares of concepts, by
 * the distance of Hellinger. Shares are compared by their square roots, so that concepts that few mention
 * count too (P. Legendre and E. Gallagher, “Ecologically meaningful transformations for ordination of
 * species data”, Oecologia 129, 2001).
 */

import type { Counts } from '../index/counts.ts';
import type { Index } from '../index/index.ts';
import { byId, byText } from '../text/order.ts';
import { clustersOf } from './clusters.ts';

/** How often an organisation mentions each concept; all in one order of concepts. */
export interface Mentioning {
	id: string;
	mentions: ArrayLike<number>;
}

/** Of many organisations, how many groups are made: as many as a person keeps apart. */
const FEWEST = 6;
const MOST = 8;
/** Fewer organisations than these are one group. */
const LEAST_ORGANISATIONS = 6;
/** A group stands for so many organisations, taken over all. */
const OF_ONE_GROUP = 3;
/**
 * Ids of organisations by group, the largest group first, of two alike the one with the first id. None of an organisation
 * that mentions nothing. The same in whatever order organisations come.
 */
export function likenessGroups(organisations: readonly Mentioning[]): string[][] {
	const speaking = organisations.filter(({ mentions }) => sum(mentions) > 0).sort(byId);
	const ids = speaking.map(({ id }) => id);
	if (ids.length === 0) return [];
	if (ids.length < LEAST_ORGANISATIONS) return [ids];
	const most = Math.min(MOST, Math.floor(ids.length / OF_ONE_GROUP));
	const { clusterOf } = clustersOf(pointsOf(speaking), Math.min(FEWEST, most), most);
	const groups = new Map<number, string[]>();
	for (const [place, id] of ids.entries()) {
		const cluster = clusterOf[place] ?? 0;
		const own = groups.get(cluster);
		if (own === undefined) groups.set(cluster, [id]);
		else own.push(id);
	}
	return [...groups.values()].sort((a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? ''));
}

/** The groups of all organisations of a graph, from the counts without any filter. */
export function likenessGroupsIn(index: Index, { links }: Counts): string[][] {
	const [from, to] = index.ranges.municipality;
	const [firstConcept, endConcept] = index.ranges.concept;
	const width = endConcept - firstConcept;
	return likenessGroups(
		index.values
			.slice(from, to)
			.map(({ id }, row) => ({ id, mentions: links.subarray(row * width, (row + 1) * width) }))
	);
}

/**
 * Square roots of shares: of all mentions of an organisation, those of each concept. What all say together weighs as much
 * as the mentions of the organisation in the middle: otherwise the shortest texts, whose shares are chance, lie far out and
 * are groups by themselves.
 */
function pointsOf(speaking: readonly Mentioning[]) {
	const width = speaking[0]?.mentions.length ?? 0;
	const all = new Float64Array(width);
	for (const { mentions } of speaking)
		for (let concept = 0; concept < width; concept++) all[concept] = (all[concept] ?? 0) + (mentions[concept] ?? 0);
	const total = sum(all);
	const prior = middleOf(speaking.map(({ mentions }) => sum(mentions)));
	const values = new Float64Array(speaking.length * width);
	for (const [row, { mentions }] of speaking.entries()) {
		const whole = sum(mentions) + prior;
		for (let concept = 0; concept < width; concept++) {
			const usual = (prior * (all[concept] ?? 0)) / total;
			values[row * width + concept] = Math.sqrt(((mentions[concept] ?? 0) + usual) / whole);
		}
	}
	return { values, width, count: speaking.length };
}

function sum(numbers: ArrayLike<number>): number {
	let all = 0;
	for (let at = 0; at < numbers.length; at++) all += numbers[at] ?? 0;
	return all;
}

function middleOf(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
