/** A free exploration, replayed: what its acts show, in the order in which it came. */

import { select } from '../index/selection.ts';
import { type Act, EXPLORED, type ExploreQuery } from '../model/acts.ts';
import type { Explored, PlanStep } from '../model/explored.ts';
import type { Filter } from '../model/query.ts';
import { wayNamed, waysFrom } from '../model/ways.ts';
import { chainsBetween } from './chains.ts';
import { drawnLinks } from './drawn-links.ts';
import type { Engine } from './engine.ts';
import type { Held } from './held.ts';
import { inTurn, type Linked, neighbours, typeAt } from './neighbours.ts';
import { countedNodes, numbersOf } from './numbered.ts';
import { smallLinksOf } from './small-links.ts';

/** The filter decides counts alone: what is shown, and in which order, does not depend on it. */
export async function exploredIn(
	engine: Engine,
	graph: Held,
	{ things, acts }: ExploreQuery,
	filter: Filter
): Promise<Explored> {
	const [index, head] = await Promise.all([graph.index(), graph.head()]);
	const linked = { index, small: smallLinksOf(index, head) };
	const replayed = acts.slice(0, EXPLORED.acts);
	const named = [...things, ...replayed.flatMap(idsOf)];
	const numbers = await numbersOf(engine, graph, named);
	const replay = new Replay(linked, numbers);
	const begun = replay.begin(things.slice(0, EXPLORED.things));
	for (const act of replayed) replay.take(act);
	const left = select(index, filter).statements;
	const nodes = await countedNodes(engine, graph, replay.shown, left);
	return {
		nodes,
		links: drawnLinks(linked, replay.shown),
		steps: replay.steps,
		all: index.values.length + index.size,
		gone: replay.gone,
		beyond: acts.length - replayed.length,
		refused: replay.refused,
		apart: replay.apart,
		...(begun && { begun })
	};
}

function idsOf(act: Act): string[] {
	if (act.kind === 'arrange') return [];
	return act.kind === 'path' ? [act.id, act.to] : [act.id];
}

class Replay {
	readonly shown: number[] = [];
	readonly steps: PlanStep[] = [];
	gone = 0;
	refused = 0;
	apart = 0;
	readonly #linked: Linked;
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #places = new Map<number, number>();

	constructor(linked: Linked, numbers: ReadonlyMap<string, number>) {
		this.#linked = linked;
		this.#numbers = numbers;
	}

	begin(things: readonly string[]): Explored['begun'] {
		if (things.length > 0) {
			const known = things.flatMap((id) => this.#numbers.get(id) ?? []);
			this.gone += things.length - known.length;
			this.#arrive([], known);
			return undefined;
		}
		const [from, to] = this.#linked.index.ranges.concept;
		const concepts = Array.from({ length: to - from }, (_, offset) => from + offset).filter(
			(concept) => (this.#linked.index.totals[concept] ?? 0) > 0
		);
		const first = inTurn(this.#linked.index, concepts).slice(0, EXPLORED.begin);
		this.#arrive([], first);
		return { shown: first.length, all: concepts.length };
	}

	take(act: Act): void {
		if (act.kind === 'arrange') {
			this.steps.push({ kind: 'arrange' });
			return;
		}
		const node = this.#numbers.get(act.id);
		if (node === undefined) this.gone++;
		else if (act.kind === 'add') this.#arrive([], [node]);
		else if (act.kind === 'path') this.#path(node, act.to);
		else this.#takeAt(act, node);
	}

	/** What starts from a node that has to be shown. */
	#takeAt(act: Exclude<Act, { kind: 'arrange' | 'add' | 'path' }>, node: number): void {
		const at = this.#places.get(node);
		const way = act.kind === 'expand' ? wayNamed(typeAt(this.#linked.index, node), act.way) : undefined;
		if (at === undefined) this.gone++;
		else if (act.kind === 'pin') this.steps.push({ kind: 'pin', at, x: act.x, y: act.y });
		else if (act.kind === 'free') this.steps.push({ kind: 'free', at });
		else if (act.kind === 'near') this.#near(node, act.steps);
		else if (way === undefined) this.gone++;
		else this.#arrive([at], inTurn(this.#linked.index, neighbours(this.#linked, node, way)).slice(0, act.count));
	}

	/** Ring by ring. Nothing of it is shown where there would be too many. */
	#near(node: number, steps: number): void {
		const found = new Set([node]);
		const rings: { from: number[]; to: number[] }[] = [];
		let ring = [node];
		for (let step = 0; step < Math.min(steps, EXPLORED.near); step++) {
			const next: number[] = [];
			for (const one of ring)
				for (const way of waysFrom(typeAt(this.#linked.index, one)))
					for (const other of neighbours(this.#linked, one, way)) {
						if (found.has(other)) continue;
						found.add(other);
						next.push(other);
					}
			rings.push({ from: ring, to: next });
			ring = next;
		}
		const newcomers = [...found].filter((one) => !this.#places.has(one)).length;
		if (this.shown.length + newcomers > EXPLORED.nodes) {
			this.refused += newcomers;
			return;
		}
		for (const { from, to } of rings)
			this.#arrive(
				from.flatMap((one) => this.#places.get(one) ?? []),
				to
			);
	}

	#path(node: number, to: string): void {
		const goal = this.#numbers.get(to);
		if (goal === undefined || goal === node) {
			this.gone++;
			return;
		}
		const between = chainsBetween(this.#linked.index, node, goal, EXPLORED);
		if (between === undefined) this.apart++;
		this.#arrive([], [node, goal]);
		const ends = [node, goal].flatMap((one) => this.#places.get(one) ?? []);
		if (between !== undefined) this.#arrive(ends, between);
	}

	#arrive(from: readonly number[], nodes: readonly number[]): void {
		const newcomers = [...new Set(nodes)].filter((node) => !this.#places.has(node));
		if (newcomers.length === 0) return;
		if (this.shown.length + newcomers.length > EXPLORED.nodes) {
			this.refused += newcomers.length;
			return;
		}
		for (const node of newcomers) this.#places.set(node, this.shown.push(node) - 1);
		this.steps.push({ kind: 'arrive', from, to: this.shown.length });
	}
}
