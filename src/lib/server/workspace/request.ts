/** What a request to the workspace says: which records, which version, and a body. */

import type { RequestEvent } from '@sveltejs/kit';
import { GraphError } from '$graph/model/errors';
import type { Author, Kind } from '$graph/workspace/record';
import type { Target } from '$graph/workspace/workspace';
import { requireEditor } from '../editors';

/** By the word in the address. */
const THINGS: Readonly<Record<string, 'decision' | 'view' | 'story'>> = {
	decisions: 'decision',
	views: 'view',
	stories: 'story'
};

/** @throws {GraphError} unknown-id */
export function kindAt(things: string): 'decision' | 'view' | 'story' {
	const kind = Object.hasOwn(THINGS, things) ? THINGS[things] : undefined;
	if (kind !== undefined) return kind;
	const all = Object.keys(THINGS).join(', ');
	throw new GraphError('unknown-id', things.slice(0, 40), 'The workspace keeps no such things.', `There are ${all}.`);
}

/** Whom a change is by, and when: asked before anything of the request is read. @throws {GraphError} as requireEditor */
export function authorOf(event: RequestEvent): Author {
	return { ...requireEditor(event), at: new Date().toISOString() };
}

/** The version in `If-Match`, as `"3"`. @throws {GraphError} version-needed, bad-query */
export function targetOf<K extends Kind>({ request }: RequestEvent, kind: K, id: string): Target<K> {
	const line = request.headers.get('if-match');
	if (line === null) {
		const next = 'Send the ETag of what you have read as If-Match.';
		throw new GraphError('version-needed', 'If-Match', 'The request does not say which version it changes.', next);
	}
	const [, digits] = /^"(\d{1,9})"$/.exec(line.trim()) ?? [];
	if (digits === undefined)
		throw new GraphError('bad-query', 'If-Match', 'If-Match holds no version.', 'Send it as "3".');
	return { kind, id, version: Number(digits) };
}

/** @throws {GraphError} bad-record for what is no JSON object */
export async function jsonOf({ request }: RequestEvent): Promise<Record<string, unknown>> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type)) throw notJson('The content type is not application/json.');
	const text = await request.text();
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw notJson('The body cannot be read as JSON.');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notJson('The body is no JSON object.');
	return value as Record<string, unknown>;
}

function notJson(message: string): GraphError {
	return new GraphError('bad-record', 'body', message, 'Send one JSON object; nothing was written.');
}
