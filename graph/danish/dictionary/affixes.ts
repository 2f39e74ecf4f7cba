/** Reads a Hunspell affix file with numeric flags: which endings a flag adds, under what condition, and what they may be followed by. */

/** One ending of a flag. `next` are the flags an ending brings along: further endings, and the places it may take in a compound. */
export interface SuffixRule {
	strip: string;
	add: string;
	next: readonly number[];
	matches: (word: string) => boolean;
	/** The morphological tag as the file spells it, such as `+NUTID`; empty where it has none. */
	tag: string;
}

/** The compound and visibility flags, by what they say. */
export const FLAG = {
	forbidden: 6,
	needsAffix: 8,
	compoundBegin: 32,
	compoundMiddle: 33,
	compoundEnd: 34,
	onlyInCompound: 36,
	compassPrefix: 54,
	noSuggest: 86,
	nextMost: 89,
	mostOfAll: 90
} as const;

/** Parses the suffix rules of an affix file, by flag. Prefix rules are few and are known by name where they are used. */
export function parseSuffixes(affixFile: string): Map<number, SuffixRule[]> {
	const rules = new Map<number, SuffixRule[]>();
	for (const line of affixFile.split('\n')) {
		const [kind, flag, strip, added, condition, tag] = line.trim().split(/\s+/);
		// a header line has four fields (SFX 1 Y 4), a rule at least five
		if (kind !== 'SFX' || strip === undefined || added === undefined || condition === undefined) continue;
		const [add = '', next = ''] = added.split('/');
		const own = rules.get(Number(flag)) ?? [];
		own.push({
			strip: strip === '0' ? '' : strip,
			add: add === '0' ? '' : add,
			next: parseFlags(next),
			matches: ending(condition),
			tag: tag ?? ''
		});
		rules.set(Number(flag), own);
	}
	return rules;
}

/** `31,35` → [31, 35] */
export function parseFlags(flags: string): number[] {
	return flags === '' ? [] : flags.split(',').map(Number);
}

function ending(condition: string): (word: string) => boolean {
	if (condition === '.') return () => true;
	const pattern = new RegExp(`${condition}$`, 'u');
	return (word) => pattern.test(word);
}
