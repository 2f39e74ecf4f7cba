/** A file on its way to a client: piece by piece, as fast as it is taken. What is long goes to one client at a time. */

import { GraphError } from '$graph/model/errors';
import { bodyOf } from './body';

let isUnderWay = false;

/**
 * The body of an export. Its end, a failure, or a client that goes away free the place for the next one.
 * @param isLong whether it keeps other long ones out
 * @throws {GraphError} busy while another long export is under way; store-unavailable
 */
export async function exportBody(
	written: AsyncIterable<string | Uint8Array>,
	isLong: boolean
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	if (isLong && isUnderWay)
		throw new GraphError(
			'busy',
			'export',
			'Another export of the whole graph is under way.',
			'Try again when it has ended.'
		);
	const chunks = isLong ? takingTheTurn(written) : inBytes(written);
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
async function* takingTheTurn(written: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	isUnderWay = true;
	try {
		yield* inBytes(written);
	} finally {
		isUnderWay = false;
	}
}

async function* inBytes(written: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	for await (const chunk of written) yield typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk);
}
