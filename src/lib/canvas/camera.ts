/** What the page knows of the renderer: its types, and where its camera rests. */

import type { Snapshot } from './renderer';

export type { CameraState, Renderer, Snapshot } from './renderer';

/** What the picture can be asked from outside. */
export interface PictureHandle {
	/** The present view for a saved picture; undefined while nothing is drawn. */
	snapshot(): Snapshot | undefined;
	/** A factor below 1 comes nearer. */
	zoom(factor: number): void;
	/** Brings everything into view. */
	fit(): void;
}

/** Everything in view. */
export const RESTING_CAMERA = { x: 0.5, y: 0.5, ratio: 1 } as const;
