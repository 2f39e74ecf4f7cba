/** Who may write, as the environment says it, and what is looked at of a request to find out. */

import type { BlockList } from 'node:net';

export type EditorSettings =
	| { who: 'local' }
	| { who: 'none' }
	/** `file` holds the names of the editors, each with the hash of their key. */
	| { who: 'key'; file: string }
	/** `header` in lower case; it counts from the addresses of `proxies` alone. */
	| { who: 'header'; header: string; proxies: BlockList };

/** What of a request says who asks. */
export interface Asking {
	/** The other end of the connection, never what a header says of it; undefined where it is not known. */
	address: string | undefined;
	headers: Headers;
	/** As the app is known; behind a proxy it is of ORIGIN. */
	url: URL;
	/** How this request asks for the app, as an origin: `http://127.0.0.1:3000`. */
	self: string;
	/** What the browser keeps of a sign-in. */
	token: string | undefined;
}

/** What the screen may offer: to write, to sign in first, or to read alone. */
export type Editing = { state: 'editor'; by: string } | { state: 'may-sign-in' } | { state: 'reader' };

/** The longest name of an editor, in UTF-16 code units. */
export const LONGEST_NAME = 80;

/** A name as it is compared and stands on records; undefined where it is empty, too long or cannot stand in a line. */
export function editorName(text: string): string | undefined {
	const name = text.normalize('NFC').trim();
	return name === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name) ? undefined : name;
}
