/** Every rule by which words become a mention, each with its sentence in Danish and English. */

import { DECIDED } from '../facts/evidence.ts';
import { SENSE_TABLES } from './senses/tables.ts';
import type { Language } from '../text/language.ts';

/** How words are found, or passed over, before a sense rule looks at them. */
const FORM_RULES = {
	word: {
		da: 'Ordet eller en bøjning af det står i begrebets ordliste.',
		en: 'The word or an inflection of it is in the concept’s word list.'
	},
	phrase: {
		da: 'Ordene er et fast udtryk i begrebets ordliste.',
		en: 'The words are an expression in the concept’s word list.'
	},
	'compound-first': {
		da: 'Ordet er sammensat, og første led står i begrebets ordliste som et led, der tæller.',
		en: 'The word is a compound whose first part counts by the concept’s word list.'
	},
	'compound-last': {
		da: 'Ordet er sammensat, og sidste led står i begrebets ordliste som et led, der tæller.',
		en: 'The word is a compound whose last part counts by the concept’s word list.'
	},
	doubt: {
		da: 'Ordlisten nævner ordet som et tvivlstilfælde, som et menneske skal se på.',
		en: 'The word list names the word as a doubtful case for a person to look at.'
	},
	excluded: {
		da: 'Ordlisten nævner ordet blandt dem, der ligner, men ikke tæller.',
		en: 'The word list names the word among those that look alike and do not count.'
	},
	[DECIDED]: {
		da: 'Et menneske har afgjort, at ordene handler om begrebet.',
		en: 'A person has decided that the words are about the concept.'
	},
	lookalike: {
		da: 'Ordet ligner et af begrebets ord, men er et andet ord.',
		en: 'The word looks like one of the concept’s and is another word.'
	}
} as const;

const SENTENCES = new Map<string, { readonly da: string; readonly en: string }>([
	...Object.entries(FORM_RULES),
	...SENSE_TABLES.map((table) => [`${table.key}.open`, table.open] as const),
	...SENSE_TABLES.flatMap((table) => table.rules.map((rule) => [rule.key, rule] as const))
]);

/** A rule in one plain sentence; an unknown key, as from an older graph, gives the key itself. */
export function describeRule(key: string, lang: Language): string {
	return SENTENCES.get(key)?.[lang] ?? key;
}

/** Every rule's sentences by its key, keys sorted. */
export function ruleSentences(): Record<string, { da: string; en: string }> {
	return Object.fromEntries(
		ruleKeys().map((key) => [key, { da: describeRule(key, 'da'), en: describeRule(key, 'en') }])
	);
}

/** All rule keys, sorted. */
export function ruleKeys(): string[] {
	return [...SENTENCES.keys()].sort();
}
