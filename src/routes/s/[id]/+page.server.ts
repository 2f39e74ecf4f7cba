/** /s/ID: the short link of a saved view leads to the view, also once that is taken out of the list. */

import { at } from '$lib/view/at';
import { redirect } from '@sveltejs/kit';
import { forPage } from '$lib/server/http';
import { workspace } from '$lib/server/workspace/open';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id }, setHeaders }) =>
	forPage(async () => {
		const { body } = await (await workspace()).read('view', id.toLowerCase());
		setHeaders({ 'cache-control': 'no-cache' });
		redirect(302, at(body.address ? `/?${body.address}` : '/'));
	});
