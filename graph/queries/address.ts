/** What is known of an address of the API: the row that README, OpenAPI and tests are made from. */

import type * as v from 'valibot';
import type { ParameterSchema } from './query.ts';

/** An address that only reads; those of the workspace are in workspace-addresses.ts. */
export interface Address {
	/** One word, unlike any other's. */
	readonly name: string;
	readonly path: string;
	readonly summary: string;
	readonly parameters: ParameterSchema;
	readonly mediaType: string;
	/** What the answer is; undefined where it is not JSON, or describes itself. */
	readonly answer: v.GenericSchema | undefined;
	/** It takes the parameters of a view too. */
	readonly takesView?: true;
}
