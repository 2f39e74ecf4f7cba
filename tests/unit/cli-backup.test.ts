/** `graph -- backup` and `restore`: the same graph comes back, what stands in the way is told, and nothing is half done. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../graph/cli/carried.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { factsOf } from '../../graph/facts/batch.ts';
import { takeName } from '../../graph/files/take-name.ts';
import { openMemory } from '../../graph/store/memory/open.ts';
import { smallGraph } from '../fixtures/graph.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-backup-'));
	cpSync('tests/fixtures/editions', at('seed'), { recursive: true });
	cpSync('seed/vocabulary', at('seed/vocabulary'), { recursive: true });
	await graph('seed', '--seed', at('seed'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal({ DATA_DIR: at('data') });
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

const exported = async (...of: string[]) => (await graph('export', ...of)).out;
const INSIDE = /\d+ municipalit\w+, 2 documents, \d+ statements \(\d+ nodes, \d+ edges\)/;

describe('a backup', () => {
	it('is the whole graph in one file, says what is inside, and leaves nothing else behind', async () => {
		const { code, out, notes } = await graph('backup', '--out', at('backups/one.db'));
		expect([code, notes]).toEqual([0, '']);
		expect(out).toMatch(new RegExp(`^Backed up to .*one\\.db: ${INSIDE.source}\\.\n$`));
		expect(readdirSync(at('backups'))).toEqual(['one.db']);
		expect(await exported('--store', at('backups/one.db'))).toBe(await exported());
	});

	it('replaces no file', async () => {
		writeFileSync(at('one.db'), 'Dette er en huskeseddel.');
		const { code, notes } = await graph('backup', '--out', at('one.db'));
		expect(code).toBe(2);
		expect(notes).toContain('is there already, and a backup replaces none');
		expect(readFileSync(at('one.db'), 'utf8')).toBe('Dette er en huskeseddel.');
	});

	it('takes no name that somebody else has used while it was written', async () => {
		writeFileSync(at('draft'), 'the backup');
		writeFileSync(at('one.db'), 'somebody else');
		await expect(takeName(at('draft'), at('one.db'))).rejects.toMatchObject({ code: 'EEXIST' });
		expect(readFileSync(at('one.db'), 'utf8')).toBe('somebody else');
		rmSync(at('one.db'));
		await takeName(at('draft'), at('one.db'));
		expect(readFileSync(at('one.db'), 'utf8')).toBe('the backup');
		expect(existsSync(at('draft'))).toBe(false);
	});

	it('is compared with what was read by every text and link, not by the fingerprint alone', async () => {
		const digests: string[] = [];
		for (const change of ['', 'text', 'link']) {
			const graphOf = factsOf(smallGraph());
			const statement = graphOf.documents[0]?.statements.find(({ mentions }) => mentions.length > 0);
			if (statement === undefined) throw new Error('The fixture is empty.');
			if (change === 'text') statement.node = { ...statement.node, text: `${statement.node.text}!` };
			if (change === 'link')
				statement.mentions = statement.mentions.map(({ concept, evidence }) => ({
					concept,
					evidence: evidence.map((one) => ({ ...one, status: 'rejected' as const }))
				}));
			const store = openMemory();
			await store.write(graphOf);
			digests.push(await digestOf(store));
		}
		expect(new Set(digests).size).toBe(3);
	});

	it.each<[string, string[], number, RegExp]>([
		['that goes nowhere', [], 2, /backup needs --out FILE/],
		['of a database that is not there', ['--out', 'x.db', '--store', 'no.db'], 1, /There is no database "no\.db"/]
	])('%s is refused, and no file is made', async (_what, options, code, words) => {
		const answer = await graph('backup', ...options);
		expect(answer.code).toBe(code);
		expect(answer.notes).toMatch(words);
		expect(existsSync('x.db')).toBe(false);
	});

	it('of nothing is refused', async () => {
		rmSync(at('data'), { recursive: true });
		const answer = await graph('backup', '--out', at('one.db'));
		expect(answer.code).toBe(1);
		expect(readdirSync(folder)).toEqual(['seed']);
	});
});

describe('restored', () => {
	it('is what was backed up, in place of another graph where that is asked for', async () => {
		const before = await exported();
		await graph('backup', '--out', at('one.db'));
		const [document = ''] = /document:[\w-]+/.exec(before) ?? [];
		expect((await graph('remove', document)).code).toBe(0);
		const changed = await exported();
		expect(changed).not.toBe(before);
		const refused = await graph('restore', at('one.db'));
		expect(refused.code).toBe(2);
		expect(refused.notes).toMatch(/The database holds another graph: .* 1 document, .*The backup holds .* 2 documents/);
		expect(await exported()).toBe(changed);
		const { code, out } = await graph('restore', at('one.db'), '--replace');
		expect(code).toBe(0);
		expect(out).toMatch(new RegExp(`^Restored from .*: ${INSIDE.source}\\. In place of .* 1 document, `));
		expect(await exported()).toBe(before);
		expect((await graph('restore', at('one.db'))).out).toMatch(/^Nothing to do: the database holds this graph already/);
	});

	it('fills a database that is not there', async () => {
		const before = await exported();
		await graph('backup', '--out', at('one.db'));
		rmSync(at('data'), { recursive: true });
		const { out } = await graph('restore', at('one.db'));
		expect(out).not.toContain('In place of');
		expect(await exported()).toBe(before);
	});

	it.each<[string, (file: string) => void, RegExp]>([
		['a text', (file) => writeFileSync(file, 'Dette er en huskeseddel. '.repeat(99)), /is/],
		['a damaged file', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9000)), /damaged|cannot be read/],
		[
			'a backup of another version',
			(file) => {
				const other = new DatabaseSync(file);
				other.exec('PRAGMA user_version = 999');
				other.close();
			},
			/version/
		]
	])('%s is refused, and the database stays as it is', async (_what, spoil, words) => {
		await graph('backup', '--out', at('one.db'));
		const before = await exported();
		spoil(at('one.db'));
		const { code, notes, out } = await graph('restore', at('one.db'), '--replace');
		expect([code, out]).toEqual([1, '']);
		expect(notes).toMatch(words);
		expect(await exported()).toBe(before);
	});

	it('a file that is not there is refused', async () => {
		const { code, notes } = await graph('restore', at('no.db'));
		expect(code).toBe(1);
		expect(notes).toContain('There is no database');
	});
});
