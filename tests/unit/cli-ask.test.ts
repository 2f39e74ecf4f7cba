/** `graph -- ask`: every query from the command line, from the database and without touching it. */

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../graph/facts/batch.ts';
import { runCommandLine } from '../../graph/cli/run.ts';
import { QUERIES } from '../../graph/queries/table.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import { openStore } from '../../graph/store/open/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { databaseSettings } from '../../graph/store/settings.ts';
import { smallGraph } from '../fixtures/graph.ts';

let folder = '';
let store: GraphStore;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-ask-'));
	store = await openStore({ dataDir: folder, settings: databaseSettings({}) });
	await store.write(factsOf(smallGraph()));
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

async function graph(...line: string[]): Promise<{ code: number; out: string; notes: string }> {
	let out = '';
	let notes = '';
	const code = await runCommandLine(line, {
		env: { DATA_DIR: folder },
		out: (text) => void (out += text),
		note: (text) => void (notes += text)
	});
	return { code, out, notes };
}

/** The answer of a query that can be answered. */
async function answer(...line: string[]): Promise<unknown> {
	const { code, out, notes } = await graph('ask', ...line);
	expect({ code, notes }).toEqual({ code: 0, notes: '' });
	return JSON.parse(out);
}

describe('graph -- ask', () => {
	it('prints what the store answers', async () => {
		const filter = { ...NO_FILTER, concept: ['concept:mod', 'concept:tillid'] };
		const page = await store.statements({ filter, offset: 0, limit: 2 });
		expect(await answer('statements', '--concept', 'mod', '--concept', 'Trust', '--limit', '2')).toEqual(page);
		expect(await answer('statements', '--concept', 'mod,tillid', '--limit', '2')).toEqual(page);
		expect(await answer('overview', '--store', join(folder, 'sammenhaeng.db'))).toEqual(
			JSON.parse(JSON.stringify(await store.overview(NO_FILTER)))
		);
	});

	it.each([
		[['ask'], 2, 'ask needs NAME'],
		[['ask', 'overveiw'], 2, "there is no query 'overveiw'\nQueries: health, live, overview, "],
		[['ask', 'slice'], 2, '“focus” is missing.\nAdd --focus "concept:mod".'],
		[['ask', 'slice', '--focus', 'concept:mod', '--q', 'x'], 2, 'There is no parameter “q” here.'],
		[['ask', 'search', '--limit', '2', '--limit', '3'], 2, '--limit is given more than once\nKeep one of them.'],
		[['ask', 'search', '--limit', '201'], 2, '“limit” must be a whole number from 1 to 200.\nLeave it out for 20.'],
		[['ask', 'search', '--farve', 'blå'], 2, "ask has no option '--farve'"],
		[['ask', 'overview', '--role', 'kejser'], 1, 'There is no role “kejser”.']
	])('%j ends with %i and says why', async (line, code, words) => {
		const ended = await graph(...line);
		expect(ended).toMatchObject({ code, out: '' });
		expect(ended.notes).toContain(words);
	});

	it('makes no database where there is none', async () => {
		const nowhere = join(folder, 'nowhere/graph.db');
		const { code, notes } = await graph('ask', 'overview', '--store', nowhere);
		expect(code).toBe(1);
		expect(notes).toContain(`There is no database "${nowhere}"`);
		expect(existsSync(join(folder, 'nowhere'))).toBe(false);
	});

	it('answers what needs no database without one', async () => {
		const rules = await answer('rules', '--store', join(folder, 'nowhere.db'));
		expect(Object.keys(rules as object)).toContain('mod.object');
		expect(readdirSync(folder)).not.toContain('nowhere.db');
	});

	it('lists in its help every query with its parameters', async () => {
		const { out } = await graph('ask', '--help');
		for (const [name, { summary }] of Object.entries(QUERIES)) expect(out).toContain(`  ${name}: ${summary}\n`);
		expect(out).toContain('      --from (must be given), --to (must be given), the facets\n');
		expect(out).toMatch(/^ {2}--concept WORD,… +Leaves statements of any of these\./m);
		expect(out).toMatch(/^ {2}--store URL /m);
	});
});
