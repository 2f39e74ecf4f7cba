/** Is «modet» courage, or «mødet» (the meeting) that lost its ø in scanning? Frequency cannot tell; the neighbours often can. */

import { words } from './place.ts';
import { COMPANIONS, COURAGE_VERBS, WEEKDAYS } from './mod-words.ts';
import type { SenseTable } from './sense.ts';

const MEETING_PREPOSITIONS = words('ved efter før inden siden under til');
/** Before courage too, so they speak for the meeting only in a damaged text. */
const WEAK_PREPOSITIONS = words('i fra mellem om på');
const MEETING_VERBS = words(
	'holde afholde starte begynde slutte afslutte indkalde aflyse flytte forberede deltage lede afvikle planlægge evaluere varsle indlede åbne forlade'
);
const MEETING_WORDS = words(
	'referat referatet dagsorden dagsordenen indkaldelse indkaldelsen mødeleder mødelederen punkt punktet deltagere deltagerne'
);
const COURAGE_MOVES = words('vokse svigte svinde synke stige mangle smitte falde forsvinde komme kræve være skulle');
const MEETING_MOVES = words('begynde starte slutte vare holde afholde finde indlede afslutte aflyse blive');
const COURAGE_OWN = words(
	'dyrke miste tabe samle finde bevare styrke have give mangle kræve få vise hente genfinde fastholde nære vække rumme udvise skabe øve træne støtte belønne ønske'
);

export const modetTable: SenseTable = {
	key: 'modet',
	open: {
		da: 'Det kan være »modet« eller et »mødet«, der har mistet sit ø.',
		en: 'It may be “modet” (the courage), or “mødet” (the meeting) that lost its ø.'
	},
	rules: [
		{
			key: 'modet.up',
			counts: true,
			da: '»holde modet oppe« er at bevare modet.',
			en: '“holde modet oppe” means to keep up one’s courage.',
			example: 'Vi skal holde [modet] oppe.',
			counterExample: 'Vi skal holde [modet] i dag.',
			holds: (place) => place.at(1) === 'oppe'
		},
		{
			key: 'modet.meeting-with',
			counts: false,
			da: '»modet med« eller »modet mellem« er »mødet«, der har mistet sit ø.',
			en: '“modet med/mellem” is “mødet” (the encounter) that lost its ø.',
			example: 'Det sker i [modet] med borgeren.',
			counterExample: 'Du har [modet] til at handle.',
			holds: (place) => /^(?:med|mellem)$/.test(place.at(1)) && !place.isVerb(-1, COURAGE_OWN)
		},
		{
			key: 'modet.meeting-preposition',
			counts: false,
			da: 'Forholdsord som »efter«, »før« eller »under« foran hører til »mødet«.',
			en: 'Prepositions such as “efter”, “før” or “under” in front belong to “mødet” (the meeting).',
			example: 'Efter [modet] samlede vi op.',
			counterExample: 'Vi styrker [modet] efter nederlag.',
			holds: (place) =>
				(MEETING_PREPOSITIONS.has(place.at(-1)) || (place.damaged && WEAK_PREPOSITIONS.has(place.at(-1)))) &&
				!(place.at(1) === 'til' && place.at(2) === 'at')
		},
		{
			key: 'modet.meeting-word',
			counts: false,
			da: 'Ord som referat, dagsorden, indkalde eller deltage viser, at det er »mødet«.',
			en: 'Words such as minutes, agenda, convene or attend show that it is “mødet” (the meeting).',
			example: 'Chefen indkalder til og leder [modet].',
			counterExample: 'Chefen finder [modet].',
			holds: (place) => place.before(4).some((word) => MEETING_WORDS.has(word)) || place.verbBefore(2, MEETING_VERBS)
		},
		{
			key: 'modet.meeting-time',
			counts: false,
			da: 'Et tidspunkt eller et sted efter viser, at det er »mødet«.',
			en: 'A time or place after it shows that it is “mødet” (the meeting).',
			example: 'Vi ses, når [modet] på torsdag er slut.',
			counterExample: 'Vi har [modet] til forandring.',
			holds: (place) => place.at(1) === 'på' && (WEEKDAYS.has(place.at(2)) || /^\d/.test(place.at(2)))
		},
		{
			key: 'modet.til-paa',
			counts: true,
			da: '»modet til« og »modet på« er mod: man har modet til noget.',
			en: '“modet til” and “modet på” are courage: having the courage to do something.',
			example: 'Du har [modet] til at stille spørgsmål.',
			counterExample: 'Du deltager i [modet] tirsdag.',
			holds: (place) => place.at(1) === 'til' || place.at(1) === 'på'
		},
		{
			key: 'modet.object',
			counts: true,
			da: 'Et udsagnsord som dyrke, have, miste eller finde tager modet som genstand.',
			en: 'A verb such as cultivate, have, lose or find takes courage as its object.',
			example: 'Vi dyrker [modet] i hverdagen.',
			counterExample: 'Vi forlader [modet] i god tid.',
			holds: (place) => place.verbBefore(3, COURAGE_OWN) || place.isVerb(-1, COURAGE_VERBS)
		},
		{
			key: 'modet.pair',
			counts: true,
			da: '»modet« står i par med viljen, lysten, evnen eller lignende.',
			en: '“modet” stands in a pair with will, desire, ability or the like.',
			example: 'Viljen og [modet] er der.',
			counterExample: 'Kaffen og [modet] var gode.',
			holds: (place) =>
				(/^(?:og|,|eller)$/.test(place.at(-1)) && COMPANIONS.has(place.at(-2))) ||
				(/^(?:og|,|eller)$/.test(place.at(1)) && COMPANIONS.has(place.at(2)))
		},
		{
			key: 'modet.meeting-happens',
			counts: false,
			da: 'Det, der begynder, slutter eller bliver holdt, er »mødet«.',
			en: 'What begins, ends or is held is “mødet” (the meeting).',
			example: '[Modet] begynder klokken ni.',
			counterExample: '[Modet] vokser med erfaringen.',
			holds: (place) => place.isVerb(1, MEETING_MOVES)
		},
		{
			key: 'modet.subject',
			counts: true,
			da: 'Det, der vokser, svigter eller smitter, er modet.',
			en: 'What grows, fails or spreads is courage.',
			example: '[Modet] vokser med erfaringen.',
			counterExample: '[Modet] begynder klokken ni.',
			holds: (place) => place.isVerb(1, COURAGE_MOVES)
		},
		{
			key: 'modet.intact',
			counts: true,
			da: 'Teksten er ikke skadet af skanning, så »modet« er, hvad der står.',
			en: 'The text is not damaged by scanning, so “modet” is what it says.',
			example: 'Lederens vigtigste egenskab er [modet].',
			counterExample: 'Referatet fra [modet] er sendt ud.',
			holds: (place) => !place.damaged
		}
	]
};
