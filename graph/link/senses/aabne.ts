/** Is «åbne» open, of people, or to open something? */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';
import { AUXILIARIES } from './word-groups.ts';

const REFLEXIVE = words('sig os mig dig jer');

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
