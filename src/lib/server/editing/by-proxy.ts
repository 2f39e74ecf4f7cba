/** The name that a trusted proxy gives whoever it has signed in. */

import { isListed } from './this-machine.ts';
import { type Asking, editorName, type EditorSettings } from './who.ts';

/**
 * Undefined where the request comes from an address that is not listed, whatever it holds, and where the header is
 * missing or holds several names: a proxy that adds its own to the one that a client sent is set up wrongly.
 */
export function nameByProxy(
	{ header, proxies }: Extract<EditorSettings, { who: 'header' }>,
	{ address, headers }: Pick<Asking, 'address' | 'headers'>
): string | undefined {
	if (address === undefined || !isListed(proxies, address)) return undefined;
	const sent = headers.get(header);
	if (sent === null || sent.includes(',')) return undefined;
	return editorName(asWritten(sent));
}

/** Headers arrive as Latin-1, and proxies send names as UTF-8. */
function asWritten(sent: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(sent, 'latin1'));
	} catch {
		return sent;
	}
}
