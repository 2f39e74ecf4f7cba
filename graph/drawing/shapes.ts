/** The mark of every node type, described once: a number for the shader, a path for the legend and for saved pictures. All marks fit a circle of radius 1. */

import type { NodeType } from '../model/graph.ts';
import type { RoleMark } from '../scene/role-mark.ts';

/** The order is the shader's numbering. */
export const SHAPES = [
	'disc',
	'ring',
	'square',
	'diamond',
	'hexagon',
	'triangle',
	'page',
	'pentagon',
	'hollow'
] as const;
export type Shape = (typeof SHAPES)[number];

const OF_TYPE: Record<NodeType, Shape> = {
	Municipality: 'hexagon',
	Concept: 'disc',
	Value: 'square',
	Relation: 'diamond',
	Role: 'pentagon',
	Document: 'page',
	Statement: 'ring'
};

/** What is kept in its place with nothing in it: a hexagon, since municipalities alone are. */
export const HOLLOW: Shape = 'hollow';

/** A statement's mark tells whom it speaks for. */
const OF_ROLE: Record<RoleMark, Shape> = { all: 'ring', leader: 'triangle', employee: 'square', both: 'diamond' };

export function shapeOf(type: NodeType, mark?: RoleMark): Shape {
	return type === 'Statement' && mark ? OF_ROLE[mark] : OF_TYPE[type];
}

/** Corners on the unit circle, the first one straight up; y grows downwards as on a page. */
function polygon(corners: number): [number, number][] {
	return Array.from({ length: corners }, (_, index) => {
		const angle = -Math.PI / 2 + (2 * Math.PI * index) / corners;
		return [Math.cos(angle), Math.sin(angle)];
	});
}

/** Half side of a square, half width and half height of a page, within the unit circle. */
export const SQUARE = 0.72;
export const PAGE = { width: 0.58, height: 0.8 } as const;
/** Inner radius of the ring. */
export const RING = 0.56;
/** Inner radius of the hollow hexagon. */
export const HOLE = 0.74;

const OUTLINES: Record<Exclude<Shape, 'disc' | 'ring' | 'hollow'>, [number, number][]> = {
	square: [
		[-SQUARE, -SQUARE],
		[SQUARE, -SQUARE],
		[SQUARE, SQUARE],
		[-SQUARE, SQUARE]
	],
	diamond: polygon(4),
	hexagon: polygon(6),
	triangle: polygon(3),
	pentagon: polygon(5),
	page: [
		[-PAGE.width, -PAGE.height],
		[PAGE.width, -PAGE.height],
		[PAGE.width, PAGE.height],
		[-PAGE.width, PAGE.height]
	]
};

const CIRCLE = (radius: number, sweep: 0 | 1) =>
	`M${-radius} 0A${radius} ${radius} 0 1 ${sweep} ${radius} 0A${radius} ${radius} 0 1 ${sweep} ${-radius} 0Z`;

/** SVG path data in unit coordinates; fill it with the non-zero rule. */
export function shapePath(shape: Shape): string {
	if (shape === 'disc') return CIRCLE(1, 1);
	if (shape === 'ring') return CIRCLE(1, 1) + CIRCLE(RING, 0);
	return shapeCorners(shape).map(outline).join('');
}

function outline(corners: readonly [number, number][]): string {
	return `M${corners.map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`).join('L')}Z`;
}

/** The corners of a mark with straight sides: its outline, and that of its hole. */
export function shapeCorners(shape: Exclude<Shape, 'disc' | 'ring'>): [number, number][][] {
	if (shape === 'hollow') return [OUTLINES.hexagon, hole(OUTLINES.hexagon)];
	return [OUTLINES[shape]];
}

/** Runs the other way round, so that the non-zero rule leaves it open. */
function hole(corners: readonly [number, number][]): [number, number][] {
	return corners.map(([x, y]): [number, number] => [x * HOLE, y * HOLE]).reverse();
}
