/** A graph carried from one engine to the other and back: the same bytes. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../graph/cli/run.ts';
import { keptTerminal } from '../fixtures/terminal.ts';
import { access, emptyDatabase, testEnvironment } from './database.ts';

describe.skipIf(access === undefined)('graph -- copy', () => {
	if (access === undefined) return;
	const server = access;
	const folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-copy-'));
	const file = join(folder, 'first.db');
	const back = join(folder, 'back.db');

	const graph = async (...line: string[]) => {
		const { NEO4J_URI: _, ...env } = testEnvironment(server);
		const terminal = keptTerminal({ ...env, DATA_DIR: folder });
		const code = await runCommandLine(line, terminal);
		return { code, out: terminal.kept, notes: terminal.noted };
	};
	const exported = async (url: string) => (await graph('export', '--store', url)).out;

	beforeAll(() => emptyDatabase(server));
	afterAll(async () => {
		await emptyDatabase(server);
		rmSync(folder, { recursive: true });
	});

	it('loses nothing, from SQLite to Neo4j and back', async () => {
		expect((await graph('seed', '--store', file)).code).toBe(0);
		const there = await graph('copy', '--from', file, '--to', server.uri);
		expect(there).toMatchObject({ code: 0, notes: '', out: expect.stringMatching(/^Copied to neo4j: \d+ nodes/) });
		expect((await graph('copy', '--from', server.uri, '--to', back)).code).toBe(0);
		const original = await exported(file);
		expect(original.length).toBeGreaterThan(100_000);
		expect(await exported(server.uri)).toBe(original);
		expect(await exported(back)).toBe(original);
	});

	it('does nothing where the graph is there already, and the same is seeded', async () => {
		expect((await graph('copy', '--from', file, '--to', server.uri)).out).toMatch(/^Nothing to do: neo4j/);
		expect((await graph('seed', '--store', server.uri)).out).toMatch(/^Nothing to do: neo4j/);
	});

	it.each([
		[['copy', '--to', 'x.db'], 2, /--from/],
		[['copy', '--from', 'x.db'], 2, /--to/]
	])('says what is missing: %j', async (line, code, notes) => {
		const result = await graph(...line);
		expect(result.code).toBe(code);
		expect(result.notes).toMatch(notes);
	});

	it('refuses to copy nothing, and leaves the other graph as it is', async () => {
		const before = await exported(server.uri);
		const result = await graph('copy', '--from', join(folder, 'empty.db'), '--to', server.uri);
		expect(result).toMatchObject({ code: 1, notes: expect.stringContaining('seed') });
		expect(await exported(server.uri)).toBe(before);
	});
});
