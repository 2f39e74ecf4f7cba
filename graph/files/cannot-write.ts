/** What a person is told who named a place that cannot be written to. */

import { GraphError } from '../model/errors.ts';
import { codeOf } from './chunks.ts';

const NEXT_STEPS: Readonly<Record<string, string>> = {
	ENOENT: 'Name a file in a folder that exists.',
	ENOTDIR: 'A part of this path is a file; name a folder that exists.',
	EACCES: 'Name a file that you may write to.',
	EPERM: 'Name a file that you may write to.',
	EROFS: 'Nothing can be written there; name another place.',
	ENOSPC: 'There is no room left; make some, or name another place. What was there before is as it was.',
	EDQUOT: 'There is no room left for you; make some, or name another place. What was there before is as it was.',
	ELOOP: 'The link leads back to itself; name a file.',
	EBADF: 'It is not open for writing here; name a file.',
	ENXIO: 'Nothing there takes text; name a file.',
	ENAMETOOLONG: 'Choose a shorter name.'
};

/** @param shown the path as the person typed it */
export function cannotWrite(shown: string, cause: unknown): GraphError {
	const code = codeOf(cause);
	const next = (code && NEXT_STEPS[code]) ?? 'Name a file in a folder that exists and that you may write to.';
	return refusal(shown, `${shown} cannot be written${code ? ` (${code})` : ''}`, next, cause);
}

export function isFolder(shown: string): GraphError {
	return refusal(shown, `${shown} is a folder`, 'Name a file in it.');
}

/** The file could be written, but a stop half-way would leave half a file. */
export function cannotBeReplaced(shown: string, cause: unknown): GraphError {
	return refusal(
		shown,
		`${shown} can be written, but not replaced whole: nothing may be made or moved in its folder`,
		`Name a file in another folder; or accept half a file after a stop: --out - > ${shown}`,
		cause
	);
}

function refusal(shown: string, message: string, next: string, cause?: unknown): GraphError {
	return new GraphError('bad-usage', shown, message, next, { cause });
}
