/** The two 2D layers round Sigma's own: sectors beneath the edges, rings and names above the nodes. */

import type Sigma from 'sigma';
import type { Attributes } from 'graphology-types';
import type { Scene, SceneNode } from '$graph/scene/scene';
import type { Emphasis } from '$graph/drawing/emphasis';
import { placeLabels, type LabelRequest, type Rectangle, type Side } from '$graph/drawing/labels';
import { fontOf, paintLabels, paintRing, paintSectors } from './paint';
import type { Picture, Snapshot } from './handle';
import { sectorNote } from '$graph/drawing/look';

type State = Picture & { emphasis: Emphasis; snapshot: () => Snapshot };

/** Type sizes relative to body text. */
const SCALE = { municipality: 1.12, focus: 1.35, group: 0.88, statement: 0.8, other: 0.92 };
const WIDEST = { name: 190, statement: 150 };

export interface Overlays {
	/** What would be named in the present view, most important first decided by rank. */
	requests(nodes: Snapshot['nodes']): LabelRequest[];
	/** Drops measured widths, after a change of type. */
	forget(): void;
	/** What stands over the picture, in its pixels. */
	covered(): Rectangle[];
}

export function overlays<N extends Attributes, E extends Attributes>(sigma: Sigma<N, E>, state: () => State): Overlays {
	const sectors = layer('sectors', { beforeLayer: 'edges' });
	const names = layer('names', { afterLayer: 'nodes' });
	const widths = new Map<string, number>();

	sigma.on('afterRender', paint);
	// Names are set in a web font: paint again once it is there.
	void document.fonts.ready.then(() => {
		widths.clear();
		sigma.scheduleRender();
	});

	function layer(id: string, place: { beforeLayer: string } | { afterLayer: string }): CanvasRenderingContext2D {
		const canvas = sigma.createCanvas(id, { ...place, style: { position: 'absolute', pointerEvents: 'none' } });
		const context = canvas.getContext('2d');
		if (!context) throw new Error(`The ${id} layer has no 2D context.`);
		return context;
	}

	function measure(text: string, size: number, bold: boolean): number {
		const key = `${size}${bold}${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			names.font = fontOf(size, bold);
			width = names.measureText(text).width;
			widths.set(key, width);
		}
		return width;
	}

	function clear(context: CanvasRenderingContext2D, width: number, height: number) {
		const ratio = window.devicePixelRatio || 1;
		const { canvas } = context;
		if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
			canvas.width = Math.round(width * ratio);
			canvas.height = Math.round(height * ratio);
			canvas.style.width = `${width}px`;
			canvas.style.height = `${height}px`;
		}
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		context.clearRect(0, 0, width, height);
	}

	function paint() {
		const { scene, palette, snapshot } = state();
		const { width, height, project, nodes, labels } = snapshot();
		clear(sectors, width, height);
		clear(names, width, height);
		paintSectors(sectors, scene.sectors, project, palette);
		for (const { look, x, y, radius } of nodes) if (look.ringed) paintRing(names, { x, y, radius, ...look }, palette);
		paintLabels(names, placeLabels(labels, measure, width, height, covered()), palette);
	}

	/** Names keep clear of it. */
	function covered(): Rectangle[] {
		const container = sigma.getContainer();
		const { left: x, top: y } = container.getBoundingClientRect();
		const over = container.closest('[data-picture]')?.querySelectorAll('[data-over-picture]') ?? [];
		return [...over].map((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
		});
	}

	function requests(nodes: Snapshot['nodes']): LabelRequest[] {
		const { scene, emphasis, palette, textSize, words } = state();
		const notes = new Map(scene.sectors.map((sector) => [sector.id, sectorNote(sector, words)]));
		return nodes.map(({ item, look, x, y, radius }) => {
			const lit = emphasis.lit?.has(item.id) ?? false;
			const ringed = look.ringed || look.pointed;
			const isFocus = item.id === scene.key;
			const note = notes.get(item.id);
			return {
				id: item.id,
				texts: note === undefined ? [item.label] : [`${item.label}: ${note}`, item.label],
				x,
				y,
				radius,
				// What is pointed at is always named, then what is lit, then the rest by rank.
				rank: item.rank + (ringed ? 1e6 : lit ? 1e4 : 0) - (look.dimmed ? 1e4 : 0),
				size: Math.round(textSize * scaleOf(item, isFocus)),
				bold: item.type === 'Municipality' || isFocus || ringed,
				color: look.dimmed || item.hollow || note !== undefined ? palette.muted : palette.ink,
				important: item.type === 'Municipality' || isFocus || ringed,
				sides: sidesOf(item, scene),
				maxWidth: (item.type === 'Statement' ? WIDEST.statement : WIDEST.name) * (textSize / 16)
			};
		});
	}

	return { requests, forget: () => widths.clear(), covered };
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
