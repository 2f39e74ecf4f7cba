/** What one side says more and less than the others, the surest first. */

import { size } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { atMost } from '../index/listed.ts';
import { type Tally, talliesOf, type Thing, thingOf } from '../index/things.ts';
import { GraphError } from '../model/errors.ts';
import type { Contrast, Distinctive, Portrait, ThingQuery } from '../model/query.ts';
import { byText } from '../text/order.ts';
import { contrastOf, figureOf, isOrganisation } from './figures.ts';
import { greatestBut, organisationFigures } from './only-here.ts';
import { allUnder, outside, type Side, within } from './sides.ts';

/** More and less of one side, with both bases. */
export type Contrasts = Omit<Portrait['against'], 'whom' | 'role' | 'municipalities'>;

/**
 * What a municipality, document, role, relation or value says more and less than all others of its
 * graph.
 * @throws {GraphError} bad-query for a concept; unknown-id
 */
export function distinctiveIn(index: Index, { id, filter }: ThingQuery): Distinctive {
	const thing = thingOf(index, id);
	if (thing.facet === 'concept') throw conceptsStandOut(id);
	const all = allUnder(index, filter, thing.facet);
	const contrasts = contrastsIn(index, within(all, thing.statements), outside(all, thing.statements));
	const greater = greaterThan(index, thing, all);
	return { of: thing.ref, ...contrasts, more: contrasts.more.map((one) => ({ ...one, ...greater(one) })) };
}

/**
 * Finds of a concept the other organisation of the graph with the greatest share, where that is
 * greater than its own.
 */
function greaterThan(
	index: Index,
	{ facet, place }: Thing,
	all: Side
): (contrast: Contrast) => Pick<Distinctive['more'][number], 'greater'> {
	if (!isOrganisation(facet)) return () => ({});
	const [from] = index.ranges[facet];
	const known = new Map(organisationFigures(index, facet, all).map(({ concept, figures }) => [concept, figures]));
	return ({ id, share }) => {
		const figures = known.get(id) ?? [];
		const greatest = greatestBut(figures, place - from);
		const [figure, ref] = [figures[greatest], index.values[from + greatest]];
		return figure && ref && figure.share > share ? { greater: { ...ref, ...figure } } : {};
	};
}

/**
 * The concepts that two sides say differently, those that differ most surely first: by the near end
 * of the log ratio, then by log-odds, then by id. None without a base on both sides, because then
 * there is nothing to compare.
 */
export function contrastsIn(index: Index, ours: Side, theirs: Side): Contrasts {
	const [base, othersBase] = [size(ours.base), size(theirs.base)];
	if (base === 0 || othersBase === 0) return { base, othersBase, more: [], less: [] };
	const others = talliesOf(index, theirs.said, 'concept');
	const pairs = talliesOf(index, ours.said, 'concept')
		.map((mine, place): [Tally, number] => [mine, others[place]?.statements ?? 0])
		.filter(([{ statements }, other]) => statements + other > 0);
	const contrasts = pairs.map(([mine, other]): Contrast => ({
		...mine,
		...contrastOf(figureOf(mine.statements, base), figureOf(other, othersBase), pairs.length)
	}));
	const sorted = (sign: 1 | -1) =>
		contrasts
			.filter(({ share, others: { share: other } }) => Math.sign(share - other) === sign)
			.sort((a, b) => sign * (b.near - a.near) || sign * (b.logOdds - a.logOdds) || byText(a.id, b.id));
	const [more, less] = [atMost(sorted(1)), atMost(sorted(-1))];
	return {
		base,
		othersBase,
		more: more.first,
		less: less.first,
		...(more.beyond + less.beyond > 0 && { unlisted: { more: more.beyond, less: less.beyond } })
	};
}

function conceptsStandOut(id: string): GraphError {
	return new GraphError(
		'bad-query',
		'id',
		`“${id}” is a concept, and concepts are what stands out of others.`,
		'Ask for a municipality, document, role, relation or value, or compare concepts by /api/compare.'
	);
}
