/** Keeps the page that the server sent until the app has started, and puts it back when the start fails: a reader never loses the text. */

import { dropEarly } from '../canvas/early';

/** The element the app starts in, as in app.html; and a copy of it as the server sent it, until the start is over. */
let waiting: { app: HTMLElement; sent: Node } | undefined;

/** Called before the app starts: a failing start may empty the page, or write an error over it. */
export function keepServerPage(): void {
	const app = document.getElementById('app');
	if (!app) return;
	waiting = { app, sent: app.cloneNode(true) };
	addEventListener('error', afterFault);
	addEventListener('unhandledrejection', afterFault);
}

export function isStarting(): boolean {
	return waiting !== undefined;
}

/** Called when the app has started: from now on the page is its own. */
export function releaseServerPage(): void {
	waiting = undefined;
	removeEventListener('error', afterFault);
	removeEventListener('unhandledrejection', afterFault);
}

/** A start waits for nothing but what is on the page, so it has succeeded or failed before the next task. */
function afterFault(): void {
	setTimeout(() => {
		if (!waiting) return;
		const { app, sent } = waiting;
		releaseServerPage();
		dropEarly();
		app.replaceWith(sent);
		document.documentElement.dataset['start'] = 'failed';
	});
}
