/** Where the bytes of an index are kept beside the database, so that the next start need not make it again. They may be deleted at any moment. */

import type { Index, IndexRows } from '../index/index.ts';
import type { StatementWords } from '../index/searched.ts';
import type { Generation } from './engine.ts';

/** Reading finds nothing rather than something wrong; keeping may fail without harm. */
export interface IndexCache {
	index(generation: Generation): Promise<IndexRows | undefined>;
	words(generation: Generation): Promise<StatementWords | undefined>;
	keepIndex(generation: Generation, index: Index): void;
	keepWords(generation: Generation, words: StatementWords): void;
	/** Waits for what is being kept. */
	settled(): Promise<void>;
}

/** For a store that keeps nothing: one that only reads, or has no place to write. */
export const NO_CACHE: IndexCache = {
	index: async () => undefined,
	words: async () => undefined,
	keepIndex: () => undefined,
	keepWords: () => undefined,
	settled: async () => undefined
};
