/** Is «betjene» to serve people, or to work a machine? */

import type { SenseTable } from './sense.ts';

const SERVED =
	/^(?:\p{L}*borger(?:e|ne|nes|en|ens)?|bruger(?:e|ne)|virksomhed(?:er|erne)|kunde(?:r|rne|n)|pårørende|gæst(?:er|erne)|patient(?:er|erne)|foreninger|alle)$/u;

export const betjeneTable: SenseTable = {
	key: 'betjene',
	open: {
		da: '»betjene« kan være at hjælpe mennesker eller at styre en maskine.',
		en: '“betjene” may be to serve people, or to work a machine.'
	},
	rules: [
		{
			key: 'betjene.people',
			counts: true,
			da: 'At betjene borgere og kunder er service.',
			en: 'To serve citizens and customers is service.',
			example: 'Vi [betjener] borgerne hurtigt.',
			counterExample: 'Hun [betjener] maskinen.',
			holds: (place) => [...place.near(4), ...place.after(4)].some((word) => SERVED.test(word))
		}
	]
};
