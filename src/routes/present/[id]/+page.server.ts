/** The presenter's window of a story. */

import { forPage } from '$lib/server/http';
import { toldPage } from '$lib/server/stories/told-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => forPage(() => toldPage(event, event.params.id));
