/** Answers of the workspace: a record with its version as ETag, and a conflict with what is stored. */

import { json } from '@sveltejs/kit';
import { ChangedMeanwhile } from '$graph/workspace/refusals';
import type { WorkspaceRecord } from '$graph/workspace/record';
import { failureOf } from '../http';

/** Nobody but the reader keeps what people make, and nobody shows it without asking again. */
const NOT_KEPT = { 'cache-control': 'no-store' };

export function recordAnswer(record: WorkspaceRecord, status = 200): Response {
	return json(record, { status, headers: { ...NOT_KEPT, etag: tagOf(record) } });
}

/** Runs an answer of the workspace: what it gives is sent as JSON, where it is no answer itself. */
export async function forWorkspace(answer: () => Promise<unknown>): Promise<Response> {
	try {
		const made = await answer();
		return made instanceof Response ? made : json(made, { headers: NOT_KEPT });
	} catch (failure) {
		const { status, headers, error } = failureOf(failure);
		// Both sides: the one that was sent is the client's, the other is here.
		if (failure instanceof ChangedMeanwhile)
			return json(
				{ error, stored: failure.stored },
				{ status, headers: { ...headers, ...NOT_KEPT, etag: tagOf(failure.stored) } }
			);
		return json({ error }, { status, headers: { ...headers, ...NOT_KEPT } });
	}
}

function tagOf({ version }: WorkspaceRecord): string {
	return `"${version}"`;
}
