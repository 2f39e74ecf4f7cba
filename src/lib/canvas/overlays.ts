/** The two 2D layers around Sigma's own: sectors beneath the lines, fields, rings and names above the marks. */

import type Sigma from 'sigma';
import { drawFields, drawNames, drawRings, drawSectors, placeNodes, type Picture } from '$graph/drawing/draw';
import type { Item } from '$graph/drawing/drawing';
import type { Emphasis } from '$graph/drawing/emphasis';
import type { Projection, Size } from '$graph/drawing/framing';
import { measureLine } from '$graph/drawing/measure/measure';
import type { Point } from '$graph/drawing/drawing';
import type { SceneNode } from '$graph/scene/scene';
import { covered } from './covered';
import { nameableOf } from './nameable';
import { paintItems } from './paint';
import type { EdgeAttributes, NodeAttributes } from './scene-graph';

export interface Shown extends Picture {
	emphasis: Emphasis;
	projection: Projection;
	/** Where a node is now, in scene units: on its way it is between two places. */
	placeOf(node: SceneNode): Point;
}

/** Paints both layers after every frame of Sigma's. They end with it. */
export function overlay(sigma: Sigma<NodeAttributes, EdgeAttributes>, shown: () => Shown): void {
	const sectors = layer('sectors', { beforeLayer: 'edges' });
	const names = layer('names', { afterLayer: 'nodes' });
	sigma.on('afterRender', paint);
	// Names are set in a web font: they are painted again once it is there.
	void document.fonts.ready.then(() => sigma.scheduleRender());

	function layer(id: string, place: { beforeLayer: string } | { afterLayer: string }): CanvasRenderingContext2D {
		const canvas = sigma.createCanvas(id, { ...place, style: { position: 'absolute', pointerEvents: 'none' } });
		const context = canvas.getContext('2d');
		if (!context) throw new Error(`The ${id} layer has no 2D context.`);
		return context;
	}

	function paint() {
		const { scene, emphasis, palette, projection, placeOf, textSize, words } = shown();
		const size = sigma.getDimensions();
		const nameable = nameableOf(scene.nodes, emphasis, projection, size, placeOf);
		const nodes = placeNodes(nameable, emphasis, palette, projection, placeOf);
		const naming = { scene, emphasis, palette, textSize, words };
		repaint(sectors, size, drawSectors(scene, emphasis, palette, projection));
		repaint(names, size, [
			...drawFields(nodes, emphasis, palette, projection),
			...drawRings(nodes, palette),
			...drawNames(nodes, naming, projection, size, measureLine, covered(sigma.getContainer()))
		]);
	}
}

function repaint(context: CanvasRenderingContext2D, { width, height }: Size, items: readonly Item[]): void {
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
	paintItems(context, items);
}
