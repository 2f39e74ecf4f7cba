/** What a person is about to carry away, and the addresses of its files. */

import { at } from '../view/at';
import type { Size } from '$graph/drawing/framing';
import type { Theme } from '$graph/drawing/palette';

export interface Shared {
	title: string;
	/** The whole link of the view as it is seen. */
	link: string;
	/** Whether the view has a picture. */
	drawn: boolean;
	/** Of the picture on the screen. */
	seen: Size | undefined;
	/** What is worn. */
	theme: Theme;
}

export const KINDS = ['link', 'picture', 'document', 'data', 'embed'] as const;
export type Kind = (typeof KINDS)[number];

/** The address of a file of the view, with what is asked of the file; what is undefined is left out. */
export function fileAddress(
	path: `/${string}`,
	{ link }: Pick<Shared, 'link'>,
	asked: Record<string, string | undefined>
): string {
	const parameters = new URL(link).searchParams;
	for (const [name, value] of Object.entries(asked)) if (value !== undefined) parameters.set(name, value);
	// As links have them: colons and commas stay readable.
	const search = parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
	return at(search ? `${path}?${search}` : path);
}

/** The present day, as files say it. */
export function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
