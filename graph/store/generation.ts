/** One answer, one generation: what was read of another one is not used. */

import { replacedMeanwhile } from '../model/refusals.ts';
import type { At, Generation } from './engine.ts';

/** The graph has moved on while it was read: whoever asked asks again. Never leaves this folder. */
export class MovedOn extends Error {}

/** What the engine gave, if it is of this generation. @throws {MovedOn} */
export async function ofGeneration<T>(generation: Generation, answer: Promise<At<T>>): Promise<T> {
	const { generation: found, value } = await answer;
	if (found !== generation) throw new MovedOn();
	return value;
}

/** For what is handed out bit by bit and cannot begin again: @throws {GraphError} busy where the graph moves on meanwhile */
export async function* ofOneGraph<T>(things: AsyncIterable<T>): AsyncGenerator<T> {
	try {
		yield* things;
	} catch (error) {
		throw error instanceof MovedOn ? replacedMeanwhile() : error;
	}
}
