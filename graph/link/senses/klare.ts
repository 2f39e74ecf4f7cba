/** Is «klare» clear, in the plural, or to cope? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';
import { AUXILIARIES } from './word-groups.ts';

const afterVerb = (place: Place) =>
	place.near(3).some((word) => word === 'at' || place.classesOf(word).verbs.some((verb) => AUXILIARIES.has(verb)));

export const klareTable: SenseTable = {
	key: 'klare',
	open: { da: '»klare« kan være tydelige eller at magte noget.', en: '“klare” may be clear or to cope.' },
	rules: [
		{
			key: 'klare.cope',
			counts: false,
			da: 'Efter »at«, »kan«, »skal« og lignende er »klare« at magte noget.',
			en: 'After “at”, “kan”, “skal” and the like, “klare” is to cope.',
			example: 'Vi skal kunne [klare] opgaverne selv.',
			counterExample: 'Vi skal have [klare] mål.',
			holds: (place) => {
				if (!afterVerb(place) || place.isVerb(-1, words('have skabe sætte give få kræve opstille'))) return false;
				const indefinitePlural = place.classes(1).noun && !place.classes(1).definite && !/s$/.test(place.at(1));
				return !indefinitePlural || (place.at(-1) === 'at' && !place.classes(2).finite);
			}
		},
		{
			key: 'klare.clear',
			counts: true,
			da: '»klare« er tydelige.',
			en: '“klare” is clear.',
			example: 'Vi skal have [klare] mål.',
			counterExample: 'Vi skal kunne [klare] opgaverne selv.',
			holds: () => true
		}
	]
};
