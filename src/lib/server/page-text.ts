/** A page between the framework and its reader: put right as text, once, and made into bytes once. */

import type { Appearance } from '../view/view';
import { byHash } from './inline-script';
import { startAfterPaint } from './start-after-paint';

/** Letters in which the first element of a page ends. */
const FIRST_ELEMENT = 200;

/**
 * The page that the framework made. It takes the text apart from the answer, because the framework would hash all of it
 * in JavaScript for a tag that is not used, and encode it before it is changed.
 * @param made the framework's answer, whose body is left alone
 * @param text all of the page
 * @param modules addresses of the scripts that the start leads to
 */
export function pageOf(
	made: Response,
	text: string,
	{ language, theme }: Appearance,
	modules: readonly string[]
): Response {
	const { status } = made;
	const headers = new Headers(made.headers);
	const first = text.slice(0, FIRST_ELEMENT).replace('%lang%', language).replace('%theme%', theme);
	const page = byHash(first + text.slice(FIRST_ELEMENT), headers.get('content-security-policy') ?? '', (script) =>
		startAfterPaint(script, modules)
	);
	// The framework's tag is that of what it was given in place of the text.
	headers.delete('etag');
	if (page.policy !== '') headers.set('content-security-policy', page.policy);
	const body = Buffer.from(page.text);
	headers.set('content-length', String(body.length));
	return new Response(body, { status, headers });
}
