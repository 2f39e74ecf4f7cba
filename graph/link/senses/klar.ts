/** Is «klar» clear, ready, or «helt klart» as a mere yes? */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';

const BE = words('være blive stå holde gøre ligge melde føle sidde');
const PERSONS = words(
	'vi jeg du i man han hun alle medarbejderne lederne holdet organisationen kommunen os sig dig jer mig I'
);
const INTENSIFIED = words(
	'bedre bedst flest mest størst større mere flere færre mindre højere lavere vigtigst vigtigste'
);

export const klarTable: SenseTable = {
	key: 'klar',
	open: { da: '»klar« kan være tydelig eller parat.', en: '“klar” may be clear or ready.' },
	rules: [
		{
			key: 'klar.obviously',
			counts: false,
			da: '»det er klart, at« og »klart bedst« siger, at noget er oplagt, ikke at nogen er tydelig.',
			en: '“det er klart, at” and “klart bedst” say that something goes without saying, not that someone is clear.',
			example: 'Det er [klart], at vi hjælper.',
			counterExample: 'Vi siger det [klart].',
			holds: (place) =>
				place.form === 'klart' &&
				(INTENSIFIED.has(place.at(1)) ||
					(place.isVerb(-1, words('være')) &&
						place.at(-2) === 'det' &&
						(place.at(1) === 'at' || (place.at(1) === ',' && place.at(2) === 'at'))) ||
					/^(?:så|ja|nej)$/.test(place.at(-1)))
		},
		{
			key: 'klar.ready',
			counts: false,
			da: 'Personer, der er, står eller gør sig klar, er parate.',
			en: 'People who are, stand or get klar are ready.',
			example: 'Holdet står [klar], når krisen kommer.',
			counterExample: 'Retningen er [klar] for alle.',
			holds: (place) =>
				place.form === 'klar' &&
				!place.classes(1).noun &&
				place.near(4).some((word) => PERSONS.has(word)) &&
				place.verbBefore(4, BE)
		},
		{
			key: 'klar.clear',
			counts: true,
			da: '»klar« er tydelig.',
			en: '“klar” is clear.',
			example: 'Retningen er [klar] for alle.',
			counterExample: 'Holdet står [klar], når krisen kommer.',
			holds: () => true
		}
	]
};
