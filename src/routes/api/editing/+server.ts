/** GET /api/editing: what this one reader may do. Nobody keeps it for others. */

import { json } from '@sveltejs/kit';
import { editing } from '$lib/server/editors';
import { methodsAre } from '$lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	json(editing(event), { headers: { 'cache-control': 'no-store', vary: 'cookie' } });

export const fallback = methodsAre('GET', 'HEAD');
