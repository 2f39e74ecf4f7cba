/** What a picture's legend says of places, sectors and lines: only what is so for every mark in that picture. */

import type { Field, Scene } from '$graph/scene/scene';
import type { Messages } from '../i18n/messages';

/** Whole sentences. On paper nobody can point at a mark, so that only the lines of a picture at rest are there. */
export function legendOf(scene: Scene, t: Messages, onPaper = false): string[] {
	const edges = onPaper ? scene.edges.filter(({ atRest }) => atRest !== false) : scene.edges;
	return [
		...placesOf(scene, t),
		...fieldsOf(scene, t),
		...linesOf(edges, t, onPaper),
		...sectorsOf(scene, t),
		...(widthsTell(edges) ? [t.legend.widths] : [])
	];
}

function placesOf({ key, places, nodes }: Scene, t: Messages): string[] {
	const around = nodes.filter((node) => node.id !== key);
	switch (places) {
		case 'pulled':
			return around.some(({ type }) => type === 'Concept') ? [t.legend.pulled] : [];
		case 'sectors':
			return [t.legend.sectors, ...(around.some(({ type }) => type === 'Concept') ? [t.legend.related] : [])];
		case 'between':
			return around.length > 0 ? [t.legend.between] : [];
		case 'arbitrary':
			return [];
	}
}

/** What the fields of marks mean, as far as the picture has them; the largest share gives the scale. */
function fieldsOf({ nodes }: Scene, t: Messages): string[] {
	const fields = nodes.flatMap(({ shares }) => shares?.fields ?? []);
	const largest = Math.max(0, ...fields.map(({ share }) => share));
	if (largest === 0) return [];
	const has = (silence: Field['silence']) => fields.some((field) => field.silence === silence);
	return [
		t.legend.fields(t.percent(largest)),
		...(has('never') ? [t.legend.fieldNever] : []),
		...(has('filtered') ? [t.legend.fieldFiltered] : []),
		...(differ(nodes.flatMap(({ shares }) => shares?.core ?? [])) ? [t.legend.cores] : [])
	];
}

/** Where marks carry the shares, lines are drawn sparingly. */
function linesOf(edges: Scene['edges'], t: Messages, onPaper: boolean): string[] {
	if (!edges.some(({ atRest }) => atRest !== undefined)) return [];
	const clear = edges.some(({ atRest }) => atRest) ? [t.legend.clearLines] : [];
	return onPaper ? clear : [...clear, t.legend.otherLines];
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
function widthsTell(edges: Scene['edges']): boolean {
	return differ(edges.filter(({ statements }) => statements > 0).map(({ width }) => width));
}

function differ(sizes: readonly number[]): boolean {
	return new Set(sizes).size > 1;
}
