/** GET /api/oembed?url=…: how a page of another site shows a view of this one (oembed.com, type rich). */

import { GraphError } from '$graph/model/errors';
import { oembedParameters } from '$graph/queries/carry-parameters';
import { readParameters } from '$graph/queries/read';
import { frameCode } from '$lib/embedding/snippet';
import { messagesFor } from '$lib/i18n/messages';
import { titleIn } from '$lib/server/carry/carried-view';
import { namesOf } from '$lib/server/carry/names';
import { catalogOf } from '$lib/page/catalog';
import { forApi } from '$lib/server/http';
import { viewAt } from '$lib/page/known-view';
import { graphStore } from '$lib/server/store';
import { hasPicture } from '$lib/view/reading';
import { encodeForOthers } from '$lib/view/url';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url, locals }) =>
	forApi(async () => {
		const asked = readParameters(oembedParameters, url.searchParams);
		const shown = URL.canParse(asked.url) ? new URL(asked.url) : undefined;
		const home = url.origin + locals.base;
		if (shown === undefined || shown.origin + shown.pathname !== `${home}/`) throw notOurs(asked.url);
		const store = await graphStore();
		const { byId } = await catalogOf(store);
		const { view } = viewAt(shown.search.slice(1), (id) => byId.has(id));
		const { language, theme } = view;
		const title = titleIn(view, await namesOf(store, view, language));
		const search = encodeForOthers(view);
		const link = `${home}/${search ? `?${search}` : ''}`;
		const { maxwidth: width, maxheight: height } = asked;
		const { name } = messagesFor(language);
		const framed = {
			link,
			title: `${name}: ${title}`,
			facets: [],
			theme: theme === 'auto' ? 'light' : theme,
			language,
			height
		};
		return {
			version: '1.0',
			type: 'rich',
			provider_name: name,
			provider_url: home,
			title,
			width,
			height,
			html: frameCode(framed),
			...(hasPicture(view) && {
				thumbnail_url: `${home}/api/picture/png?${search ? `${search}&` : ''}size=social`,
				thumbnail_width: 1200,
				thumbnail_height: 630
			})
		};
	});

function notOurs(url: string): GraphError {
	const shown = url.slice(0, 60);
	return new GraphError(
		'unknown-id',
		shown,
		`There is no view at '${shown}'.`,
		'Give the whole link of a view of this server.'
	);
}
