/** Is «initiativ» the drive to begin something, or a project? */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';

const DRIVE = words('eget egne personligt sit');
const JOINED = words('og , samt eller både');

export const initiativTable: SenseTable = {
	key: 'initiativ',
	open: {
		da: '»initiativ« kan være evnen til at gå i gang eller et projekt.',
		en: '“initiativ” may be the drive to begin, or a project.'
	},
	rules: [
		{
			key: 'initiativ.own',
			counts: true,
			da: '»på eget initiativ« er selv at gå i gang.',
			en: '“på eget initiativ” is to begin by oneself.',
			example: 'Hun går i gang på eget [initiativ].',
			counterExample: 'Det skete på [initiativ] af naboen.',
			holds: (place) => DRIVE.has(place.at(-1))
		},
		{
			key: 'initiativ.project',
			counts: false,
			da: '»et nyt initiativ« og »på initiativ af« nævner et projekt eller dets ophav.',
			en: '“et nyt initiativ” and “på initiativ af” name a project or its origin.',
			example: 'Projektet er et nyt [initiativ] fra staten.',
			counterExample: 'Vi værdsætter [initiativ].',
			holds: (place) =>
				place.at(1) === 'af' ||
				place.at(1) === 'fra' ||
				place.form === 'initiativet' ||
				/^(?:et|dette|hvert|intet|statens|kommunens|regeringens|byrådets|hans|hendes|deres)$/.test(place.at(-1)) ||
				((place.classes(-1).adjective || /^(?:godt|stort|flot)$/.test(place.at(-1))) &&
					!JOINED.has(place.at(-1)) &&
					!place.isVerb(-1, words('værdsætte belønne')))
		},
		{
			key: 'initiativ.drive',
			counts: true,
			da: '»initiativ« alene, uden »et«, er evnen til at gå i gang.',
			en: '“initiativ” alone, without an article, is the drive to begin.',
			example: 'Vi værdsætter [initiativ].',
			counterExample: 'Projektet er et nyt [initiativ] fra staten.',
			holds: (place) => place.form === 'initiativ'
		}
	]
};
