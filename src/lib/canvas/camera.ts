/** What the page knows of the renderer without loading it: Sigma itself cannot be imported on the server. */

export type { CameraState, Renderer, Snapshot } from './renderer';

/** Everything in view. */
export const RESTING_CAMERA = { x: 0.5, y: 0.5, ratio: 1 } as const;
