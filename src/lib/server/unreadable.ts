/** The refusal of a setting that says something else than it should. */

import { GraphError } from '../../../graph/model/errors.ts';

/** @param what the setting should be, as `a port`; `example` is a setting that would do */
export function unreadable(name: string, text: string, what: string, example: string): GraphError {
	const message = `${name} has '${text.slice(0, 60)}', which is not ${what}`;
	return new GraphError('bad-usage', name, message, `For example: ${example} npm start`);
}
