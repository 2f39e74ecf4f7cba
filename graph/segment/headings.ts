/** Tells headings and words that lead in a list from statements. */

/** What a dictionary says of words. */
export interface Words {
	/** Alone or as a compound, lower or upper case. */
	isWord(word: string): boolean;
	/** A verb that makes a sentence: `går`, `vil`. */
	isFinite(word: string): boolean;
}

const LONGEST_HEADING = 110;
const MOST_WORDS = 15;
/** A sentence that was left without its full stop has at least so many words; shorter ones stand over a text. */
const LEAST_OF_SENTENCE = 8;
/** The same of a sentence that a colon and a list follow. */
const LEAST_OF_LED = 4;
/** Characters of a heading that stands close to its text. */
const LONGEST_CLOSE = 70;

const ASKS_OR_TELLS = /^(?:sådan|hvordan|hvorfor|hvad|hvem|hvor|når|om|derfor|fra)(?!\p{L})/iu;
/** The commitments of a framework stand over their texts, also with a colon where they are longer than this. */
const LEAST_OF_COMMITMENT = 4;
const COMMITS = /^vi (?:vil|skal)(?!\p{L})/iu;

const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? [];

/** What follows a paragraph in the text. */
export interface Follower {
	readonly kind: 'heading' | 'bullet' | 'paragraph' | 'left-out';
	readonly lines: number;
	readonly text: string;
}

/** Whether a paragraph is a heading. `own`: its words in one line. */
export function isHeading(own: string, next: Follower | undefined, words: Words): boolean {
	const count = wordsIn(own).length;
	if (own.length > LONGEST_HEADING || count > MOST_WORDS || !/^["“”„'’»›]?[\p{Lu}\p{N}]/u.test(own)) return false;
	if (/\p{Ll}[.!?]["“”'’»«]?\s+["“”„'’»«›‹]?\p{Lu}/u.test(own)) return false;
	if (/[.!,;]["“”'’»«]?$/u.test(own) && !own.endsWith('...')) return false;
	if (/:$/.test(own))
		return !isSentence(own, words) || next?.kind !== 'bullet' || (COMMITS.test(own) && count > LEAST_OF_COMMITMENT);
	if (/\?["“”'’»«›‹]?$/u.test(own)) return isQuestionOver(count, next, words);
	return !isUnstopped(own, next, words);
}

/** Words of a question over other headings: `Hvem gør hvad?` */
const MOST_OF_QUESTION = 4;

/** A question over prose, or a short one over a heading, is a heading; a question among questions is one to answer. */
function isQuestionOver(count: number, next: Follower | undefined, words: Words): boolean {
	if (next?.kind !== 'paragraph') return false;
	if (next.lines > 1) return !next.text.trim().endsWith('?');
	return count <= MOST_OF_QUESTION && isCloseHeading(next.text.trim(), words);
}

/** A full sentence without its full stop: long enough, with a verb, and over no text that it could be the heading of. */
function isUnstopped(own: string, next: Follower | undefined, words: Words): boolean {
	const count = wordsIn(own).length;
	if (count < LEAST_OF_SENTENCE || own === own.toUpperCase()) return false;
	if (ASKS_OR_TELLS.test(own) && !(count > LEAST_OF_SENTENCE && isWithMainClause(own, words))) return false;
	if (!wordsIn(own).slice(1).some(words.isFinite)) return false;
	if (!COMMITS.test(own) || next === undefined) return true;
	if (next.kind === 'bullet' || next.lines > 1 || next.text.trim().endsWith(':')) return false;
	return next.text.length <= own.length || !/[.!?]$/.test(next.text.trim());
}

/** `Når en af os er syg, tager de andre over`: behind its comma stands the verb. */
function isWithMainClause(own: string, words: Words): boolean {
	return [...own.matchAll(/,\s+(\p{L}+)/gu)].some(({ 1: word }) => word !== undefined && words.isFinite(word));
}

/** Whether one line between sentences is a heading: short, without an end, over a line that begins anew. */
export function isCloseHeading(line: string, words: Words): boolean {
	if (line.length > LONGEST_CLOSE || !/^["“”„'’»›]?[\p{Lu}\p{N}]/u.test(line)) return false;
	if (/[.!?,;:]["“”'’»«]?$/u.test(line) || /\p{Ll}[.!?]\s+\p{Lu}/u.test(line)) return false;
	return !isUnstopped(line, undefined, words);
}

/** Words that no sentence ends with. */
const UNFINISHED =
	/(?:^|\s)(?:som|at|når|hvis|ved|på|for|til|om|af|med|i|er|har|skal|vil|kan|bør|må|tør)\s*(?::|…|\.{3})?$/iu;
/** Its last word is who does what the points say. */
const SUBJECT_LAST =
	/(?<before>\p{L}+)\s+(?:jeg|du|vi|i|man|han|hun|den|det|de|der|os|lederne|lederen|medarbejderne|medarbejderen)\s*(?::|…|\.{3})?$/iu;
/** These ask for another verb or for what somebody is. */
const AUXILIARY = /^(?:er|har|skal|vil|kan|bør|må|tør|bliver|lader)$/iu;

/** Some are verbs too. */
const CONJUNCTION = /^(?:når|hvis|at|som|da|fordi|hvor|før)$/iu;

/** Whether words before a list are a sentence of their own: they have a verb, and do not stop in the middle. */
function isSentence(own: string, words: Words): boolean {
	const found = wordsIn(own);
	return found.length >= LEAST_OF_LED && found.some(words.isFinite) && !isUnfinished(own, words);
}

/** `Sådan arbejder vi:` is whole, `Vi er modige, når vi:` and `Derfor skal vi:` are not. */
function isUnfinished(own: string, words: Words): boolean {
	if (UNFINISHED.test(own)) return true;
	const before = SUBJECT_LAST.exec(own)?.groups?.before;
	return before !== undefined && (AUXILIARY.test(before) || CONJUNCTION.test(before) || !words.isFinite(before));
}

/** Whether words before a list ask for its points to be whole: `Vi er modige, når vi:`. */
export function leadsIn(own: string, words: Words): boolean {
	return wordsIn(own).length > 1 && isUnfinished(own, words);
}
