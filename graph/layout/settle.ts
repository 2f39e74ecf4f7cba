/** Places for a picture that grows: newcomers come to rest among what is there, which stays; all else moves only where it is asked to. The same growth gives the same places, on a server and in a browser. */

import type { PlanStep } from '../model/explored.ts';
import { Crowd } from './crowd.ts';

/** What is laid out: nodes by number, in the order in which they came. */
export interface Growth {
	count: number;
	links: readonly (readonly [a: number, b: number])[];
	steps: readonly PlanStep[];
}

/** Where everything stands after so many steps of a growth. */
export interface Settled {
	steps: number;
	x: Float64Array;
	y: Float64Array;
	/** 1 for what is pinned. */
	pinned: Uint8Array;
}

/** Rounds of a step; fewer nodes have more, because theirs cost little. */
const ROUNDS = { few: 240, many: 100, areMany: 600 };
/** Scene units: how far a node moves in the first rounds at most, and in the last. */
const STRIDE = { first: 1.2, last: 0.02 };
/** Share of the way to the middle in each round, which keeps parts without links from drifting off. */
const GRAVITY = 0.4;
/** A turn by the golden angle: points that turn so lie evenly round their middle. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** How many rounds the steps from `from` on take, each counted by the nodes that are there. */
function workOf({ steps }: Growth, from: number): number {
	let [work, there] = [0, 0];
	for (const [at, step] of steps.entries()) {
		if (step.kind === 'arrive') there = step.to;
		if (at >= from && (step.kind === 'arrive' || step.kind === 'arrange')) work += there * roundsFor(there);
	}
	return work;
}

function roundsFor(count: number): number {
	return count > ROUNDS.areMany ? ROUNDS.many : ROUNDS.few;
}

/**
 * Lays out step by step, and gives the share of the work that is done after each round.
 * @param before where an earlier, shorter growth of the same beginning stands
 */
export function* settle(growth: Growth, before?: Settled): Generator<number, Settled> {
	const picture = new Settling(growth, before);
	const first = before?.steps ?? 0;
	const all = Math.max(1, workOf(growth, first));
	let done = 0;
	for (const step of growth.steps.slice(first)) {
		picture.take(step);
		if (step.kind !== 'arrive' && step.kind !== 'arrange') continue;
		const rounds = roundsFor(picture.there);
		for (let round = 0; round < rounds; round++) {
			picture.round(round / rounds);
			done += picture.there;
			yield done / all;
		}
		picture.rest();
	}
	return picture.settled();
}

/** The same at once. */
export function settledAt(growth: Growth, before?: Settled): Settled {
	const work = settle(growth, before);
	for (;;) {
		const next = work.next();
		if (next.done === true) return next.value;
	}
}

/** Where everything begins, before anything has come to rest: what is shown meanwhile. */
export function begunAt(growth: Growth, before?: Settled): Settled {
	const picture = new Settling(growth, before);
	for (const step of growth.steps.slice(before?.steps ?? 0)) picture.take(step);
	picture.rest();
	return picture.settled();
}

class Settling {
	/** How many nodes have come. */
	there = 0;
	readonly #growth: Growth;
	readonly #x: Float64Array;
	readonly #y: Float64Array;
	readonly #pinned: Uint8Array;
	/** 1 for what moves in the present step. */
	readonly #moves: Uint8Array;
	readonly #pushX: Float64Array;
	readonly #pushY: Float64Array;
	/** Of each node the nodes that it is linked to. */
	readonly #linked: readonly (readonly number[])[];
	readonly #crowd: Crowd;
	/** The links among what has come. */
	#links: Growth['links'] = [];

	constructor(growth: Growth, before: Settled | undefined) {
		const { count, links, steps } = growth;
		this.#growth = growth;
		this.#x = new Float64Array(count);
		this.#y = new Float64Array(count);
		this.#pinned = new Uint8Array(count);
		this.#moves = new Uint8Array(count);
		this.#pushX = new Float64Array(count);
		this.#pushY = new Float64Array(count);
		const linked: number[][] = Array.from({ length: count }, () => []);
		for (const [a, b] of links) {
			linked[a]?.push(b);
			linked[b]?.push(a);
		}
		this.#linked = linked;
		this.#crowd = new Crowd(this.#x, this.#y);
		if (before === undefined) return;
		this.#x.set(before.x);
		this.#y.set(before.y);
		this.#pinned.set(before.pinned);
		for (const step of steps.slice(0, before.steps)) if (step.kind === 'arrive') this.there = step.to;
	}

