/** The camera that looks at a picture, apart from the renderer that moves it: an address keeps it, whatever the window. */

/** Middle of the view in shares of the picture's frame, and zoom: 0.5, 0.5, 1 shows everything; a smaller ratio is nearer. */
export interface Camera {
	x: number;
	y: number;
	ratio: number;
}

/** Everything in view. */
export const RESTING_CAMERA = { x: 0.5, y: 0.5, ratio: 1 } as const;
