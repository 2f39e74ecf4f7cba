/** What is written of an answer that was given: each that failed on our side, with its id, and on request all of them. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked } from '../lib/server/asked.ts';
import { type Log, withoutAsked } from '../lib/server/log.ts';

type Answered = Pick<IncomingMessage, 'method' | 'url'>;

/**
 * One entry when the answer has ended: `error` for a status of 500 and above and for one that broke off by a fault of ours,
 * `debug` for the others. The path stands in it, without parameters.
 * @param url as it was asked for
 */
export function logAnswer(log: Log, { method = '', url = '' }: Answered, response: ServerResponse, asked: Asked): void {
	const begin = performance.now();
	response.once('close', () => {
		const { statusCode: status, writableFinished } = response;
		const { path, searched } = partsOf(url);
		const hasFailed = status >= 500 || asked.failure !== undefined;
		log.write(hasFailed ? 'error' : 'debug', `${status} ${method} ${path}`, {
			request: asked.id,
			ms: Math.round(performance.now() - begin),
			...(!writableFinished && { ended: 'early' }),
			...(asked.failure && { ...asked.failure, cause: withoutAsked(asked.failure.cause, searched) })
		});
	});
}

/** Cut by hand, because `//%2f` and the like are no address that can be parsed. A line of the log has visible letters alone. */
function partsOf(url: string): { path: string; searched: URLSearchParams } {
	const [path = ''] = url.split('?', 1);
	return {
		path: path.replace(/[^!-~]/g, encodeURIComponent),
		searched: new URLSearchParams(url.slice(path.length))
	};
}
