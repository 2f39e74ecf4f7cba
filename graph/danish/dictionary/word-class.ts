/** What kind of word a dictionary entry is, read from the endings it takes, and the tags an ending adds, in plain words. */

const VERB = new Set([1, 20, 21, 22, 79]);
const NOUN = new Set([
	2, 3, 4, 5, 7, 11, 13, 14, 15, 18, 19, 43, 44, 45, 46, 47, 48, 50, 51, 57, 58, 64, 65, 66, 70, 71, 72, 74, 75, 76, 84,
	85, 87
]);
const ADJECTIVE = new Set([12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 42, 49, 59, 77, 78, 82]);
const NAME = new Set([9, 54]);
const VERBAL_NOUN = 79;
const NEUTER_ENDING = 49;
const PLURAL_ONLY = 74;

const TAGS: Record<string, readonly string[]> = {
	'+GENITIV': ['genitive'],
	'+BESTEMT_ENTAL': ['definite'],
	'+PLUR_BEK': ['definite', 'plural'],
	'+PLUR_UBEK': ['plural'],
	'+KOMPARATIV': ['comparative'],
	'+SUPERLATIV': ['superlative'],
	'+SUPERLATIV_PLURALIS': ['superlative'],
	'+PERF_PART': ['past-participle'],
	'+PRÆSENS_PART': ['present-participle'],
	'+DATID': ['past'],
	'+NUTID': ['present'],
	'+PASSIV': ['passive'],
	'+IMPERATIV': ['imperative']
};

/** The classes an entry belongs to; an entry without endings has none unless its listed forms show a verb. */
export function wordClasses(flags: readonly number[], alternatives: readonly string[]): string[] {
	const classes = new Set<string>();
	for (const flag of flags) {
		if (VERB.has(flag)) classes.add('verb');
		if (NOUN.has(flag)) classes.add('noun');
		if (ADJECTIVE.has(flag)) classes.add('adjective');
		if (NAME.has(flag)) classes.add('name');
	}
	// irregular verbs list their forms instead of taking endings; only verbs have a participle in -nde or a passive past in -des, -tes
	if (alternatives.some((form) => /(nde|[^s]des|[^s]tes)$/.test(form))) classes.add('verb');
	return [...classes];
}

/** The class of a form made by this ending: an entry that takes the endings of several classes gets the right one for each. */
export function classOfEnding(flag: number): string | undefined {
	if (VERB.has(flag)) return 'verb';
	if (NOUN.has(flag)) return 'noun';
	if (ADJECTIVE.has(flag)) return 'adjective';
	return NAME.has(flag) ? 'name' : undefined;
}

/** The plain tags of an ending. */
export function tagsOfEnding(flag: number, tag: string): readonly string[] {
	if (flag === NEUTER_ENDING) return ['neuter'];
	const tags = TAGS[tag] ?? [];
	return flag === VERBAL_NOUN ? [...tags, 'verbal-noun'] : tags;
}

/** True for entries such as `mænd`, whose singular is another entry. */
export function isPluralOnly(flags: readonly number[]): boolean {
	return flags.includes(PLURAL_ONLY);
}

/** What an irregular form of a verb shows by itself: `går` is present, `skriv` (of skrive) and `kom` (of komme) are the imperative. */
export function irregularVerbTags(form: string, lemma: string): string[] {
	if (form === lemma) return ['verb'];
	if (form.endsWith('r')) return ['present', 'verb'];
	if (form.endsWith('nde')) return ['present-participle', 'verb'];
	const bare = lemma === `${form}e` || lemma === `${form}${form.at(-1) ?? ''}e`;
	return bare ? ['imperative', 'verb'] : ['verb'];
}
