/** What a picture is made of before anyone draws it: nodes and edges with places and weights, and the sectors behind them. Plain data, so that the screen, a saved picture and a test see the same. */

import type { NodeType } from '../model.ts';

/** How a statement's mark tells whom it speaks for. */
export type RoleMark = 'all' | 'leader' | 'employee' | 'both';

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
}

export interface SceneEdge {
	id: string;
	source: string;
	target: string;
	/** Number of statements that make this link. */
	statements: number;
	/** Width in CSS pixels. */
	width: number;
}

/** A slice of the circle around the middle that belongs to one municipality. Angles in radians, anticlockwise from the right, `from` < `to`. */
export interface Sector {
	id: string;
	label: string;
	from: number;
	to: number;
	statements: number;
}

export interface Scene {
	/** Names the picture: `overview`, or the id in focus. */
	key: string;
	nodes: SceneNode[];
	/** The same array in a scene that differs by its names alone. */
	edges: SceneEdge[];
	sectors: Sector[];
	/** What holds the whole picture, in scene units: a fixed frame, so that filtering never moves the camera. */
	frame: { width: number; height: number };
}

/** Radius in pixels for a count: area grows with the count, so that twice as many looks twice as much. */
export function sizeFor(count: number, most: number, smallest: number, largest: number): number {
	if (most <= 0 || count <= 0) return smallest;
	return smallest + (largest - smallest) * Math.sqrt(Math.min(1, count / most));
}

/** A point on a ring round the middle. */
export function onRing(angle: number, radius: number): { x: number; y: number } {
	return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** Six decimals: enough for any screen, and the same text on every machine. */
export function rounded(value: number): number {
	const result = Math.round(value * 1e6) / 1e6;
	return result === 0 ? 0 : result;
}
