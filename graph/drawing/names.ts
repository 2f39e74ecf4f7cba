/** Which names a picture would like to show, how large, and on which side of their marks. */

import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Emphasis } from './emphasis.ts';
import type { LabelRequest, Side } from './labels.ts';
import { type NodeLook, sectorNote, type SectorWords } from './look.ts';
import type { Palette } from './palette.ts';

/** Type sizes relative to body text. */
const SCALE = { municipality: 1.12, focus: 1.35, group: 0.88, statement: 0.8, other: 0.92 };
const WIDEST = { name: 190, statement: 150 };
/** Pixels of body text for which the widths above hold. */
const BODY = 16;

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
	words: SectorWords;
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
			texts: note === undefined ? [item.label] : [`${item.label}: ${note}`, item.label],
			x,
			y,
			radius,
			// What is pointed at is always named, then what is lit, then the rest by rank.
			rank: item.rank + (isMarked ? 1e6 : isLit ? 1e4 : 0) - (look.dimmed ? 1e4 : 0),
			size: Math.round(textSize * scaleOf(item, isFocus)),
			bold: stands,
			color: look.dimmed || item.hollow || note !== undefined ? palette.muted : palette.ink,
			important: stands,
			sides: sidesOf(item, scene),
			maxWidth: (item.type === 'Statement' ? WIDEST.statement : WIDEST.name) * (textSize / BODY)
		};
	});
}

/** On the overview a concept's name stands below it, where its place keeps room; elsewhere names point outwards, away from the lines. */
function sidesOf(item: SceneNode, scene: Scene): readonly Side[] {
	if (item.id === scene.key) return ['below', 'above', 'right', 'left'];
	const beside = item.x < 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
	if (!scene.sectors.length) return ['below', ...beside, 'above'];
	const upright = item.y < 0 ? (['below', 'above'] as const) : (['above', 'below'] as const);
	return item.type === 'Municipality' ? [...upright, ...beside] : [...beside, ...upright];
}

function scaleOf(item: SceneNode, isFocus: boolean): number {
	if (isFocus) return SCALE.focus;
	if (item.type === 'Municipality') return SCALE.municipality;
	if (item.type === 'Statement') return SCALE.statement;
	return item.type === 'Value' || item.type === 'Relation' ? SCALE.group : SCALE.other;
}
