/** Addresses of the app, whatever path it lies below: a link of a page, and a whole link for somebody else. */

import { resolve } from '$app/paths';

/**
 * A link that works below any path. While the server renders it is relative to the page that is asked for, so that the
 * same bytes do for every path.
 * @param path from the top of the app, with its parameters
 */
export function at(path: `/${string}`): string {
	return resolve('/', {}).replace(/\/$/, '') + path;
}

/** A page as far as its whole address goes; `base` is the path that the app lies below, without a slash at the end. */
interface Placed {
	url: Pick<URL, 'origin'>;
	data: { base?: string };
}

export function baseOf({ data }: Pick<Placed, 'data'>): string {
	return data.base ?? '';
}

/** The whole address of the top of the app, without a slash at the end. */
export function homeOf(page: Placed): string {
	return page.url.origin + baseOf(page);
}
