/** Lays out a growth apart from the page, tells how far it is, and ends with all places. */

import { type Growth, settle, type Settled } from '$graph/layout/settle';

export interface Asked {
	growth: Growth;
	before: Settled | undefined;
}

export type Told = { share: number } | { settled: Settled };

/** Milliseconds between two reports. */
const REPORTED = 100;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	const work = settle(data.growth, data.before);
	const tell = (told: Told) => postMessage(told);
	let reported = performance.now();
	for (;;) {
		const next = work.next();
		if (next.done === true) {
			tell({ settled: next.value });
			return;
		}
		if (performance.now() - reported < REPORTED) continue;
		reported = performance.now();
		tell({ share: next.value });
	}
});
