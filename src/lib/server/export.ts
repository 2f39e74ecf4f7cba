/** The whole graph on its way to a client: piece by piece, as fast as it is taken, and one at a time. */

import { GraphError } from '$graph/model/errors';
import type { Exporter } from '$graph/export/format';
import type { GraphStore } from '$graph/store/port';
import { bodyOf } from './body';

let isUnderWay = false;

/**
 * The body of an export. Its end, a failure, or a client that goes away free the place for the next one.
 * @throws {GraphError} busy while another export is under way; store-unavailable
 */
export async function exportBody(
	exporter: Exporter,
	store: GraphStore
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	if (isUnderWay)
		throw new GraphError(
			'busy',
			'export',
			'Another export of the whole graph is under way.',
			'Try again when it has ended.'
		);
	const chunks = takingTheTurn(exporter.write(store.pieces()));
	// What cannot even begin is refused in words; later on, only a broken connection can tell.
	let first: IteratorResult<Uint8Array<ArrayBuffer>, unknown> | undefined = await chunks.next();
	return bodyOf(
		async () => {
			const chunk = first ?? (await chunks.next());
			first = undefined;
			return chunk;
		},
		() => chunks.return(undefined)
	);
}

/** Keeps others out from the first chunk that is asked for until the last, a failure, or the client's going away. */
async function* takingTheTurn(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	isUnderWay = true;
	try {
		for await (const chunk of chunks) yield encoder.encode(chunk);
	} finally {
		isUnderWay = false;
	}
}
