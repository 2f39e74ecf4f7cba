/** Brings what shows a matrix, which no other view fetches. */

import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	MatrixReader: data.crossed && (await import('$lib/matrix/MatrixReader.svelte')).default
});
