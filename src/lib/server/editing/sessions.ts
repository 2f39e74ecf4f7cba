/** Who has signed in, in memory: what a browser keeps is a random token, and what is kept here is its hash. */

import { createHash, randomBytes } from 'node:crypto';

/** Milliseconds after the sign-in, and after the last question, after which a session ends. */
export const LONGEST_SESSION = 12 * 60 * 60 * 1000;
const LONGEST_IDLE = 2 * 60 * 60 * 1000;

/** Sessions at once; beyond that the oldest ends. */
const MOST = 1000;

/** As the file of keys had it at the sign-in: a session ends with its line. */
export interface Holder {
	name: string;
	hash: string;
}

export interface Sessions {
	/** @returns the token, 256 random bits in letters that a cookie may hold */
	begin(holder: Holder): string;
	/** Whose a token is; undefined for one that was never given, that was signed out or whose time is over. */
	holderOf(token: string): Holder | undefined;
	end(token: string): void;
}

/** @param now milliseconds */
export function createSessions(now: () => number): Sessions {
	const sessions = new Map<string, { holder: Holder; since: number; used: number }>();

	return {
		begin(holder) {
			const token = randomBytes(32).toString('base64url');
			sessions.set(keyOf(token), { holder, since: now(), used: now() });
			for (const oldest of sessions.keys()) {
				if (sessions.size <= MOST) break;
				sessions.delete(oldest);
			}
			return token;
		},
		holderOf(token) {
			const key = keyOf(token);
			const session = sessions.get(key);
			if (session === undefined) return undefined;
			const at = now();
			if (at - session.since >= LONGEST_SESSION || at - session.used >= LONGEST_IDLE) {
				sessions.delete(key);
				return undefined;
			}
			session.used = at;
			return session.holder;
		},
		end(token) {
			sessions.delete(keyOf(token));
		}
	};
}

function keyOf(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}
