/** GET /api/metrics: figures for Prometheus, where METRICS=on asks for them. */

import { failureAnswer, notAllowed } from '$lib/server/http';
import { nothingAt } from '$lib/server/no-address';
import { metricsSetting } from '$lib/server/settings';
import { graphStore } from '$lib/server/store';
import { turnsNow } from '$lib/server/turns';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	if (!metricsSetting(process.env)) return nothingAt(url.pathname);
	try {
		const { figuresNow } = await import('$lib/server/metrics');
		const { mediaType, text } = await figuresNow({
			graph: await graphNow(),
			queue: turnsNow()
		});
		return new Response(text, { headers: { 'content-type': mediaType, 'cache-control': 'no-store' } });
	} catch (failure) {
		return failureAnswer(failure);
	}
};

export const fallback = notAllowed;

/** Undefined while the database does not answer: the other figures are asked for most just then. */
async function graphNow() {
	try {
		const { engine, fingerprint, counts } = await (await graphStore()).status();
		return { engine, fingerprint, statements: counts.nodes.Statement };
	} catch {
		return undefined;
	}
}
