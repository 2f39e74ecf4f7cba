/** What a picture is made of before anyone draws it: nodes and edges with places and weights, and the sectors behind them. Plain data, so that the screen, a saved picture and a test see the same. */

import type { Silence } from '../analysis/silence.ts';
import { NODE_TYPES } from '../model/kinds.ts';
import type { EdgeType, NodeType } from '../model/graph.ts';
import type { RoleMark } from './role-mark.ts';
import type { Strips } from './strips.ts';

/** A place in scene units. */
export interface Spot {
	x: number;
	y: number;
}

export interface SceneNode {
	id: string;
	type: NodeType;
	label: string;
	/** Scene units: rings have a radius about 1, y grows upwards. What draws may stretch x to the shape of its window, unless {@link Frame.round}. */
	x: number;
	y: number;
	/** Where it stands instead in a window that is better filled by {@link Frame.rest}.tall. */
	tall?: Spot;
	/** Radius in CSS pixels at the camera's resting distance. */
	size: number;
	/** The higher, the earlier its label gets a place. */
	rank: number;
	/** Of a statement: all its words, of which the label is a part. */
	sentence?: string;
	/** What is told below its name where there is room. */
	detail?: string;
	/** Statements it stands for. */
	statements: number;
	/** The municipality whose sector it lies in; hovering one lights the other. */
	sector?: string;
	mark?: RoleMark;
	/** What its mark tells of each organisation, and the radius in pixels of its core, which tells its statements. */
	shares?: { fields: readonly Field[]; core: number };
	/** A person has pinned it. */
	pinned?: boolean;
	/** Of a municipality of a ring: it is drawn as that, and not as a mark. */
	wedge?: Wedge;
	/** Nothing of it is left by the filter: it keeps its place and is drawn hollow. */
	hollow?: boolean;
}

export interface SceneEdge {
	id: string;
	source: string;
	target: string;
	/** Number of statements that make this link. */
	statements: number;
	/** Width in CSS pixels. */
	width: number;
	/** Where marks carry the shares: whether the line is drawn while nothing is pointed at or chosen. */
	atRest?: boolean;
	/** Of a free exploration: what the graph says of the two. */
	type?: EdgeType;
	/** Of a concept map: what is claimed of the two concepts. */
	claim?: PairClaim;
}

/** Two concepts beside chance, or here beside elsewhere; `sure` where it holds among all pairs compared. */
export interface PairClaim {
	says: 'together' | 'apart' | 'more' | 'less';
	sure: boolean;
}

/** The part of a concept's mark that points at one organisation. Angles as of a {@link Sector}. */
export interface Field {
	id: string;
	from: number;
	to: number;
	/** Pixels at rest; its square grows with the share. */
	radius: number;
	/** Of the organisation's base; 0 where it is silent. */
	share: number;
	/** Why the share is 0: it never mentions the concept, or not within the filters. */
	silence?: 'never' | 'filtered';
}

/** A slice of the circle around the middle that belongs to one municipality. Angles in radians, anticlockwise from the right, `from` < `to`. */
export interface Sector {
	id: string;
	label: string;
	from: number;
	to: number;
	statements: number;
	/** Statements that the picture has room for. */
	drawn: number;
	/** Why it has no statement; undefined where it has one, drawn or not. */
	silence: Silence | undefined;
}

/** The part of a ring that belongs to one municipality. Angles as of a {@link Sector}. */
export interface Wedge extends Arc {
	/** Of its base; 0 where it is silent. */
	share: number;
	base: number;
	silence: Silence | undefined;
}

/** A part of a ring that is drawn as one. */
export interface Arc {
	from: number;
	to: number;
	/** Of the five steps of share, 0 for the least; undefined where it is silent. */
	step: number | undefined;
	reason: Silence['reason'] | undefined;
}

/** Of many municipalities, told by their shares. */
export interface Ring {
	/** Scene units: its inner edge, and its outer one for each step and for silence. */
	inner: number;
	outer: readonly number[];
	silent: number;
	/** The share at which each step ends; the last one has no end. */
	bounds: readonly number[];
	/** Of a ring of more than can be told apart: municipalities that look alike and lie side by side, so many together at most. */
	bins?: { slices: readonly Arc[]; most: number };
	/** Municipalities with a statement left, those that the filter hides, and those of which nothing fits it. */
	mentioning: number;
	hidden: number;
	unmatched: number;
	/** Statements, those of all municipalities together. */
	statements: number;
}

/** Key of the scene of all municipalities and concepts. */
export const OVERVIEW = 'overview';

/**
 * What a reader may take from where marks stand: each concept is pulled towards those that use it most; a sector is a
 * municipality's; a ring has its municipalities by their shares, the largest at the top and then clockwise; each concept
 * stands between the things compared, pulled towards those with the larger shares; concepts that go together in the whole
 * graph are pulled towards one another; each organisation stands at its share; or nothing.
 */
export type Places = 'pulled' | 'sectors' | 'ring' | 'between' | 'likeness' | 'strips' | 'arbitrary';

/** What holds a whole picture, in scene units: fixed, so that filtering never moves the camera. */
export interface Frame {
	width: number;
	height: number;
	/** How narrow it may get beside its height, where that is less than usual. */
	narrowest?: number;
	/** It is never stretched, because its circles say something by being round. */
	round?: true;
	/** What a resting camera sees, where that is more than the frame: of a wide window, and of one that is not. A camera's shares stay those of the frame, so that links mean the same. */
	rest?: { wide: Box; tall: Box };
}

/** In scene units. */
export interface Box {
	left: number;
	right: number;
	bottom: number;
	top: number;
}

export interface Scene {
	/** Names the picture: `overview`, or the id in focus. */
	key: string;
	places: Places;
	nodes: SceneNode[];
	/** The same array in a scene that differs by its names alone. */
	edges: SceneEdge[];
	sectors: Sector[];
	/** Of an overview of many organisations: what is drawn in place of marks and lines. */
	strips?: Strips;
	/** In place of sectors, where municipalities are many. */
	ring?: Ring;
	/** Where the row of related concepts begins, below its heading. */
	related?: Spot & { tall: Spot };
	/** How many there are of a type, where the picture draws fewer. */
	of?: Partial<Record<NodeType, number>>;
	frame: Frame;
}

/** {@link Scene}.of from how many of each type there are; empty where everything is drawn. */
export function partOf(
	nodes: readonly SceneNode[],
	all: Partial<Record<NodeType, number>>
): { of?: Partial<Record<NodeType, number>> } {
	const fewer = NODE_TYPES.filter((type) => nodes.filter((node) => node.type === type).length < (all[type] ?? 0));
	return fewer.length === 0 ? {} : { of: Object.fromEntries(fewer.map((type) => [type, all[type]])) };
}
