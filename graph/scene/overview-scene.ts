/** The overview as a picture: municipalities, concepts, and a link wherever a municipality mentions a concept. */

import type { Overview } from '../query.ts';
import { CONCEPT_SIZES, MOST_PLACED_BY_USE, OVERVIEW } from './overview-layout.ts';
import { sizeFor, type Scene, type SceneEdge, type SceneNode } from './scene.ts';

/** Pixels. */
const MUNICIPALITY_SIZE = 22;
const EDGE_WIDTHS = [0.6, 7] as const;

/** Places come stored with the overview; what the filter leaves nothing of is not drawn, what remains stays where it was. */
export function overviewScene(overview: Overview): Scene {
	const most = Math.max(0, ...overview.concepts.map((concept) => concept.total));
	const widest = Math.max(0, ...overview.links.map((link) => link.statements));
	const nodes: SceneNode[] = [];
	for (const municipality of overview.municipalities) {
		if (municipality.statements === 0) continue;
		const [x, y] = overview.positions[municipality.id] ?? [0, 0];
		nodes.push({
			...pick(municipality),
			x,
			y,
			size: MUNICIPALITY_SIZE,
			rank: 1000,
			statements: municipality.statements
		});
	}
	for (const concept of overview.concepts) {
		if (concept.statements === 0) continue;
		const [x, y] = overview.positions[concept.id] ?? [0, 0];
		const size = sizeFor(concept.statements, most, ...CONCEPT_SIZES);
		nodes.push({ ...pick(concept), x, y, size, rank: concept.statements, statements: concept.statements });
	}
	const drawn = new Set(nodes.map((node) => node.id));
	const edges = overview.links
		.filter((link) => drawn.has(link.municipality) && drawn.has(link.concept))
		.map((link): SceneEdge => ({
			id: `${link.municipality}>${link.concept}`,
			source: link.municipality,
			target: link.concept,
			statements: link.statements,
			width: EDGE_WIDTHS[0] + (EDGE_WIDTHS[1] - EDGE_WIDTHS[0]) * (link.statements / Math.max(1, widest))
		}));
	const municipalities = overview.municipalities.length + (overview.more?.municipality ?? 0);
	const places = municipalities > MOST_PLACED_BY_USE ? 'arbitrary' : 'pulled';
	return { key: OVERVIEW, places, nodes, edges, sectors: [], frame: { width: 2, height: 1.9 } };
}

function pick({ id, type, label }: Overview['concepts'][number]) {
	return { id, type, label };
}
