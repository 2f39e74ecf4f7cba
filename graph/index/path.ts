/** How two facet values are joined: a shortest chain of concepts between them, counted in the index. */

import { GraphError } from '../model/errors.ts';
import type { Path, PathQuery, StatementItem } from '../model/query.ts';
import { unknownId } from '../model/refusals.ts';
import { has } from './bits.ts';
import { type Index, statementsWith } from './index.ts';
import { select } from './selection.ts';

/** A step as the index know it: two facet values, and the statements that have both, ascending. */
export interface Step {
	from: number;
	to: number;
	statements: number[];
}

/** The path, given the first statement of each step. */
export function pathOf({ values }: Index, steps: readonly Step[], proofs: readonly StatementItem[]): Path {
	return {
		steps: steps.flatMap(({ from, to, statements }, index) => {
			const [first, second, proof] = [values[from], values[to], proofs[index]];
			return first && second && proof ? [{ from: first, to: second, statements: statements.length, proof }] : [];
		})
	};
}

/** The places of the statements that prove the steps. */
export function firstOf(steps: readonly Step[]): number[] {
	return steps.flatMap(({ statements }) => statements.slice(0, 1));
}

/** From one end to the other; none where nothing joins them. @throws {GraphError} unknown-id, bad-query where both ends are one */
export function stepsOf(index: Index, { from, to, filter }: PathQuery): Step[] {
	const [start, goal] = [endOf(index, from), endOf(index, to)];
	if (start === goal)
		throw new GraphError('bad-query', from, `"${from}" is both ends of the path.`, 'Ask for two different nodes.');
	const { statements: left } = select(index, filter);
	const counts = new Map<number, Uint32Array>();
	const distance = new Map([[start, 0]]);
	let ring = [start];
	for (let length = 1; ring.length > 0 && !distance.has(goal); length++) {
		const next: number[] = [];
		for (const value of ring) {
			const shared = sharedBy(index, value, goal, left);
			counts.set(value, shared);
			for (const other of onTheWay(index, goal)) {
				if ((shared[other] ?? 0) === 0 || distance.has(other)) continue;
				distance.set(other, length);
				next.push(other);
			}
		}
		ring = next.sort((a, b) => a - b);
	}
	return wayBack(index, goal, distance, counts).map(([a, b]) => ({
		from: a,
		to: b,
		statements: withBoth(index, a, b, left)
	}));
}

function endOf({ places }: Index, id: string): number {
	const place = places.get(id);
	if (place === undefined) throw unknownId(id, 'end of a path');
	return place;
}

/** Concepts, and the goal itself. */
function* onTheWay({ ranges }: Index, goal: number): Generator<number> {
	const [first, last] = ranges.concept;
	for (let value = first; value < last; value++) yield value;
	if (goal < first || goal >= last) yield goal;
}

/** By value, how many statements it has together with this one; concepts and the goal alone are counted. */
function sharedBy(index: Index, value: number, goal: number, left: Uint32Array | undefined): Uint32Array {
	const { valueStart, valuesOf, values } = index;
	const [first, last] = index.ranges.concept;
	const shared = new Uint32Array(values.length);
	for (const statement of statementsWith(index, value)) {
		if (left !== undefined && !has(left, statement)) continue;
		const end = valueStart[statement + 1] ?? 0;
		for (let at = valueStart[statement] ?? 0; at < end; at++) {
			const other = valuesOf[at] ?? 0;
			if (other !== value && (other === goal || (other >= first && other < last)))
				shared[other] = (shared[other] ?? 0) + 1;
		}
	}
	return shared;
}

/** From the goal back, at each step to the value that shares most statements, of two alike to the first. */
function wayBack(
	{ values }: Index,
	goal: number,
	distance: ReadonlyMap<number, number>,
	counts: ReadonlyMap<number, Uint32Array>
): [number, number][] {
	const steps: [number, number][] = [];
	let here = goal;
	for (let length = (distance.get(goal) ?? 0) - 1; length >= 0; length--) {
		let best: { value: number; shared: number; id: string } | undefined;
		for (const [value, shared] of counts) {
			const number = shared[here] ?? 0;
			const id = values[value]?.id ?? '';
			if (distance.get(value) !== length || number === 0) continue;
			if (best === undefined || number > best.shared || (number === best.shared && id < best.id))
				best = { value, shared: number, id };
		}
		if (best === undefined) return [];
		steps.unshift([best.value, here]);
		here = best.value;
	}
	return steps;
}

function withBoth(index: Index, a: number, b: number, left: Uint32Array | undefined): number[] {
	const other = new Set(statementsWith(index, b));
	return [...statementsWith(index, a)].filter(
		(statement) => other.has(statement) && (left === undefined || has(left, statement))
	);
}
