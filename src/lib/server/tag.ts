/** Entity tags (RFC 9110, section 8.8.3): made of what an answer is made of, and compared with those a client has. */

import { createHash } from 'node:crypto';

/** Always weak: the bytes that are sent depend on the encoding, what they say does not. */
export function tagFrom(...parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length}:${part}`);
	return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Whether an If-None-Match line names the tag, weak or strong. `*` names nothing here: the answer may be a refusal. */
export function namesTag(line: string | null, tag: string): boolean {
	const bare = tag.replace(/^W\//, '');
	return [...(line ?? '').matchAll(/"[\x21\x23-\x7e\x80-\xff]*"/g)].some(([named]) => named === bare);
}
