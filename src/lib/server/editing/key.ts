/** Keys of editors: how one is made, hashed and recognised. The hash is Argon2id, written as its authors do (PHC string format). */

import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { GraphError } from '../../../../graph/model/errors.ts';

/** Letters and digits that are not mistaken for each other: 32, so that each of a key's letters is five bits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 5;
const GROUP = 5;

/** Of the OWASP Password Storage Cheat Sheet: 19 MiB (in KiB), two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Longer than any key, with what people put between its letters. */
const LONGEST_TYPED = 100;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** For whoever has no line: it takes as long as one that has, and fits no key. */
export const NOBODYS_HASH = phc(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** 125 random bits as five groups of five: `7KQ2M-…`. */
export function makeKey(): string {
	const letters = [...crypto.randomBytes(GROUPS * GROUP)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
	return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP)).join('-');
}

/** @throws {GraphError} bad-usage where this Node has no Argon2 */
export async function hashKey(key: string): Promise<string> {
	const salt = crypto.randomBytes(SALT_BYTES);
	return phc(salt, await derive(plain(key), salt, HASH_BYTES, COST));
}

export function isHash(text: string): boolean {
	return PHC.test(text);
}

/** Whether a key as somebody typed it is the one of a hash. @throws {GraphError} bad-usage where this Node has no Argon2 */
export async function fits(typed: string, hash: string): Promise<boolean> {
	const [, memory, passes, parallelism, salt = '', expected = ''] = PHC.exec(hash) ?? [];
	if (typed.length > LONGEST_TYPED || expected === '') return false;
	const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
	const wanted = Buffer.from(expected, 'base64');
	const found = await derive(plain(typed), Buffer.from(salt, 'base64'), wanted.length, cost);
	return crypto.timingSafeEqual(found, wanted);
}

/** The letters alone, however they are typed. */
function plain(key: string): string {
	return key.replace(/[\s-]/g, '').toUpperCase();
}

function phc(salt: Buffer, hash: Buffer): string {
	const { memory, passes, parallelism } = COST;
	const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
}

async function derive(message: string, nonce: Buffer, tagLength: number, cost: typeof COST): Promise<Buffer> {
	if (!('argon2' in crypto)) {
		throw new GraphError(
			'bad-usage',
			'EDITORS',
			`This Node, ${process.version}, has no Argon2, which keys are hashed by`,
			'Run the app on Node 24.7 or newer.'
		);
	}
	return promisify(crypto.argon2)('argon2id', { message, nonce, tagLength, ...cost });
}
