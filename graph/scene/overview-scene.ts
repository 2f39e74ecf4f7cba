/** The overview as a picture: municipalities, concepts, and a link wherever a municipality mentions a concept. */

import { CORE_SIZES } from '../layout/fields.ts';
import { sizeFor } from '../layout/geometry.ts';
import { CONCEPT_SIZES, isPlacedByLikeness } from '../layout/overview.ts';
import type { FacetCount, OverviewLinks, Places } from '../model/query.ts';
import { fieldsOf } from './overview-fields.ts';
import { OVERVIEW, partOf, type Scene, type SceneEdge, type SceneNode } from './scene.ts';

/** Pixels. */
const MUNICIPALITY_SIZE = 22;
const EDGE_WIDTHS = [1, 5.5] as const;

/**
 * Places come stored with the overview, and a filter moves nothing. A municipality that it leaves nothing keeps its place,
 * hollow, because silence is a finding; a concept that it leaves nothing is not drawn.
 */
export function overviewScene(overview: OverviewLinks, places: Places): Scene {
	const most = Math.max(0, ...overview.concepts.map((concept) => concept.total));
	const widest = Math.max(0, ...overview.links.map((link) => link.statements));
	const fields = fieldsOf(overview, places);
	const nodes: SceneNode[] = [];
	for (const municipality of overview.municipalities) {
		const [x, y] = places[municipality.id] ?? [0, 0];
		nodes.push({
			...pick(municipality),
			x,
			y,
			size: MUNICIPALITY_SIZE,
			rank: 1000,
			statements: municipality.statements,
			...(municipality.statements === 0 ? { hollow: true } : {})
		});
	}
	for (const concept of overview.concepts) {
		if (concept.statements === 0) continue;
		const [x, y] = places[concept.id] ?? [0, 0];
		const { statements } = concept;
		const node = { ...pick(concept), x, y, rank: statements, statements };
		if (fields) {
			const shares = { fields: fields.of(concept.id), core: sizeFor(statements, most, ...CORE_SIZES) };
			nodes.push({ ...node, size: Math.max(...shares.fields.map(({ radius }) => radius)), shares });
		} else nodes.push({ ...node, size: sizeFor(statements, most, ...CONCEPT_SIZES) });
	}
	const drawn = new Set(nodes.map((node) => node.id));
	const edges = overview.links
		.filter((link) => drawn.has(link.municipality) && drawn.has(link.concept))
		.map((link): SceneEdge => ({
			id: `${link.municipality}>${link.concept}`,
			source: link.municipality,
			target: link.concept,
			statements: link.statements,
			width: EDGE_WIDTHS[0] + (EDGE_WIDTHS[1] - EDGE_WIDTHS[0]) * (link.statements / Math.max(1, widest)),
			...(fields && { atRest: fields.isClear(link.municipality, link.concept) })
		}));
	const { reach, concepts } = overview;
	// Concepts that the filter leaves nothing are no part left out.
	const unlisted = reach.concepts - concepts.length;
	const used = nodes.filter(({ type }) => type === 'Concept').length;
	const part = partOf(nodes, { Municipality: reach.municipalities, Concept: used + unlisted });
	const told = isPlacedByLikeness(reach.municipalities) ? 'pulled' : 'arbitrary';
	return { key: OVERVIEW, places: told, nodes, edges, sectors: [], ...part, frame: { width: 2, height: 1.9 } };
}

function pick({ id, type, label }: FacetCount) {
	return { id, type, label };
}
