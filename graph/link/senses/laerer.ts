/** Is «lærer» a teacher, or learns? */

import type { SenseTable } from './sense.ts';
import { BEFORE_NOUN, POSSESSIVES } from './word-groups.ts';

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
