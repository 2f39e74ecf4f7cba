/** Facts that no longer fit the vocabulary: they are linked anew, or a plain sentence says what to do; nothing is half written. */

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSeeded } from '../../graph/build/seeding.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { COLUMNS } from '../../graph/decisions/table.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { createGraphStore } from '../../graph/store/graph-store.ts';
import { emptyMemory, openMemoryEngine } from '../../graph/store/memory/engine.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { graphOf, small } from '../fixtures/facts.ts';
import { keptTerminal } from '../fixtures/terminal.ts';

/** A concept that is in the vocabulary first, and gone later. */
const COFFEE = '# Kaffe / Coffee\n\nOmfang: Kaffe.\nScope: Coffee.\n\n## Ord\n- kaffe\n';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sammenhaeng-vocabulary-'));
	cpSync('tests/fixtures/editions', join(root, 'seed'), { recursive: true });
	cpSync('seed/vocabulary', join(root, 'seed/vocabulary'), { recursive: true });
	writeFileSync(join(root, 'seed/vocabulary/kaffe.md'), COFFEE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const env = () => ({ DATA_DIR: join(root, 'data') });

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	const terminal = keptTerminal(env());
	const code = await runCommandLine(line, terminal);
	return { code, out: terminal.kept, notes: terminal.noted };
}

const seed = () => ['--seed', join(root, 'seed')];
const withoutCoffee = () => rmSync(join(root, 'seed/vocabulary/kaffe.md'));
const exported = async () => (await graph('export')).out;

describe('a concept that has gone from the vocabulary', () => {
	beforeEach(async () => {
		// By a start, so that the graph is the program's own.
		await (await openSeeded({ settings: databaseSettings(env()), root })).close();
		expect(await exported()).toContain('>concept:kaffe"');
		withoutCoffee();
	});

	it('goes from the graph at the next start, with all links to it, and is told by name to whoever asks', async () => {
		const notes: string[] = [];
		const store = await openSeeded({ settings: databaseSettings(env()), root, note: (text) => notes.push(text) });
		try {
			expect(notes).toEqual([]);
			const { concepts } = await store.overview(NO_FILTER);
			expect(concepts.map(({ id }) => id)).not.toContain('concept:kaffe');
			const refused = { code: 'unknown-id', subject: 'concept:kaffe' };
			await expect(store.slice({ focus: 'concept:kaffe', filter: NO_FILTER, limit: 1 })).rejects.toMatchObject(refused);
			const filter = { ...NO_FILTER, concept: ['concept:kaffe'] };
			await expect(store.statements({ filter, offset: 0, limit: 1 })).rejects.toMatchObject(refused);
		} finally {
			await store.close();
		}
		expect(await exported()).not.toContain('concept:kaffe');
	});

	it.each([
		['put', ['put', 'strandby-leder'], /linked by another vocabulary.*graph -- seed/s],
		[
			'decide',
			['decide', '--document', 'oerby-grundlag', '--concept', 'kaffe', '--words', 'havnen', '--verdict', 'confirmed'],
			/kaffe/
		]
	])('is no reason for graph -- %s to write half of anything', async (_, line, says) => {
		const before = await exported();
		const { code, notes } = await graph(...line, ...seed());
		expect(code).toBeGreaterThan(0);
		expect(notes).toMatch(says);
		expect(await exported()).toBe(before);
	});

	it('leaves a decision about it lost, and told, not applied', async () => {
		mkdirSync(join(root, 'seed/decisions'));
		const row = ['oerby-grundlag', 'kaffe', 'confirmed', '', 'øje for havnen'].join('\t');
		writeFileSync(join(root, 'seed/decisions/oerby.tsv'), `${COLUMNS.join('\t')}\n${row}\n`);
		const { code, notes } = await graph('seed', ...seed());
		expect(code).toBe(0);
		expect(notes).toMatch(/1 decision .* lost/);
		expect(await exported()).not.toContain('concept:kaffe');
	});
});

describe('a database in which a statement mentions a concept that is not there', () => {
	it('says so plainly where it must name the concept', async () => {
		const engine = openMemoryEngine(emptyMemory());
		const shared = {
			...small.shared,
			nodes: small.shared.nodes.filter(({ id }) => id !== 'concept:tillid')
		};
		// As an edit by hand leaves it: the store itself would refuse these facts.
		await engine.write(graphOf(small.documents, shared));
		const store = createGraphStore(engine);
		const { concepts, total } = await store.overview(NO_FILTER);
		expect([concepts.length, total]).toEqual([3, 14]);
		await expect(store.statement('statement:nordby-vejen:gror')).rejects.toMatchObject({
			code: 'bad-data',
			message: expect.stringContaining('concept:tillid') as string
		});
		const { nodes, edges } = await store.slice({ focus: 'concept:ansvar', filter: NO_FILTER, limit: 50 });
		const known = new Set(nodes.map(({ id }) => id));
		expect(edges.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([]);
	});
});
