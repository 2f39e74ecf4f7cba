/** In the place of `node:timers/promises`: the page is drawn between two pieces of work. */

export function setImmediate(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
