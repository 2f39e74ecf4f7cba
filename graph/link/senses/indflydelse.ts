/** Is «indflydelse» a say in one's work, or the effect of one thing on another? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

const PEOPLE =
	/^(?:vi|jeg|du|i|man|alle|medarbejder(?:e|ne|en)?|ansatte|ansattes|medarbejdernes|kolleg(?:a|er|erne)|kollegaer|lederne|enkelte|teamet|hinanden|os|reel|større|mere)$/;
const WORK =
	/^(?:\p{L}*arbejde(?:t|ts)?|\p{L}*opgave(?:n|r|rne)?|arbejdsdag(?:en)?|arbejdsliv(?:et)?|hverdag(?:en)?|beslutning(?:er|en|erne)?|arbejdstid(?:en)?|arbejdsplads(?:en)?|vagtplan(?:en)?|egen|eget|egne)$/u;
const CITIZENS =
	/^(?:borger(?:e|ne|nes|en|ens)?|bruger(?:e|ne)|pårørende|forældre(?:ne)?|byrådet|politikerne|udvalget)$/;

/** What is named beside it where it is a good of working life. */
const VALUES = words('arbejdsglæde ansvar trivsel engagement ansvaret mening medansvar anerkendelse tillid udvikling');

/** Where it says on what, that must be work; else it is enough that people have it. */
function ofWork(place: Place): boolean {
	if (place.at(1) === 'på') return place.after(6).some((word) => WORK.test(word) || word === 'egne');
	return [...place.before(6), ...place.after(3)].some((word) => PEOPLE.test(word));
}

export const indflydelseTable: SenseTable = {
	key: 'indflydelse',
	open: {
		da: '»indflydelse« kan være at være med til at bestemme eller en virkning.',
		en: '“indflydelse” may be having a say, or an effect.'
	},
	rules: [
		{
			key: 'indflydelse.effect',
			counts: false,
			da: '»under indflydelse af« og borgeres eller politikeres indflydelse er ikke ansattes.',
			en: '“under indflydelse af” and the influence of citizens or politicians are not employees’ say.',
			example: 'Han kørte under [indflydelse] af spiritus.',
			counterExample: 'Alle har [indflydelse] på eget arbejde.',
			holds: (place) =>
				place.at(-1) === 'under' || place.at(1) === 'af' || place.before(6).some((word) => CITIZENS.test(word))
		},
		{
			key: 'indflydelse.say',
			counts: true,
			da: 'Medarbejderes indflydelse på arbejdet er medindflydelse.',
			en: 'Employees’ influence on their work is having a say.',
			example: 'Alle har [indflydelse] på eget arbejde.',
			counterExample: 'Vejret har [indflydelse] på trafikken.',
			holds: (place) => ofWork(place) && !/^(?:vejret|prisen|loven)$/.test(place.at(-2))
		},
		{
			key: 'indflydelse.valued',
			counts: true,
			da: 'Nævnt sammen med glæde, ansvar eller trivsel er »indflydelse« at være med til at bestemme.',
			en: 'Named beside joy, responsibility or well-being, “indflydelse” is having a say.',
			example: 'Ansvar og [indflydelse] følges ad.',
			counterExample: 'Stormen fik [indflydelse] på høsten.',
			holds: (place) => [...place.near(3), ...place.after(3)].some((word) => VALUES.has(word))
		}
	]
};
