/** What a view reads. */

import { readingData } from '$lib/page/reading';
import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => forPage(async () => readingData(await graphStore(), event));
