/** What the store itself refuses, whatever the engine. */

import { GraphError } from '../model/errors.ts';

/** The graph was changed again and again while a question was asked or a change was made. */
export function movedTooOften(): GraphError {
	return new GraphError(
		'busy',
		'graph',
		'The graph is being changed by others, again and again.',
		'Wait until they have finished, and try again.'
	);
}
