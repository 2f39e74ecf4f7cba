/** Explanations follow the graph: a vocabulary that was seeded again while the app runs is read again, and only then. */

import { beforeEach, describe, expect, it, vi } from 'vitest';

const graph = vi.hoisted(() => ({ fingerprint: '', gone: false, vocabulary: '', opened: 0 }));

vi.mock('$lib/server/store', () => ({
	graphStore: async () => {
		if (graph.gone) throw new Error('gone');
		return {};
	}
}));
vi.mock('$lib/page/catalog', () => ({
	catalogOf: async () => ({ catalog: { meta: { vocabulary: graph.fingerprint } } })
}));
vi.mock('$graph/link/open', () => ({
	openLinker: () => {
		graph.opened++;
		if (graph.vocabulary === 'broken') throw new Error('broken');
		return { fingerprint: graph.vocabulary };
	}
}));

/** The module as in a new process. */
async function newLinker(): Promise<() => Promise<string>> {
	vi.resetModules();
	const { linker } = await import('../../src/lib/server/linker.ts');
	return async () => (await linker()).fingerprint;
}

beforeEach(() => Object.assign(graph, { fingerprint: 'one', gone: false, vocabulary: 'old', opened: 0 }));

describe('the linker of the server', () => {
	it('is opened once for one graph', async () => {
		const vocabulary = await newLinker();
		expect([await vocabulary(), await vocabulary()]).toEqual(['old', 'old']);
		expect(graph.opened).toBe(1);
	});

	it('is opened again when the graph was seeded again', async () => {
		const vocabulary = await newLinker();
		await vocabulary();
		Object.assign(graph, { fingerprint: 'two', vocabulary: 'new' });
		expect([await vocabulary(), await vocabulary()]).toEqual(['new', 'new']);
		expect(graph.opened).toBe(2);
	});

	it('stays as it was while the database does not answer', async () => {
		const vocabulary = await newLinker();
		await vocabulary();
		graph.gone = true;
		expect(await vocabulary()).toBe('old');
		expect(graph.opened).toBe(1);
	});

	it('works without a database', async () => {
		graph.gone = true;
		const vocabulary = await newLinker();
		expect([await vocabulary(), await vocabulary()]).toEqual(['old', 'old']);
		expect(graph.opened).toBe(1);
	});

	it('says what is wrong with a vocabulary until it is mended', async () => {
		graph.vocabulary = 'broken';
		const vocabulary = await newLinker();
		await expect(vocabulary()).rejects.toThrow('broken');
		graph.vocabulary = 'new';
		expect(await vocabulary()).toBe('new');
	});
});
