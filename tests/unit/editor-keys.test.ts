/** The keys of editors: how they are made and hashed, and the file that they stand in. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fits, hashKey, isHash, makeKey, NOBODYS_HASH } from '$lib/server/editing/key';
import { editorNamed, readEditors } from '$lib/server/editing/key-file';

const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a key', () => {
	it('is five groups of five letters that are not mistaken for each other, and another each time', () => {
		const keys = Array.from({ length: 200 }, makeKey);
		for (const key of keys) expect(key).toMatch(/^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$/);
		expect(new Set(keys).size).toBe(200);
		expect(new Set(keys.join('').replaceAll('-', '')).size).toBe(32);
	});

	it('is recognised by its hash, which is another each time', async () => {
		const key = makeKey();
		const [one, other] = [await hashKey(key), await hashKey(key)];
		expect(one).not.toBe(other);
		expect([await fits(key, one), await fits(key, other)]).toEqual([true, true]);
		expect(await fits(makeKey(), one)).toBe(false);
	});

	it('is hashed as others hash by Argon2id', async () => {
		// Made by pyca/cryptography, of the key's letters.
		const hash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$9Hp3dUL6cnNjVGt6j3m1iDEwlMi+f6FdL5CQOCZ9w9s';
		expect(await fits('7kq2m-abcde-fghjk-lmnpq-rstuv', hash)).toBe(true);
		expect(await fits('7kq2m-abcde-fghjk-lmnpq-rstuw', hash)).toBe(false);
	});

	it('is none where nobody has one', async () => {
		expect(isHash(NOBODYS_HASH)).toBe(true);
		expect(await fits('', NOBODYS_HASH)).toBe(false);
	});

	it.each(['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA', '$2b$12$abcdefghijklmnopqrstuv'])(
		'fits no %j',
		async (hash) => {
			expect(isHash(hash)).toBe(false);
			expect(await fits('A', hash)).toBe(false);
		}
	);
});

describe('the file of editors', () => {
	const written = (text: string) => {
		const file = join(folder, 'editors.txt');
		writeFileSync(file, text);
		return file;
	};

	it('has names with hashes, remarks and empty lines', () => {
		const editors = readEditors(written(`# Centeret\r\nAnne Hansen\t${NOBODYS_HASH}\r\n\r\nBo\t${NOBODYS_HASH} `));
		expect(editors).toEqual([
			{ name: 'Anne Hansen', hash: NOBODYS_HASH },
			{ name: 'Bo', hash: NOBODYS_HASH }
		]);
		expect(editorNamed(editors, 'BO')?.name).toBe('Bo');
		expect(editorNamed(editors, 'Bodil')).toBeUndefined();
	});

	it.each([
		['is empty', '\n', 'no editor'],
		['has a key in place of its hash', 'Anne\t7KQ2M-ABCDE-FGHJK-LMNPQ-RSTUV\n', 'line 1'],
		['has a line without a tab', `# x\nAnne ${NOBODYS_HASH}\n`, 'line 2'],
		['has a line without a name', `\t${NOBODYS_HASH}\n`, 'line 1'],
		['has a name twice', `Bo\t${NOBODYS_HASH}\nbo\t${NOBODYS_HASH}\n`, 'line 2']
	])('that %s is refused, and nothing of it is told', (_what, text, where) => {
		const file = written(text);
		expect(() => readEditors(file)).toThrow(
			expect.objectContaining({
				code: 'bad-data',
				subject: 'EDIT_KEY_FILE',
				message: expect.stringMatching(new RegExp(`^(?!.*(7KQ2M|argon2|${folder})).*${where}`))
			})
		);
	});

	it('that is not there is refused without its path', () => {
		expect(() => readEditors(join(folder, 'none.txt'))).toThrow(
			expect.objectContaining({ code: 'bad-data', message: expect.not.stringContaining(folder) })
		);
	});
});

describe('npm run edit-key', () => {
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start/edit-key.ts', ...args], {
			encoding: 'utf8',
			env: { ...process.env, INIT_CWD: folder }
		});
		return { status, stdout, stderr };
	};

	it('adds a line for each editor, and shows each key once', async () => {
		const file = join(folder, 'made.txt');
		writeFileSync(file, '# Centeret');
		const keys = [run('made.txt', 'Anne Hansen'), run('made.txt', 'Bo')].map(({ status, stdout }) => {
			expect(status).toBe(0);
			return /\w{5}(-\w{5}){4}/.exec(stdout)?.[0] ?? '';
		});
		const editors = readEditors(file);
		expect(editors.map(({ name }) => name)).toEqual(['Anne Hansen', 'Bo']);
		for (const [index, key] of keys.entries()) {
			expect(await fits(key, editors[index]?.hash ?? '')).toBe(true);
			expect(readFileSync(file, 'utf8')).not.toContain(key);
		}
	});

	it('makes a file that others on the machine cannot read', () => {
		expect(run('new.txt', 'Anne').status).toBe(0);
		expect(statSync(join(folder, 'new.txt')).mode & 0o077).toBe(0);
	});

	it.each([
		['nothing', [], /FILE and NAME are needed/],
		['a name that is none', ['x.txt', 'a\tb'], /a name has 1 to 80 letters/],
		['a folder that is not there', ['none/x.txt', 'Anne'], /none\/x\.txt cannot be written/]
	])('given %s says what is wrong, and writes nothing', (_what, args, words) => {
		const { status, stdout, stderr } = run(...args);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(words);
		expect(existsSync(join(folder, 'x.txt'))).toBe(false);
	});

	it('gives nobody a second key', () => {
		const text = `Anne\t${NOBODYS_HASH}\n`;
		writeFileSync(join(folder, 'one.txt'), text);
		expect(run('one.txt', 'anne')).toMatchObject({ status: 1, stderr: expect.stringContaining('has a key already') });
		expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe(text);
	});
});
