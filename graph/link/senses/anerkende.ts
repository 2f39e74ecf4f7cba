/** Is «anerkende» to appreciate, to admit, or what an authority does? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

const ADMITTED = words(
	'problem problemer problemet behov behovet fejl fejlen begrænsning begrænsninger udfordring udfordringer udfordringen synergi synergien vilkår vilkåret vilkårene realitet realiteter realiteterne kompleksitet kompleksiteten grundvilkår faktum sandheden usikkerhed usikkerheden'
);

/** What an authority recognises: a claim, an injury, a degree, a receipt. */
const FORMAL =
	/^(?:klage|krav|arbejdsskade|erhvervssygdom|skade|uddannelse|modtagelse|gyldighed|eksamen|faderskab|gæld|fordring|merit|kvittering|ansøgning)(?:n|en|et|r|er|s|ns|ens|ets|rne|erne|ne|nes|ernes)?$/;
const AUTHORITIES = words(
	'ministeriet ministerium styrelsen arbejdsskadestyrelsen forsikringen forsikringsselskabet retten domstolen nævnet myndigheden myndighederne staten skat'
);

/** Verbs of praise: beside one of them, what is recognised is praised too. */
const PRAISE = words(
	'hylde rose fejre påskønne værdsætte takke respektere belønne fremhæve bemærke elske glæde anprise prise hædre ære'
);

/** «hylder og anerkender», «anerkender, roser og påskønner». */
function besidePraise(place: Place): boolean {
	const joined = (step: 1 | -1): boolean => {
		let at = step;
		while (/^(?:og|,|samt)$/.test(place.at(at))) at += step;
		return at !== step && place.isVerb(at, PRAISE);
	};
	return joined(-1) || joined(1);
}

export const anerkendeTable: SenseTable = {
	key: 'anerkende',
	open: {
		da: '»anerkende« kan være at påskønne eller at indrømme.',
		en: '“anerkende” may be to appreciate or to admit.'
	},
	rules: [
		{
			key: 'anerkende.praise',
			counts: true,
			da: 'Ved siden af et ord for ros er »anerkende« også ros.',
			en: 'Beside a word of praise, “anerkende” is praise too.',
			example: 'Vi hylder og [anerkender], at kolleger hjælper til.',
			counterExample: 'Vi ved og [anerkender], at tiden er knap.',
			holds: besidePraise
		},
		{
			key: 'anerkende.admit',
			counts: false,
			da: 'At anerkende, at noget er sådan, er at indrømme det.',
			en: 'To recognise that something is so is to admit it.',
			example: 'Vi må [anerkende], at tiden er knap.',
			counterExample: 'Vi må [anerkende] hinandens indsats.',
			holds: (place) =>
				/^anerkend(?:e|er|te|t)$/.test(place.form) &&
				((place.at(1) === ',' && /^(?:at|hvor|hvad|hvis)$/.test(place.at(2))) ||
					/^(?:at|hvor|hvad)$/.test(place.at(1)) ||
					place.after(3).some((word) => ADMITTED.has(word)))
		},
		{
			key: 'anerkende.formal',
			counts: false,
			da: 'At en myndighed anerkender et krav, en skade eller en uddannelse, er en afgørelse.',
			en: 'An authority’s recognition of a claim, an injury or a degree is a ruling.',
			example: 'Skaden blev [anerkendt] som en arbejdsskade.',
			counterExample: 'Lederen bliver [anerkendt] for sin indsats.',
			holds: (place) =>
				place.form !== 'anerkendende' &&
				(((place.form === 'anerkendes' || /^anerkend(?:t|te)$/.test(place.form)) && place.at(1) === 'som') ||
					(/^anerkend(?:es|t|te)$/.test(place.form) && place.after(3).some((word) => AUTHORITIES.has(word))) ||
					place.near(4).some((word) => AUTHORITIES.has(word)) ||
					place.after(4).some((word) => FORMAL.test(word)) ||
					(/^anerkend(?:es|t)$/.test(place.form) && place.near(4).some((word) => FORMAL.test(word))))
		},
		{
			key: 'anerkende.appreciate',
			counts: true,
			da: 'At anerkende mennesker og deres indsats er anerkendelse.',
			en: 'To recognise people and what they do is recognition.',
			example: 'Vi må [anerkende] hinandens indsats.',
			counterExample: 'Vi må [anerkende], at tiden er knap.',
			holds: () => true
		}
	]
};
