/** What one says as no other, and what it never mentions. */

import { cells } from '../index/crossed.ts';
import type { Index } from '../index/index.ts';
import { type Tally, talliesOf, type Thing } from '../index/things.ts';
import type { Comparison } from '../model/query.ts';
import { byText } from '../text/order.ts';
import type { Side } from './distinctive.ts';
import { figureOf } from './figures.ts';

/** A concept in a single statement is an accident, not a profile. */
const LEAST_STATEMENTS = 2;

type Foremost = Comparison['things'][number]['foremost'];

/**
 * The concepts of which an organisation's share is greater than that of any other in the graph, with the share that comes
 * next; the greatest lead first. `all`: what the filter leaves of all organisations.
 */
export function foremostOf(index: Index, { facet, place }: Thing, all: Side): Foremost {
	const [from, to] = index.ranges[facet];
	const [first, end] = index.ranges.concept;
	const organisations = span(from, to);
	const counts = cells(index, [span(first, end), organisations], all.said);
	const bases = talliesOf(index, all.base, facet).map(({ statements }) => statements);
	const found = span(first, end).flatMap((concept, row): Foremost => {
		const figures = organisations.map((_, at) =>
			figureOf(counts[row * organisations.length + at] ?? 0, bases[at] ?? 0)
		);
		const own = figures[place - from];
		const id = index.values[concept]?.id;
		if (own === undefined || id === undefined || own.statements < LEAST_STATEMENTS) return [];
		const others = figures.filter((_, at) => at !== place - from);
		const next = others.reduce((most, figure) => (figure.share > most.share ? figure : most), figureOf(0, 0));
		return others.length > 0 && own.share > next.share ? [{ concept: id, ...own, next }] : [];
	});
	const lead = ({ share, next }: Foremost[number]) => share - next.share;
	return found.sort((a, b) => lead(b) - lead(a) || byText(a.concept, b.concept));
}

/** The concepts that somebody mentions and none of the thing's statements, whatever the filter; itself apart. */
export function neverOf(index: Index, { ref, statements }: Thing): string[] {
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
