/** A start whose database is not there yet: what waits, how long, and what does not. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphError } from '../../graph/model/errors.ts';
import { ensureBuilt } from '../../src/start/build.ts';
import { prepareDatabase, tryDatabase } from '../../src/start/database.ts';

const gone = (message = 'It is not there.') => new GraphError('store-unavailable', 'database', message, 'Start it.');
const refused = new GraphError('store-refused', 'database', 'It is not ours.', 'Take another.');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails with each of the failures in turn, then succeeds; notes at which second it was asked. */
function failing(...failures: Error[]) {
	const begin = Date.now();
	const asked: number[] = [];
	const prepare = async () => {
		asked.push((Date.now() - begin) / 1000);
		const failure = failures.shift();
		if (failure !== undefined) throw failure;
	};
	const said: string[] = [];
	return { asked, said, prepared: () => prepareDatabase(prepare, (text) => said.push(text)) };
}

describe('a start', () => {
	it('says nothing where the database is there', async () => {
		const { asked, said, prepared } = failing();
		await prepared();
		await vi.runAllTimersAsync();
		expect([asked, said]).toEqual([[0], []]);
	});

	it('does not wait for what waiting does not mend', async () => {
		const { said, prepared } = failing(refused);
		await expect(prepared()).rejects.toBe(refused);
		expect(said).toEqual([]);
	});

	it('goes on without a database that cannot be reached, tries ever less often, and says when it is there', async () => {
		const { asked, said, prepared } = failing(...Array.from({ length: 7 }, () => gone()));
		await prepared();
		expect(said).toEqual([
			'Waiting for the database: It is not there. Start it. Until then every request is answered with 503.'
		]);
		await vi.runAllTimersAsync();
		expect(asked).toEqual([0, 1, 3, 7, 15, 30, 45, 60]);
		expect(said).toHaveLength(2);
		expect(said[1]).toMatch(/answers/);
	});

	it('says once each reason that is new while it waits', async () => {
		const { said, prepared } = failing(gone(), gone(), refused, refused, new Error('odd'));
		await prepared();
		await vi.runAllTimersAsync();
		expect(said.map((text) => text.split(':')[1]?.trim().split('.')[0])).toEqual([
			'It is not there',
			'It is not ours',
			'Error',
			undefined
		]);
	});
});

describe('before the app is built', () => {
	it.each([
		['a database that is refused stops the start', refused, refused],
		['one that cannot be reached now does not', gone(), undefined],
		['one that is there does not', undefined, undefined]
	])('%s', async (_what, failure, stops) => {
		const thrown: unknown = await tryDatabase(() => (failure ? Promise.reject(failure) : Promise.resolve())).catch(
			(error: unknown) => error
		);
		expect(thrown).toBe(stops);
	});

	it('what stops the start is found first, and the next start is not kept waiting', async () => {
		const root = mkdtempSync(join(tmpdir(), 'sammenhaeng-unbuilt-'));
		try {
			for (const _start of ['first', 'next'])
				await expect(ensureBuilt(root, () => Promise.reject(refused))).rejects.toBe(refused);
		} finally {
			rmSync(root, { recursive: true });
		}
	});
});
