/** In the place of `$app/state`. */

import type { Place } from './place';
import { useRouter } from './router.svelte';

export const page = {
	get url(): Place {
		return useRouter().place;
	},
	/** Its links name no path. */
	data: {}
};

export const navigating = {
	get to(): { url: Place } | null {
		const { to } = useRouter();
		return to ? { url: to } : null;
	}
};
