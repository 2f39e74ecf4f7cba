/** The thread that reads one document: whatever a broken or hostile file does to it, the program goes on. */

import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './extracted.ts';
import { LARGEST_TEXT } from './limits.ts';
import type { Answer, Reading } from './in-thread.ts';
import { ZipError } from './zip.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a thread.');

const { format, bytes } = workerData as Reading;

port.postMessage(await answer());

async function answer(): Promise<Answer> {
	try {
		const { text, roles } = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		return { is: 'text', text, roles };
	} catch (error) {
		if (error instanceof Unreadable) return { is: 'refused', what: error.what, nextStep: error.nextStep };
		if (error instanceof ZipError && error.why !== 'broken') return { is: error.why };
		return { is: 'broken', reason: error instanceof Error ? error.message : String(error) };
	}
}

async function read(document: Buffer) {
	switch (format) {
		case 'docx':
			return (await import('./docx.ts')).readDocx(document, LARGEST_TEXT);
		case 'odt':
			return (await import('./odt.ts')).readOdt(document, LARGEST_TEXT);
		case 'html':
			return (await import('./html.ts')).readHtml(document, LARGEST_TEXT);
		case 'pdf':
			return (await import('./pdf.ts')).readPdf(document, LARGEST_TEXT);
	}
}
