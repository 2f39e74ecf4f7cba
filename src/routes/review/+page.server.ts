/** The links of one document, narrowed by concept and by what was decided, page by page. */

import { forPage } from '$lib/server/http';
import { reviewOf, type ReviewLink } from '$lib/server/deciding/review';
import { catalogOf } from '$lib/page/catalog';
import { graphStore } from '$lib/server/store';
import { byName } from '$graph/text/order';
import { nameOf } from '$lib/i18n/messages';
import { decodeAppearance } from '$lib/view/url';
import type { PageServerLoad } from './$types';

/** Links on a page. */
const PAGE = 40;
const STATES = ['all', 'undecided', 'doubtful', 'confirmed', 'rejected', 'lost'] as const;

export const load: PageServerLoad = ({ url, locals, setHeaders }) =>
	forPage(async () => {
		setHeaders({ 'cache-control': 'no-store' });
		const asked = (key: string) => url.searchParams.get(key) ?? '';
		const appearance = decodeAppearance((key) => url.searchParams.get(key), [], locals.own);
		const { catalog } = await catalogOf(await graphStore());
		const documents = catalog.meta.documents
			.map(({ id, title, municipality }) => ({ id, name: `${municipality}: ${title}` }))
			.sort((a, b) => byName(a.name, b.name));
		const document = documents.find(({ id }) => id === asked('document'))?.id ?? documents[0]?.id ?? '';
		const state = STATES.find((one) => one === asked('state')) ?? 'all';
		const { links, lost } = await reviewOf(document);
		const concepts = catalog.nodes
			.flatMap((node) => (node.type === 'Concept' ? [{ id: node.id, name: nameOf(node, appearance.language) }] : []))
			.sort((a, b) => byName(a.name, b.name));
		const concept = concepts.find(({ id }) => id === asked('concept'))?.id ?? '';
		const chosen = links.filter(
			(link) => (concept === '' || link.concept === concept) && (state === 'all' || link.state === state)
		);
		const offset = offsetIn(asked('offset'), chosen);
		return {
			...appearance,
			documents,
			concepts,
			chosen: { document, concept, state, offset },
			links: chosen.slice(offset, offset + PAGE),
			matched: chosen.length,
			total: links.length,
			page: PAGE,
			lost: state === 'all' || state === 'lost' ? lost : []
		};
	});

/** The beginning of a page; of the first one for anything else. */
function offsetIn(text: string, links: readonly ReviewLink[]): number {
	const offset = Number(text);
	return Number.isInteger(offset) && offset > 0 && offset < links.length ? offset - (offset % PAGE) : 0;
}
