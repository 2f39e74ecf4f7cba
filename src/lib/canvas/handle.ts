/** What goes into the renderer and what comes out of it. */

import type { Picture } from '$graph/drawing/draw';
import type { Drawing, Point } from '$graph/drawing/drawing';
import type { Size } from '$graph/drawing/framing';
import type { Palette } from '$graph/drawing/palette';
import type { Camera } from '$graph/scene/camera';
import type { SceneEdge } from '$graph/scene/scene';
import type { Target } from './nearest';

export interface Pointing {
	hover(id: string | undefined): void;
	/** A click on a node, or on nothing. */
	select(id: string | undefined, add: boolean): void;
	open(id: string): void;
	/** The pointer is on a line, or on none. */
	hoverLink(id: string | undefined): void;
	/** A click on a line. */
	selectLink(id: string, add: boolean): void;
	/** Whether marks may be dragged. */
	holds(): boolean;
	/** A mark was dragged to a place, in scene units. */
	drop(id: string, at: Point): void;
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
	/** What lies at a point of the window. */
	at(point: Point): Target;
	/** Where the camera is, or is on its way to. */
	camera(): Camera;
	destroy(): void;
}

/** What the page does with marks and lines beyond choosing and opening them. */
export interface MarkActs {
	/** A menu is asked for: of a node, or of the picture, at a point of it. */
	menu(id: string | undefined, at: Point): void;
	/** A mark was dragged to a place, in scene units; undefined where marks are not dragged. */
	drop: ((id: string, at: Point) => void) | undefined;
	/** Where an exploration begins with a node; undefined in one. */
	exploreHref: ((id: string) => string) | undefined;
	/** What a line says. */
	tellLink(edge: SceneEdge): string;
}

/** What the picture can be asked from outside. */
export interface PictureHandle {
	/** The present view, in the shape of its window and at least as large as `least`, in other colours where some are given; undefined while nothing is drawn. */
	drawing(least: Size, palette?: Palette): Drawing | undefined;
	/** A factor below 1 comes nearer. */
	zoom(factor: number): void;
	/** Brings everything into view. */
	fit(): void;
	/** The camera of now, also before the address has it; undefined while everything is in view. */
	cameraNow(): Camera | undefined;
}
