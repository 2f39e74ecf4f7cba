/** What a picture's legend says of places, sectors and lines: only what is so for every mark in that picture. */

import type { Scene } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';

/** Whole sentences, on the screen and under a saved picture alike. */
export function legendOf(scene: Scene, t: Messages): string[] {
	return [...placesOf(scene, t), ...sectorsOf(scene, t), ...(widthsTell(scene) ? [t.legend.widths] : [])];
}

function placesOf({ key, places, nodes }: Scene, t: Messages): string[] {
	const around = nodes.filter((node) => node.id !== key);
	switch (places) {
		case 'pulled':
			return around.some(({ type }) => type === 'Concept') ? [t.legend.pulled] : [];
		case 'ranked':
			return around.length > 1 ? [t.legend.ranked] : [];
		case 'sectors':
			return [t.legend.sectors, ...(around.some(({ type }) => type === 'Concept') ? [t.legend.related] : [])];
		case 'arbitrary':
			return [];
	}
}

/** The look of each kind of empty sector that the picture has. */
function sectorsOf({ sectors }: Scene, t: Messages): string[] {
	const reasons = (['never', 'hidden', 'unmatched'] as const).filter((reason) =>
		sectors.some(({ silence }) => silence?.reason === reason)
	);
	const crowded = sectors.some(({ silence, drawn }) => !silence && drawn === 0);
	return [...reasons.map((reason) => t.legend.silences[reason]), ...(crowded ? [t.legend.notDrawn] : [])];
}

/** A single width compares nothing. */
function widthsTell({ edges }: Scene): boolean {
	return new Set(edges.filter(({ statements }) => statements > 0).map(({ width }) => width)).size > 1;
}
