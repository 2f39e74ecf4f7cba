/** What the file carries: read once, and put into a store in memory. */

import { openMemory } from '$graph/store/memory/open';
import type { GraphStore } from '$graph/store/port';
import { CARRIED_ID, type CarriedFile } from '../lib/page/carried-file';

let read: Promise<CarriedFile> | undefined;
let opened: Promise<GraphStore> | undefined;

export function carriedFile(): Promise<CarriedFile> {
	return (read ??= unpacked(document.getElementById(CARRIED_ID)?.textContent ?? ''));
}

export function carriedStore(): Promise<GraphStore> {
	return (opened ??= filledStore());
}

async function unpacked(base64: string): Promise<CarriedFile> {
	const bytes = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return JSON.parse(await new Response(stream).text()) as CarriedFile;
}

async function filledStore(): Promise<GraphStore> {
	const { fingerprint, shared, documents } = await carriedFile();
	const store = openMemory();
	await store.write({ fingerprint, shared, documents });
	return store;
}
