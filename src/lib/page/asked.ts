/** What a page's address asks, key by key: each part of a page reads only the keys it depends on, and is asked for again only when one of these changes. */

import { isGraphError } from '$graph/model/errors';
import type { GraphNode } from '$graph/model/graph';
import { decodeKeys, dropUnknown, LONGEST, type Read } from '../view/url';
import type { View } from '../view/view';

/** An address, and as it was sent. */
export interface AskedAddress {
	url: URL;
	request: { url: string };
}

export interface Asked {
	view: View;
	/** Nodes other than statements that the address names by these keys. */
	named: GraphNode[];
	/** Ids that the graph does not hold; statements, which are too many to know beforehand, are added as they are asked for. */
	unknown: Set<string>;
}

/** Longer than any link of ours with its origin. */
const LONGEST_ADDRESS = LONGEST + 200;

/** Reads `keys` of the address, and no other. `byId` holds all nodes but statements. */
export function readAsked(
	{ url, request }: AskedAddress,
	keys: readonly Parameters<Read>[0][],
	byId: ReadonlyMap<string, GraphNode>
): Asked {
	const isTooLong = request.url.length > LONGEST_ADDRESS;
	const decoded = decodeKeys((key) => {
		if (!keys.includes(key)) return null;
		// Looked at in any case, so that the page asks again when it goes on to an address that has it.
		const asked = url.searchParams.get(key);
		return isTooLong ? null : asked;
	});
	const unknown = new Set<string>();
	const named: GraphNode[] = [];
	const { view } = dropUnknown({ view: decoded, problems: [] }, (id) => {
		const node = byId.get(id);
		if (node) named.push(node);
		else if (!isStatement(id)) unknown.add(id);
		return !unknown.has(id);
	});
	return { view, named, unknown };
}

export function isStatement(id: string): boolean {
	return id.startsWith('statement:');
}

/** What the graph does not hold is told apart, since a link may be older than an edition. */
export async function orUnknown<T>(ask: () => Promise<T>, id: string, unknown: Set<string>): Promise<T | undefined> {
	try {
		return await ask();
	} catch (failure) {
		if (!isGraphError(failure) || failure.code !== 'unknown-id') throw failure;
		unknown.add(id);
		return undefined;
	}
}
