/** What stands over the picture: names keep clear of it, and so does the keyboard. */

import type { Rectangle } from '$graph/drawing/occupied';

/** In pixels of the picture's container. */
export function covered(container: HTMLElement): Rectangle[] {
	const { left: x, top: y } = container.getBoundingClientRect();
	const over = container.closest('[data-picture]')?.querySelectorAll('[data-over-picture]') ?? [];
	return [...over].map((element) => {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
	});
}
