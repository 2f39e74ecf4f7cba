/** A drawing as a PNG, made by the browser's own canvas. */

import type { Drawing } from '$graph/drawing/drawing';
import { paintItems } from '../canvas/paint';

/** Device pixels a CSS pixel. */
const SCALE = 2;
/** A canvas wider or higher than this is refused by some browsers. */
const LARGEST = 8000;

/** @throws when the picture is too large, or the browser cannot make a PNG. */
export async function pngOf({ width, height, paper, items }: Drawing): Promise<Blob> {
	await document.fonts.ready;
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser cannot draw a picture.');
	canvas.width = Math.round(width * SCALE);
	canvas.height = Math.round(height * SCALE);
	if (Math.max(canvas.width, canvas.height) > LARGEST) throw new Error('The picture is too large.');
	context.scale(SCALE, SCALE);
	context.fillStyle = paper;
	context.fillRect(0, 0, width, height);
	paintItems(context, items);
	return toBlob(canvas);
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The browser made no PNG.'));
		}, 'image/png');
	});
}
