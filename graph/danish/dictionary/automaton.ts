/**
 * A minimal acyclic automaton over byte strings: the whole lexicon in one array of 32-bit edges.
 * Built from sorted input as in Daciuk, Mihov, Watson & Watson, "Incremental construction of minimal acyclic finite-state automata" (2000).
 */

/** Bits of an edge: label 0–7, last edge of its node 8, target node 9–31. A node is the index of its first edge; node 0 has none. */
const LAST = 1 << 8;
const TARGET_SHIFT = 9;

export class Automaton {
	readonly edges: Uint32Array;
	readonly root: number;

	constructor(edges: Uint32Array, root: number) {
		this.edges = edges;
		this.root = root;
	}

	/** The node that `label` leads to, 0 for an end, or -1 where there is no such edge. */
	next(node: number, label: number): number {
		if (node === 0) return -1;
		for (let index = node; ; index++) {
			const edge = this.edges[index] ?? LAST;
			const found = edge & 0xff;
			if (found === label) return edge >>> TARGET_SHIFT;
			// labels of a node ascend
			if (found > label || (edge & LAST) !== 0) return -1;
		}
	}

	/** Calls `visit` for each edge of a node, labels ascending. */
	each(node: number, visit: (label: number, target: number) => void): void {
		if (node === 0) return;
		for (let index = node; ; index++) {
			const edge = this.edges[index] ?? LAST;
			visit(edge & 0xff, edge >>> TARGET_SHIFT);
			if ((edge & LAST) !== 0) return;
		}
	}
}

/** Builds the automaton of `words`: strings of characters 1–255, sorted by code unit, none a prefix of another, no doubles. */
export function buildAutomaton(words: Iterable<string>): Automaton {
	const register = new Register();
	// the path of the last word: packed edges of each node still open, the last one's target not yet known
	const open: number[][] = [[]];
	let previous = '';
	const close = (depth: number) => {
		while (open.length - 1 > depth) {
			const node = open.pop() ?? [];
			const parent = open.at(-1);
			if (parent) parent.push(((parent.pop() ?? 0) | (register.intern(node) << TARGET_SHIFT)) >>> 0);
		}
	};
	for (const word of words) {
		let common = 0;
		while (common < word.length && word.charCodeAt(common) === previous.charCodeAt(common)) common++;
		close(common);
		for (let at = common; at < word.length; at++) {
			open.at(-1)?.push(word.charCodeAt(at));
			open.push([]);
		}
		previous = word;
	}
	close(0);
	const root = register.intern(open[0] ?? []);
	return new Automaton(register.edges.slice(0, register.used), root);
}

/** Keeps each distinct node once, in a hash table that grows. */
class Register {
	edges = new Uint32Array(1 << 20);
	used = 1;
	private table = new Uint32Array(1 << 20);
	private count = 0;

	/** The index of a node with these edges; an empty node is 0. */
	intern(node: number[]): number {
		if (node.length === 0) return 0;
		node.push(((node.pop() ?? 0) | LAST) >>> 0);
		let slot = hash(node) & (this.table.length - 1);
		for (let at = this.table[slot] ?? 0; at !== 0; at = this.table[slot] ?? 0) {
			if (this.equal(at, node)) return at;
			slot = (slot + 1) & (this.table.length - 1);
		}
		if (this.used + node.length > this.edges.length) this.edges = grown(this.edges);
		const index = this.used;
		this.edges.set(node, index);
		this.used += node.length;
		this.table[slot] = index;
		if (++this.count * 2 > this.table.length) this.rehash();
		return index;
	}

	private equal(at: number, node: readonly number[]): boolean {
		// the last edge carries the LAST bit, so a longer or shorter node differs
		return node.every((edge, offset) => this.edges[at + offset] === edge);
	}

	private rehash(): void {
		const old = this.table;
		this.table = new Uint32Array(old.length * 2);
		for (const index of old) {
			if (index === 0) continue;
			const node: number[] = [];
			for (let at = index; ; at++) {
				const edge = this.edges[at] ?? LAST;
				node.push(edge);
				if ((edge & LAST) !== 0) break;
			}
			let slot = hash(node) & (this.table.length - 1);
			while (this.table[slot] !== 0) slot = (slot + 1) & (this.table.length - 1);
			this.table[slot] = index;
		}
	}
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}

function hash(node: readonly number[]): number {
	let value = 0x811c9dc5;
	for (const edge of node) value = Math.imul(value ^ edge ^ (edge >>> 15), 0x01000193) ^ (value >>> 13);
	return value >>> 0;
}
