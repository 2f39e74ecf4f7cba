/** The answer at an address below /api where there is nothing: it names all there are. */

import { GraphError } from '$graph/model/errors';
import { everyPath } from '$graph/queries/addresses';
import { forApi } from './http';

export function nothingAt(pathname: string): Promise<Response> {
	return forApi(() => {
		const shown = pathname.slice(0, 80);
		const all = everyPath().join(', ');
		return Promise.reject(new GraphError('unknown-id', shown, `There is nothing at ${shown}.`, `There is ${all}.`));
	});
}
