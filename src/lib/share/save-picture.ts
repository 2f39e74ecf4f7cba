/** Puts a picture's caption together from the view, and hands the file to the person. */

import { NODE_TYPES } from '$graph/model/kinds';
import type { GraphNode } from '$graph/model/graph';
import { FACETS, type FacetCounts, type NodeRef, type OverviewLinks } from '$graph/model/query';
import type { RoleMark } from '$graph/scene/role-mark';
import type { Scene } from '$graph/scene/scene';
import type { Drawing } from '$graph/drawing/drawing';
import { measureSheet } from '$graph/drawing/measure/sheet-measure';
import { sheetOf, type Caption } from '$graph/drawing/sheet';
import { byName } from '$graph/text/order';
import type { Palette } from '$graph/drawing/palette';
import { HOLLOW, shapeOf } from '$graph/drawing/shapes';
import { nameOf, type Messages } from '../i18n/messages';
import { fullName, titleWithYear } from '../text/full-name';
import { countOf, drawnClaim, filterClaim } from '../view/claims';
import { legendOf } from '../view/legend';
import type { Focused } from '../view/picture-of-view';
import type { Sources } from '../view/sent';
import type { View } from '../view/view';
import { pngOf } from './png';
import { saveFile } from './save-file';
import { slug } from '$graph/model/ids';

export interface Saved {
	drawing: Drawing;
	title: string;
	scene: Scene;
	view: View;
	palette: Palette;
	messages: Messages;
	counts: FacetCounts;
	/** Of a picture around one node: it, and the documents behind it. */
	focused: Focused | undefined;
	sources: Sources | undefined;
	/** Of a picture of everything. */
	overview: OverviewLinks | undefined;
	/** What is known of whose a node is, and of when. */
	listed: (id: string) => NodeRef | undefined;
	/** Date of the data, YYYY-MM-DD. */
	edited: string;
	named: (id: string) => GraphNode | undefined;
	link: string;
}

const MARKS: readonly RoleMark[] = ['all', 'leader', 'employee', 'both'];

/** @returns whether the picture could be drawn. */
export async function savePicture(saved: Saved): Promise<boolean> {
	try {
		const sheet = sheetOf(saved.drawing, captionOf(saved), saved.palette, measureSheet);
		const blob = await pngOf(sheet);
		saveFile(blob, `sammenhaeng-${slug(saved.title)}.png`);
		return true;
	} catch {
		return false;
	}
}

/** Everything but what was drawn. */
type Described = Omit<Saved, 'drawing'>;

export function captionOf(saved: Described): Caption {
	const { messages: t, view, palette, scene, counts, focused, overview, edited } = saved;
	const nameAnywhere = (id: string) => {
		const node = saved.named(id);
		return node ? fullName(nameOf(node, view.language), saved.listed(id) ?? {}) : id;
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
		const label = `${t.legend.speaksFor(t.marks[mark])}: ${t.number(count)}`;
		return count ? [{ label, color: palette.node.Statement, shape: shapeOf('Statement', mark) }] : [];
	});
	const hollow = shown.filter((node) => node.hollow).length;
	const silent = hollow
		? [{ label: `${t.claims.hollow}: ${t.number(hollow)}`, color: palette.muted, shape: HOLLOW }]
		: [];
	const filters = FACETS.flatMap((facet) =>
		view.filter[facet].length
			? [`${t.facets[facet]}: ${view.filter[facet].map(nameAnywhere).sort(byName).join('; ')}`]
			: []
	);
	const documents = usedDocuments(saved).sort(byName);
	const claims = [
		overview ? filterClaim(t, counts, overview, view.filter, nameAnywhere) : '',
		drawnClaim(t, scene)
	].filter(Boolean);
	return {
		title: saved.title,
		subtitle: focused
			? `${t.statements(focused.total)}. ${t.tagline}`
			: `${t.filter.counts(counts.matched, counts.total)}. ${t.tagline}`,
		legend: [...types, ...marks, ...silent],
		foot: [
			...claims,
			[`${t.share.filters}: ${filters.length ? filters.join('; ') : t.filter.none}.`, ...legendOf(scene, t)].join(' '),
			`${t.share.sources}: ${documents.join('; ')}. ${t.share.dataOf(edited)}.`,
			saved.link
		]
	};
}

/** The documents behind the picture, and how many more there are, where not all are named. */
function usedDocuments(saved: Described): string[] {
	const { named, others } = saved.sources ?? sourcesOfAll(saved);
	return others > 0 ? [...named, saved.messages.claims.otherSources(others)] : named;
}

/** All documents that the filters leave. */
function sourcesOfAll({ counts, overview, view }: Described): Sources {
	const { document: chosen } = view.filter;
	const named = counts.facets.document
		.filter(({ id, statements }) => (chosen.length ? chosen.includes(id) : statements > 0))
		.map((ref) => (ref.owner ? `${ref.owner.label}, ${titleWithYear(ref.label, ref)}` : ref.label));
	return { named, others: (overview?.reach.speaking.documents ?? 0) - named.length };
}
