/** The page on accessibility: it needs no graph, so it stands while the database is away, and no script. */

import { statementAddress } from '$lib/server/settings';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ url }) => ({
	...decodeAppearance((key) => url.searchParams.get(key)),
	statement: statementAddress(process.env)
});
