/** «klar» as clear or ready, «klare» as clear or cope, «åbne» as open or to open. */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

const BE = words('være blive stå holde gøre ligge melde føle sidde');
const PERSONS = words(
	'vi jeg du i man han hun alle medarbejderne lederne holdet organisationen kommunen os sig dig jer mig I'
);
const AUXILIARIES = words('skulle ville kunne måtte burde få lade hjælpe');
const INTENSIFIED = words(
	'bedre bedst flest mest størst større mere flere færre mindre højere lavere vigtigst vigtigste'
);
const REFLEXIVE = words('sig os mig dig jer');

const afterVerb = (place: Place) =>
	place.near(3).some((word) => word === 'at' || place.classesOf(word).verbs.some((verb) => AUXILIARIES.has(verb)));

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

export const aabneTable: SenseTable = {
	key: 'åbne',
	open: {
		da: 'Det at åbne noget kan være åbenhed eller blot en handling.',
		en: 'To open something may be openness or a mere act.'
	},
	rules: [
		{
			key: 'åbne.oneself',
			counts: true,
			da: 'At åbne sig eller åbne op for andre er åbenhed.',
			en: 'Opening oneself or opening up to others is openness.',
			example: 'Vi skal [åbne] os for nye perspektiver.',
			counterExample: 'Vi skal [åbne] døren.',
			holds: (place) => REFLEXIVE.has(place.at(1)) && /^(?:for|over|mod|op|mere)$/.test(place.at(2))
		},
		{
			key: 'åbne.act',
			counts: false,
			da: 'Efter »at«, »kan«, »skal« og lignende er »åbne« en handling, ikke en egenskab.',
			en: 'After “at”, “kan”, “skal” and the like, “åbne” is an act, not a quality.',
			example: 'Vi skal [åbne] døren.',
			counterExample: 'Vi er [åbne] for kritik.',
			holds: (place) =>
				/^(?:tør|turde|turdet)$/.test(place.at(-1)) ||
				((place.at(-1) === 'at' ||
					place.isVerb(-1, AUXILIARIES) ||
					(place.isVerb(-2, AUXILIARIES) && /^(?:vi|jeg|du|i|man|ikke|også)$/.test(place.at(-1)))) &&
					!(
						place.classes(1).noun &&
						!place.classes(1).definite &&
						!place.classes(1).adjective &&
						place.at(-1) !== 'at'
					))
		},
		{
			key: 'åbne.quality',
			counts: true,
			da: '»åbne« beskriver mennesker eller samtaler.',
			en: '“åbne” describes people or conversations.',
			example: 'Vi er [åbne] for kritik.',
			counterExample: 'Vi skal [åbne] døren.',
			holds: () => true
		}
	]
};
