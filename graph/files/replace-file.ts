/** Replaces an ordinary file whole or not at all: beside it first, then moved there. */

import { type Stats } from 'node:fs';
import { access, constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { cannotBeReplaced } from './cannot-write.ts';
import { type Chunks, codeOf, writeAll } from './chunks.ts';

/** Bits of a mode that say who may do what. */
const PERMISSIONS = 0o7777;

/**
 * The most drafts of stopped processes, with the same number as this one, that may lie beside a
 * file.
 */
const MOST_DRAFTS = 100;

/**
 * @param path no link: its target
 * @param shown the path as the person typed it
 * @param before what is there now, whose permissions are kept, and its owner where this user may
 * give files away
 * @throws {GraphError} bad-usage where nothing can be made beside the file; errors of the system as
 * they are
 */
export async function replaceFile(
	path: string,
	shown: string,
	before: Stats | undefined,
	chunks: Chunks
): Promise<void> {
	// A rename asks for no right to write to the file itself: one that is protected would be
	// replaced.
	if (before !== undefined) await access(path, constants.W_OK);
	const { draft, file } = await openDraft(path, before).catch((error: unknown) => {
		throw before !== undefined && isForbidden(error) ? cannotBeReplaced(shown, error) : error;
	});
	try {
		try {
			await writeAll(file.fd, chunks);
			if (before !== undefined) await keepOwnerAndMode(file, before);
			// A file that is moved before its content is on the disk may be an empty one after a
			// power cut.
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path).catch((error: unknown) => {
			throw before !== undefined && isForbidden(error) ? cannotBeReplaced(shown, error) : error;
		});
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** Until it is moved, the draft of a file that is there can be read by this user alone. */
async function openDraft(path: string, before: Stats | undefined): Promise<{ draft: string; file: FileHandle }> {
	for (let number = 1; ; number++) {
		const draft = `${path}.${process.pid}${number === 1 ? '' : `-${number}`}.tmp`;
		try {
			return { draft, file: await open(draft, 'wx', before === undefined ? 0o666 : 0o600) };
		} catch (error) {
			if (codeOf(error) !== 'EEXIST' || number === MOST_DRAFTS) throw error;
		}
	}
}

async function keepOwnerAndMode(file: FileHandle, before: Stats): Promise<void> {
	const now = await file.stat();
	if (now.uid !== before.uid || now.gid !== before.gid)
		await file.chown(before.uid, before.gid).catch(() => {
			// Only an administrator may give a file away; then it belongs to whoever wrote it.
		});
	await file.chmod(before.mode & PERMISSIONS);
}

/** EBUSY: the file is a mount of its own, as in a container. */
function isForbidden(error: unknown): boolean {
	return ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(codeOf(error) ?? '');
}
