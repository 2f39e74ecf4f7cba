/**
 * What a query is: one sentence, parameters and answer as schemas, and the function that answers.
 * One file a query.
 */

import type * as v from 'valibot';
import type { OpenLinker } from '../link/open.ts';
import type { GraphStore } from '../store/port.ts';
import type { Names } from './names.ts';

/** What queries are answered from. Each part is opened when a query first needs it. */
export interface QueryContext {
	/** @throws {GraphError} store-unavailable and the like */
	store(): Promise<GraphStore>;
	/** The names of the graph as it is now. @throws {GraphError} as {@link store} */
	names(): Promise<Names>;
	/** @throws {GraphError} bad-vocabulary */
	linker(): Promise<OpenLinker>;
}

/**
 * The parameters of a query: an object that refuses unknown keys, of the kinds of parameters.ts.
 */
export type ParameterSchema = v.GenericSchema<Readonly<Record<string, unknown>>> & {
	readonly entries: v.ObjectEntries;
};

export interface Query<P extends ParameterSchema, A extends v.GenericSchema> {
	/** One sentence: what the answer is. */
	readonly summary: string;
	readonly parameters: P;
	readonly answer: A;
	/**
	 * What decides the answer beside the graph and the program; without it, the answer stays the same
	 * as long as the graph does.
	 */
	readonly alsoDependsOn?: 'vocabulary' | 'engine';
	/**
	 * @throws {GraphError} bad-query or unknown-id for what cannot be answered; what the context
	 * throws
	 */
	run(values: v.InferOutput<P>, context: QueryContext): Promise<v.InferOutput<A>>;
}

/** Keeps the types of a query's parameters and answer for the compiler. */
export function defineQuery<const P extends ParameterSchema, const A extends v.GenericSchema>(
	query: Query<P, A>
): Query<P, A> {
	return query;
}

/** A query as the table holds it, whatever its parameters. */
export interface AnyQuery {
	readonly summary: string;
	readonly parameters: ParameterSchema;
	readonly answer: v.GenericSchema;
	readonly alsoDependsOn?: Query<ParameterSchema, v.GenericSchema>['alsoDependsOn'];
	run(values: Readonly<Record<string, unknown>>, context: QueryContext): Promise<unknown>;
}
