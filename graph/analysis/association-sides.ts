/** In which statements pairs of concepts are counted: those of a filter, and those they are compared with. */

import { type Bits, both, butNot, size } from '../index/bits.ts';
import { counted } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { listed } from '../index/listed.ts';
import { leftBy } from '../index/things.ts';
import { GraphError } from '../model/errors.ts';
import { FACETS, type Filter } from '../model/query.ts';
import { baseFilter } from './figures.ts';

/** A set of statements with its size. */
export interface AssociationSide {
	statements: Bits;
	base: number;
}

/**
 * The statements of a filter, and those of the other one where there is one. They share none, so that both are drawn
 * apart: what both filters leave is on neither side, unless all of the others are among ours; then ours are the rest.
 * @throws {GraphError} bad-query for a concept on the other side; unknown-id
 */
export function comparedSides(index: Index, filter: Filter, other?: Filter): [AssociationSide, AssociationSide?] {
	const base = baseFilter(filter, 'concept');
	const ours = leftBy(index, base);
	const facets = FACETS.filter((facet) => (other?.[facet].length ?? 0) > 0);
	if (other === undefined || facets.length === 0) return [sideOf(ours)];
	const [concept] = other.concept;
	if (concept !== undefined) throw conceptsAreCompared(concept);
	const theirs = leftBy(
		index,
		facets.reduce((left, facet) => ({ ...left, [facet]: other[facet] }), base)
	);
	const shared = both(ours, theirs);
	const isWithin = size(shared) === size(theirs);
	return [sideOf(butNot(ours, shared)), sideOf(isWithin ? theirs : butNot(theirs, shared))];
}

function sideOf(statements: Bits): AssociationSide {
	return { statements, base: size(statements) };
}

function conceptsAreCompared(id: string): GraphError {
	return new GraphError(
		'bad-query',
		'other',
		`“${id}” is a concept, and pairs of concepts are what is compared.`,
		'Compare with municipalities, documents, roles, relations or values.'
	);
}

/**
 * The places of the concepts with most statements on all sides and of those chosen, and how many are beyond.
 */
export function comparedConcepts(
	index: Index,
	sides: readonly AssociationSide[],
	chosen: ReadonlySet<number>
): { places: number[]; unlisted: number } {
	const [from, to] = index.ranges.concept;
	const statements = new Float64Array(to - from);
	for (const side of sides) {
		const counts = counted(index, side.statements, 'concept');
		for (let at = 0; at < statements.length; at++) statements[at] = (statements[at] ?? 0) + (counts[from + at] ?? 0);
	}
	const places = listed(statements, (at) => chosen.has(from + at)).map((at) => from + at);
	return { places, unlisted: statements.length - places.length };
}
