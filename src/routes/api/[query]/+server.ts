/**
 * GET /api/overview, /api/search …: every query of the table graph/queries, at the address of its
 * name.
 */

import { answerQuery, isQueryName } from '$graph/queries/table';
import { forApi, notAllowed } from '$lib/server/http';
import { nothingAt } from '$lib/server/no-address';
import { queryContext } from '$lib/server/query-context';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { query }, url }) =>
	isQueryName(query) ? forApi(() => answerQuery(query, url.searchParams, queryContext)) : nothingAt(url.pathname);

export const fallback: RequestHandler = (event) =>
	isQueryName(event.params.query) ? notAllowed(event) : nothingAt(event.url.pathname);
