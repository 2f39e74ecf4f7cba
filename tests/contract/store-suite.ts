/** What every engine must do, in domain words. An engine runs it by `describeStore(name, bench)`; nothing here knows SQL or Cypher. */

import { describe } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { describeChanges } from './changes.ts';
import { describeDecided } from './decided.ts';
import { describeGroups } from './groups.ts';
import { describeLimits } from './limits.ts';
import { describeNamesakes } from './namesakes.ts';
import { describePieces } from './pieces.ts';
import { describeQueries } from './queries.ts';
import { describeRefused } from './refused.ts';
import { describeRejected } from './rejected.ts';
import { describeSearch } from './search.ts';
import { describeSearchByName } from './search-names.ts';
import { describeWrites } from './writes.ts';

/** One empty database of an engine, for one test or one group of tests; never two at a time, since a server may have only one. */
export interface Bench {
	/** Another store on this database, as another process would open it. */
	open(): Promise<GraphStore>;
	/** A store whose write stops half-way, waits for `meanwhile`, and fails if that throws. */
	openInterrupted(meanwhile: () => Promise<void>): Promise<GraphStore>;
	/** Closes every store of this bench and removes the database. */
	dispose(): Promise<void>;
}

export type OpenBench = () => Promise<Bench>;

export function describeStore(name: string, bench: OpenBench): void {
	describe(name, () => {
		describe('asked', () => describeQueries(bench));
		describe('searched', () => describeSearch(bench));
		describe('searched by name', () => describeSearchByName(bench));
		describe('with rejected evidence', () => describeRejected(bench));
		describe('with decisions', () => describeDecided(bench));
		describe('with documents of one title', () => describeNamesakes(bench));
		describe('with groups of organisations', () => describeGroups(bench));
		describe('full', () => describeLimits(bench));
		describe('written', () => describeWrites(bench));
		describe('changed', () => describeChanges(bench));
		describe('given bad facts', () => describeRefused(bench));
		describe('pieces', () => describePieces(bench));
	});
}
