/** What the rules for «mod» ask about its neighbours: does a noun phrase follow, does a verb govern it? */

import { words, type Place } from './place.ts';
import {
	AFTER_NOUN,
	AFTER_NOUN_ADVERBS,
	GUARD_WORDS,
	MIDDLE,
	NEUTER_DETERMINERS,
	PERSONS,
	PREPOSITIONS
} from './mod-words.ts';

const BE_PRESENT = words('skulle ville kunne måtte burde være blive have gøre turde');
const MODALS = words('skulle ville kunne måtte burde');
const ASKING = words('hvad hvilken hvilket hvilke hvem');
const POINTING_VERBS = words('pege vende styre stile sigte stræbe rette bevæge trække køre gå arbejde kæmpe navigere');
const OBJECTS = words('os mig dig jer dem ham hende');
const IS = words('være blive');
const MEANS = words('betyde');
/** Shares of people, who can be against. */
const SHARES = words('mange nogle få fleste alle flere andre ingen enkelte');
const OPENERS = words('derfor her nu dermed således samtidig ofte måske netop særligt især herhjemme dér der');
const POSSESSIVES = words('vores deres jeres mine dine sine hans hendes den de denne');
const TIME_AFTER = words('dag gang eneste uge morgen time måned år møde');
const SUBJECT_OPENERS = words('at hvor når hvis fordi og men så da om selvom mens end som derfor hvordan');
/** Nouns in the plural that look like verbs, and that one goes against or towards. */
const PLURALS = words('grænser priser klager farer angreb taler skader fejl sager stormer');

/** The preposition's complement: a noun phrase begins here. */
export function beginsNounPhrase(place: Place, at: number): boolean {
	if (!place.isWord(at)) return false;
	const word = place.at(at);
	if (AFTER_NOUN.has(word) || AFTER_NOUN_ADVERBS.has(word) || word === 'til' || word === 'på' || word === 'at')
		return false;
	if (isTimeAfter(place, at)) return false;
	return true;
}

/** «hver dag», «hver gang», «hele vejen»: time said after the noun. */
export function isTimeAfter(place: Place, at: number): boolean {
	const word = place.at(at);
	if ((word === 'hver' || word === 'hvert') && TIME_AFTER.has(place.at(at + 1))) return true;
	return word === 'hele' && (place.at(at + 1) === 'tiden' || place.at(at + 1) === 'vejen');
}

/** A verb with tense that cannot be read as a noun or adjective, or one the sentence's beginning asks for. */
export function isFinite(place: Place, at: number): boolean {
	if (!place.isWord(at) || AFTER_NOUN.has(place.at(at)) || PREPOSITIONS.has(place.at(at))) return false;
	const { finite, noun, adjective, definite } = place.classes(at);
	if (!finite) return false;
	if (place.isVerb(at, BE_PRESENT) && !place.classes(at).definite) return true;
	if (!noun && !adjective) return true;
	if (!adjective && !definite && isSubjectPosition(place) && !PLURALS.has(place.at(at))) return true;
	const next = place.at(at + 1);
	return next === 'om' || next === 'ikke' || next === 'også' || next === 'altid' || next === 'både';
}

/** Where a subject stands: first in its clause, or described by an adjective or determiner. */
export function isSubjectPosition(place: Place): boolean {
	return place.isSentenceEdge(-1) || SUBJECT_OPENERS.has(place.at(-1)) || describedBefore(place);
}

/** «Hos os er mod en værdi», «derfor skal mod læres»: a verb before, and before that no subject. */
export function isInvertedSubject(place: Place): boolean {
	if (!place.isVerb(-1, BE_PRESENT)) return false;
	const { infinitive, adjective, definite } = place.classes(1);
	if (place.isVerb(-1, MODALS) && infinitive && !definite) return true;
	const clause = place.near(14);
	const opening = clause[clause.length - 1] ?? '';
	if (clause.length < 2 || PERSONS.has(place.at(-2)) !== OBJECTS.has(place.at(-2))) return false;
	if (place.isVerb(-1, MODALS)) return false;
	return (
		(PREPOSITIONS.has(opening) || OPENERS.has(opening)) &&
		(adjective || /^(?:en|et|den|det|ikke|også|både|noget|vores)$/.test(place.at(1)))
	);
}

/** «For os er mod at sige det højt»: the sentence says what courage is, and no person stands as its subject, who could be against. */
export function isSaidToBe(place: Place): boolean {
	if (place.at(1) !== 'at') return false;
	if (place.isVerb(-1, MEANS)) return true;
	if (!place.isVerb(-1, IS)) return false;
	const clause = place.near(10);
	const opening = clause[clause.length - 1] ?? '';
	const before = place.at(-2);
	if (SHARES.has(before)) return false;
	if (OPENERS.has(opening)) return clause.length === 2;
	return /^(?:for|hos|i|på)$/.test(opening) && (OBJECTS.has(before) || place.classes(-2).noun);
}

/** «Hvilken retning peger tallene mod»: a question asks for what the preposition points to. */
export function isAskedDirection(place: Place): boolean {
	if (PREPOSITIONS.has(place.at(-1)) || describedBefore(place)) return false;
	const clause = place.near(10);
	return (
		clause.some((word) => ASKING.has(word)) &&
		clause.some((word) => place.classesOf(word).verbs.some((verb) => POINTING_VERBS.has(verb)))
	);
}

/** The governing verb stands right before; or a subject, a short adverb or the one who receives stands between: «giver deres medarbejdere mod». */
export function governedBy(place: Place, verbs: ReadonlySet<string>): boolean {
	let receivers = 0;
	for (let back = 1; back <= 5; back += 1) {
		if (!place.isWord(-back)) return false;
		if (place.isVerb(-back, verbs)) return true;
		const word = place.at(-back);
		if (PERSONS.has(word) || MIDDLE.has(word) || POSSESSIVES.has(word)) continue;
		receivers += 1;
		if (receivers > 1 || !place.classes(-back).noun) return false;
	}
	return false;
}

export function guarded(place: Place): boolean {
	return place
		.before(7)
		.some((word) => GUARD_WORDS.has(word) || place.classesOf(word).verbs.some((verb) => GUARD_WORDS.has(verb)));
}

export function describedBefore(place: Place): boolean {
	const word = place.at(-1);
	if (!place.isWord(-1)) return false;
	if (NEUTER_DETERMINERS.has(word)) return true;
	const { adjective, finite } = place.classes(-1);
	return adjective && !finite && (word.endsWith('t') || word.endsWith('e'));
}
