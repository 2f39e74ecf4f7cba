/** Is «bruger» a user, or uses? */

import type { SenseTable } from './sense.ts';
import { BEFORE_NOUN, POSSESSIVES } from './word-groups.ts';

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
