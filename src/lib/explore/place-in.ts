/** Where a node of an exploration stands, as a pin would hold it. */

import type { Growing } from './growing.svelte';

/** In units of the layout; no place where it is not drawn. */
export function placeIn({ picture }: Pick<Growing, 'picture'>, id: string) {
	const node = picture?.scene.nodes.find((one) => one.id === id);
	const place = node && picture && { x: node.x + picture.middle.x, y: node.y + picture.middle.y };
	return { place, isPinned: picture?.pinned.includes(id) ?? false };
}
