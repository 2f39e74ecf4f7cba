/** `graph -- link FILE.txt`: the concepts that each statement of a plain text mentions, as JSON lines for those who measure or go on from there. */

import { readTextFile } from '../repair/read-text.ts';
import { openRepairer, repairText } from '../repair/repair.ts';
import { segmentText } from '../segment/segment.ts';
import { openDictionary } from '../danish/dictionary/dictionary.ts';
import { GraphError } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import { linkStatements } from '../link/link-text.ts';
import { openLinker } from '../link/open.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';
import { typedPath } from './typed-path.ts';

export const command = defineCommand({
	arguments: 'FILE.txt',
	argumentCount: [1, 1],
	options: {
		format: { value: 'jsonl', help: 'One JSON object a line; the only format, and the default.' },
		seed: SEED_OPTION
	},
	about: [
		'One line a statement: { start, end, text, mentions: [{ concept, start, end, form, rule }], ambiguous: [ … ] }.',
		'Offsets are UTF-16 units into the file as given (decoded, without a byte order mark), end exclusive; text and form are the mended wording. Damage from scanning is mended before linking.',
		'Words that no rule can decide stand under ambiguous and are not counted.'
	].join('\n'),
	run: async (values, [file = ''], terminal) => {
		if (values.format !== undefined && values.format !== 'jsonl') {
			throw new GraphError('bad-usage', '--format', `link cannot write '${values.format}'.`, 'Use --format jsonl.');
		}
		const seedDir = seedFolder(values.seed, terminal);
		const text = readTextFile(typedPath(file, terminal));
		const dictionary = openDictionary();
		const repaired = repairText(text, openRepairer({ seedDir, dictionary }));
		const linker = openLinker(seedDir, dictionary);
		const keys = new Map(linker.vocabulary.concepts.map(({ key }) => [nodeId('Concept', key), key]));
		const statements = linkStatements(linker, segmentText(repaired.text, dictionary), repaired.toSource);
		terminal.out(
			statements
				.map(({ mentions, ambiguous, ...statement }) => {
					const plain = <M extends { concept: string }>(found: readonly M[]) =>
						found.map((mention) => ({ ...mention, concept: keys.get(mention.concept) ?? mention.concept }));
					return `${JSON.stringify({ ...statement, mentions: plain(mentions), ambiguous: plain(ambiguous) })}\n`;
				})
				.join('')
		);
		if (!repaired.danish) terminal.note('The text does not read as Danish: the vocabulary knows Danish words only.\n');
		return 0;
	}
});
