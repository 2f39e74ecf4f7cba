/** What every engine of the workspace must do, through the layer that people's changes go through. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceEngine } from '../../graph/workspace/engine.ts';
import { BOUNDS, type StoredRecord } from '../../graph/workspace/record.ts';
import { ChangedMeanwhile } from '../../graph/workspace/refusals.ts';
import { createWorkspace, type Workspace } from '../../graph/workspace/workspace.ts';

export interface WorkspaceBench {
	/** Opens the same records each time, as another process would. */
	open(): Promise<WorkspaceEngine>;
	dispose(): Promise<void>;
}

const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const BO = { by: 'Bo', at: '2026-03-02T10:00:00.000Z' };

const view = (name: string, address = 'v=1&focus=concept:mod') => ({ name, note: '', address, order: 1 });
const story = (title: string, caption = '') => ({
	format: 1,
	title,
	language: 'da',
	steps: [{ is: 'text', id: 'a', title: '', caption, notes: '' }]
});

/** The failure that something ends with. */
async function failure(of: Promise<unknown>): Promise<unknown> {
	return of.then(
		() => undefined,
		(error: unknown) => error
	);
}

const code = (name: string): unknown => expect.objectContaining({ code: name });

async function everything(workspace: Workspace): Promise<StoredRecord[]> {
	const all: StoredRecord[] = [];
	for await (const record of workspace.all()) all.push(record);
	return all;
}

