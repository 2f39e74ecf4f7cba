/** GET /api/explain?statement=…&concept=… (or text=…): why words are linked to a concept, and why others that look like it are not. */

import { GraphError } from '$graph/errors';
import { explain } from '$graph/link/explain';
import type { OpenLinker } from '$graph/link/open';
import { idsNamedIn } from '$lib/server/facets';
import { forApi } from '$lib/server/http';
import { linker } from '$lib/server/linker';
import { onlyParams, requiredParam } from '$lib/server/params';
import { graphStore } from '$lib/server/store';
import type { RequestHandler } from './$types';

export { notAllowed as fallback } from '$lib/server/http';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	forApi(async () => {
		onlyParams(searchParams, ['statement', 'text', 'concept']);
		const id = searchParams.get('statement');
		const text = id ? (await (await graphStore()).statement(id)).text : requiredParam(searchParams, 'text', '…');
		const known = await linker();
		return { text, ...explain(known, text, conceptParam(searchParams.get('concept'), known)) };
	});

function conceptParam(value: string | null, { concepts }: OpenLinker): string | undefined {
	if (!value) return undefined;
	const [id] = idsNamedIn(concepts)('concept', value);
	if (id !== undefined) return id;
	throw new GraphError(
		'unknown-id',
		value.slice(0, 80),
		`There is no concept “${value.slice(0, 80)}”.`,
		'See /api/overview for all there are.'
	);
}
