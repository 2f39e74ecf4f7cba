/** Which concepts stand together in one statement more often than by chance, and which keep apart. */

import { cells } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { placeOf } from '../index/selection.ts';
import type { AssociationQuery, Associations, ConceptPair } from '../model/query.ts';
import { byText } from '../text/order.ts';
import { type AssociationSide, comparedConcepts, comparedSides } from './association-sides.ts';
import { type Claim, claimed } from './discoveries.ts';
import { besideEqualOdds, besideIndependence, expectedIn, likelihoodRatio, type Table } from './exact.ts';
import { besideChance } from './intervals.ts';

/**
 * Fewer statements than these, neither there nor expected, are an accident and not a habit: of such
 * a pair nothing is claimed.
 */
const LEAST_STATEMENTS = 3;

/** Two concepts, as places among those counted, and their table on each side. */
interface Pair {
	first: number;
	second: number;
	ours: Table;
	theirs?: Table;
}

/**
 * Pairs of concepts in the statements that the filter leaves. Concepts chosen never cut these: they
 * say of which concepts pairs are listed. The facets of `other` take the place of the filter's, and
 * each pair is compared with how it stands there.
 * @throws {GraphError} bad-query for a concept on the other side; unknown-id
 */
export function associationsIn(index: Index, { filter, other, limit }: AssociationQuery): Associations {
	const [own, others] = comparedSides(index, filter, other);
	const chosen = new Set(filter.concept.map((id) => placeOf(index, 'concept', id)));
	const { places, unlisted } = comparedConcepts(index, others ? [own, others] : [own], chosen);
	const ours = tablesOf(index, places, own);
	const theirs = others && tablesOf(index, places, others);
	const pairs = pairsOf(places.length, ours, theirs);
	const listed = told(pairs, (at) => index.values[places[at] ?? -1]?.id ?? '')
		.filter(({ first, second }) => chosen.size === 0 || [first, second].some((at) => chosen.has(places[at] ?? -1)))
		.map(({ pair }) => pair)
		.sort(bySurest);
	return {
		base: own.base,
		...(others && { otherBase: others.base }),
		concepts: places.flatMap((place, at) => {
			const value = index.values[place];
			if (value === undefined) return [];
			return [{ ...value, statements: ours(at, at).first, ...(theirs && { other: theirs(at, at).first }) }];
		}),
		compared: pairs.filter(({ ours: table }) => hasRoom(table)).length,
		pairs: listed.slice(0, limit),
		...(listed.length > limit && { more: listed.length - limit }),
		...(unlisted > 0 && { unlisted })
	};
}

type TableOf = (first: number, second: number) => Table;

/** The table of two concepts in the statements of a side. */
function tablesOf(index: Index, places: readonly number[], { statements, base }: AssociationSide): TableOf {
	const counts = cells(index, [places, places], statements);
	const at = (first: number, second: number) => counts[first * places.length + second] ?? 0;
	return (first, second) => ({
		both: at(first, second),
		first: at(first, first),
		second: at(second, second),
		all: base
	});
}

function pairsOf(concepts: number, ours: TableOf, theirs?: TableOf): Pair[] {
	const pairs: Pair[] = [];
	for (let first = 0; first < concepts; first++)
		for (let second = first + 1; second < concepts; second++)
			pairs.push({
				first,
				second,
				ours: ours(first, second),
				...(theirs && { theirs: theirs(first, second) })
			});
	return pairs.filter((pair) => tablesIn(pair).some((table) => expectedIn(table) > 0));
}

function tablesIn({ ours, theirs }: Pair): Table[] {
	return theirs === undefined ? [ours] : [ours, theirs];
}

/**
 * Whether the margins leave room for a claim at all; other pairs are not among those compared. Only
 * margins may choose these, because they say nothing of the pair (R. Bourgon, R. Gentleman and W.
 * Huber, “Independent filtering increases detection power for high-throughput experiments”, PNAS
 * 107, 2010).
 */
function hasRoom(table: Table): boolean {
	return Math.max(Math.min(table.first, table.second), expectedIn(table)) >= LEAST_STATEMENTS;
}

function isFew(table: Table): boolean {
	return Math.max(table.both, expectedIn(table)) < LEAST_STATEMENTS;
}

/** What is told of each pair, in the order of the pairs. */
function told(
	pairs: readonly Pair[],
	idOf: (at: number) => string
): { first: number; second: number; pair: ConceptPair }[] {
	const independence = pairs.map(({ ours }) => besideIndependence(ours));
	const own = claimed(pairs.map(({ ours }, at) => looked([ours], independence[at]?.chance)));
	const equality = pairs.map(({ ours, theirs }) => theirs && besideEqualOdds(ours, theirs));
	const differing = claimed(pairs.map((pair, at) => looked(tablesIn(pair), equality[at]?.chance)));
	return pairs.map(({ first, second, ours, theirs }, at) => {
		const beside = besideChance(ours.both, ours.first, ours.second, ours.all);
		const expected = equality[at]?.expected ?? 0;
		const [claim, difference] = [own[at], differing[at]];
		const pair: ConceptPair = {
			a: idOf(first),
			b: idOf(second),
			...beside,
			likelihood: likelihoodRatio(ours),
			...withVerdict(claim, beside.statements > beside.expected ? 'together' : 'apart'),
			...(theirs && {
				other: besideChance(theirs.both, theirs.first, theirs.second, theirs.all),
				difference: { expected, ...withVerdict(difference, ours.both > expected ? 'more' : 'less') }
			})
		};
		return { first, second, pair };
	});
}

function looked(tables: readonly Table[], chance = 1) {
	return { chance, hasRoom: tables.some(hasRoom), isFew: tables.every(isFew) };
}

const NO_CLAIM: Claim = { chance: 1, adjusted: 1, certainty: 'few' };

function withVerdict<V extends string>(claim: Claim = NO_CLAIM, verdict: V): Claim & { verdict: V | 'unsure' } {
	return { ...claim, verdict: claim.certainty === 'sure' ? verdict : 'unsure' };
}

function bySurest(one: ConceptPair, other: ConceptPair): number {
	const [a, b] = [one.difference ?? one, other.difference ?? other];
	return (
		a.adjusted - b.adjusted ||
		a.chance - b.chance ||
		other.likelihood - one.likelihood ||
		byText(one.a, other.a) ||
		byText(one.b, other.b)
	);
}
