/** Every shortest way between two nodes by concepts, the one with the strongest weakest link first, with statements that prove each step. */

import { add, type Bits, both, noBits, size, some } from '../index/bits.ts';
import type { Index } from '../index/index.ts';
import { pickEvenly } from '../index/pick.ts';
import { statementAt, statementNumber, statementsOf, typeAt } from './neighbours.ts';

/** Between the two ends, in order; `weakest` is the fewest statements that two neighbours share. */
interface Chain {
	through: number[];
	weakest: number;
}

/**
 * Concepts and statements that lie between, chain by chain; undefined where nothing joins the two. In between stand
 * concepts alone, since everything that an organisation says would otherwise be joined by saying it.
 */
export function chainsBetween(
	index: Index,
	from: number,
	to: number,
	most: { paths: number; proofs: number }
): number[] | undefined {
	const chains = shortest(index, from, to, most.paths);
	if (chains.length === 0) return undefined;
	const shown = new Set<number>();
	for (const { through } of chains) {
		const stops = [from, ...through, to];
		for (const [place, stop] of stops.slice(1).entries()) {
			const ends = [stops[place] ?? from, stop] as const;
			for (const proof of proofsOf(index, ends, most.proofs)) shown.add(proof);
			if (stop !== to) shown.add(stop);
		}
	}
	return [...shown].filter((node) => node !== from && node !== to);
}

/** Layer by layer, the best ways to each concept: a way is no stronger than the best one to where it comes from. */
function shortest(index: Index, from: number, to: number, most: number): Chain[] {
	const goal = bitsOf(index, statementsOf(index, to));
	const [first, last] = index.ranges.concept;
	const seen = new Set([from, to]);
	let layer = new Map<number, Chain[]>([[from, [{ through: [], weakest: Number.MAX_SAFE_INTEGER }]]]);
	while (layer.size > 0) {
		const arrived: Chain[] = [];
		const next = new Map<number, Chain[]>();
		for (const [node, chains] of layer) {
			const here = bitsOf(index, statementsOf(index, node));
			const shared = size(both(here, goal));
			if (shared > 0) arrived.push(...chains.map((chain) => onwards(chain, shared)));
			const counts = new Map<number, number>();
			for (const statement of statementsOf(index, node)) countConcepts(index, statement, [first, last], counts);
			for (const [concept, count] of counts) {
				if (seen.has(concept)) continue;
				const there = next.get(concept) ?? [];
				next.set(concept, best([...there, ...chains.map((chain) => onwards(chain, count, concept))], index, most));
			}
		}
		if (arrived.length > 0) return best(arrived, index, most);
		for (const concept of next.keys()) seen.add(concept);
		layer = next;
	}
	return [];
}

function onwards({ through, weakest }: Chain, shared: number, concept?: number): Chain {
	return { through: concept === undefined ? through : [...through, concept], weakest: Math.min(weakest, shared) };
}

function best(chains: readonly Chain[], { values }: Index, most: number): Chain[] {
	const text = ({ through }: Chain) => through.map((concept) => values[concept]?.id ?? '').join(' ');
	const sorted = chains.map((chain) => ({ chain, text: text(chain) }));
	sorted.sort((a, b) => b.chain.weakest - a.chain.weakest || (a.text < b.text ? -1 : 1));
	return sorted.slice(0, most).map(({ chain }) => chain);
}

function countConcepts(
	{ valueStart, valuesOf }: Index,
	statement: number,
	[first, last]: readonly [number, number],
	counts: Map<number, number>
): void {
	for (let at = valueStart[statement] ?? 0; at < (valueStart[statement + 1] ?? 0); at++) {
		const value = valuesOf[at] ?? -1;
		if (value >= first && value < last) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
}

/** Statements that have both ends, some of each municipality, and what joins an organisation to them. */
function proofsOf(index: Index, [a, b]: readonly [number, number], most: number): number[] {
	const shared = both(bitsOf(index, statementsOf(index, a)), bitsOf(index, statementsOf(index, b)));
	const statements = Uint32Array.from(some(shared, 0, index.size));
	const picked = pickEvenly(index.municipalityOf, statements, most);
	const isOrganisation = [a, b].some(
		(node) => statementAt(index, node) === undefined && typeAt(index, node) === 'Municipality'
	);
	const documents = isOrganisation ? picked.flatMap((statement) => documentOf(index, statement)) : [];
	return [...picked.map((statement) => statementNumber(index, statement)), ...documents];
}

function documentOf({ valueStart, valuesOf, ranges }: Index, statement: number): number[] {
	const [from, to] = ranges.document;
	return [...valuesOf.subarray(valueStart[statement], valueStart[statement + 1])].filter(
		(value) => value >= from && value < to
	);
}

function bitsOf(index: Index, statements: Uint32Array): Bits {
	const bits = noBits(index.size);
	add(bits, statements);
	return bits;
}
