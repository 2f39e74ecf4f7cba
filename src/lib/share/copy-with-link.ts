/** Copies something with a link in it, and says what came of it. */

import type { Messages } from '../i18n/messages';
import { copyText } from './clipboard';

/**
 * @param link the one in the text
 * @param done says that it worked
 * @returns what to tell the person; of a link that leads nowhere else, that too
 */
export async function copyWithLink(text: string, link: string, done: string, t: Messages): Promise<string> {
	if (!(await copyText(text))) return t.share.copyFailed;
	return isLocal(new URL(link).hostname) ? `${done}. ${t.share.local}` : done;
}

/** Names by which every machine calls itself (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
export function isLocal(hostname: string): boolean {
	return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
