/** Names and sentences for a country that does not exist: everyday words that no concept of the vocabulary uses. */

import type { Draw } from './draw.ts';

const list = (words: string) => words.split(' ');

/** The commonest first. */
const SMALL = list(
	'og vi at er i det til en som for med den på har af de kan ikke når hver vores om skal også fra alle sig et eller hvor ved os dem men så efter før mellem hos under over gennem dag år altid gerne både selv'
);
const THINGS = list(
	'have bro skov kyst mark vej tog havn torv park skole bibliotek værksted køkken hal strand sti cykel båd mølle eng sø bæk bakke gård hegn tårn kontor telefon brev kort plan liste tavle bord stol lampe vindue dør trappe kælder loft tag mur sten træ blad rod gren frugt korn brød kaffe avis bog side ord tal linje farve lyd sang dans spil bold hold kamp tur rejse sommer vinter forår efterår morgen aften time uge måned vind regn sol sky sne is'
);
const ENDINGS = ['', 'en', 'er', 'erne', 's'];

const FIRST = list(
	'Aske Birkel Dal Eger El Fal Fugle Græs Hassel Hav Hede Høj Kilde Klint Korn Lille Lind Lyng Løv Mose Nørre Pile Ravn Rose Rug Siv Skov Sommer Stor Strand Stråen Svane Søndre Tjørn Torn Val Vester Vind Øster Ål'
);
const SECOND = list(
	'bjerg borg bro by bæk bøl dal drup enge gårde havn hede holm holt høj kær køb lev lund løse marke næs mose odde rup rød sig skov slet sted strup sund sø torp tofte um vad vang vig ø'
);
const THIRD = list('Nord Syd Øst Vest Midt Indre Ydre Gamle Ny');

/** The name of a place; no two numbers have the same. */
export function placeName(number: number): string {
	const pairs = FIRST.length * SECOND.length;
	const pair = number % pairs;
	// Every pair of parts once before any comes again; a step that shares no divisor mixes them.
	const mixed = (pair * 1009) % pairs;
	const name = `${FIRST[mixed % FIRST.length] ?? ''}${SECOND[Math.floor(mixed / FIRST.length)] ?? ''}`;
	const turn = Math.floor(number / pairs);
	if (turn === 0) return name;
	const third = THIRD[(turn - 1) % THIRD.length] ?? '';
	const round = Math.floor((turn - 1) / THIRD.length);
	return round === 0 ? `${name} ${third}` : `${name} ${third} ${round + 1}`;
}

/** Regions of the invented country: none is one of Denmark's. Those that come oftener have more organisations. */
const REGIONS = list('Bakkelandet Bakkelandet Bakkelandet Fjordene Fjordene Fjordene Hedeegnen Hedeegnen Kysten Øerne');
/** Of so many organisations one is no municipality. */
const ONE_AGENCY_IN = 9;

/** The region of the place with this number. */
export function regionOf(number: number): string {
	return REGIONS[number % REGIONS.length] ?? '';
}

/** What kind of organisation the place with this number is. */
export function kindOf(number: number): string {
	return (number + 1) % ONE_AGENCY_IN === 0 ? 'styrelse' : 'kommune';
}

/** A word that carries no concept: a small one, a thing, or one of some tens of thousands of compounds. */
function plainWord(draw: Draw): string {
	const kind = draw.share();
	if (kind < 0.55) return draw.pickEarly(SMALL);
	const thing = draw.pickEarly(THINGS);
	const ending = draw.pick(ENDINGS);
	return kind < 0.8 ? `${thing}${ending}` : `${draw.pick(THINGS)}${thing}${ending}`;
}

/** A sentence, and where in it each given word stands (UTF-16 offset), in the order given. */
export function sentence(given: readonly string[], length: number, draw: Draw): { text: string; starts: number[] } {
	const words = Math.max(length, given.length + 1);
	const starts: number[] = [];
	let text = '';
	for (let place = 0; place < words; place++) {
		const next = given[starts.length];
		// As many places left as words to set: each must take one. The first word is none of them, since it is written with a capital.
		const must = words - place <= given.length - starts.length;
		const isGiven = place > 0 && next !== undefined && (must || draw.share() < given.length / words);
		const word = isGiven ? next : plainWord(draw);
		if (place > 0) text += ' ';
		if (isGiven) starts.push(text.length);
		text += place === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
	}
	return { text: `${text}.`, starts };
}
