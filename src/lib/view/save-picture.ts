/** Puts a picture's caption together from the view, and hands the file to the person. */

import { NODE_TYPES } from '$graph/kinds';
import type { GraphNode } from '$graph/model';
import { FACETS, facetOfId, type Facet, type Overview, type Slice } from '$graph/query';
import type { RoleMark, Scene } from '$graph/scene/scene';
import type { Snapshot } from '../canvas/camera';
import { byName } from '$graph/text/order';
import type { Palette } from '../canvas/palette';
import { drawPicture, type Caption } from '../canvas/picture';
import { HOLLOW, shapeOf } from '../canvas/shapes';
import { nameOf, type Messages } from '../i18n/messages';
import { fullName, titleWithYear } from '../text/full-name';
import { countOf, drawnClaim, filterClaim } from './claims';
import { legendOf } from './legend';
import type { View } from './view';
import { slug } from '$graph/ids';

export interface Saved {
	snapshot: Snapshot;
	title: string;
	scene: Scene;
	view: View;
	palette: Palette;
	messages: Messages;
	overview: Overview;
	slice: Slice | undefined;
	/** Counts of what is about the focus. */
	within: Overview | undefined;
	/** Date of the data, YYYY-MM-DD. */
	edited: string;
	named: (id: string) => GraphNode | undefined;
	link: string;
}

const MARKS: readonly RoleMark[] = ['all', 'leader', 'employee', 'both'];
/** A file may be fetched this long after the click that made it. */
const KEPT_MS = 60_000;

/** @returns whether the picture could be drawn. */
export async function savePicture(saved: Saved): Promise<boolean> {
	try {
		const blob = await drawPicture(saved.snapshot, captionOf(saved), saved.palette);
		download(blob, `sammenhaeng-${slug(saved.title)}.png`);
		return true;
	} catch {
		return false;
	}
}

/** Everything but what was drawn. */
type Described = Omit<Saved, 'snapshot'>;

export function captionOf(saved: Described): Caption {
	const { messages: t, view, palette, scene, overview, slice, edited } = saved;
	const nameIn = (facet: Facet) => (id: string) => {
		const node = saved.named(id);
		const ref = overview.facets[facet].find((count) => count.id === id);
		return node ? fullName(nameOf(node, view.language), ref ?? {}) : id;
	};
	const nameAnywhere = (id: string) => {
		const facet = facetOfId(id);
		return facet === undefined ? id : nameIn(facet)(id);
	};
	const shown = scene.nodes.filter((node) => !view.hidden.includes(node.type));
	const types = NODE_TYPES.flatMap((type) => {
		const count = shown.filter((node) => node.type === type && !node.mark && !node.hollow).length;
		return count
			? [
					{
						label: `${t.types[type].many}: ${countOf(t, scene, type, count)}`,
						color: palette.node[type],
						shape: shapeOf(type)
					}
				]
			: [];
	});
	const marks = MARKS.flatMap((mark) => {
		const count = shown.filter((node) => node.mark === mark).length;
		const label = `${t.types.Statement.one}, ${t.marks[mark].toLowerCase()}: ${t.number(count)}`;
		return count ? [{ label, color: palette.node.Statement, shape: shapeOf('Statement', mark) }] : [];
	});
	const hollow = shown.filter((node) => node.hollow).length;
	const silent = hollow
		? [{ label: `${t.claims.hollow}: ${t.number(hollow)}`, color: palette.muted, shape: HOLLOW }]
		: [];
	const filters = FACETS.flatMap((facet) =>
		view.filter[facet].length
			? [`${t.facets[facet]}: ${view.filter[facet].map(nameIn(facet)).sort(byName).join('; ')}`]
			: []
	);
	const documents = usedDocuments(saved).sort(byName);
	const claims = [slice ? '' : filterClaim(t, overview, view.filter, nameAnywhere), drawnClaim(t, scene)].filter(
		Boolean
	);
	return {
		title: saved.title,
		subtitle: slice
			? `${t.statements(slice.total)}. ${t.tagline}`
			: `${t.filter.counts(overview.matched, overview.total)}. ${t.tagline}`,
		legend: [...types, ...marks, ...silent],
		foot: [
			...claims,
			[`${t.share.filters}: ${filters.length ? filters.join('; ') : t.filter.none}.`, ...legendOf(scene, t)].join(' '),
			`${t.share.sources}: ${documents.join('; ')}. ${t.share.dataOf(edited)}.`,
			saved.link
		]
	};
}

/** The documents behind the picture, and how many more there are, where it holds a part of them. */
function usedDocuments(saved: Described): string[] {
	const named = namedDocuments(saved);
	const counted = saved.slice ? saved.within : saved.overview;
	const left = (counted?.reach.speaking.documents ?? 0) - named.length;
	return left > 0 ? [...named, saved.messages.claims.otherSources(left)] : named;
}

/** Those of the slice's statements, or all that the filters leave. */
function namedDocuments({ slice, overview, view }: Described): string[] {
	if (slice) {
		const labels = new Map(slice.nodes.map(({ id, label }) => [id, label]));
		return slice.edges
			.filter(({ type }) => type === 'PUBLISHED')
			.map(({ source, target }) => `${labels.get(source) ?? source}, ${labels.get(target) ?? target}`);
	}
	const { document: chosen } = view.filter;
	return overview.facets.document
		.filter(({ id, statements }) => (chosen.length ? chosen.includes(id) : statements > 0))
		.map((ref) => (ref.owner ? `${ref.owner.label}, ${titleWithYear(ref.label, ref)}` : ref.label));
}

function download(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
