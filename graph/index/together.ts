/** Nodes of different kinds that a search names together, with the statements that belong to all of them. */

import type { NodeRef } from '../model/query.ts';
import { LIMITS } from '../model/query.ts';
import { add, type Bits, keep, noBits, size } from './bits.ts';
import type { Candidate, NamedSearch } from './by-name.ts';
import { type Index, statementsWith } from './index.ts';
import { rankOf } from './searched-nodes.ts';

export interface Together {
	/** Two or more: concept, municipality, role, relation, value, document. */
	nodes: NodeRef[];
	/** Statements that belong to all of them: those the filter leaves, and those it hides. */
	statements: number;
	hidden: number;
}

/** Ways to read a search that are looked at, and steps towards them; some lead nowhere. */
const MOST_READINGS = 40;
const MOST_STEPS = 2000;

/**
 * The readings of a search as several names, best first. Those of which there is a statement in the
 * graph; where there is none, the one that is called so, because silence is an answer too.
 */
export function together(index: Index, names: NamedSearch, left: Bits | undefined): Together[] {
	const sets = new Map<Candidate, Bits>();
	const setOf = (candidate: Candidate) => {
		let set = sets.get(candidate);
		if (set === undefined) {
			set = noBits(index.size);
			add(set, statementsWith(index, candidate.value));
			sets.set(candidate, set);
		}
		return set;
	};
	const readings = readingsOf(names).map((nodes) => ({ nodes, ...countShared(nodes.map(setOf), left) }));
	const said = readings.filter(({ all }) => all > 0);
	const silent = readings.filter(({ nodes }) => exactIn(nodes) === nodes.length).slice(0, 1);
	return (said.length > 0 ? said : silent)
		.sort((a, b) => exactIn(b.nodes) - exactIn(a.nodes) || a.nodes.length - b.nodes.length || b.all - a.all)
		.slice(0, LIMITS.together)
		.map(({ nodes, statements, all }) => ({
			nodes: nodes.map(({ node }) => node),
			statements,
			hidden: all - statements
		}));
}

/** Sets of candidates of different types that have all words between them, none of them needlessly. */
function readingsOf({ candidates, all }: NamedSearch): Candidate[][] {
	const order = new Map(candidates.map((candidate, place) => [candidate, place]));
	const readings = new Map<string, Candidate[]>();
	let steps = 0;
	const grow = (chosen: readonly Candidate[], met: number) => {
		if (readings.size >= MOST_READINGS || ++steps > MOST_STEPS) return;
		const open = all & ~met;
		if (open === 0) {
			if (chosen.length < 2 || chosen.some((one) => isNeedless(one, chosen, all))) return;
			const sorted = [...chosen].sort((a, b) => rankOf(a.node.type) - rankOf(b.node.type));
			readings.set(sorted.map((one) => order.get(one)).join(), sorted);
			return;
		}
		const next = open & -open;
		for (const candidate of candidates)
			if ((candidate.words & next) !== 0 && chosen.every((one) => goTogether(one, candidate)))
				grow([...chosen, candidate], met | candidate.words);
	};
	if (all !== 0) grow([], 0);
	return [...readings.values()];
}

/** Not of one type, and neither is the other's own: a municipality says nothing more of its document. */
function goTogether({ node: a }: Candidate, { node: b }: Candidate): boolean {
	return a.type !== b.type && a.owner?.id !== b.id && b.owner?.id !== a.id;
}

function isNeedless(one: Candidate, chosen: readonly Candidate[], all: number): boolean {
	const others = chosen.reduce((words, other) => (other === one ? words : words | other.words), 0);
	return (all & ~others) === 0;
}

function exactIn(nodes: readonly Candidate[]): number {
	return nodes.filter(({ isExact }) => isExact).length;
}

/** How many statements are in all of these sets, and how many of these the filter leaves. */
function countShared([first, ...others]: readonly Bits[], left: Bits | undefined): { all: number; statements: number } {
	if (first === undefined) return { all: 0, statements: 0 };
	const shared = first.slice();
	for (const set of others) keep(shared, set);
	const all = size(shared);
	if (left !== undefined) keep(shared, left);
	return { all, statements: size(shared) };
}
