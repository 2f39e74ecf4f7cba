/** In place of the worker that lays out: a page in a file can start none, and lays out between two frames. */

export function makeWorker(): undefined {
	return undefined;
}
