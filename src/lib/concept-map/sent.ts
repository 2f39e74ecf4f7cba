/** What a page is sent of pairs of concepts, and how the browser reads it: rows of numbers, without the pairs that nothing can be said of. */

import { CERTAINTIES } from '$graph/model/certainties';
import type { Associations, NodeRef, Places } from '$graph/model/query';
import type { MapAnswer, MapPair } from '$graph/scene/concept-map-scene';

/** Two concepts as the page tells of them: with the figures of the other side, where there is one. */
export interface ReadPair extends MapPair {
	other?: { statements: number; expected: number };
}

export interface ReadMap extends MapAnswer {
	base: number;
	/** Of the other side, where there is one. */
	otherBase?: number;
	pairs: ReadPair[];
	/** How many pairs there are, also those that are not sent. */
	all: number;
}

export interface SentMap extends Omit<ReadMap, 'pairs'> {
	/**
	 * The places of the two concepts, statements, expected, likelihood, certainty; of a difference also statements and
	 * expected on the other side, and expected, chance and certainty of the difference.
	 */
	rows: number[][];
}

/** What a page of the concept map is sent. */
export interface MapData {
	answer: SentMap;
	/** Of all concepts, by what they go with in the whole graph. */
	places: Places;
	/** What is compared with. */
	others: NodeRef[];
}

export function packMap({ base, otherBase, concepts, pairs, more = 0, unlisted }: Associations): SentMap {
	const places = new Map(concepts.map(({ id }, place) => [id, place]));
	const rows = pairs.flatMap((pair) => {
		const { a, b, statements, expected, likelihood, certainty, other, difference } = pair;
		if ((difference ?? pair).certainty === 'few') return [];
		const row = [places.get(a) ?? 0, places.get(b) ?? 0, statements, short(expected), short(likelihood)];
		row.push(CERTAINTIES.indexOf(certainty));
		if (other === undefined || difference === undefined) return [row];
		const beside = [other.statements, short(other.expected), short(difference.expected)];
		return [[...row, ...beside, Number(difference.chance.toPrecision(4)), CERTAINTIES.indexOf(difference.certainty)]];
	});
	return {
		base,
		...(otherBase !== undefined && { otherBase }),
		concepts,
		...(unlisted !== undefined && { unlisted }),
		rows,
		all: pairs.length + more
	};
}

export function unpackMap({ rows, ...map }: SentMap): ReadMap {
	return { ...map, pairs: rows.map((row) => readPair(row, map.concepts)) };
}

function readPair(row: readonly number[], concepts: SentMap['concepts']): ReadPair {
	const [a, b, statements = 0, expected = 0, likelihood = 0, certainty, ...beside] = row;
	const idOf = (place = -1) => concepts[place]?.id ?? '';
	const certain = (place = -1) => CERTAINTIES[place] ?? 'few';
	const pair = { a: idOf(a), b: idOf(b), statements, expected, likelihood, certainty: certain(certainty) };
	const [theirs, theirsExpected = 0, even = 0, chance = 1, different] = beside;
	if (theirs === undefined) return pair;
	return {
		...pair,
		other: { statements: theirs, expected: theirsExpected },
		difference: { expected: even, chance, certainty: certain(different) }
	};
}

function short(value: number): number {
	return Math.round(value * 1000) / 1000;
}
