/** The server's one workspace: opened at the first question, closed with the process. */

import { openWorkspaceEngine } from '$graph/workspace/open/open';
import { createWorkspace, type Workspace } from '$graph/workspace/workspace';
import { databaseSettings } from '$graph/store/settings';

let opened: Promise<Workspace> | undefined;

/** A failed attempt is forgotten, so that the next question tries again. */
export function workspace(): Promise<Workspace> {
	return (opened ??= openWorkspaceEngine(databaseSettings(process.env)).then(createWorkspace, (failure: unknown) => {
		opened = undefined;
		throw failure;
	}));
}

export async function closeWorkspace(): Promise<void> {
	const open = await opened?.catch(() => undefined);
	opened = undefined;
	await open?.close();
}
