/**
 * Every other address below /api: an answer in JSON, as from the API itself, that names those there
 * are.
 */

import { nothingAt } from '$lib/server/no-address';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = ({ url }) => nothingAt(url.pathname);
