/** The window that every figure of the screen is measured in. */

import type { BrowserContextOptions, Page } from 'playwright-core';

export const WINDOW = { viewport: { width: 1280, height: 800 }, locale: 'da-DK' } satisfies BrowserContextOptions;

/** Where a page's picture is drawn. */
export const STAGE = '#graph-stage';

/** Opens a page and waits for its picture. */
export async function openDrawn(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.locator('[data-drawn=true]').waitFor();
}
