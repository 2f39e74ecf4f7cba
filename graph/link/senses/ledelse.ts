/** Is «ledelse» the practice of leading, or the people who lead? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

/** The body of people at some level. */
const LEVELS = words(
	`øverste daglige nærmeste lokale kommunens skolens centrets virksomhedens regionens hospitalets samlede nye tidligere
	kommunale administrative politiske siddende afdelingens institutionens selskabets mellem`
);
/** With whom the management talks or agrees. */
const OTHERS =
	/^(?:medarbejder(?:e|ne)?|ansatte|personale(?:t)?|bestyrelse(?:n)?|tillidsrepræsentant(?:er|erne)?|borger(?:e|ne)?|kolleg(?:er|erne)|politikere|forældre|organisationer(?:ne)?|fagforening(?:er|en)?)$/;
const PRACTISED = words('bedrive udøve påtage lykkes forstå øve udvikle lære forbedre drøfte styrke dele tage');
/** A post, not the practice: «er i ledelse», «med på ledelsesmøde». */
const JOINS = words('og eller samt mellem');

const amongPeople = (place: Place) =>
	LEVELS.has(place.at(-1)) ||
	(JOINS.has(place.at(1)) && OTHERS.test(place.at(2))) ||
	(JOINS.has(place.at(-1)) && OTHERS.test(place.at(-2)));

export const ledelseTable: SenseTable = {
	key: 'ledelse',
	open: {
		da: '»ledelse« kan være det at lede eller dem, der leder.',
		en: '“ledelse” may be leading, or those who lead.'
	},
	rules: [
		{
			key: 'ledelse.people',
			counts: false,
			da: '»den øverste ledelse«, »ledelse og medarbejdere«: dem, der leder, ikke det at lede.',
			en: '“den øverste ledelse”, “ledelse og medarbejdere”: those who lead, not leading.',
			example: 'Der er møde mellem [ledelse] og medarbejdere.',
			counterExample: 'God [ledelse] er afgørende.',
			holds: amongPeople
		},
		{
			key: 'ledelse.described',
			counts: true,
			da: 'Et tillægsord siger, hvordan der ledes: »god ledelse«, »tydelig ledelse«.',
			en: 'An adjective says how one leads: “god ledelse”, “tydelig ledelse”.',
			example: 'God [ledelse] er afgørende.',
			counterExample: 'Der er møde mellem [ledelse] og medarbejdere.',
			holds: (place) =>
				(place.classes(-1).adjective || /^(?:god|godt|gode|dårlig|bedre)$/.test(place.at(-1))) &&
				!/^(?:en|den|denne|enhver|hver|al|anden|samme|ny|nye)$/.test(place.at(-1))
		},
		{
			key: 'ledelse.practised',
			counts: true,
			da: '»udøve ledelse«, »sammen om ledelse«, »i min ledelse«: det at lede.',
			en: '“udøve ledelse”, “sammen om ledelse”, “i min ledelse”: leading.',
			example: 'Vi er sammen om [ledelse].',
			counterExample: 'Vores [ledelse] sidder på første sal.',
			holds: (place) =>
				place.near(4).some((word) => place.classesOf(word).verbs.some((verb) => PRACTISED.has(verb))) ||
				/^(?:om|for|i|til|gennem|på|som|ved)$/.test(place.at(-1)) ||
				(/^(?:i|med|for)$/.test(place.at(-2)) && /^(?:min|din|sin)$/.test(place.at(-1)))
		},
		{
			key: 'ledelse.subject',
			counts: true,
			da: '»Ledelse er at …«, »Ledelse handler om …«: sætningen siger, hvad det er at lede.',
			en: '“Ledelse er at …”: the sentence says what leading is.',
			example: '[Ledelse] handler om mennesker.',
			counterExample: '[Ledelse] og medarbejdere mødes.',
			holds: (place) =>
				(place.isSentenceEdge(-1) || /^(?:at|hvad)$/.test(place.at(-1))) &&
				(place.isEdge(1) || place.isVerb(1, words('være handle betyde kræve foregå ske begynde skabe udvikle')))
		}
	]
};
