/** Reads a document with a format of its own in a thread, within bounds of time and memory. */

import { Worker } from 'node:worker_threads';
import type { LineRole } from '../text/line-role.ts';
import type { Extracted } from './extracted.ts';
import { badText, LARGEST_INFLATED, LONGEST_READING, READING_MEMORY } from './limits.ts';
import { nameOfFormat, type ReadableFormat } from './signature.ts';

export type StructuredFormat = Exclude<ReadableFormat, 'plain'>;

/** What the thread is given. */
export interface Reading {
	format: StructuredFormat;
	bytes: Uint8Array;
}

/** What it says. */
export type Answer =
	| { is: 'text'; text: string; roles: (LineRole | undefined)[] }
	| { is: 'refused'; what: string; nextStep: string }
	| { is: 'too-large' | 'locked' }
	| { is: 'broken'; reason: string };

/** Bounds that a test makes narrower. */
export interface Bounds {
	/** Milliseconds. */
	longest?: number;
	/** Megabytes. */
	memory?: number;
}

/** @throws {GraphError} bad-text */
export async function readInThread(
	format: StructuredFormat,
	bytes: Buffer,
	name: string,
	{ longest = LONGEST_READING, memory = READING_MEMORY }: Bounds = {}
): Promise<Extracted> {
	const kind = nameOfFormat(format);
	const said = await ask({ format, bytes }, longest, memory);
	switch (said.is) {
		case 'text':
			return { text: said.text, roles: said.roles };
		case 'refused':
			throw badText(name, said.what, said.nextStep);
		case 'locked':
			throw badText(name, 'needs a password', 'Open it, and save it without the password.');
		case 'too-large':
			throw badText(
				name,
				`is ${kind} that holds too much: more than ${LARGEST_INFLATED / 1e6} MB when it is unpacked`,
				'Cut out the document you mean.'
			);
		case 'broken':
			throw badText(name, `is ${kind}, and broken`, 'Open it, save it again, and try that file.', said.reason);
		case 'too-slow':
			throw badText(
				name,
				`is ${kind} that takes too long to read: more than ${longest / 1000} seconds`,
				'Save its text as plain text (UTF-8), and name that file.'
			);
		case 'too-greedy':
			throw badText(
				name,
				`is ${kind} that takes too much memory to read`,
				'Save its text as plain text (UTF-8), and name that file.'
			);
	}
}

function ask(reading: Reading, longest: number, memory: number): Promise<Answer | { is: 'too-slow' | 'too-greedy' }> {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
			workerData: reading,
			resourceLimits: { maxOldGenerationSizeMb: memory },
			// what a library remarks is not for whoever reads a text
			stdout: true,
			stderr: true
		});
		const timer = setTimeout(() => void end({ is: 'too-slow' }), longest);
		worker.once('message', (said: Answer) => void end(said));
		worker.once('error', (error: Error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			void end(isMemory ? { is: 'too-greedy' } : { is: 'broken', reason: error.message });
		});
		worker.once('exit', () => void end({ is: 'broken', reason: 'the reading ended' }));

		async function end(said: Answer | { is: 'too-slow' | 'too-greedy' }): Promise<void> {
			clearTimeout(timer);
			resolve(said);
			worker.removeAllListeners('exit');
			await worker.terminate();
		}
	});
}
