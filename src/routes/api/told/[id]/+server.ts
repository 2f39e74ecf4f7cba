/** GET /api/told/ID?lang=da: a story as it is shown, with figures computed and captions made safe. */

import { json } from '@sveltejs/kit';
import { failureAnswer, methodsAre } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import { shownStory } from '$lib/server/stories/shown';
import { decodeAppearance } from '$lib/view/url';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id }, url, locals }) => {
	try {
		const { language } = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		return json(await shownStory(await graphStore(), id, language), { headers: { 'cache-control': 'no-store' } });
	} catch (failure) {
		return failureAnswer(failure);
	}
};

export const fallback = methodsAre('GET', 'HEAD');
