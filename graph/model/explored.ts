/** What a free exploration shows: its nodes in the order in which they came, the links between them, and how they came. Plain data, also for a browser. */

import type { CountedNode } from './query.ts';

/** How a picture grew: nodes go by their place in {@link Explored}.nodes. */
export type PlanStep =
	/** All nodes before `to` that were not there yet come from these; from nowhere at the beginning. */
	| { kind: 'arrive'; from: readonly number[]; to: number }
	| { kind: 'pin'; at: number; x: number; y: number }
	| { kind: 'free'; at: number }
	| { kind: 'arrange' };

/** The type as its place in DRAWN_LINKS of ways.ts, then the ends as places. */
export type ExploredLink = readonly [type: number, source: number, target: number];

export interface Explored {
	nodes: CountedNode[];
	links: ExploredLink[];
	steps: PlanStep[];
	/** Nodes of the graph, each statement that is printed again once. */
	all: number;
	/** Acts about what the graph does not hold, or what was not shown. */
	gone: number;
	/** Acts beyond the most that are replayed. */
	beyond: number;
	/** Nodes that acts would have shown beyond the most there may be; none of such an act is shown. */
	refused: number;
	/** Paths asked for where nothing joins the two. */
	apart: number;
	/** It begins with concepts, because nothing is named: so many of all. */
	begun?: { shown: number; all: number };
}
