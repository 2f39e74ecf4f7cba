/** One answer, one generation: what was read of another one is not used. */

import type { At, Generation } from './engine.ts';

/** The graph has moved on while it was read: whoever asked asks again. Never leaves this folder. */
export class MovedOn extends Error {}

/** What the engine gave, if it is of this generation. @throws {MovedOn} */
export async function ofGeneration<T>(generation: Generation, answer: Promise<At<T>>): Promise<T> {
	const { generation: found, value } = await answer;
	if (found !== generation) throw new MovedOn();
	return value;
}
