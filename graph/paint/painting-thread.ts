/** The thread that paints for a server: pictures and documents take a fifth of a second or more, and readers must not wait for them. */

import { parentPort } from 'node:worker_threads';
import type { PaintJob } from './painter.ts';
import { paintPdf } from './pdf.ts';
import { rasterOf } from './raster.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a thread.');

function paint(job: PaintJob): Promise<Uint8Array> {
	return job.kind === 'png' ? rasterOf(job.svg, job.width) : paintPdf(job.document);
}

port.on('message', ({ id, job }: { id: number; job: PaintJob }) => {
	paint(job).then(
		(bytes) => port.postMessage({ id, bytes }),
		(failure: unknown) =>
			port.postMessage({ id, failure: failure instanceof Error ? failure.message : String(failure) })
	);
});
