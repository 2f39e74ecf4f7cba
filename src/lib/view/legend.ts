/** What a picture's legend says of places, sectors and lines: only what is so for every mark in that picture. */

import { DRAWN_LINKS } from '$graph/model/ways';
import { EXPLORE } from '$graph/scene/explore-scene';
import type { Field, PairClaim, Scene } from '$graph/scene/scene';
import { binsOf, type Strips } from '$graph/scene/strips';
import type { Messages } from '../i18n/messages';

/** Whole sentences. On paper nobody can point at a mark, so that only the lines of a picture at rest are there. */
export function legendOf(scene: Scene, t: Messages, onPaper = false): string[] {
	if (scene.strips) return stripsLegend(scene.strips, t);
	if (scene.places === 'likeness') return mapLegend(scene, t);
	if (scene.key === EXPLORE) return exploreLegend(scene, t);
	const edges = onPaper ? scene.edges.filter(({ atRest }) => atRest !== false) : scene.edges;
	return [
		...placesOf(scene, t),
		...fieldsOf(scene, t),
		...linesOf(scene, edges, t, onPaper),
		...sectorsOf(scene, t),
		...(widthsTell(edges) ? [t.legend.widths] : [])
	];
}

function placesOf({ key, places, nodes, ring }: Scene, t: Messages): string[] {
	const around = nodes.filter((node) => node.id !== key);
	switch (places) {
		case 'pulled':
			return around.some(({ type }) => type === 'Concept') ? [t.legend.pulled] : [];
		case 'sectors':
			return [t.legend.sectors, ...(around.some(({ type }) => type === 'Concept') ? [t.legend.related] : [])];
		case 'ring':
			return [...ringOf(ring, t), ...(around.some(({ type }) => type === 'Concept') ? [t.legend.related] : [])];
		case 'between':
			return around.length > 0 ? [t.legend.between] : [];
		case 'likeness':
		case 'strips':
		case 'arbitrary':
			return [];
	}
}

/** Of a free exploration: what its lines say, each with how often. */
function exploreLegend({ edges, nodes }: Scene, t: Messages): string[] {
	const types = DRAWN_LINKS.flatMap((type) => {
		const count = edges.filter((edge) => edge.type === type).length;
		return count === 0 ? [] : [`${t.explore.linkTypes[type]} (${t.number(count)})`];
	});
	const lines = types.length === 0 ? [] : [`${t.explore.legendLinks} ${types.join(', ')}.`];
	const pins = nodes.some(({ pinned }) => pinned) ? [t.explore.legendPins] : [];
	return nodes.length < 2 ? [...lines, ...pins] : [t.explore.legend, ...lines, ...pins];
}

/** What the parts of a ring mean, with the bounds of their steps. */
function ringOf(ring: Scene['ring'], t: Messages): string[] {
	if (!ring) return [];
	return [t.ring.order, t.ring.steps(ring.bounds), ...(ring.bins ? [t.ring.bins(ring.bins.most)] : [])];
}

/** Of a concept map: each look that its lines have. */
function mapLegend({ nodes, edges }: Scene, t: Messages): string[] {
	if (nodes.length === 0) return [];
	const { places, widths, widthsDifference, sure, apart, less, chosen } = t.conceptMap.legend;
	const drawn = edges.filter(({ atRest }) => atRest);
	const has = (says: PairClaim['says']) => drawn.some(({ claim }) => claim?.says === says);
	const isDifference = has('more') || has('less');
	const isMixed = drawn.some(({ claim }) => claim?.sure) && drawn.some(({ claim }) => !claim?.sure);
	return [
		places,
		...(differ(drawn.map(({ width }) => width)) ? [isDifference ? widthsDifference : widths] : []),
		...(isMixed && !isDifference ? [sure] : []),
		...(has('apart') ? [apart] : []),
		...(has('less') ? [less] : []),
		...(edges.some(({ atRest, claim }) => !atRest && claim?.says === 'apart') ? [chosen] : [])
	];
}

/** Each look that strips have. */
function stripsLegend(strips: Strips, t: Messages): string[] {
	const { rows, axis, band } = strips;
	if (rows.length === 0) return [];
	const words = t.strips.legend;
	const reasons = (['never', 'hidden', 'unmatched'] as const).filter((reason) =>
		rows.some(({ silent }) => silent[reason] > 0)
	);
	const isPast = rows.some((row) => binsOf(row, strips).beyond > 0);
	return [
		band === undefined ? words.dots : words.band(t.percent(band.bin)),
		strips.groups ? words.groups : words.median,
		...reasons.map((reason) => words.silent[reason]),
		...(isPast ? [words.beyond(t.percent(axis.end))] : []),
		words.still
	];
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
function linesOf({ places }: Scene, edges: Scene['edges'], t: Messages, onPaper: boolean): string[] {
	if (places !== 'pulled' || !edges.some(({ atRest }) => atRest !== undefined)) return [];
	const clear = edges.some(({ atRest }) => atRest) ? [t.legend.clearLines] : [];
	return onPaper ? clear : [...clear, t.legend.otherLines];
}

/** The look of each kind of empty sector that the picture has. */
function sectorsOf({ sectors, nodes }: Scene, t: Messages): string[] {
	const silent = new Set([...sectors, ...nodes.map(({ wedge }) => wedge)].map((one) => one?.silence?.reason));
	const reasons = (['never', 'hidden', 'unmatched'] as const).filter((reason) => silent.has(reason));
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
