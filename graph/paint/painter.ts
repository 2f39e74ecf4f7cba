/** Paints in a thread of its own, one thing after the other; what would wait too long is refused. */

import { Worker } from 'node:worker_threads';
import { GraphError } from '../model/errors.ts';
import type { PdfDocument } from './pdf-document.ts';

export type PaintJob =
	| { kind: 'png'; svg: string; /** Pixels; the height follows. */ width: number }
	| { kind: 'pdf'; document: PdfDocument };

export interface Painter {
	/** @throws {GraphError} busy while too many others wait */
	paint(job: PaintJob): Promise<Uint8Array<ArrayBuffer>>;
	/** Ends the thread; what it was painting fails. */
	close(): Promise<void>;
}

/** Pictures that wait, with the one that is painted. */
const MOST_WAITING = 24;
/** Megabytes of the thread's own memory. */
const MEMORY = { maxOldGenerationSizeMb: 256 };

interface Waiting {
	resolve(bytes: Uint8Array<ArrayBuffer>): void;
	reject(failure: Error): void;
}

interface Answer {
	id: number;
	bytes?: Uint8Array<ArrayBuffer>;
	failure?: string;
}

/** @param thread where painting-thread.ts is; it is started at the first picture, and again after it broke */
export function createPainter(thread: string | URL): Painter {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let last = 0;

	function start(): Worker {
		const started = new Worker(thread, { resourceLimits: MEMORY });
		started.on('message', ({ id, bytes, failure }: Answer) => {
			const one = waiting.get(id);
			waiting.delete(id);
			if (bytes) one?.resolve(bytes);
			else one?.reject(new Error(`The picture could not be painted: ${failure ?? ''}`));
			// A program that has nothing else to do may end.
			if (waiting.size === 0) started.unref();
		});
		const broken = (cause: unknown) => {
			if (worker !== started) return;
			worker = undefined;
			for (const one of waiting.values()) one.reject(new Error('The thread that paints has ended.', { cause }));
			waiting.clear();
		};
		started.on('error', broken);
		started.on('exit', broken);
		return started;
	}

	return {
		paint(job) {
			if (waiting.size >= MOST_WAITING) return Promise.reject(tooMany());
			return new Promise((resolve, reject) => {
				const id = ++last;
				waiting.set(id, { resolve, reject });
				worker ??= start();
				worker.ref();
				worker.postMessage({ id, job });
			});
		},
		async close() {
			await worker?.terminate();
		}
	};
}

function tooMany(): GraphError {
	return new GraphError('busy', 'picture', 'Too many pictures are being painted just now.', 'Try again in a moment.');
}
