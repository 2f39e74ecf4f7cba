/** The fingerprint of a graph: from those of its vocabulary and its documents, whatever the order in which they came. */

import { createHash } from 'node:crypto';
import type { DocumentHead } from './facts.ts';
import { byText } from '../text/order.ts';

/** sha256, hexadecimal, over everything given. */
export function fingerprintOf(...parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The fingerprint of a graph of this vocabulary and these documents. */
export function graphFingerprint(
	vocabulary: string,
	documents: readonly { id: string; fingerprint: string }[]
): string {
	const sorted = documents.map(({ id, fingerprint }) => [id, fingerprint] as const).sort(([a], [b]) => byText(a, b));
	return fingerprintOf(vocabulary, sorted);
}

/** The same, from the heads of the documents. */
export function fingerprintOfHeads(vocabulary: string, heads: readonly DocumentHead[]): string {
	return graphFingerprint(
		vocabulary,
		heads.map(({ node, fingerprint }) => ({ id: node.id, fingerprint }))
	);
}
