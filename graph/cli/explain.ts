/** `graph -- explain "SENTENCE"`: which concepts a sentence is linked to and why, and which words only look as if. */

import { GraphError } from '../model/errors.ts';
import { nodeId } from '../model/ids.ts';
import { explain } from '../link/explain.ts';
import { openLinker, type OpenLinker } from '../link/open.ts';
import type { ExplainedWords } from '../model/query.ts';
import { defineCommand } from './command.ts';
import { SEED_OPTION, seedFolder } from './seed-folder.ts';

export const command = defineCommand({
	arguments: '"SENTENCE"',
	argumentCount: [1, 1],
	options: {
		concept: {
			value: 'KEY',
			help: 'Ask about one concept, such as mod: also says why the sentence is not linked to it.'
		},
		language: { value: 'da|en', help: 'The language of the answer; da by default.' },
		seed: SEED_OPTION
	},
	about:
		'Prints the words that count with their rule, the words no rule could decide, and the words that look alike and do not count.',
	run: async (values, [sentence = ''], terminal) => {
		const language = values.language ?? 'da';
		if (language !== 'da' && language !== 'en') {
			throw new GraphError(
				'bad-usage',
				'--language',
				`There is no answer in '${language}'.`,
				'Use --language da or --language en.'
			);
		}
		const linker = openLinker(seedFolder(values.seed, terminal));
		const concept = values.concept === undefined ? undefined : conceptId(linker, values.concept);
		const { mentions, ambiguous, nearMisses, silent } = explain(linker, sentence, concept);
		const words = WORDS[language];
		const label = (id: string) => {
			const node = linker.concepts.find((candidate) => candidate.id === id);
			return (language === 'da' ? node?.label : node?.labelEn) ?? id;
		};
		const list = (title: string, found: readonly ExplainedWords[]) => {
			if (found.length === 0) return;
			terminal.out(`${title}\n`);
			for (const { concept: of, start, end, form, ...said } of found) {
				terminal.out(`  ${label(of)}: ${form} [${start}–${end}]\n    ${said[language]}\n`);
			}
		};
		list(words.linked, mentions);
		list(words.open, ambiguous);
		list(words.near, nearMisses);
		for (const id of silent) terminal.out(`${words.silent(label(id))}\n`);
		if (mentions.length + ambiguous.length + nearMisses.length + silent.length === 0)
			terminal.out(`${words.nothing}\n`);
		return 0;
	}
});

const WORDS = {
	da: {
		linked: 'Henviser til:',
		open: 'Kan ikke afgøres og tælles ikke:',
		near: 'Ligner, men tæller ikke:',
		silent: (label: string) => `Sætningen har intet ord for ${label}.`,
		nothing: 'Sætningen har intet ord for noget begreb.'
	},
	en: {
		linked: 'Linked to:',
		open: 'Undecided and not counted:',
		near: 'Looks alike and does not count:',
		silent: (label: string) => `The sentence has no word for ${label}.`,
		nothing: 'The sentence has no word for any concept.'
	}
} as const;

function conceptId(linker: OpenLinker, key: string): string {
	const found = linker.vocabulary.concepts.find(
		(concept) => concept.key === key || nodeId('Concept', concept.key) === key
	);
	if (found === undefined) {
		const keys = linker.vocabulary.concepts.map((concept) => concept.key).join(', ');
		throw new GraphError('unknown-id', key, `There is no concept '${key}'.`, `Use one of: ${keys}.`);
	}
	return nodeId('Concept', found.key);
}
