/** The plurals that change their vowel: the dictionary lists them as words of their own, without a word about the singular. */

const PLURALS: readonly (readonly [plural: string, singular: string])[] = [
	['børn', 'barn'],
	['mænd', 'mand'],
	['kræfter', 'kraft'],
	['hænder', 'hånd'],
	['fødder', 'fod'],
	['bøger', 'bog'],
	['rødder', 'rod'],
	['tænder', 'tand'],
	['nætter', 'nat'],
	['stænger', 'stang'],
	['tænger', 'tang'],
	['ænder', 'and'],
	['gæs', 'gås'],
	['bønder', 'bonde'],
	['mødre', 'moder'],
	['fædre', 'fader'],
	['brødre', 'broder'],
	['døtre', 'datter'],
	['øjne', 'øje'],
	['stæder', 'stad'],
	['sønner', 'søn'],
	['tæer', 'tå'],
	['klør', 'klo'],
	['stænder', 'stand']
];

/** `talsmænd` → talsmand, where that is a word; otherwise the word itself. */
export function singularOf(plural: string, has: (word: string) => boolean): string {
	for (const [ending, singular] of PLURALS) {
		if (!plural.endsWith(ending)) continue;
		const word = plural.slice(0, -ending.length) + singular;
		if (has(word)) return word;
	}
	return plural;
}
