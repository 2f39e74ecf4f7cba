/** Expands one dictionary entry into every form it has: free forms with lemma and tags, and the shapes it takes inside a compound. */

import { FLAG, parseFlags, type SuffixRule } from './affixes.ts';
import { singularOf } from './umlaut-plurals.ts';
import { classOfEnding, irregularVerbTags, isPluralOnly, tagsOfEnding, wordClasses } from './word-class.ts';

export interface Expanded {
	form: string;
	lemma: string;
	/** Sorted. */
	tags: string[];
	/** The form can stand alone. */
	free: boolean;
	begin: boolean;
	middle: boolean;
	end: boolean;
	/** Not to be offered as a correction: the dictionary says so. */
	unwanted: boolean;
}

interface Step {
	form: string;
	flags: readonly number[];
	tags: readonly string[];
	wordClass: string | undefined;
}

/** A parsed line of the dictionary file. */
export interface Entry {
	word: string;
	flags: readonly number[];
	/** The lemma the file names: `gik st:gå`. */
	stem: string | undefined;
	/** Irregular forms that the file lists at their lemma. */
	alternatives: readonly string[];
}

/** What an entry must know of the others. */
export interface Surroundings {
	suffixes: ReadonlyMap<number, readonly SuffixRule[]>;
	has: (word: string) => boolean;
	isVerb: (word: string) => boolean;
}

/** The forms of an entry. The same form may come several times, with other readings. */
export function expandEntry(entry: Entry, { suffixes, has, isVerb }: Surroundings): Expanded[] {
	const { word, flags, stem, alternatives } = entry;
	const lemma = stem ?? (isPluralOnly(flags) ? singularOf(word, has) : word);
	const classes = wordClasses(flags, alternatives);
	const irregular = stem !== undefined && isVerb(stem) ? irregularVerbTags(word, stem) : [];
	if (lemma !== word && stem === undefined) irregular.push('plural');
	const unwanted = flags.includes(FLAG.noSuggest);
	const expanded: Expanded[] = [];
	const emit = (step: Step) => {
		if (step.flags.includes(FLAG.needsAffix)) return;
		const tags = new Set(step.tags);
		if (step.wordClass) tags.add(step.wordClass);
		expanded.push({
			form: step.form,
			lemma,
			tags: [...tags].sort(),
			free: !step.flags.includes(FLAG.onlyInCompound),
			begin: step.flags.includes(FLAG.compoundBegin),
			middle: step.flags.includes(FLAG.compoundMiddle),
			end: step.flags.includes(FLAG.compoundEnd),
			unwanted
		});
	};
	if (classes.length === 0) emit({ form: word, flags, tags: irregular, wordClass: undefined });
	for (const wordClass of classes) emit({ form: word, flags, tags: irregular, wordClass });
	const only = classes.length === 1 ? classes[0] : undefined;
	for (const step of inflect({ form: word, flags, tags: irregular, wordClass: only }, suffixes)) {
		emit(step);
		for (const further of inflect(step, suffixes)) emit(further);
	}
	return expanded;
}

/** The forms one ending further on; a superlative also takes the prefixes næst- and aller-. */
function inflect(from: Step, suffixes: ReadonlyMap<number, readonly SuffixRule[]>): Step[] {
	const steps: Step[] = [];
	for (const flag of from.flags) {
		if (flag === FLAG.nextMost) steps.push({ ...from, form: `næst${from.form}`, flags: [] });
		if (flag === FLAG.mostOfAll) steps.push({ ...from, form: `aller${from.form}`, flags: [] });
		for (const rule of suffixes.get(flag) ?? []) {
			if (!from.form.endsWith(rule.strip) || !rule.matches(from.form)) continue;
			steps.push({
				form: from.form.slice(0, from.form.length - rule.strip.length) + rule.add,
				flags: rule.next,
				tags: [...from.tags, ...tagsOfEnding(flag, rule.tag)],
				wordClass: from.wordClass ?? classOfEnding(flag)
			});
		}
	}
	return steps;
}

/** Parses a line such as `ledelse/10,11,2,39,29` or `gik st:gå`. Undefined for forbidden words and for entries of several words. */
export function parseEntry(line: string): Entry | undefined {
	const [head = '', ...fields] = line.trim().split(/\s+/);
	// a second part without `xx:` is a word of a fixed phrase (i aften); the lexicon holds single words
	if (fields.some((field) => !/^[a-z]{2}:/.test(field))) return undefined;
	const [word = '', list = ''] = head.split('/');
	const flags = parseFlags(list);
	if (word === '' || flags.includes(FLAG.forbidden)) return undefined;
	const value = (key: string) => fields.filter((f) => f.startsWith(key)).map((f) => f.slice(key.length));
	return { word, flags, stem: value('st:')[0], alternatives: value('al:') };
}
