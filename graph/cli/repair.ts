/** `graph -- repair FILE.txt`: the text with the damage of scanning mended, line for line as it was. */

import { readTextFile } from '../repair/read-text.ts';
import { reasonText } from '../repair/reasons.ts';
import { openRepairer } from '../repair/repair.ts';
import type { Change } from '../repair/types.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { typedPath } from './typed-path.ts';

export const command = defineCommand({
	arguments: 'FILE.txt',
	argumentCount: [1, 1],
	options: {
		changes: { help: 'List the changes as JSON lines instead: { start, end, original, mended, why, doubt? }.' },
		seed: SEED_OPTION
	},
	about: [
		'Decides first whether the text is damaged (æ, ø, å lost in scanning or by a wrong encoding); a clean text comes out as it went in.',
		'Lines stay as they are, a word broken over a line end keeps its break. How many words were changed is said on standard error.'
	].join('\n'),
	run: async (values, [file = ''], terminal) => {
		const { text, changes, doubtful, damaged, danish } = openRepairer({
			seedDir: seedFolder(values.seed, terminal)
		}).repair(readTextFile(typedPath(file, terminal)));
		terminal.out(values.changes ? changes.map(changeLine).join('') : text);
		if (!danish) terminal.note('The text does not read as Danish: nothing was changed.\n');
		else if (!damaged && doubtful.length === 0) terminal.note('The text is not damaged: nothing was changed.\n');
		else terminal.note(`${changes.length} words mended, ${doubtful.length} left in doubt.\n`);
		return 0;
	}
});

/** A change as a line of JSON, its reasons in words. */
function changeLine(change: Change): string {
	return `${JSON.stringify({ ...change, why: reasonText(change.why, 'en') })}\n`;
}
