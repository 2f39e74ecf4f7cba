/** How long a browser's main thread has worked: what a step costs whatever else the machine does. */

import type { CDPSession, Page } from 'playwright-core';

/** All is at rest when the main thread has worked less than this in one look. */
const REST = { lookMs: 200, workMs: 3 };

/** A session that tells how long the page's main thread has worked. */
export async function watchMainThread(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	return session;
}

/** Milliseconds that the main thread has worked since the page began. */
export async function worked(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
	if (seconds === undefined) throw new Error('The browser does not tell how long its main thread has worked.');
	return seconds * 1000;
}

/** The same once it has nothing left to do. */
export async function atRest(session: CDPSession): Promise<number> {
	let before = await worked(session);
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, REST.lookMs));
		const now = await worked(session);
		if (now - before < REST.workMs) return now;
		before = now;
	}
}
