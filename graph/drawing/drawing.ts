/** A picture as data: what is painted, in painting order, in CSS pixels of a given frame. Painters draw it and decide nothing. */

import type { Shape } from './shapes.ts';

export interface Point {
	x: number;
	y: number;
}

/** A slice of a ring around the middle of a picture, stretched as the picture is. */
export interface SectorItem {
	kind: 'sector';
	id: string;
	middle: Point;
	/** Half axes of the two curves that bound it. */
	outer: Point;
	inner: Point;
	/** Radians clockwise from the right, `from` < `to`. */
	from: number;
	to: number;
	fill: string;
	line: string;
	dashed: boolean;
	/** Pixels of its line; 1 without it. */
	width?: number;
	/** It can be pointed at, and leads on, as a mark does. */
	pointed?: true;
	/** One of many that nobody points at: neighbours that look alike may be painted at once. */
	bulk?: true;
}

export interface LineItem {
	kind: 'line';
	id: string;
	from: Point;
	to: Point;
	width: number;
	color: string;
	/** Broken into {@link LINE_DASH}. */
	dashed?: true;
}

export interface MarkItem extends Point {
	kind: 'mark';
	/** Absent in a legend. */
	id?: string;
	shape: Shape;
	radius: number;
	color: string;
}

/** Slices of a disc that point outwards from one place, each with an area of its own, and a core upon them. */
export interface FieldsItem extends Point {
	kind: 'fields';
	id: string;
	fields: readonly FieldShape[];
	core: { radius: number; color: string };
}

export interface FieldShape {
	/** Radians clockwise from the right, `from` < `to`. */
	from: number;
	to: number;
	radius: number;
	fill: string;
	line: string;
	dashed: boolean;
}

/** Around a mark that is chosen or pointed at, or by itself where nothing is. */
export interface RingItem extends Point {
	kind: 'ring';
	id: string;
	radius: number;
	width: number;
	color: string;
	/** Absent where what lies behind is seen. */
	fill?: string;
	/** Broken into {@link RING_DASH}. */
	dashed?: true;
}

/** Many dots of one size and colour. */
export interface DotsItem {
	kind: 'dots';
	radius: number;
	color: string;
	at: readonly Point[];
}

/** Many upright rectangles of one colour. */
export interface BoxesItem {
	kind: 'boxes';
	color: string;
	boxes: readonly Box[];
}

/** By its upper left corner. */
export interface Box extends Point {
	width: number;
	height: number;
}

/** A part of the picture that belongs to a node, and leads to it where a picture has links. Nothing of it is seen. */
export interface AreaItem extends Box {
	kind: 'area';
	id: string;
}

export interface TextItem {
	kind: 'text';
	/** Of the mark it names; absent in a caption. */
	id?: string;
	/** Middle of that mark: in a stretched window the name stays beside it. */
	beside?: Point;
	/**
	 * Each with its first or last letter or its middle at `x`, by `align`, and its baseline at `y`. Many texts of one look,
	 * such as a column of figures, are lines too.
	 */
	lines: readonly { text: string; x: number; y: number }[];
	align: Align;
	size: number;
	bold: boolean;
	face: Face;
	color: string;
	/** Degrees clockwise by which it is turned about the place of its first line. */
	turn?: number;
	/** Colour of the border that keeps what lies behind from disturbing; absent where nothing lies behind. */
	halo?: string;
}

/** A picture within a picture, cut off at its own frame. */
export interface InsetItem extends Point {
	kind: 'inset';
	drawing: Drawing;
}

/** A square of small squares, as QR codes are. */
export interface ModulesItem extends Point {
	kind: 'modules';
	/** Pixels of its side, and of the empty border within it that readers of such codes need. */
	side: number;
	quiet: number;
	/** A letter a square: 1 for a dark one, 0 for one that is left as the paper. */
	rows: readonly string[];
	color: string;
}

export type Align = 'left' | 'center' | 'right';
/** The two type families that are shipped. */
export type Face = 'sans' | 'serif';
export type Item =
	| SectorItem
	| LineItem
	| MarkItem
	| FieldsItem
	| RingItem
	| DotsItem
	| BoxesItem
	| AreaItem
	| TextItem
	| InsetItem
	| ModulesItem;

export interface Drawing {
	width: number;
	height: number;
	/** Undefined where nothing is painted behind the items. */
	paper: string | undefined;
	items: readonly Item[];
}

/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, bold: boolean, face?: Face) => number;

/** Pixels of the border of paper around a name, both sides together. */
export const HALO = 4;
/** Behind the squares of a code. */
export const CODE_GROUND = '#ffffff';
/** Pixels of a dash of a line, and of the gap behind it. */
export const LINE_DASH = [7, 5] as const;
/** Pixels of a dash of a ring, and of the gap behind it. */
export const RING_DASH = [2, 2] as const;
/** Distance of two baselines as a share of the type size. */
export const LINE_HEIGHT = 1.18;
