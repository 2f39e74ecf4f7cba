/** What a person does in a free exploration, step by step, as plain data: the same acts give the same picture. */

export type Act =
	/** Shows a node. */
	| { kind: 'add'; id: string }
	/** Shows the first nodes that a way leads to from a node; see ways.ts. */
	| { kind: 'expand'; id: string; way: string; count: number }
	/** Shows everything within so many steps. */
	| { kind: 'near'; id: string; steps: number }
	/** Shows how two things are joined, with the statements that join them. */
	| { kind: 'path'; id: string; to: string }
	/** Pins a node at a place, in scene units. */
	| { kind: 'pin'; id: string; x: number; y: number }
	/** Lets a pinned node go again. */
	| { kind: 'free'; id: string }
	/** Lays out anew all that is not pinned, from where it stands. */
	| { kind: 'arrange' };

/** What is shown in a free exploration. */
export interface ExploreQuery {
	/** Ids of the nodes that it begins with; where there are none, it begins with the concepts most spoken of. */
	things: readonly string[];
	acts: readonly Act[];
}

/** The bounds of a free exploration. */
export const EXPLORED = {
	/** Nodes at once. */
	nodes: 5000,
	/** Acts that are replayed. */
	acts: 200,
	/** Nodes that it begins with. */
	things: 200,
	/** Concepts that it begins with where nothing is named. */
	begin: 24,
	/** Steps of a neighbourhood. */
	near: 3,
	/** Paths that one act shows, and statements that prove a step of them. */
	paths: 5,
	proofs: 3,
	/** Nodes that a way shows at first. */
	first: 12,
	/** Scene units: no pin is farther out. */
	reach: 99
} as const;
