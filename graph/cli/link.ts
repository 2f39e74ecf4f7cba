/** `graph -- link FILE`: the concepts that each statement and heading of a text mentions, as JSON lines for those who measure or go on from there. */

import { openRepairer } from '../repair/repair.ts';
import { readLayout } from '../segment/segment.ts';
import { openDictionary } from '../danish/dictionary/dictionary.ts';
import { GraphError } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import { languageName, readsAsDanish } from '../text/language.ts';
import { linkTexts } from '../link/link-text.ts';
import { openLinker } from '../link/open.ts';
import { defineCommand } from './command.ts';
import { languageOf } from './language-of.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { FORMATS, readInput } from './read-input.ts';

export const command = defineCommand({
	arguments: 'FILE|-',
	argumentCount: [1, 1],
	options: {
		format: { value: 'jsonl', help: 'One JSON object a line; the only format, and the default.' },
		seed: SEED_OPTION
	},
	about: [
		'One line a statement, lead-in or heading: { kind, start, end, text, mentions: [{ concept, start, end, form, rule }], ambiguous: [ … ] }.',
		'kind is sentence, bullet, lead-in (words that the bullets below it complete) or heading.',
		'Offsets are UTF-16 units into the text, end exclusive: a plain text as given (decoded, without a byte order mark), of other formats the text that prepare writes as source; text and form are the mended wording. Damage from scanning is mended before linking.',
		'Words that no rule can decide stand under ambiguous and are not counted. A text in another language than Danish is not linked.',
		FORMATS
	].join('\n'),
	run: async (values, [file = ''], terminal) => {
		if (values.format !== undefined && values.format !== 'jsonl') {
			throw new GraphError('bad-usage', '--format', `link cannot write '${values.format}'.`, 'Use --format jsonl.');
		}
		const seedDir = seedFolder(values.seed, terminal);
		const { text, roles } = await readInput(file, terminal);
		const dictionary = openDictionary();
		const repairer = openRepairer({ seedDir, dictionary });
		const language = await languageOf(text, repairer);
		const isLinked = readsAsDanish(language);
		const repaired = repairer.repair(text, { mendsWords: isLinked });
		const linker = openLinker(seedDir, dictionary);
		const keys = new Map(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key]));
		const { segments } = readLayout(repaired.text, dictionary, {
			...(roles === undefined ? {} : { roles }),
			noteLines: repaired.noteLines
		});
		const linked = linkTexts(linker, segments, repaired.toSource);
		terminal.out(
			linked
				.map(({ mentions, ambiguous, ...where }) => {
					const plain = <M extends { concept: string }>(found: readonly M[]) =>
						(isLinked ? found : []).map((mention) => ({
							...mention,
							concept: keys.get(mention.concept) ?? mention.concept
						}));
					return `${JSON.stringify({ ...where, mentions: plain(mentions), ambiguous: plain(ambiguous) })}\n`;
				})
				.join('')
		);
		if (!isLinked) {
			terminal.note(
				`Nothing was linked, because the text is in ${languageName(language, 'en')}: the vocabulary knows Danish words only.\n`
			);
		} else if (!repaired.danish)
			terminal.note('The text does not read as Danish: the vocabulary knows Danish words only.\n');
		return 0;
	}
});
