/** Brings what presents a story, which no other page fetches. */

import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => ({
	...data,
	Presenting: url.searchParams.has('step') ? (await import('$lib/presenting/Presenting.svelte')).default : undefined
});
