/** From a scene to its drawing: the one way in which the screen, the server and every file come to the same picture. */

import { RESTING_CAMERA, type Camera } from '../scene/camera.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import {
	type Drawing,
	type FieldsItem,
	type Item,
	LINE_HEIGHT,
	type LineItem,
	type MarkItem,
	type Measure,
	type Point,
	type RingItem,
	type SectorItem,
	type TextItem
} from './drawing.ts';
import { adjacencyOf, emphasise, type Attention, type Emphasis } from './emphasis.ts';
import { projectionOf, type Projection, type Size } from './framing.ts';
import { placeLabels } from './labels.ts';
import { edgeLook, fieldLook, nodeLook, sectorLook, type SectorWords } from './look.ts';
import { nameRequests, type Naming, type PlacedNode } from './names.ts';
import type { Rectangle } from './occupied.ts';
import type { Palette } from './palette.ts';

/** What a picture follows from, whatever the window. */
export interface Picture {
	scene: Scene;
	attention: Attention;
	palette: Palette;
	/** Pixels of body text: names follow the theme's type size. */
	textSize: number;
	/** Say why a sector is empty. */
	words: SectorWords;
}

/** Rings, in scene units, between which a sector is shaded, and the gap to the next one in radians. */
const SECTOR_RADII = { inner: 0.2, outer: 1.02 } as const;
const SECTOR_GAP = 0.012;
/** Pixels between a mark and its ring, and the ring's width. */
const RING = { gap: 4, width: 2 } as const;

/** The whole picture in a window. `camera` undefined: everything is in view. */
export function drawScene(picture: Picture, size: Size, measure: Measure, camera?: Camera): Drawing {
	const { scene, attention, palette } = picture;
	const emphasis = emphasise(adjacencyOf(scene), attention);
	const projection = projectionOf(scene.frame, size, camera ?? RESTING_CAMERA);
	const nodes = placeNodes(scene.nodes, emphasis, palette, projection);
	const items: Item[] = [
		...drawSectors(scene, palette, projection),
		...drawLines(scene, nodes, emphasis, palette, projection),
		...drawMarks(nodes),
		...drawFields(nodes, emphasis, palette, projection),
		...drawRings(nodes, palette),
		...drawNames(nodes, { ...picture, emphasis }, size, measure)
	];
	return { ...sizeOf(size), paper: palette.paper, items };
}

/** Every node that is not hidden, at its own place or at the one it has on its way there. */
export function placeNodes(
	nodes: readonly SceneNode[],
	emphasis: Emphasis,
	palette: Palette,
	projection: Projection,
	placeOf: (node: SceneNode) => Point = (node) => node
): PlacedNode[] {
	return nodes.flatMap((item) => {
		const look = nodeLook(item, emphasis, palette);
		if (look.hidden) return [];
		return [{ item, look, ...projection.at(placeOf(item)), radius: projection.mark(item.size) }];
	});
}

export function drawSectors({ sectors }: Scene, palette: Palette, { at, unit }: Projection): SectorItem[] {
	const middle = at({ x: 0, y: 0 });
	const radii = (radius: number): Point => ({ x: radius * unit.x, y: radius * unit.y });
	return sectors.map((sector) => ({
		kind: 'sector',
		id: sector.id,
		middle,
		outer: radii(SECTOR_RADII.outer),
		inner: radii(SECTOR_RADII.inner),
		// A page's angles run clockwise.
		from: -(sector.to - SECTOR_GAP),
		to: -(sector.from + SECTOR_GAP),
		...sectorLook(sector, palette)
	}));
}

/** Lines whose ends are both drawn; what stands out comes last. */
export function drawLines(
	{ edges }: Scene,
	nodes: readonly PlacedNode[],
	emphasis: Emphasis,
	palette: Palette,
	projection: Projection
): LineItem[] {
	const places = new Map(nodes.map((node) => [node.item.id, node]));
	const drawn = edges.flatMap((edge) => {
		const from = places.get(edge.source);
		const to = places.get(edge.target);
		if (!from || !to) return [];
		const { color, hidden, zIndex } = edgeLook(edge, emphasis, palette);
		if (hidden) return [];
		const ends = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
		return [
			{ zIndex, line: { kind: 'line' as const, id: edge.id, ...ends, width: projection.line(edge.width), color } }
		];
	});
	return drawn.sort((a, b) => a.zIndex - b.zIndex).map(({ line }) => line);
}

export function drawMarks(nodes: readonly PlacedNode[]): MarkItem[] {
	return [...nodes]
		.sort((a, b) => a.look.zIndex - b.look.zIndex)
		.map(({ item, look, x, y, radius }) => ({
			kind: 'mark',
			id: item.id,
			x,
			y,
			radius,
			shape: look.shape,
			color: look.color
		}));
}

/** The shares that marks carry. */
export function drawFields(
	nodes: readonly PlacedNode[],
	emphasis: Emphasis,
	palette: Palette,
	{ mark }: Projection
): FieldsItem[] {
	return nodes.flatMap(({ item, look, x, y }): FieldsItem[] => {
		if (!item.shares) return [];
		const { fields, core } = item.shares;
		return [
			{
				kind: 'fields',
				id: item.id,
				x,
				y,
				fields: fields.map((field) => ({
					// A page's angles run clockwise.
					from: -field.to,
					to: -field.from,
					radius: mark(field.radius),
					...fieldLook(field, look, emphasis, palette)
				})),
				core: { radius: mark(core), color: look.dimmed ? palette.dimmed : palette.ink }
			}
		];
	});
}

/** The ring that shows what is chosen or under the pointer; never colour alone. */
export function drawRings(nodes: readonly PlacedNode[], palette: Palette): RingItem[] {
	return nodes
		.filter(({ look }) => look.ringed)
		.map(({ item, x, y, radius }) => ({
			kind: 'ring',
			id: item.id,
			x,
			y,
			radius: radius + RING.gap,
			width: RING.width,
			color: palette.ring
		}));
}

/** Names where they have room, clear of what is `covered` by things that stand over the picture. */
export function drawNames(
	nodes: readonly PlacedNode[],
	naming: Naming,
	{ width, height }: Size,
	measure: Measure,
	covered: readonly Rectangle[] = []
): TextItem[] {
	const labels = placeLabels(nameRequests(nodes, naming), measure, width, height, covered);
	return labels.map(({ id, x, y, lines, left, baseline, size, bold, color, align }) => ({
		kind: 'text',
		id,
		beside: { x, y },
		lines: lines.map((text, index) => ({ text, x: left, y: baseline + index * size * LINE_HEIGHT })),
		align,
		size,
		bold,
		face: 'sans',
		color,
		halo: naming.palette.paper
	}));
}

function sizeOf({ width, height }: Size): Size {
	return { width, height };
}
