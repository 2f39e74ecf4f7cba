/** Carrying a view away as a person does: by the dialog. */

import type { Download, Locator, Page } from 'playwright-core';

export function dialog(page: Page): Locator {
	return page.getByRole('dialog', { name: /^(Del|Share): / });
}

export async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: /^(Del|Share)$/ }).click();
	const shown = dialog(page);
	await shown.waitFor();
	return shown;
}

export async function bytesOf(download: Download): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

export interface Saved {
	name: string;
	bytes: Buffer;
}

/** Follows the link of a file, and waits for it. */
export async function saved(page: Page, link: Locator): Promise<Saved> {
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** The view as a PNG, in the shape of the screen or of a slide. */
export async function savedPicture(
	page: Page,
	{ asSeen = false, colours = 'light' }: { asSeen?: boolean; colours?: 'light' | 'dark' } = {}
): Promise<Saved> {
	const shown = await openDialog(page);
	if (asSeen) await shown.getByRole('radio', { name: 'Som på skærmen' }).check();
	await shown.getByRole('combobox', { name: 'Farver' }).selectOption(colours);
	const file = await saved(page, shown.getByRole('link', { name: 'Gem som PNG' }));
	await page.keyboard.press('Escape');
	return file;
}
