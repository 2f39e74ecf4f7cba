/** Decisions of people through starts and seeds: kept over mended wording, told as lost, and without a trace once taken back. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisionOf, workspaceDecisions } from '../../graph/build/all-decisions.ts';
import { decideStored } from '../../graph/build/decide-stored.ts';
import { buildSeed, openSeeded } from '../../graph/build/seeding.ts';
import type { Decision } from '../../graph/decisions/decision.ts';
import { openLinker } from '../../graph/link/open.ts';
import { NO_FILTER } from '../../graph/model/query.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { openWorkspaceEngine } from '../../graph/workspace/open/open.ts';
import { createWorkspace, type RecordOf } from '../../graph/workspace/workspace.ts';

const ANNE = { by: 'Anne', at: '2026-03-01T10:00:00.000Z' };
const DOCUMENT = 'document:gladsaxe-vi-vil';
const EDITION = 'seed/corpus/gladsaxe-vi-vil.md';
const SENTENCE = 'Vi er modige og tør slippe kontrollen over proces og resultat.';
const BODY = {
	document: DOCUMENT,
	concept: 'concept:mod',
	quote: { before: 'Vi er', words: 'modige', after: 'og tør slippe kontrollen over proces og' },
	verdict: { is: 'rejected' },
	reason: 'Prøve'
};

let root: string;
let notes: string[];
const settings = () => ({ server: undefined, login: undefined, database: undefined, dataDir: join(root, 'data') });

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sammenhaeng-decided-'));
	cpSync('seed', join(root, 'seed'), { recursive: true });
	notes = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Starts as `npm start` does. */
async function started<T>(use: (store: GraphStore) => Promise<T>): Promise<T> {
	const store = await openSeeded({ settings: settings(), root, note: (text) => notes.push(text) });
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}

async function withRecord(body: object = BODY): Promise<RecordOf<'decision'>> {
	const workspace = createWorkspace(await openWorkspaceEngine(settings()));
	const record = await workspace.create('decision', 'a', body, ANNE);
	await workspace.close();
	return record;
}

/** Whether a statement is linked to Mod, and by which words. */
async function linked(store: GraphStore, text: string): Promise<[string, string[]][]> {
	const { items } = await store.statements({
		filter: { ...NO_FILTER, document: [DOCUMENT] },
		offset: 0,
		limit: 200
	});
	const item = items.find((one) => one.text === text);
	return (item?.mentions ?? [])
		.filter(({ concept }) => concept.id === 'concept:mod')
		.map(({ concept, evidence }) => [concept.id, evidence.map(({ form }) => form)]);
}

const fingerprint = async (store: GraphStore) => (await store.status()).fingerprint;

describe('a decision of the workspace', () => {
	it('is applied when the graph is seeded and when the app starts, and a second start finds nothing to do', async () => {
		const before = await started(async (store) => {
			expect(await linked(store, SENTENCE)).toEqual([['concept:mod', ['modige', 'tør']]]);
			return fingerprint(store);
		});
		await withRecord();
		const after = await started(async (store) => {
			expect(await linked(store, SENTENCE)).toEqual([['concept:mod', ['tør']]]);
			return fingerprint(store);
		});
		expect(after).not.toBe(before);
		expect(await started(fingerprint)).toBe(after);
		rmSync(join(root, 'data', 'sammenhaeng.db'));
		expect(await started(fingerprint)).toBe(after);
		expect(notes).toEqual([]);
	});

	it('goes with words whose sentence was mended, and says so', async () => {
		await withRecord();
		const mend = (to: string) => {
			const path = join(root, EDITION);
			writeFileSync(
				path,
				readFileSync(path, 'utf8')
					.replace(/edited: .*/, 'edited: 2099-01-01')
					.replace(SENTENCE, to)
			);
		};
		await started(fingerprint);
		// The letters are those of the source: what is not there could not be anchored.
		const mended = 'Vi er modige – og tør slippe kontrollen over proces og resultat.';
		mend(mended);
		await started(async (store) => expect(await linked(store, mended)).toEqual([['concept:mod', ['tør']]]));
		expect(notes.join(' ')).toMatch(/moved/);
	});

	it('takes effect in a stored graph at once, as the next start would have it, and leaves no trace when taken back', async () => {
		await started(async (store) => {
			const before = await fingerprint(store);
			const record = await withRecord();
			const decision = decisionOf(record);
			const linker = openLinker(join(root, 'seed'));
			const about = (from: Decision[], next: Decision[]) =>
				decideStored(store, linker, { document: DOCUMENT, before: from, next }, join(root, 'seed'));
			const [outcome] = await about([], [decision]);
			expect(outcome?.state).toBe('ok');
			expect(await linked(store, SENTENCE)).toEqual([['concept:mod', ['tør']]]);
			const { graph } = buildSeed(join(root, 'seed'), await workspaceDecisions(settings()));
			expect(await fingerprint(store)).toBe(graph.fingerprint);

			await about([decision], [decision]);
			expect(await fingerprint(store)).toBe(graph.fingerprint);
			await about([decision], []);
			expect(await fingerprint(store)).toBe(before);
			expect(await linked(store, SENTENCE)).toEqual([['concept:mod', ['modige', 'tør']]]);
		});
	});

	it('that another one contradicts is lost, and says so', async () => {
		await started(async (store) => {
			const rejected = decisionOf(await withRecord());
			const confirmed: Decision = { ...rejected, verdict: { is: 'confirmed' }, place: 'seed/decisions/x.tsv:1' };
			const outcomes = await decideStored(
				store,
				openLinker(join(root, 'seed')),
				{ document: DOCUMENT, before: [], next: [rejected, confirmed] },
				join(root, 'seed')
			);
			expect(outcomes.map((outcome) => outcome.state === 'lost' && outcome.reason)).toEqual([
				'contradicted',
				'contradicted'
			]);
			expect(await linked(store, SENTENCE)).toEqual([['concept:mod', ['modige', 'tør']]]);
		});
	});

	it('is never dropped without a word: a workspace that cannot be read stops the start', async () => {
		await started(fingerprint);
		writeFileSync(join(root, 'data', 'workspace.db'), 'no database');
		await expect(started(fingerprint)).rejects.toMatchObject({ code: 'bad-data' });
	});
});
