/** Which names a picture would like to show, how large, and on which side of their marks. */

import { onRing } from '../layout/geometry.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { isolated } from '../text/isolate.ts';
import type { Point } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import type { Projection, Size } from './framing.ts';
import type { LabelRequest, Side } from './labels.ts';
import { type NodeLook, sectorNote } from './look.ts';
import type { Palette } from './palette.ts';
import type { PictureWords } from './words.ts';

/** Type sizes relative to body text. */
const SCALE = { municipality: 1.12, focus: 1.35, group: 0.88, statement: 0.8, related: 0.84, other: 0.92 };
const WIDEST = { name: 190, statement: 150, sentence: 210, related: 100, detail: 230 };
/** Of a whole sentence. */
const SENTENCE_LINES = 8;
/** Pixels of body text for which the widths above hold. */
const BODY = 16;

/** Where the name of a sector may stand in it, the outermost first: shares of its radius and of its angle; pixels to the window's edge. */
const SECTOR_RADII = [0.98, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
const SECTOR_SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];
const EDGE = 40;

/** A node where it is drawn, in pixels. */
export interface PlacedNode {
	item: SceneNode;
	look: NodeLook;
	x: number;
	y: number;
	radius: number;
}

export interface Naming {
	scene: Scene;
	emphasis: Emphasis;
	palette: Palette;
	/** Pixels of body text. */
	textSize: number;
	words: PictureWords;
	/** What stands beside the circle in a wide window stands below it. */
	isTall?: boolean;
}

/** What would be named; {@link placeLabels} decides what has room. */
export function nameRequests(nodes: readonly PlacedNode[], naming: Naming): LabelRequest[] {
	const { scene, emphasis, palette, textSize, words } = naming;
	const notes = new Map(scene.sectors.map((sector) => [sector.id, sectorNote(sector, words)]));
	return nodes.map(({ item, look, x, y, radius }) => {
		const isLit = emphasis.lit?.has(item.id) ?? false;
		const isFocus = item.id === scene.key;
		const isMarked = look.ringed || look.pointed;
		const stands = item.type === 'Municipality' || isFocus || isMarked;
		const note = notes.get(item.id);
		return {
			id: item.id,
			texts: textsOf(item, note, words),
			x,
			y,
			radius,
			// What is pointed at is always named, then what is lit, then the rest by rank.
			rank: item.rank + (isMarked ? 1e6 : isLit ? 1e4 : 0) - (look.dimmed ? 1e4 : 0),
			size: Math.round(textSize * scaleOf(item, isFocus)),
			bold: stands,
			color: look.dimmed || item.hollow || note !== undefined ? palette.muted : palette.ink,
			important: stands,
			sides: sidesOf(item, scene, naming.isTall ?? false),
			maxWidth: WIDEST[item.type === 'Statement' ? 'statement' : item.tall ? 'related' : 'name'] * (textSize / BODY),
			...(item.sentence !== undefined && {
				fuller: { text: item.sentence, maxWidth: WIDEST.sentence * (textSize / BODY), lines: SENTENCE_LINES }
			}),
			...(item.detail !== undefined &&
				!look.dimmed && {
					detail: {
						text: item.detail,
						size: Math.round(textSize * SCALE.statement),
						color: palette.muted,
						maxWidth: WIDEST.detail * (textSize / BODY)
					}
				})
		};
	});
}

/**
 * The names of sectors whose municipality is outside the window, in what is seen of them: wherever a camera is, it is
 * told whose place that is.
 */
export function sectorRequests(
	{ scene, palette, textSize, emphasis }: Naming,
	{ at }: Pick<Projection, 'at'>,
	window: Size
): LabelRequest[] {
	if (emphasis.hidden.has('Municipality')) return [];
	const isSeen = ({ x, y }: Point, edge: number) =>
		x >= edge && y >= edge && x <= window.width - edge && y <= window.height - edge;
	const places = new Map(scene.nodes.map((node) => [node.id, node]));
	return scene.sectors.flatMap(({ id, label, from, to }): LabelRequest[] => {
		const mark = places.get(id);
		if (!mark || isSeen(at(mark), 0)) return [];
		const spots = SECTOR_RADII.flatMap((radius) =>
			SECTOR_SHARES.map((share) => at(onRing(from + (to - from) * share, radius)))
		);
		const seen = spots.find((spot) => isSeen(spot, EDGE));
		if (!seen) return [];
		return [
			{
				...seen,
				id,
				texts: [label],
				radius: 0,
				rank: mark.rank,
				size: Math.round(textSize * SCALE.municipality),
				bold: true,
				color: palette.muted,
				important: false,
				sides: ['above', 'below', 'right', 'left'],
				maxWidth: WIDEST.name * (textSize / BODY)
			}
		];
	});
}

/** The name with what is said beside it, and without. */
function textsOf({ label, tall, statements }: SceneNode, note: string | undefined, words: PictureWords): string[] {
	if (tall) return [words.counted(isolated(label), statements), label];
	return note === undefined ? [label] : [`${isolated(label)}: ${note}`, label];
}

/** On the overview a concept's name stands below it, where its place keeps room; elsewhere names point outwards, away from the lines. */
function sidesOf(item: SceneNode, scene: Scene, isTall: boolean): readonly Side[] {
	if (item.id === scene.key) return ['below', 'above', 'right', 'left'];
	if (item.tall) return isTall ? ['below', 'right'] : ['right', 'below'];
	const beside = item.x < 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
	// Within a ring, names stand inwards.
	if (scene.ring && item.sector !== undefined)
		return item.y > 0 ? ['below', ...inwards(item), 'above'] : ['above', ...inwards(item), 'below'];
	if (!scene.sectors.length) return ['below', ...beside, 'above'];
	const upright = item.y < 0 ? (['below', 'above'] as const) : (['above', 'below'] as const);
	return item.type === 'Municipality' ? [...upright, ...beside] : [...beside, ...upright];
}

function inwards({ x }: SceneNode): readonly Side[] {
	return x > 0 ? ['left', 'right'] : ['right', 'left'];
}

function scaleOf(item: SceneNode, isFocus: boolean): number {
	if (isFocus) return SCALE.focus;
	if (item.type === 'Municipality') return SCALE.municipality;
	if (item.type === 'Statement') return SCALE.statement;
	if (item.tall) return SCALE.related;
	return item.type === 'Value' || item.type === 'Relation' ? SCALE.group : SCALE.other;
}
