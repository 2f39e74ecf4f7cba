/** Tells the headings that name values, such as "Tillid" or "Mod & Rummelighed", from those that say what a section is about. */

import type { Dictionary } from '../danish/dictionary/dictionary.ts';

/** A heading of more names is a sentence about them. */
const MOST_NAMES = 3;
/** Alone among other headings, a word is a value only where it is one by its form or by use. */
const LEAST_IN_SERIES = 2;

const PARTED = /\s*(?:[&+/,·•|–-]|(?<!\p{L})(?:og|samt)(?!\p{L}))\s*/iu;
/** Endings of what a person or an organisation can be or show. */
const QUALITY = /(?:hed|skab|sans|itet|lyst|glæde|sind|vilje|evne|kraft|tillid|ansvar|mod|respekt)$/iu;
const BY_USE = new Set(
	`tillid mod respekt ansvar omsorg nærvær humor glæde ro orden omhu dialog empati tryghed trivsel loyalitet energi
	balance tempo retning samarbejde samspil sammenhold udvikling kvalitet service læring åbenhed stolthed engagement
	anerkendelse faglighed innovation nysgerrighed ligeværd mangfoldighed kommunikation helhed ambition handlekraft
	medindflydelse fællesskab troværdighed etik frihed bæredygtighed demokrati viden resultater borgeren`.split(/\s+/)
);
/** Parts of a document, whatever it is about. */
const PARTS = new Set(
	`indledning forord indhold baggrund formål bilag kontakt kolofon opsummering afslutning konklusion rammer definitioner
	ledelse ledelsesgrundlag personalepolitik værdigrundlag værdier værdi vision mission strategi mål principper
	organisation kommunen kommune medarbejdere ledere leder medarbejder direktion adfærd holdninger handlinger
	proces implementering opfølgning arbejdsgang spørgsmål eksempler noter litteratur kilder tak roller rolle menu`.split(
		/\s+/
	)
);

/**
 * Says of each heading of one document whether it names a value: one to three nouns, by form or use the name of a
 * quality, or of the same form as others beside it.
 */
export function valueNames(headings: readonly string[], dictionary: Dictionary): (heading: string) => boolean {
	const bare = new Set(headings.filter((heading) => areNouns(namesIn(heading), dictionary)));
	const isSeries = bare.size >= LEAST_IN_SERIES;
	return (heading) => {
		const names = namesIn(heading);
		if (!areNouns(names, dictionary)) return false;
		return isSeries || names.some((name) => QUALITY.test(name) || BY_USE.has(name));
	};
}

/** The names that a heading sets side by side, in small letters; a number before them left away. */
function namesIn(heading: string): string[] {
	return heading
		.toLowerCase()
		.replace(/^\p{N}+[.):]?\s+/u, '')
		.replace(/[.:!]$/, '')
		.split(PARTED)
		.filter((name) => name !== '');
}

function areNouns(names: readonly string[], dictionary: Dictionary): boolean {
	if (names.length === 0 || names.length > MOST_NAMES) return false;
	return names.every((name) => !PARTS.has(name) && (BY_USE.has(name) || isNoun(name, dictionary)));
}

function isNoun(name: string, dictionary: Dictionary): boolean {
	if (!/^\p{L}{2,40}$/u.test(name)) return false;
	const readings = dictionary.lemmas(name);
	if (readings.some(({ tags }) => tags.includes('noun') && !tags.includes('plural') && !tags.includes('genitive')))
		return true;
	return QUALITY.test(name) && dictionary.split(name).length > 0;
}
