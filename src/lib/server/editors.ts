/** Who may write: what every address that changes something asks first, and what the screen may offer. Reading never asks. */

import { dev } from '$app/environment';
import type { RequestEvent } from '@sveltejs/kit';
import { createEditors, type Editors } from './editing/editors';
import type { Asking, Editing } from './editing/who';
import { editorSettings } from './settings';

/** Cookies know no ports: another app of the same host must not mean the same. */
export const EDITOR_COOKIE = 'sammenhaeng-editor';

let made: Editors | undefined;

/** Made when it is first asked for, so that a build reads no environment. */
export function editors(): Editors {
	return (made ??= createEditors(editorSettings(process.env), Date.now));
}

/**
 * Whom a change is by. To be called before anything of the request is read.
 * @throws {GraphError} foreign-request, where it does not come from a page of the app; not-an-editor; too-often
 */
export function requireEditor(event: RequestEvent): { by: string } {
	return editors().require(askingOf(event));
}

/** What this one reader may do: never part of an answer that is kept for others. */
export function editing(event: RequestEvent): Editing {
	return editors().editing(askingOf(event));
}

/** Whose wrong keys are counted together: by the word of a trusted proxy, or by ADDRESS_HEADER where the operator has set it. */
export function clientOf({ getClientAddress, platform }: RequestEvent): string {
	try {
		return platform?.req.asked?.client ?? getClientAddress();
	} catch {
		// Without the header that was promised.
		return 'unknown';
	}
}

/** What of a request says who asks. */
export function askingOf(event: RequestEvent): Asking {
	const { request, url, cookies } = event;
	const { headers } = request;
	const self = event.platform?.req.asked?.self ?? `http://${headers.get('host')}`;
	return { address: addressOf(event), headers, url, self, token: cookies.get(EDITOR_COOKIE) };
}

/**
 * The other end of the connection. The framework's own answer may be what a header says (ADDRESS_HEADER), which whoever
 * asks can write; under `npm run dev` it never is, and there is no platform.
 */
function addressOf({ platform, getClientAddress, isSubRequest }: RequestEvent): string | undefined {
	// The app's own question to itself has lost the headers of the one that it is made for.
	if (isSubRequest) return undefined;
	return platform?.req.socket.remoteAddress ?? (dev ? getClientAddress() : undefined);
}
