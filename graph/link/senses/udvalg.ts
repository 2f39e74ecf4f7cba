/** Is «udvalg» a political committee, or a selection? */

import type { SenseTable } from './sense.ts';

export const udvalgTable: SenseTable = {
	key: 'udvalg',
	open: {
		da: '»udvalg« kan være et politisk udvalg eller en mængde at vælge af.',
		en: '“udvalg” may be a committee or a selection.'
	},
	rules: [
		{
			key: 'udvalg.selection',
			counts: false,
			da: '»et udvalg af« er en mængde at vælge imellem.',
			en: '“et udvalg af” is a selection to choose from.',
			example: 'Der er et bredt [udvalg] af kurser.',
			counterExample: 'Sagen er sendt til [udvalget].',
			holds: (place) =>
				place.form === 'udvalg' && (place.at(1) === 'af' || /^(?:bredt|rigt|varieret)$/.test(place.at(-1)))
		},
		{
			key: 'udvalg.committee',
			counts: true,
			da: '»udvalg« er et politisk udvalg.',
			en: '“udvalg” is a political committee.',
			example: 'Sagen er sendt til [udvalget].',
			counterExample: 'Der er et bredt [udvalg] af kurser.',
			holds: () => true
		}
	]
};
