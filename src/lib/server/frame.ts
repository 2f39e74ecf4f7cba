/** The window a picture is painted for before anybody knows it: the one this browser had last, or a usual one. */

import type { RequestEvent } from '@sveltejs/kit';
import { NARROWEST, WIDEST, type Size } from '$graph/drawing/framing';
import { type Frame, FRAME_COOKIE, readFrame } from '$lib/canvas/frame-cookie';

/** CSS pixels of the picture on a laptop of 1440 by 900, and on a phone of 390 by 844. */
const LAPTOP: Size = { width: 736, height: 692 };
const PHONE: Size = { width: 390, height: 457 };

/** Browsers on phones say so by themselves, in a header or in their name. */
const IS_PHONE = /\bMobi/;

/** A size within the shapes that pictures are stretched to. */
export function frameOf({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>): Frame {
	const known = readFrame(cookies.get(FRAME_COOKIE));
	const { width, height } = known ?? usualFrame(request.headers);
	return {
		width: Math.min(width, height * WIDEST),
		height: Math.min(height, width / NARROWEST),
		isGuessed: known === undefined
	};
}

function usualFrame(headers: Headers): Size {
	const isPhone = headers.get('sec-ch-ua-mobile') === '?1' || IS_PHONE.test(headers.get('user-agent') ?? '');
	return isPhone ? PHONE : LAPTOP;
}
