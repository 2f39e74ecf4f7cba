/** The size of this browser's picture, remembered so that the server can paint the next page's first picture for it. */

import type { Size } from '$graph/drawing/framing';
import { at } from '../view/at';
import { IS_OFFLINE } from '../view/is-offline';
import { isInFrame } from '../embedding/keep-nothing';

/** A window that a picture is painted for before it is known. */
export interface Frame extends Size {
	/** True where this browser has not said how large its picture is. */
	isGuessed: boolean;
}

export const FRAME_COOKIE = 'frame';
const PATTERN = /^([1-9]\d{1,3})x([1-9]\d{1,3})$/;
/** Seconds: a year. */
const KEPT = 365 * 24 * 60 * 60;

/** Undefined for whatever is no size of 10 to 9,999 pixels. */
export function readFrame(cookie: string | undefined): Size | undefined {
	const [, width, height] = PATTERN.exec(cookie ?? '') ?? [];
	return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
}

/** A cookie that only this site is sent, and only sizes are in. */
function frameCookie({ width, height }: Size): string {
	const frame = `${Math.round(width)}x${Math.round(height)}`;
	return `${FRAME_COOKIE}=${frame}; Path=${at('/')}; Max-Age=${KEPT}; SameSite=Lax`;
}

/** Keeps the cookie at the size of the picture, but for a page in a frame, which keeps nothing. Returns what ends that. */
export function rememberFrame(picture: HTMLElement): () => void {
	if (IS_OFFLINE || isInFrame()) return () => undefined;
	const measured = new ResizeObserver(([entry]) => {
		if (entry && entry.contentRect.width > 0) document.cookie = frameCookie(entry.contentRect);
	});
	measured.observe(picture);
	return () => measured.disconnect();
}
