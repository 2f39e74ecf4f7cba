/** What is said to whoever may not write, or not like this. */

import { GraphError } from '../../../../graph/model/errors.ts';
import type { EditorSettings } from './who.ts';

const NEXT: Record<EditorSettings['who'], string> = {
	local: 'Open the app on the machine that it runs on; whoever runs it can let others write by EDITORS.',
	none: 'Ask whoever runs the app: it is set to be read alone, by EDITORS.',
	key: 'Sign in at /sign-in.',
	header: 'Open the app by the address that your organisation gives, and sign in there.'
};

export function notAnEditor(who: EditorSettings['who']): GraphError {
	return new GraphError('not-an-editor', 'EDITORS', 'Only editors may change anything here.', NEXT[who]);
}

export function foreignRequest(): GraphError {
	return new GraphError(
		'foreign-request',
		'Origin',
		'What changes something must come from a page of this app.',
		'Do it from there; a program sends the Origin header with the address that it asks.'
	);
}

export function tooOften(): GraphError {
	return new GraphError('too-often', 'EDITORS', 'That was too much within a short time.', 'Try again in a minute.');
}
