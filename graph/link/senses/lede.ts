/** Is «lede» or «leder» to lead people and work, to search, to bring about, or a person's post? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';
import { AUXILIARIES } from './word-groups.ts';

const LEADERS = words('vi jeg du i man');
/** What flows or is brought somewhere: «lede vand væk», «lede tanken hen på». */
const CARRIED =
	/^(?:vand(?:et)?|varme(?:n)?|strøm(?:men)?|tanke(?:n|r|rne)?|luft(?:en)?|trafik(?:ken)?|opmærksomhed(?:en)?|lys(?:et)?|spildevand(?:et)?|regnvand(?:et)?)$/;

const elsewhere = (place: Place) =>
	place.after(3).some((word) => word === 'efter' || word === 'hen') ||
	/^(?:til|væk|bort|ud|ind|op|ned|tilbage|frem)$/.test(place.at(1)) ||
	place.after(2).some((word) => CARRIED.test(word));

const afterVerb = (place: Place) =>
	place.at(-1) === 'at' ||
	place.near(4).some((word) => word === 'at' || place.classesOf(word).verbs.some((verb) => AUXILIARIES.has(verb))) ||
	place.at(-1) === 'og';

export const ledeTable: SenseTable = {
	key: 'lede',
	open: {
		da: '»lede« kan være at lede mennesker, at lede efter noget eller en stilling.',
		en: '“lede” may be to lead people, to search, or a post.'
	},
	rules: [
		{
			key: 'lede.elsewhere',
			counts: false,
			da: '»lede efter«, »lede til« og »lede vand væk« er ikke at lede mennesker.',
			en: '“lede efter” (search), “lede til” (bring about) and leading water are not leading people.',
			example: 'Vi skal [lede] efter nøglen.',
			counterExample: 'Vi skal [lede] mennesker.',
			holds: elsewhere
		},
		{
			key: 'lede.lead',
			counts: true,
			da: 'Efter »at«, »vil«, »skal« og lignende er »lede« at øve ledelse.',
			en: 'After “at”, “vil”, “skal” and the like, “lede” is to lead.',
			example: 'At [lede] er at lytte.',
			counterExample: 'Hun har [lede] ved røg.',
			holds: (place) => place.form === 'lede' && afterVerb(place)
		},
		{
			key: 'lede.leads',
			counts: true,
			da: '»vi leder«, »du leder«, »hvordan leder vi«: at øve ledelse.',
			en: '“vi leder”, “du leder”, “hvordan leder vi”: to lead.',
			example: 'Vi [leder] gennem tillid.',
			counterExample: 'Du er [leder] af et team.',
			holds: (place) =>
				place.form === 'leder' &&
				((LEADERS.has(place.at(-1)) && !place.isVerb(-2, words('være blive'))) ||
					(LEADERS.has(place.at(1)) && !place.isWord(-2) && /^(?:hvordan|når)$/.test(place.at(-1))))
		},
		{
			key: 'lede.post',
			counts: false,
			da: '»en leder« og »som leder« nævner en stilling.',
			en: '“en leder” and “som leder” name a post.',
			example: 'Hun er [leder] af børnehaven.',
			counterExample: 'Vi [leder] gennem tillid.',
			holds: (place) => place.form === 'leder'
		}
	]
};
