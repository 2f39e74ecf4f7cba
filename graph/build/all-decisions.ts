/** Every decision about links: those that belong to the corpus, in the seed folder, and those that people made in the app, in the workspace. */

import type { Decision } from '../decisions/decision.ts';
import { readDecisions } from '../decisions/read.ts';
import type { DatabaseSettings } from '../store/settings.ts';
import { parseBody } from '../workspace/bodies.ts';
import type { Author, Body } from '../workspace/record.ts';
import { openWorkspaceEngine } from '../workspace/open/open.ts';

/** A record of the kind `decision`, or its entry in a list. */
interface Recorded extends Author {
	id: string;
	body: Body;
}

/** What a record says; messages name it by its id. */
export function decisionOf({ id, by, at, body }: Recorded): Decision {
	const { document, concept, quote, verdict, reason } = parseBody('decision', body);
	return {
		document,
		concept,
		quote,
		verdict,
		...(reason !== undefined && { reason }),
		by,
		at: at.slice(0, 10),
		place: placeOf(id)
	};
}

/** Where a decision of the workspace is written, for messages. */
export function placeOf(id: string): string {
	return `workspace/${id}`;
}

/**
 * Those of the workspace that belongs to a database.
 * @throws {GraphError} store-unavailable, store-refused or bad-data where it cannot be read: without it, links that people
 * have decided would silently be as before
 */
export async function workspaceDecisions(settings: DatabaseSettings): Promise<Decision[]> {
	const engine = await openWorkspaceEngine(settings);
	try {
		const entries = await engine.list('decision');
		return entries.flatMap(({ summary, removed, ...entry }) =>
			removed ? [] : [decisionOf({ ...entry, body: summary })]
		);
	} finally {
		await engine.close();
	}
}

/** @param settings undefined for a database that was named apart: what people made belongs to another one */
export async function allDecisions(seedDir: string, settings: DatabaseSettings | undefined): Promise<Decision[]> {
	return [...readDecisions(seedDir), ...(settings === undefined ? [] : await workspaceDecisions(settings))];
}
