/**
 * The table of queries: to add one, write `graph/queries/<name>.ts` with `defineQuery({ … })` and a
 * row here. Addresses, the client, `graph -- ask`, the README's table and the OpenAPI description
 * follow.
 */

import type { InferInput, InferOutput } from 'valibot';
import { compare } from './compare.ts';
import { distinctive } from './distinctive.ts';
import { expand } from './expand.ts';
import { explain } from './explain.ts';
import { facets } from './facets.ts';
import { groups } from './groups.ts';
import { health } from './health.ts';
import { links } from './links.ts';
import { live } from './live.ts';
import { matrix } from './matrix.ts';
import { original } from './original.ts';
import { overview } from './overview.ts';
import { path } from './path.ts';
import { portrait } from './portrait.ts';
import type { AnyQuery, QueryContext } from './query.ts';
import { readParameters, type Writing } from './read.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { slice } from './slice.ts';
import { statements } from './statements.ts';
import { together } from './together.ts';

/** By name, in the order that help and README show them. */
export const QUERIES = {
	health,
	live,
	overview,
	facets,
	links,
	matrix,
	compare,
	portrait,
	distinctive,
	together,
	groups,
	slice,
	search,
	path,
	expand,
	statements,
	explain,
	rules,
	original
} satisfies Record<string, AnyQuery>;

export type QueryName = keyof typeof QUERIES;

/** What a program gives for a query: what has a default may be left out. */
export type Parameters<N extends QueryName> = ReadonlyLists<InferInput<(typeof QUERIES)[N]['parameters']>>;
export type Answer<N extends QueryName> = InferOutput<(typeof QUERIES)[N]['answer']>;

type ReadonlyLists<T> = {
	readonly [K in keyof T]: T[K] extends string[] | undefined ? readonly string[] | undefined : T[K];
};

export function isQueryName(name: string): name is QueryName {
	return Object.hasOwn(QUERIES, name);
}

/**
 * Answers a query whose parameters stand in an address or a command line.
 * @throws {GraphError} bad-query or unknown-id for what cannot be answered; what the context throws
 */
export function answerQuery(
	name: QueryName,
	written: Iterable<readonly [name: string, value: string]>,
	context: QueryContext,
	writing?: Writing
): Promise<unknown> {
	const query: AnyQuery = QUERIES[name];
	return query.run(readParameters(query.parameters, written, writing), context);
}
