/** The app takes the page over that the server has sent, element by element: one that differs would be thrown away and made anew. */

import { expect, it } from 'vitest';
import { openPage, pageAlive } from './harness.ts';

/** Runs before the app: marks what the server has sent. */
function markSent(): void {
	addEventListener('DOMContentLoaded', () => {
		for (const element of document.querySelectorAll('main, main *')) element.setAttribute('data-sent', '');
	});
}

it.each([
	'/',
	'/?focus=concept:mod',
	'/?mode=list&focus=concept:mod',
	'/?mode=list&focus=concept:mod&lang=en',
	'/?focus=role:centerchef',
	'/?mode=matrix&cell=concept:mod,municipality:gladsaxe',
	'/?compare=concept:mod,concept:tillid'
])('%s stays as it was sent', async (path) => {
	const { page } = await openPage(path, { drawn: false, before: markSent });
	await pageAlive(page);
	expect(await page.locator('main[data-sent]').count()).toBe(1);
});
