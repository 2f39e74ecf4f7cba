/** Brings what shows a matrix, a concept map, a free exploration or strips, which no other view fetches. */

import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	ConceptMap: data.conceptMap && (await import('$lib/concept-map/ConceptMap.svelte')).default,
	MapPicture: data.conceptMap && (await import('$lib/concept-map/MapPicture.svelte')).default,
	ExploreReader: data.explored && (await import('$lib/explore/ExploreReader.svelte')).default,
	StripsStage: data.strips && (await import('$lib/explorer/StripsStage.svelte')).default,
	MatrixReader: data.crossed && (await import('$lib/matrix/MatrixReader.svelte')).default
});
