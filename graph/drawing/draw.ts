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
import { edgeLook, fieldLook, nodeLook, sectorLook } from './look.ts';
import { nameRequests, sectorRequests, type Naming, type PlacedNode } from './names.ts';
import type { Rectangle } from './occupied.ts';
import { coveredByRing, drawRing, ringMiddle, ringNames } from './ring.ts';
import type { Palette } from './palette.ts';
import type { StripWords } from './strip-room.ts';
import type { StripPicture } from './strip-picture.ts';
import { drawStrips } from './strips.ts';
import type { PictureWords } from './words.ts';

/** What a picture follows from, whatever the window. */
export interface Picture {
	scene: Scene;
	attention: Attention;
	palette: Palette;
	/** Pixels of body text: names follow the theme's type size. */
	textSize: number;
	words: PictureWords;
	/** Of strips; absent where the scene has none. */
	stripWords?: StripWords;
}

/** Rings, in scene units, between which a sector is shaded, and the gap to the next one in radians. */
const SECTOR_RADII = { inner: 0.2, outer: 1.02 } as const;
const SECTOR_GAP = 0.012;
/** Pixels between a mark and its ring, and the ring's width; radius of the ring in a pinned mark as a share of the mark's. */
const RING = { gap: 4, width: 2, pinned: 0.4 } as const;
/** Pixels from it to the window's edge. */
const HEADING_CLEAR = 6;
/** Type size of the heading over related concepts, relative to body text. */
const HEADING = 0.8;

/** What strips are drawn of; undefined where the scene has none. */
export function stripPicture({ scene, attention, palette, textSize, stripWords }: Picture): StripPicture | undefined {
	const { strips } = scene;
	if (strips === undefined || stripWords === undefined) return undefined;
	return { scene, strips, selected: attention.selected, palette, textSize, words: stripWords };
}

/** The whole picture in a window. `camera` undefined: everything is in view. Strips have no camera. */
export function drawScene(picture: Picture, size: Size, measure: Measure, camera?: Camera): Drawing {
	const { scene, attention, palette } = picture;
	const strips = stripPicture(picture);
	if (strips) return drawStrips(strips, size, measure).drawing;
	const emphasis = emphasise(adjacencyOf(scene), attention);
	const projection = projectionOf(scene.frame, size, camera ?? RESTING_CAMERA);
	const nodes = placeNodes(scene.nodes, emphasis, palette, projection);
	const items: Item[] = [
		...drawSectors(scene, emphasis, palette, projection),
		...drawLines(scene, nodes, emphasis, palette, projection),
		...drawMarks(nodes),
		...drawFields(nodes, emphasis, palette, projection),
		...drawRings(nodes, palette),
		...drawNames(nodes, { ...picture, emphasis }, projection, size, measure)
	];
	return { ...sizeOf(size), paper: palette.paper, items };
}

/** Every mark that is not hidden, at its own place or at the one it has on its way there. */
export function placeNodes(
	nodes: readonly SceneNode[],
	emphasis: Emphasis,
	palette: Palette,
	projection: Projection,
	placeOf: (node: SceneNode) => Point = projection.placeOf
): PlacedNode[] {
	return nodes.flatMap((item) => {
		const look = nodeLook(item, emphasis, palette);
		if (look.hidden || item.wedge) return [];
		return [{ item, look, ...projection.at(placeOf(item)), radius: projection.mark(item.size) }];
	});
}

export function drawSectors(scene: Scene, emphasis: Emphasis, palette: Palette, projection: Projection): SectorItem[] {
	if (scene.ring) return drawRing({ scene, emphasis, palette }, projection);
	const { at, unit } = projection;
	const middle = at({ x: 0, y: 0 });
	const radii = (radius: number): Point => ({ x: radius * unit.x, y: radius * unit.y });
	return scene.sectors.map((sector) => ({
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
		const { color, hidden, zIndex, dashed } = edgeLook(edge, emphasis, palette);
		if (hidden) return [];
		const ends = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
		const look = { width: projection.line(edge.width), color, ...(dashed && { dashed }) };
		return [{ zIndex, line: { kind: 'line' as const, id: edge.id, ...ends, ...look } }];
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

/** The ring that shows what is chosen or under the pointer, and the one within a mark that is pinned; never colour alone. */
export function drawRings(nodes: readonly PlacedNode[], palette: Palette): RingItem[] {
	const ring = ({ item, x, y }: PlacedNode, radius: number): RingItem => ({
		kind: 'ring',
		id: item.id,
		x,
		y,
		radius,
		width: RING.width,
		color: palette.ring
	});
	return nodes.flatMap((node) => [
		...(node.look.ringed ? [ring(node, node.radius + RING.gap)] : []),
		...(node.item.pinned ? [ring(node, Math.max(RING.width, node.radius * RING.pinned))] : [])
	]);
}

/** Names where they have room, clear of what is `covered` by things that stand over the picture. */
export function drawNames(
	nodes: readonly PlacedNode[],
	naming: Naming,
	projection: Projection,
	{ width, height }: Size,
	measure: Measure,
	covered: readonly Rectangle[] = []
): TextItem[] {
	const heading = relatedHeading(naming, projection, width, measure);
	const { isTall } = projection;
	const requests = [
		...nameRequests(nodes, { ...naming, isTall }),
		...sectorRequests(naming, projection, { width, height })
	];
	const labels = placeLabels(requests, measure, width, height, [
		...covered,
		...(heading ? [heading.box] : []),
		...coveredByRing(naming.scene, projection)
	]);
	const names = labels.map(({ id, x, y, lines, left, baseline, size, bold, color, align }): TextItem => ({
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
	return [
		...names,
		...(heading ? [heading.item] : []),
		...ringNames(naming, projection, { width, height }, measure),
		...ringMiddle(naming, projection, measure)
	];
}

/** What the row of related concepts is; undefined where there is none. It begins so far to the left that its end is seen. */
function relatedHeading(
	{ scene, palette, words, textSize }: Naming,
	projection: Projection,
	width: number,
	measure: Measure
) {
	if (!scene.related) return undefined;
	const { x: from, y } = projection.at(projection.placeOf(scene.related));
	const size = Math.round(textSize * HEADING);
	const long = measure(words.related, size, false);
	// Zoomed in, it lies outside with its row.
	const x = from < width ? Math.min(from, Math.max(HEADING_CLEAR, width - long - HEADING_CLEAR)) : from;
	const item: TextItem = {
		kind: 'text',
		beside: { x: from, y },
		lines: [{ text: words.related, x, y }],
		align: 'left',
		size,
		bold: false,
		face: 'sans',
		color: palette.muted,
		halo: palette.paper
	};
	const box: Rectangle = {
		left: x,
		right: x + long,
		top: y - size,
		bottom: y + size / 3
	};
	return { item, box };
}

function sizeOf({ width, height }: Size): Size {
	return { width, height };
}
