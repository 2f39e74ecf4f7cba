/** Copies something with a link in it, and says what came of it. */

import { copyText } from './clipboard';

interface Words {
	copied: string;
	failed: string;
	/** That others cannot open the link. */
	local: string;
}

/**
 * @param link the one in the text
 * @returns what to tell the person
 */
export async function copyWithLink(text: string, link: string, { copied, failed, local }: Words): Promise<string> {
	if (!(await copyText(text))) return failed;
	return isLocal(new URL(link).hostname) ? `${copied}. ${local}` : copied;
}

/** Names by which every machine calls itself (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
export function isLocal(hostname: string): boolean {
	return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
