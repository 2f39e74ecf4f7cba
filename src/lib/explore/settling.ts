/** Lays out away from the page's own work: in a worker, or, where there is none, a little between two frames. */

import { type Growth, settle, type Settled } from '$graph/layout/settle';
import { makeWorker } from './make-worker';
import type { Asked, Told } from './settling-worker';

interface Listener {
	/** From 0 to 1. */
	share(share: number): void;
	done(settled: Settled): void;
}

/** Milliseconds of a slice: a frame has room for it. */
const SLICE = 8;

/** Begins at once. Returns what ends it; then nothing more is heard. */
export function startSettling(growth: Growth, before: Settled | undefined, listener: Listener): () => void {
	const worker = makeWorker();
	if (worker === undefined) return inSlices(growth, before, listener);
	let stop = () => worker.terminate();
	worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
		if ('share' in data) {
			listener.share(data.share);
			return;
		}
		worker.terminate();
		listener.done(data.settled);
	});
	// A browser may know workers, but not those made of modules.
	worker.addEventListener('error', () => {
		worker.terminate();
		stop = inSlices(growth, before, listener);
	});
	worker.postMessage({ growth: plain(growth), before } satisfies Asked);
	return () => stop();
}

/** Copied, because what a page holds may be watched, and a watched thing cannot be sent. */
function plain({ count, links, steps }: Growth): Growth {
	return { count, links, steps: steps.map((step) => ({ ...step })) };
}

function inSlices(growth: Growth, before: Settled | undefined, listener: Listener): () => void {
	const work = settle(growth, before);
	let timer = setTimeout(slice);
	function slice() {
		const until = performance.now() + SLICE;
		let share = 0;
		while (performance.now() < until) {
			const next = work.next();
			if (next.done === true) {
				listener.done(next.value);
				return;
			}
			share = next.value;
		}
		listener.share(share);
		timer = setTimeout(slice);
	}
	return () => clearTimeout(timer);
}