	take(step: PlanStep): void {
		switch (step.kind) {
			case 'pin':
				this.#x[step.at] = step.x;
				this.#y[step.at] = step.y;
				this.#pinned[step.at] = 1;
				break;
			case 'free':
				this.#pinned[step.at] = 0;
				break;
			case 'arrange':
				for (let at = 0; at < this.there; at++) this.#moves[at] = this.#pinned[at] === 0 ? 1 : 0;
				break;
			case 'arrive':
				this.#arrive(step.from, step.to);
		}
	}

	#arrive(from: readonly number[], to: number): void {
		const first = this.there;
		const middle = this.#meanOf(from);
		const reach = this.#reach();
		// What comes from nowhere comes beside what is there.
		const origin = from.length === 0 && first > 0 ? { x: reach + 1, y: 0 } : middle;
		let turned = { x: 1, y: 0 };
		for (let at = first; at < to; at++) {
			const placed = (this.#linked[at] ?? []).filter((other) => other < first);
			const { x, y } = placed.length > 0 ? this.#meanOf(placed) : origin;
			const radius = 0.7 * Math.sqrt(at - first + 1);
			this.#x[at] = x + turned.x * (placed.length > 1 ? 0.4 : radius);
			this.#y[at] = y + turned.y * (placed.length > 1 ? 0.4 : radius);
			turned = { x: turned.x * TURN.cos - turned.y * TURN.sin, y: turned.x * TURN.sin + turned.y * TURN.cos };
		}
		this.#moves.fill(0);
		this.#moves.fill(1, first, to);
		this.there = to;
		this.#links = this.#growth.links.filter(([a, b]) => a < to && b < to);
	}

	/** One round, at this share of all rounds: everything that moves is pushed by all and drawn by what it is linked to. */
	round(share: number): void {
		const { there } = this;
		if (this.#links.length === 0) this.#links = this.#growth.links.filter(([a, b]) => a < there && b < there);
		const push = new Float64Array(2);
		this.#crowd.gather(there);
		for (let at = 0; at < there; at++) {
			if (this.#moves[at] === 0) continue;
			this.#crowd.pushOn(at, push);
			this.#pushX[at] = (push[0] ?? 0) - (this.#x[at] ?? 0) * GRAVITY;
			this.#pushY[at] = (push[1] ?? 0) - (this.#y[at] ?? 0) * GRAVITY;
		}
		for (const [a, b] of this.#links) this.#draw(a, b);
		const stride = STRIDE.first + (STRIDE.last - STRIDE.first) * share;
		for (let at = 0; at < there; at++) {
			if (this.#moves[at] === 0) continue;
			const [pushX, pushY] = [this.#pushX[at] ?? 0, this.#pushY[at] ?? 0];
			const length = Math.sqrt(pushX * pushX + pushY * pushY);
			const step = length > stride ? stride / length : 1;
			this.#x[at] = (this.#x[at] ?? 0) + pushX * step * 0.5;
			this.#y[at] = (this.#y[at] ?? 0) + pushY * step * 0.5;
		}
	}

	/** Linked nodes draw each other by the square of their distance. */
	#draw(a: number, b: number): void {
		const [x, y] = [(this.#x[b] ?? 0) - (this.#x[a] ?? 0), (this.#y[b] ?? 0) - (this.#y[a] ?? 0)];
		const length = Math.sqrt(x * x + y * y);
		this.#pushX[a] = (this.#pushX[a] ?? 0) + x * length;
		this.#pushY[a] = (this.#pushY[a] ?? 0) + y * length;
		this.#pushX[b] = (this.#pushX[b] ?? 0) - x * length;
		this.#pushY[b] = (this.#pushY[b] ?? 0) - y * length;
	}

	/** Ends a step: places as they are written, so that whoever goes on from here has the same. */
	rest(): void {
		for (let at = 0; at < this.there; at++) {
			this.#x[at] = Math.round((this.#x[at] ?? 0) * 1000) / 1000;
			this.#y[at] = Math.round((this.#y[at] ?? 0) * 1000) / 1000;
		}
	}

	settled(): Settled {
		return { steps: this.#growth.steps.length, x: this.#x, y: this.#y, pinned: this.#pinned };
	}

	#meanOf(nodes: readonly number[]): { x: number; y: number } {
		let [x, y] = [0, 0];
		for (const node of nodes) {
			x += this.#x[node] ?? 0;
			y += this.#y[node] ?? 0;
		}
		const count = Math.max(1, nodes.length);
		return { x: x / count, y: y / count };
	}

	#reach(): number {
		let most = 0;
		for (let at = 0; at < this.there; at++) most = Math.max(most, this.#x[at] ?? 0);
		return most;
	}
}
