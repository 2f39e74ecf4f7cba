/** What a picture is made of before anyone draws it: nodes and edges with places and weights, and the sectors behind them. Plain data, so that the screen, a saved picture and a test see the same. */

import type { Silence } from '../analysis/silence.ts';
import { NODE_TYPES } from '../model/kinds.ts';
import type { NodeType } from '../model/graph.ts';
import type { RoleMark } from './role-mark.ts';

export interface SceneNode {
	id: string;
	type: NodeType;
	label: string;
	/** Scene units: rings have a radius about 1, y grows upwards. What draws may stretch x to the shape of its window. */
	x: number;
	y: number;
	/** Radius in CSS pixels at the camera's resting distance. */
	size: number;
	/** The higher, the earlier its label gets a place. */
	rank: number;
	/** Statements it stands for. */
	statements: number;
	/** The municipality whose sector it lies in; hovering one lights the other. */
	sector?: string;
	mark?: RoleMark;
	/** What its mark tells of each organisation, and the radius in pixels of its core, which tells its statements. */
	shares?: { fields: readonly Field[]; core: number };
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

/** Key of the scene of all municipalities and concepts. */
export const OVERVIEW = 'overview';

/**
 * What a reader may take from where marks stand: each concept is pulled towards those that use it most; a sector is a
 * municipality's; each concept stands between the things compared, pulled towards those with the larger shares; or nothing.
 */
export type Places = 'pulled' | 'sectors' | 'between' | 'arbitrary';

export interface Scene {
	/** Names the picture: `overview`, or the id in focus. */
	key: string;
	places: Places;
	nodes: SceneNode[];
	/** The same array in a scene that differs by its names alone. */
	edges: SceneEdge[];
	sectors: Sector[];
	/** How many there are of a type, where the picture draws fewer. */
	of?: Partial<Record<NodeType, number>>;
	/** What holds the whole picture, in scene units: a fixed frame, so that filtering never moves the camera. */
	frame: { width: number; height: number };
}

/** {@link Scene}.of from how many of each type there are; empty where everything is drawn. */
export function partOf(
	nodes: readonly SceneNode[],
	all: Partial<Record<NodeType, number>>
): { of?: Partial<Record<NodeType, number>> } {
	const fewer = NODE_TYPES.filter((type) => nodes.filter((node) => node.type === type).length < (all[type] ?? 0));
	return fewer.length === 0 ? {} : { of: Object.fromEntries(fewer.map((type) => [type, all[type]])) };
}
