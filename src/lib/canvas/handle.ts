/** What goes into the renderer and what comes out of it. */

import type { Camera } from '$graph/scene/camera';
import type { Scene, SceneNode, Sector } from '$graph/scene/scene';
import type { NodeLook, SectorWords } from '$graph/drawing/look';
import type { Attention } from '$graph/drawing/emphasis';
import type { LabelRequest } from '$graph/drawing/labels';
import type { Line } from './paint';
import type { Palette } from '$graph/drawing/palette';

export interface Picture {
	scene: Scene;
	attention: Attention;
	palette: Palette;
	/** Pixels of body text: names on the canvas follow the theme's type size. */
	textSize: number;
	/** Say why a sector is empty. */
	words: SectorWords;
}

export interface Pointing {
	hover(id: string | undefined): void;
	/** A click on a node, or on nothing. */
	select(id: string | undefined, add: boolean): void;
	open(id: string): void;
	camera(state: Camera): void;
	/** The picture was drawn anew: places in the window may have changed. */
	drawn(): void;
}

/** Middle and radius of a mark, in pixels of the window that the picture is drawn in. */
export interface Place {
	x: number;
	y: number;
	radius: number;
}

export interface Renderer {
	/** Registers the one listener for hover, select, open and camera events. */
	listen(pointing: Pointing): void;
	update(picture: Picture): void;
	/** Moves the camera there; at once when `still`. */
	moveCamera(state: Camera, still: boolean): void;
	zoom(factor: number, still: boolean): void;
	/** Pans until a node is seen, where it is outside the window; at once when `still`. */
	reveal(id: string, still: boolean): void;
	/** Where a node's mark is now; undefined where the picture has none. */
	placeOf(id: string): Place | undefined;
	/** Where the camera is, or is on its way to. */
	camera(): Camera;
	/** What a saved picture needs to draw the same view at any size. */
	snapshot(): Snapshot;
	destroy(): void;
}

export interface Snapshot {
	width: number;
	height: number;
	project(point: { x: number; y: number }): { x: number; y: number };
	nodes: { item: SceneNode; look: NodeLook; x: number; y: number; radius: number }[];
	labels: LabelRequest[];
	sectors: readonly Sector[];
	/** Made on request: the screen itself leaves them to Sigma. */
	edges(): (Line & { zIndex: number })[];
}

/** What the picture can be asked from outside. */
export interface PictureHandle {
	/** The present view for a saved picture; undefined while nothing is drawn. */
	snapshot(): Snapshot | undefined;
	/** A factor below 1 comes nearer. */
	zoom(factor: number): void;
	/** Brings everything into view. */
	fit(): void;
	/** The camera of now, also before the address has it; undefined while everything is in view. */
	cameraNow(): Camera | undefined;
}
