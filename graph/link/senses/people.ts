/** Words that are a person or an act: «bruger» (user, uses), «lærer» (teacher, learns). */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';

const BEFORE_NOUN = words('en den enhver hver ingen hvilken enkelt enkelte ny nye aktiv tilfreds');
const POSSESSIVES = words('vores min din sin jeres deres hans hendes dens dets skolens kommunens');

export const brugerTable: SenseTable = {
	key: 'bruger',
	open: {
		da: '»bruger« kan være en person eller det at bruge noget.',
		en: '“bruger” may be a person (user) or the act of using.'
	},
	rules: [
		{
			key: 'bruger.person',
			counts: true,
			da: 'Et kendeord eller tillægsord foran viser, at »bruger« er en person.',
			en: 'A determiner or adjective in front shows that “bruger” is a person.',
			example: 'Hver [bruger] bliver hørt.',
			counterExample: 'Vi [bruger] hinandens viden.',
			holds: (place) =>
				BEFORE_NOUN.has(place.at(-1)) ||
				(POSSESSIVES.has(place.at(-1)) && place.isEdge(1)) ||
				(place.at(-1) === 'som' && place.at(1) === 'af')
		},
		{
			key: 'bruger.act',
			counts: false,
			da: '»bruger« er det at bruge noget.',
			en: '“bruger” is the act of using something.',
			example: 'Vi [bruger] hinandens viden.',
			counterExample: 'Hver [bruger] bliver hørt.',
			holds: () => true
		}
	]
};

export const laererTable: SenseTable = {
	key: 'lærer',
	open: {
		da: '»lærer« kan være en person eller det at lære.',
		en: '“lærer” may be a person (teacher) or the act of learning.'
	},
	rules: [
		{
			key: 'lærer.person',
			counts: false,
			da: 'Et kendeord foran viser, at »lærer« er en person.',
			en: 'A determiner in front shows that “lærer” is a person (teacher).',
			example: 'En [lærer] og en pædagog deler klassen.',
			counterExample: 'Vi [lærer] af hinanden.',
			holds: (place) => BEFORE_NOUN.has(place.at(-1)) || POSSESSIVES.has(place.at(-1)) || place.at(-1) === 'som'
		},
		{
			key: 'lærer.act',
			counts: true,
			da: '»lærer« er det at lære.',
			en: '“lærer” is the act of learning.',
			example: 'Vi [lærer] af hinanden.',
			counterExample: 'En [lærer] og en pædagog deler klassen.',
			holds: () => true
		}
	]
};
