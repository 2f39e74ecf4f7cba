/** What the kinds of view are called in the bar. */

import type { Messages } from '../i18n/messages';
import { isPortrait, whatIsRead } from './reading';
import type { Kind, View } from './view';

/** Without the picture the overview is a table, and anything else its statements. */
export function kindNames(view: View, { modes }: Messages): Readonly<Record<Kind, string>> {
	const isOverall = isPortrait(view) || ['overview', 'matrix', 'together'].includes(whatIsRead(view));
	return { ...modes, list: isOverall ? modes.table : modes.statements };
}
