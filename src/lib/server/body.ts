/** The body of an answer that is made while it is sent: the next piece is asked for when the one before has been taken. */

/**
 * @param next gives the pieces; what it throws breaks the connection off
 * @param leave called when the client goes away before the end
 */
export function bodyOf(
	next: () => Promise<IteratorResult<Uint8Array<ArrayBuffer>, unknown>>,
	leave: () => unknown
): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream(
		{
			async pull(controller) {
				const { done, value } = await next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await leave();
			}
		},
		{ highWaterMark: 0 }
	);
}
