/** The file that carries a workspace: what is in it is believed only as far as it keeps the rules. */

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLines } from '../../graph/workspace/export.ts';
import { carryOut, planImport } from '../../graph/workspace/import.ts';
import { createMemoryWorkspace } from '../../graph/workspace/memory/engine.ts';
import { recordsIn } from '../../graph/workspace/read-export.ts';
import { BOUNDS, type StoredRecord, type WorkspaceRecord } from '../../graph/workspace/record.ts';

const KNOWN = { mayBeLater: false, instead: '' };
const body = { name: 'Mod', note: '', address: 'q=mod', order: 1 };

function version(id: string, number: number, more: Partial<WorkspaceRecord> = {}): WorkspaceRecord {
	const at = '2026-03-01T10:00:00.000Z';
	return { kind: 'view', id, version: number, removed: false, by: 'Anne', at, body, ...more };
}

const story = (id: string, caption = '', more: Partial<WorkspaceRecord> = {}) => {
	const steps = [{ is: 'text', id: 's', title: '', caption, notes: '' }];
	return version(id, 1, { kind: 'story', body: { format: 1, title: id, language: 'da', steps }, ...more });
};

let folder = '';
let path = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sammenhaeng-export-'));
	path = join(folder, 'made.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file as its format says, whatever is in it. */
function writeWhole(lines: readonly string[]): void {
	const text = lines.map((line) => `${line}\n`).join('');
	const sha256 = createHash('sha256').update(text).digest('hex');
	const head = JSON.stringify({ format: 'sammenhaeng-workspace', version: 1 });
	writeFileSync(path, `${head}\n${text}${JSON.stringify({ records: lines.length, sha256 })}\n`);
}

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
	const taken: T[] = [];
	for await (const thing of things) taken.push(thing);
	return taken;
}

const many = (count: number) => Array.from({ length: count }, (_, place) => version('a', place + 1));

describe('a file of a workspace', () => {
	it.each<[string, readonly unknown[], RegExp]>([
		['one version twice', [version('a', 1), version('a', 1)], /made:3 .* it follows version 1/],
		['a version too few', [version('a', 1), version('a', 3)], /made:3 .* it follows version 1/],
		['versions in no order', [version('a', 2), version('a', 1)], /it follows version 2/],
		['a record in two places', [version('a', 1), version('b', 1), version('a', 2)], /it stands after view b/],
		['kinds in no order', [version('a', 1), story('a')], /it stands after view a/],
		['more versions than are kept', many(BOUNDS.versions + 1), /more than 100 versions/],
		['an id that is none', [version('../a', 1)], /its id is none/],
		['a version that is no number', [{ ...version('a', 1), version: 0 }], /made:2/],
		['a kind that nobody knows', [{ ...version('a', 1), kind: 'talk' }], /made:2/],
		['a part that nobody knows', [{ ...version('a', 1), secret: 1 }], /made:2/],
		['a long name of an editor', [version('a', 1, { by: 'x'.repeat(201) })], /more than 200 characters/],
		['no moment', [version('a', 1, { at: 'yesterday' })], /when it was made/],
		['a body of another kind', [version('a', 1, { kind: 'story' })], /cannot be taken/],
		['a caption of a megabyte', [story('a', 'x'.repeat(1e6))], /cannot be taken/],
		['a body that is too large', [version('a', 1, { kind: 'picture', body: { svg: 'x'.repeat(7e5) } })], /600000 is/],
		['a line that is too long', [story('a', 'x'.repeat(3e6))], /a line is too long/],
		['a line that is no JSON', ['x'], /made:2/]
	])('with %s is refused by name', (_what, records, words) => {
		writeWhole(records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))));
		expect(() => [...recordsIn(path, 'made')]).toThrow(words);
	});

	it('that holds more than is kept of a kind is refused, and nothing is written', async () => {
		const ids = Array.from({ length: BOUNDS.records.view + 1 }, (_, place) => `v${String(place).padStart(5, '0')}`);
		writeWhole(ids.map((id) => JSON.stringify(version(id, 1))));
		const engine = createMemoryWorkspace();
		await expect(planImport(engine, recordsIn(path, 'made'), KNOWN)).rejects.toMatchObject({ code: 'too-large' });
		expect(await engine.list('view')).toEqual([]);
	});

	it('gives all back letter by letter, and is the same file when it is exported again', async () => {
		const hostile = '"\'\\ \n \u2028 \0 <script> 🏛️ a\u030a å \ud83d';
		const records = [story('a', hostile), story('b'), version('a', 4), version('a', 5, { removed: true })];
		writeWhole(records.map((record) => JSON.stringify(record)));
		const engine = createMemoryWorkspace();
		const plan = await planImport(engine, recordsIn(path, 'made'), KNOWN);
		expect([plan.missing, plan.there, plan.later]).toEqual([3, 0, 0]);
		await carryOut(engine, plan);
		const bare = ({ summary: _, ...record }: StoredRecord) => record;
		expect((await all(engine.all())).map(bare)).toEqual(records);
		const again = join(folder, 'again.jsonl');
		writeFileSync(again, (await all(exportLines(engine))).join(''));
		expect([...recordsIn(again, 'again')].map(bare)).toEqual(records);
		expect((await planImport(engine, recordsIn(again, 'again'), KNOWN)).there).toBe(3);
	});

	it('that changes while it is read leaves the workspace as it is', async () => {
		writeWhole([JSON.stringify(version('a', 1)), JSON.stringify(version('b', 1))]);
		const engine = createMemoryWorkspace();
		const plan = await planImport(engine, recordsIn(path, 'made'), KNOWN);
		writeFileSync(path, '{"format":"sammenhaeng-workspace","version":1}\n');
		await expect(carryOut(engine, plan)).rejects.toMatchObject({ code: 'bad-data' });
		expect(await engine.list('view')).toEqual([]);
	});

	it('that is not there, or is a folder, cannot be read', () => {
		for (const one of [join(folder, 'absent'), folder])
			expect(() => [...recordsIn(one, 'made')]).toThrow(/made cannot be read \((ENOENT|EISDIR)\)/);
	});
});
