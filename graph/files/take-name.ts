/** Gives a file that was written beside its place its name, once it is on the disk, and never over another one. */

import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './chunks.ts';

/** What a disk says that knows no second name for a file, such as FAT. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** @throws errors of the system, EEXIST where there is a file of that name; the draft is then still there */
export async function takeName(draft: string, path: string): Promise<void> {
	// A file that is named before its content is on the disk may be an empty one after a power cut.
	await synced(draft, 'r+');
	try {
		// A rename would replace what somebody else has put there meanwhile.
		await link(draft, path);
		await unlink(draft);
	} catch (error) {
		if (!NO_LINKS.has(codeOf(error))) throw error;
		await rename(draft, path);
	}
	// So is the name; where a folder cannot be opened, as on Windows, the system does it by itself.
	await synced(dirname(path), 'r').catch(() => undefined);
}

async function synced(path: string, flags: string): Promise<void> {
	const file = await open(path, flags);
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}
