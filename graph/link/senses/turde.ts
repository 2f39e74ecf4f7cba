/** Is «turde» dare, or a polite guess? */

import type { SenseTable } from './sense.ts';

export const turdeTable: SenseTable = {
	key: 'turde',
	open: {
		da: 'Ordene omkring »turde« afgør ikke betydningen.',
		en: 'The words around “turde” do not settle its sense.'
	},
	rules: [
		{
			key: 'turde.surely',
			counts: false,
			da: '»det turde være« betyder, at noget er sandsynligt.',
			en: '“det turde være” means that something is likely.',
			example: 'Det [turde] være kendt af alle.',
			counterExample: 'Du skal [turde] være dig selv.',
			holds: (place) => place.at(1) === 'være' && /^(?:det|dette|hvilket|som|der)$/.test(place.at(-1))
		},
		{
			key: 'turde.dare',
			counts: true,
			da: '»turde« er at have mod til.',
			en: '“turde” is to dare.',
			example: 'Du skal [turde] være dig selv.',
			counterExample: 'Det [turde] være kendt af alle.',
			holds: () => true
		}
	]
};
