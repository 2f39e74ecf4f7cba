/** Who asks, by whichever setting holds, and what this one may do. */

import { isGraphError } from '../../../../graph/model/errors.ts';
import { createAllowance } from './allowance.ts';
import { nameByProxy } from './by-proxy.ts';
import { isAtThisMachine } from './local.ts';
import { isFromOwnPage } from './own-origin.ts';
import { foreignRequest, notAnEditor, tooOften } from './refusals.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import type { Asking, Editing, EditorSettings } from './who.ts';

/** What stands on records where nobody signs in: whoever sits at the machine. */
const AT_THIS_MACHINE = 'local';

/** Changes of one editor: more than anybody decides, and less than a loop gone wrong. */
const WRITES = { most: 120, every: 500 };

export interface Editors {
	/** @throws {GraphError} foreign-request, not-an-editor, too-often; bad-data for a file of keys that cannot be read */
	require(asking: Asking): { by: string };
	editing(asking: Asking): Editing;
	/** Undefined where nobody signs in here. */
	readonly door: SignIn | undefined;
	/** Somebody may write, whoever that is. */
	readonly edits: boolean;
}

/** @param now milliseconds */
export function createEditors(settings: EditorSettings, now: () => number): Editors {
	const door = settings.who === 'key' ? createSignIn(settings.file, now) : undefined;
	const writes = createAllowance(WRITES.most, WRITES.every, now);

	function nameOf(asking: Asking): string | undefined {
		switch (settings.who) {
			case 'local':
				return isAtThisMachine(asking) ? AT_THIS_MACHINE : undefined;
			case 'none':
				return undefined;
			case 'key':
				return asking.token === undefined ? undefined : door?.nameOf(asking.token);
			case 'header':
				return nameByProxy(settings, asking);
		}
	}

	/** A file of keys that cannot be read must not keep anybody from reading. */
	function nameOrNone(asking: Asking): string | undefined {
		try {
			return nameOf(asking);
		} catch (failure) {
			if (isGraphError(failure)) return undefined;
			throw failure;
		}
	}

	return {
		require(asking) {
			if (!isFromOwnPage(asking)) throw foreignRequest();
			const by = nameOf(asking);
			if (by === undefined) throw notAnEditor(settings.who);
			if (!writes.take(by)) throw tooOften();
			return { by };
		},
		editing(asking) {
			const by = nameOrNone(asking);
			if (by !== undefined) return { state: 'editor', by };
			return { state: door === undefined ? 'reader' : 'may-sign-in' };
		},
		door,
		edits: settings.who !== 'none'
	};
}
