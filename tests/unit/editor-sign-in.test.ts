/** Signing in with a key: who gets in, how often one may try, and when a session ends. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGraphError } from '$graph/model/errors';
import { createEditors } from '$lib/server/editing/editors';
import { hashKey } from '$lib/server/editing/key';

const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-editors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAME = 'Anne Hansen';
const KEY = '7KQ2M-ABCDE-FGHJK-LMNPQ-RSTUV';
const HOUR = 60 * 60 * 1000;
const ORIGIN = 'http://localhost:3000';

let hash = '';
beforeAll(async () => {
	hash = await hashKey(KEY);
});
let files = 0;

/** An app with one editor, and a clock that stands still. */
function opened() {
	const file = join(folder, `${++files}.txt`);
	writeFileSync(file, `# Redaktører\n${NAME}\t${hash}\n`);
	const clock = { now: 0 };
	const editors = createEditors({ who: 'key', file }, () => clock.now);
	const { door } = editors;
	if (!door) throw new Error('Nobody signs in here.');
	const asking = (token: string | undefined, origin = ORIGIN, address = '192.168.1.5') => ({
		address,
		headers: new Headers({ host: 'localhost:3000', origin }),
		url: new URL(ORIGIN),
		self: ORIGIN,
		token
	});
	const write = (...of: Parameters<typeof asking>): string => {
		try {
			return `by ${editors.require(asking(...of)).by}`;
		} catch (failure) {
			if (isGraphError(failure)) return failure.code;
			throw failure;
		}
	};
	const signIn = (name = NAME, key = KEY, client = 'one') => door.signIn(name, key, client);
	const token = async () => {
		const answer = await signIn();
		if ('refused' in answer) throw new Error(answer.refused);
		return answer.token;
	};
	return { file, clock, door, write, signIn, token, editing: (of?: string) => editors.editing(asking(of)) };
}

describe('an editor with a key', () => {
	it('writes once signed in, and nobody else does, at this machine neither', async () => {
		const { token, write, editing } = opened();
		const given = await token();
		expect(given).toMatch(/^[\w-]{43}$/);
		expect(write(given)).toBe('by Anne Hansen');
		expect(editing(given)).toEqual({ state: 'editor', by: NAME });
		expect(editing()).toEqual({ state: 'may-sign-in' });
		for (const wrong of [undefined, '', 'x', given.slice(1), given.toUpperCase()])
			expect(write(wrong)).toBe('not-an-editor');
		expect(write(undefined, ORIGIN, '127.0.0.1')).toBe('not-an-editor');
	});

	it('writes nothing that a page of another site sends through the same browser', async () => {
		const { token, write } = opened();
		expect(write(await token(), 'https://evil.example')).toBe('foreign-request');
	});

	it.each([
		['as they were made', NAME, KEY],
		['in small letters, with spaces round them', ' anne hansen ', ` ${KEY.toLowerCase()} `],
		['with spaces for hyphens', 'ANNE HANSEN', KEY.replaceAll('-', ' ')]
	])('may type name and key %s', async (_how, name, key) => {
		expect(await opened().signIn(name, key)).toHaveProperty('token');
	});

	it.each([
		['another key', NAME, () => '7KQ2M-ABCDE-FGHJK-LMNPQ-RSTUW'],
		['no key', NAME, () => ''],
		['the hash of the key', NAME, () => hash],
		['another name', 'Bo', () => KEY],
		['no name', '', () => KEY],
		['a key of 100,000 letters', NAME, () => 'A'.repeat(100_000)],
		['a name with a tab', 'Anne\tHansen', () => KEY]
	])('is told the same of %s', async (_what, name, key) => {
		expect(await opened().signIn(name, key())).toEqual({ refused: 'wrong' });
	});
});

describe('attempts', () => {
	it('are five wrong ones of one client, then one a minute; right ones are not counted', async () => {
		const { clock, signIn, token } = opened();
		for (let time = 0; time < 6; time++) await token();
		for (let time = 0; time < 5; time++) expect(await signIn('Bo')).toEqual({ refused: 'wrong' });
		expect(await signIn()).toEqual({ refused: 'too-often' });
		expect(await signIn(NAME, KEY, 'another')).toHaveProperty('token');
		clock.now += 59_000;
		expect(await signIn()).toEqual({ refused: 'too-often' });
		clock.now += 1_000;
		expect(await signIn()).toHaveProperty('token');
	});

	it('are looked at four at once; the others are asked to wait, and it is not counted', async () => {
		const { signIn } = opened();
		const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('Bo')));
		expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'wrong')).toHaveLength(4);
		expect(answers.slice(4).every((answer) => 'refused' in answer && answer.refused === 'busy')).toBe(true);
		expect(await signIn()).toHaveProperty('token');
	});
});

describe('a session', () => {
	it('ends at sign-out: its cookie opens nothing when it is sent again', async () => {
		const { door, token, write } = opened();
		const [one, other] = [await token(), await token()];
		door.signOut(one);
		expect([write(one), write(other)]).toEqual(['not-an-editor', 'by Anne Hansen']);
	});

	it.each([
		['two hours without a question', [2 * HOUR], 'not-an-editor'],
		['a little less', [2 * HOUR - 1], 'by Anne Hansen'],
		['eleven hours of use', Array.from({ length: 11 }, () => HOUR), 'by Anne Hansen'],
		['twelve hours of use', Array.from({ length: 12 }, () => HOUR), 'not-an-editor']
	])('after %s: %3$s', async (_after, pauses, answer) => {
		const { clock, token, write } = opened();
		const given = await token();
		const answers = pauses.map((pause) => {
			clock.now += pause;
			return write(given);
		});
		expect(answers.at(-1)).toBe(answer);
	});

	it('ends when its editor gets another key', async () => {
		const { file, token, write } = opened();
		const given = await token();
		writeFileSync(file, `${NAME}\t${await hashKey(KEY)}\n`);
		expect(write(given)).toBe('not-an-editor');
	});

	it('writes nothing where the file is gone, and everybody goes on reading', async () => {
		const { file, token, write, editing } = opened();
		const given = await token();
		rmSync(file);
		expect(editing(given)).toEqual({ state: 'may-sign-in' });
		expect(write(given)).toBe('bad-data');
	});
});
