/** The matrix of a view, where it shows one. */

import { crossedData } from '$lib/page/crossed';
import { forPage } from '$lib/server/http';
import { graphStore } from '$lib/server/store';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => forPage(async () => crossedData(await graphStore(), event));
