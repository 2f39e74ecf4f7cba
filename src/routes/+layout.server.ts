/** What a reader has chosen for themself, for every page and for that of a failure. */

import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { own } }) => ({ own });
