/**
 * A whole workspace as one file, with every version, between engines and machines: JSON, a line each. The first line says
 * what it is, the last how many versions there were and what they hash to, so that a file that was cut short is seen.
 */

import { createHash } from 'node:crypto';
import type { WorkspaceEngine } from './engine.ts';

/** What the first line says. */
export const EXPORT = { format: 'sammenhaeng-workspace', version: 1 } as const;

/** The lines of the file, each with its end. What is written meanwhile may be among them or not. */
export async function* exportLines(engine: WorkspaceEngine): AsyncGenerator<string> {
	yield `${JSON.stringify(EXPORT)}\n`;
	const hash = createHash('sha256');
	let records = 0;
	for await (const { summary: _, ...record } of engine.all()) {
		const line = `${JSON.stringify(record)}\n`;
		hash.update(line);
		records++;
		yield line;
	}
	yield `${JSON.stringify({ records, sha256: hash.digest('hex') })}\n`;
}
