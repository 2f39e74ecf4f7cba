/** The worker that lays out, from the app's own address; a page in a file has none. */

/** Undefined where the browser makes no workers. */
export function makeWorker(): Worker | undefined {
	try {
		return new Worker(new URL('./settling-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return undefined;
	}
}
