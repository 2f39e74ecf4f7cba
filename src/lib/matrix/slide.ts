/** Rows move visibly to where another order puts them. */

import type { AnimationConfig } from 'svelte/animate';

interface Rects {
	from: DOMRect;
	to: DOMRect;
}

/** Up or down and never stretched, because a row grows by what is open below it. `duration` is in milliseconds; 0 moves at once. */
export function slide(_row: Element, { from, to }: Rects, { duration }: { duration: number }): AnimationConfig {
	const way = from.top - to.top;
	return { duration: way === 0 ? 0 : duration, css: (_t, u) => `transform: translateY(${way * u}px)` };
}
