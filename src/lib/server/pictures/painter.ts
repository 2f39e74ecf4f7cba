/** The server's one painter: its thread begins with the first picture, and ends with the process. */

import { join } from 'node:path';
import { createPainter, type Painter } from '$graph/paint/painter';

/** Node runs the source itself: a thread is no part of the bundle. */
const THREAD = 'graph/paint/painting-thread.ts';

let opened: Painter | undefined;

export function painter(): Painter {
	return (opened ??= createPainter(join(process.cwd(), THREAD)));
}

export async function closePainter(): Promise<void> {
	await opened?.close();
	opened = undefined;
}
