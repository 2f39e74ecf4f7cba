/** Which picture a view shows, with names in the reader's language, and whose is what. */

import type { GraphNode } from '$graph/model';
import type { Catalog, Overview, Slice } from '$graph/query';
import { lensScene } from '$graph/scene/lens-scene';
import { overviewScene } from '$graph/scene/overview-scene';
import { profileScene } from '$graph/scene/profile-scene';
import type { Scene } from '$graph/scene/scene';
import { nameOf } from '../i18n/messages';
import type { Language } from './view';

/** The lens on a concept, the profile of anything else, or the overview. */
export function sceneOf(
	overview: Overview,
	slice: Slice | undefined,
	node: (id: string) => GraphNode | undefined,
	language: Language
): Scene {
	const scene = !slice
		? overviewScene(overview)
		: slice.focus.type === 'Concept'
			? lensScene(slice, overview)
			: profileScene(slice);
	const nodes = scene.nodes.map((item) => {
		const named = node(item.id);
		return named ? { ...item, label: nameOf(named, language) } : item;
	});
	return { ...scene, nodes };
}

/** Who published a document, and which document declares a value. Relations are shared and have no owner. */
export function ownersOf(catalog: Catalog): ReadonlyMap<string, string> {
	return new Map(
		catalog.edges
			.filter((edge) => edge.type === 'PUBLISHED' || (edge.type === 'DECLARES' && edge.target.startsWith('value:')))
			.map((edge) => [edge.target, edge.source])
	);
}
