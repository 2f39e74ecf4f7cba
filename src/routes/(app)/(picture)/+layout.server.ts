/** The picture of a view and the counts beside it. */

import { pictureData } from '$lib/page/picture';
import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => forPage(async () => pictureData(await graphStore(), event));
