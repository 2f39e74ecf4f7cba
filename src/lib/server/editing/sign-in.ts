/** Signing in by name and key, where the editors stand in a file. */

import { createAllowance } from './allowance.ts';
import { fits, NOBODYS_HASH } from './key.ts';
import { editorNamed, readEditors } from './key-file.ts';
import { createSessions } from './sessions.ts';
import { editorName } from './who.ts';

/** Wrong keys: five at once, then one a minute. A key has 125 bits, so this spares the server, not the key. */
const ATTEMPTS = { most: 5, every: 60_000 };
/** Keys that are looked at at once: each takes 19 MiB. */
const MOST_AT_ONCE = 4;

/** `wrong` does not say whether there is an editor of that name. */
export type SignedIn = { token: string } | { refused: 'wrong' | 'too-often' | 'busy' };

export interface SignIn {
	/** @param client whose wrong keys are counted together. @throws {GraphError} bad-data for a file that cannot be read */
	signIn(name: string, key: string, client: string): Promise<SignedIn>;
	signOut(token: string): void;
	/** The editor who has a token; undefined for anything else. @throws {GraphError} bad-data as above */
	nameOf(token: string): string | undefined;
}

/**
 * @param file as EDIT_KEY_FILE names it; read at each sign-in and each look, so that a change of it holds at once
 * @param now milliseconds
 */
export function createSignIn(file: string, now: () => number): SignIn {
	const sessions = createSessions(now);
	const attempts = createAllowance(ATTEMPTS.most, ATTEMPTS.every, now);
	let looking = 0;

	return {
		async signIn(typed, key, client) {
			// Counted before it is looked at: many at once would else all be looked at.
			if (!attempts.take(client)) return { refused: 'too-often' };
			if (looking >= MOST_AT_ONCE) {
				attempts.giveBack(client);
				return { refused: 'busy' };
			}
			const editors = readEditors(file);
			const name = editorName(typed);
			const editor = name === undefined ? undefined : editorNamed(editors, name);
			looking++;
			const isRight = await fits(key, editor?.hash ?? NOBODYS_HASH).finally(() => looking--);
			if (!isRight || editor === undefined) return { refused: 'wrong' };
			attempts.giveBack(client);
			return { token: sessions.begin(editor) };
		},
		signOut: (token) => sessions.end(token),
		nameOf(token) {
			const holder = sessions.holderOf(token);
			if (holder === undefined) return undefined;
			// Whoever's line is taken out, or whose key is made anew, is signed out with it.
			return editorNamed(readEditors(file), holder.name)?.hash === holder.hash ? holder.name : undefined;
		}
	};
}