export function describeWorkspace(name: string, openBench: () => Promise<WorkspaceBench>): void {
	describe(`the workspace on ${name}`, () => {
		let bench: WorkspaceBench;
		let engine: WorkspaceEngine;
		let workspace: Workspace;

		beforeEach(async () => {
			bench = await openBench();
			engine = await bench.open();
			workspace = createWorkspace(engine);
		});
		afterEach(async () => {
			await bench.dispose();
		});

		it('is empty before somebody writes', async () => {
			expect(await workspace.list('view')).toEqual([]);
			expect(await failure(workspace.read('view', 'a'))).toEqual(code('unknown-id'));
			expect(await failure(workspace.history('view', 'a'))).toEqual(code('unknown-id'));
			expect(await everything(workspace)).toEqual([]);
		});

		it('gives back what was made, to another process too', async () => {
			const made = await workspace.create('view', 'a', view('Mod'), ANNE);
			expect(made).toEqual({ kind: 'view', id: 'a', version: 1, removed: false, body: view('Mod'), ...ANNE });
			const other = createWorkspace(await bench.open());
			expect(await other.read('view', 'a')).toEqual(made);
			expect(await other.list('view')).toEqual([
				{ kind: 'view', id: 'a', version: 1, removed: false, summary: view('Mod'), ...ANNE }
			]);
			expect(await other.list('story')).toEqual([]);
		});

		it('lists by id, with what a list shows of each', async () => {
			for (const id of ['b', 'a-1', 'a']) await workspace.create('story', id, story(id), ANNE);
			const entries = await workspace.list('story');
			expect(entries.map((entry) => [entry.id, entry.summary])).toEqual(
				['a', 'a-1', 'b'].map((id) => [id, { title: id, language: 'da', steps: 1 }])
			);
			expect(entries.some((entry) => 'body' in entry)).toBe(false);
		});

		it('writes nothing over what somebody else has changed, and tells what is there', async () => {
			await workspace.create('view', 'a', view('Mod'), ANNE);
			const theirs = await workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Bos'), BO);
			for (const change of [
				() => workspace.create('view', 'a', view('Ny'), ANNE),
				() => workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Annes'), ANNE),
				() => workspace.remove({ kind: 'view', id: 'a', version: 1 }, ANNE),
				() => workspace.restore({ kind: 'view', id: 'a', version: 1 }, 1, ANNE)
			]) {
				const conflict = await failure(change());
				expect(conflict).toBeInstanceOf(ChangedMeanwhile);
				expect(conflict).toMatchObject({ code: 'changed-meanwhile', stored: theirs });
			}
			expect(await workspace.read('view', 'a')).toEqual(theirs);
		});

		it('lets one of two writers win who write at the same moment', async () => {
			await workspace.create('view', 'a', view('Mod'), ANNE);
			const other = createWorkspace(await bench.open());
			const target = { kind: 'view', id: 'a', version: 1 } as const;
			const outcomes = await Promise.all([
				failure(workspace.replace(target, view('Annes'), ANNE)),
				failure(other.replace(target, view('Bos'), BO))
			]);
			expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
			expect(outcomes.filter((outcome) => outcome instanceof ChangedMeanwhile)).toHaveLength(1);
			expect((await workspace.read('view', 'a')).version).toBe(2);
		});

		it('keeps what was removed, and brings any version back', async () => {
			await workspace.create('view', 'a', view('Første'), ANNE);
			await workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Anden'), BO);
			const gone = await workspace.remove({ kind: 'view', id: 'a', version: 2 }, ANNE);
			expect(gone).toMatchObject({ version: 3, removed: true, body: view('Anden') });
			expect(await workspace.list('view')).toEqual([]);
			expect((await workspace.list('view', { removed: true })).map(({ id }) => id)).toEqual(['a']);
			const target = { kind: 'view', id: 'a', version: 3 } as const;
			expect(await failure(workspace.replace(target, view('Ny'), ANNE))).toEqual(code('unknown-id'));
			expect(await failure(workspace.remove(target, ANNE))).toEqual(code('unknown-id'));
			expect(await failure(workspace.restore(target, 7, ANNE))).toEqual(code('unknown-id'));
			expect(await workspace.restore(target, 1, BO)).toMatchObject({
				version: 4,
				removed: false,
				body: view('Første')
			});
			expect((await workspace.history('view', 'a')).map(({ version, by, removed }) => [version, by, removed])).toEqual([
				[4, 'Bo', false],
				[3, 'Anne', true],
				[2, 'Bo', false],
				[1, 'Anne', false]
			]);
		});

		it('begins a removed record anew as its next version', async () => {
			await workspace.create('view', 'a', view('Mod'), ANNE);
			await workspace.remove({ kind: 'view', id: 'a', version: 1 }, ANNE);
			expect(await workspace.create('view', 'a', view('Igen'), BO)).toMatchObject({ version: 3, removed: false });
		});

		it('counts versions, whatever the clock says', async () => {
			await workspace.create('view', 'a', view('Mod'), BO);
			await workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Før'), ANNE);
			expect((await workspace.history('view', 'a')).map(({ version, at }) => [version, at])).toEqual([
				[2, ANNE.at],
				[1, BO.at]
			]);
			expect((await workspace.read('view', 'a')).body.name).toBe('Før');
		});

		it(`keeps the newest ${BOUNDS.versions} versions`, async () => {
			const last = BOUNDS.versions + 2;
			await workspace.create('view', 'a', view('1'), ANNE);
			for (let version = 1; version < last; version++)
				await workspace.replace({ kind: 'view', id: 'a', version }, view(String(version + 1)), ANNE);
			const versions = (await workspace.history('view', 'a')).map(({ version }) => version);
			expect(versions).toHaveLength(BOUNDS.versions);
			expect([versions[0], versions.at(-1)]).toEqual([last, 3]);
		});

		it('has another state after each write, and the same without', async () => {
			const states = new Set([await workspace.state()]);
			const look = async () => states.add(await workspace.state());
			await workspace.create('view', 'a', view('Mod'), ANNE);
			await look();
			const other = createWorkspace(await bench.open());
			await other.replace({ kind: 'view', id: 'a', version: 1 }, view('Ny'), BO);
			await look();
			await workspace.remove({ kind: 'view', id: 'a', version: 2 }, ANNE);
			await look();
			expect(states.size).toBe(4);
			await workspace.list('view');
			await failure(workspace.create('view', 'A', view('Mod'), ANNE));
			await failure(other.replace({ kind: 'view', id: 'a', version: 1 }, view('Ny'), BO));
			expect(states.has(await workspace.state())).toBe(true);
		});

		it.each([
			['quotes and line ends', `"'\\ \n \r\n \t;--`],
			['markup', '<script>alert(1)</script>'],
			['letters beyond the first plane', '🏛️ 𝔐𝔬𝔡'],
			['letters of two kinds', 'a\u030a å'],
			['a letter cut in two', 'a\ud83d'],
			['a zero', 'a\0b']
		])('gives %s back letter by letter', async (_what, caption) => {
			await workspace.create('story', 'a', story('Titel', caption), ANNE);
			const { body } = await createWorkspace(await bench.open()).read('story', 'a');
			expect(body.steps[0]?.caption).toBe(caption);
		});

		it('gives the name of an editor back as it was kept, whatever letters it has', async () => {
			for (const [place, by] of ['🏛'.repeat(BOUNDS.by), `x${'🏛'.repeat(BOUNDS.by)}`, 'A\ud83d', '"\n'].entries()) {
				const made = await workspace.create('view', `a${place}`, view('Mod'), { ...ANNE, by });
				expect(by.startsWith(made.by)).toBe(true);
				expect(made.by.length).toBeLessThanOrEqual(BOUNDS.by);
				expect((await workspace.read('view', `a${place}`)).by).toBe(made.by);
			}
		});

		it('says that what is stored is damaged, and blames nobody who reads it', async () => {
			const { at, by } = ANNE;
			const broken = {
				kind: 'view',
				id: 'a',
				version: 1,
				removed: false,
				by,
				at,
				summary: {},
				body: { x: 1 }
			} as const;
			await engine.write(broken);
			await workspace.create('view', 'b', view('B'), ANNE);
			const told = expect.objectContaining({ code: 'bad-data', subject: 'view a' }) as unknown;
			const target = { kind: 'view', id: 'a', version: 1 } as const;
			expect(await failure(workspace.read('view', 'a'))).toEqual(told);
			expect(await failure(workspace.history('view', 'a'))).toEqual(told);
			expect(await failure(workspace.replace(target, view('Ny'), ANNE))).toEqual(told);
			expect((await workspace.read('view', 'b')).version).toBe(1);
		});

		it(`takes ${BOUNDS.records.view} views and no more, and counts none that was removed`, async () => {
			const records = Array.from({ length: BOUNDS.records.view }, (_, place): StoredRecord => {
				const [id, body] = [`v${String(place).padStart(4, '0')}`, view(String(place))];
				return { kind: 'view', id, version: 1, removed: false, summary: body, body, ...ANNE };
			});
			expect(await engine.load(records)).toBe('done');
			expect((await everything(workspace)).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
			expect(await failure(workspace.create('view', 'a', view('Mod'), ANNE))).toEqual(code('too-large'));
			await workspace.remove({ kind: 'view', id: 'v0000', version: 1 }, ANNE);
			expect((await workspace.create('view', 'a', view('Mod'), ANNE)).version).toBe(1);
			const gone = { kind: 'view', id: 'v0000', version: 2 } as const;
			expect(await failure(workspace.restore(gone, 1, ANNE))).toEqual(code('too-large'));
		});

		it.each([
			['an id with capital letters', () => workspace.create('view', 'Mod', view('Mod'), ANNE), 'bad-record'],
			['an id with a slash', () => workspace.create('view', 'a/b', view('Mod'), ANNE), 'bad-record'],
			['an id of 65 letters', () => workspace.create('view', 'a'.repeat(65), view('Mod'), ANNE), 'bad-record'],
			['a view without a name', () => workspace.create('view', 'a', view(' '), ANNE), 'bad-record'],
			['a name of 201 letters', () => workspace.create('view', 'a', view('x'.repeat(201)), ANNE), 'bad-record'],
			['an address with a space', () => workspace.create('view', 'a', view('Mod', 'a b'), ANNE), 'bad-record'],
			['a part that nobody knows', () => workspace.create('view', 'a', { ...view('Mod'), x: 1 }, ANNE), 'bad-record'],
			[
				'a caption of a megabyte',
				() => workspace.create('story', 'a', story('T', 'x'.repeat(1e6)), ANNE),
				'bad-record'
			],
			[
				'a picture that is too large',
				() => workspace.create('picture', 'a', { svg: 'x'.repeat(7e5) }, ANNE),
				'too-large'
			],
			[
				'a story of a newer format',
				() => workspace.create('story', 'a', { ...story('T'), format: 2 }, ANNE),
				'bad-record'
			],
			['no body', () => workspace.create('story', 'a', undefined, ANNE), 'bad-record']
		] as const)('refuses %s, and writes nothing', async (_what, change, expected) => {
			expect(await failure(change())).toEqual(code(expected));
			expect(await everything(workspace)).toEqual([]);
		});

		it('gives every version for an export, and takes all of them or none', async () => {
			await workspace.create('view', 'a', view('Mod'), ANNE);
			await workspace.replace({ kind: 'view', id: 'a', version: 1 }, view('Ny'), BO);
			await workspace.create('story', 'a', story('T'), ANNE);
			const all = await everything(workspace);
			expect(all.map(({ kind, id, version }) => [kind, id, version])).toEqual([
				['story', 'a', 1],
				['view', 'a', 1],
				['view', 'a', 2]
			]);
			const [first] = all;
			const other = { ...all[0], kind: 'story', id: 'b', version: 1 } as StoredRecord;
			expect(first && (await engine.load([other, first]))).toBe('conflict');
			expect(await engine.read('story', 'b')).toBeUndefined();
			expect(await engine.load([other, { ...other, version: 2 }])).toBe('done');
			expect((await workspace.history('story', 'b')).map(({ version }) => version)).toEqual([2, 1]);
			expect((await workspace.list('story')).map(({ id, version }) => [id, version])).toEqual([
				['a', 1],
				['b', 2]
			]);
		});

		it('refuses to answer once it is closed', async () => {
			await workspace.create('view', 'a', view('Mod'), ANNE);
			await workspace.close();
			await workspace.close();
			expect(await failure(workspace.list('view'))).toEqual(code('store-unavailable'));
		});
	});
}
