/** What one says as no other, and what it never mentions. */

import { cells } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { atMost } from '../index/listed.ts';
import { type Tally, talliesOf, type Thing } from '../index/things.ts';
import type { Comparison, Facet, Figure } from '../model/query.ts';
import { byText } from '../text/order.ts';
import { figureOf } from './figures.ts';
import type { Side } from './sides.ts';

/** A concept in a single statement is an accident, not a profile. */
const LEAST_STATEMENTS = 2;

type Foremost = Comparison['things'][number]['foremost'];

/**
 * Of each concept, in the order of the index, the figure of every organisation of a facet. `all`:
 * what the filter leaves.
 */
export function organisationFigures(index: Index, facet: Facet, all: Side): { concept: string; figures: Figure[] }[] {
	const [first, end] = index.ranges.concept;
	const [from, to] = index.ranges[facet];
	const width = to - from;
	const counts = cells(index, [span(first, end), span(from, to)], all.said);
	const bases = talliesOf(index, all.base, facet);
	return index.values.slice(first, end).map(({ id }, row) => ({
		concept: id,
		figures: bases.map(({ statements }, at) => figureOf(counts[row * width + at] ?? 0, statements))
	}));
}

/**
 * The concepts of which an organisation's share is greater than that of any other in the graph,
 * with the share that comes next; the greatest lead first. `all`: what the filter leaves of all
 * organisations.
 */
export function foremostOf(index: Index, { facet, place }: Thing, all: Side): Foremost {
	const own = place - index.ranges[facet][0];
	const found = organisationFigures(index, facet, all).flatMap(({ concept, figures }): Foremost => {
		const figure = figures[own];
		const next = figures[greatestBut(figures, own)];
		if (figure === undefined || next === undefined || figure.statements < LEAST_STATEMENTS) return [];
		return figure.share > next.share ? [{ concept, ...figure, next }] : [];
	});
	const lead = ({ share, next }: Foremost[number]) => share - next.share;
	return found.sort((a, b) => lead(b) - lead(a) || byText(a.concept, b.concept));
}

/**
 * The place of the greatest share but that of one; of two alike the first; −1 where there is no
 * other.
 */
export function greatestBut(figures: readonly Figure[], one: number): number {
	let greatest = -1;
	for (const [place, { share }] of figures.entries())
		if (place !== one && share > (figures[greatest]?.share ?? -1)) greatest = place;
	return greatest;
}

type OnlyHere = Pick<Comparison['things'][number], 'foremost' | 'never' | 'unlisted'>;

/** The first of both lists of a thing, and how many are beyond. */
export function onlyHere(index: Index, thing: Thing, all: Foremost): OnlyHere {
	const [foremost, never] = [atMost(all), atMost(neverOf(index, thing))];
	return {
		foremost: foremost.first,
		never: never.first,
		...(foremost.beyond + never.beyond > 0 && { unlisted: { foremost: foremost.beyond, never: never.beyond } })
	};
}

/**
 * The concepts that somebody mentions and none of the thing's statements, whatever the filter;
 * itself apart.
 */
function neverOf(index: Index, { ref, statements }: Thing): string[] {
	const ever = talliesOf(index, index.all, 'concept');
	const own = talliesOf(index, statements, 'concept');
	return own.filter((one, place) => isMissing(one, ever[place]) && one.id !== ref.id).map(({ id }) => id);
}

function isMissing(own: Tally, ever: Tally | undefined): boolean {
	return own.statements === 0 && (ever?.statements ?? 0) > 0;
}

function span(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, offset) => from + offset);
}
