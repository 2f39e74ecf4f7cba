/** `graph -- repair FILE`: the text with the damage of scanning mended, line for line as it was. */

import { reasonText } from '../repair/reasons.ts';
import { openRepairer } from '../repair/repair.ts';
import type { Change } from '../repair/types.ts';
import { languageName, readsAsDanish } from '../text/language.ts';
import { defineCommand } from './command.ts';
import { languageOf } from './language-of.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { FORMATS, readInput } from './read-input.ts';

export const command = defineCommand({
	arguments: 'FILE|-',
	argumentCount: [1, 1],
	options: {
		changes: { help: 'List the changes as JSON lines instead: { start, end, original, mended, why, doubt? }.' },
		seed: SEED_OPTION
	},
	about: [
		'Decides first whether the text is damaged (æ, ø, å lost in scanning or by a wrong encoding); a clean text comes out as it went in.',
		'Lines stay as they are, a word broken over a line end keeps its break. How many words were changed is said on standard error.',
		FORMATS
	].join('\n'),
	run: async (values, [file = ''], terminal) => {
		const { text: source } = await readInput(file, terminal);
		const repairer = openRepairer({ seedDir: seedFolder(values.seed, terminal) });
		const language = await languageOf(source, repairer);
		const { text, changes, doubtful, damaged, danish } = repairer.repair(source, {
			mendsWords: readsAsDanish(language)
		});
		terminal.out(values.changes ? changes.map(changeLine).join('') : text);
		if (!readsAsDanish(language)) {
			terminal.note(`The text is in ${languageName(language, 'en')}: no word is mended.\n`);
		} else if (!danish) terminal.note('The text does not read as Danish: nothing was changed.\n');
		else if (!damaged && doubtful.length === 0) terminal.note('The text is not damaged: nothing was changed.\n');
		else terminal.note(`${changes.length} words mended, ${doubtful.length} left in doubt.\n`);
		return 0;
	}
});

/** A change as a line of JSON, its reasons in words. */
function changeLine(change: Change): string {
	return `${JSON.stringify({ ...change, why: reasonText(change.why, 'en') })}\n`;
}
