/** What the store itself refuses, whatever the engine. */

import { GraphError } from '../model/errors.ts';

/** Somebody else was quicker than a write that takes the place of a graph, or of a document, that its writer has looked at. */
export function changedSince(what: string): GraphError {
	return new GraphError(
		'busy',
		what,
		`Somebody else changed the ${what} in the database meanwhile. Nothing was written.`,
		'Look at what it holds now (npm run --silent graph -- stats), and run the command again if it is still wanted.'
	);
}

/** The graph was changed again and again while a question was asked or a change was made. */
export function movedTooOften(): GraphError {
	return new GraphError(
		'busy',
		'graph',
		'The graph is being changed by others, again and again.',
		'Wait until they have finished, and try again.'
	);
}
