/** Is «sammenhæng» how things belong together, or the occasion on which something happens? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

/** Said of a whole that things are part of. */
const WIDE = words('større store stor bredere brede hele hel samlet samlede helhedsorienterede længere lange');
/** What points at an occasion, or at some of many. */
const POINTING = words(
	`den denne det dette de disse andre anden andet hvilken hvilke enhver alle flere nogle visse enkelte få forskellige
	mange mangfoldige sådan sådanne samme en et hver hvert begge ingen øvrige offentlige officielle alverdens`
);
/** What one has of things that belong together: «indsigt i komplekse sammenhænge». */
const INSIGHT = words(
	`indsigt viden overblik indblik forståelse interesse sans tænke tænker tænkt tænkende se ser set forstå forstår kobling
	orden rod brud`
);

/** How many words back the preposition stands that the adjectives before the word lead to; 0 if there is none. */
function prepositionBefore(place: Place): number {
	for (let back = 1; back <= 8; back += 1) {
		const word = place.at(-back);
		if (/^(?:i|til|fra|ved|på|under|inden)$/.test(word)) return back;
		const joins = word === ',' || word === 'og' || word === 'eller' || word === 'som';
		if (!joins && !POINTING.has(word) && !place.classes(-back).adjective) return 0;
	}
	return 0;
}

function isOccasion(place: Place): boolean {
	const back = prepositionBefore(place);
	if (back < 2) return false;
	const between = Array.from({ length: back - 1 }, (_, index) => place.at(-1 - index));
	if (between.some((word) => WIDE.has(word))) return false;
	if (INSIGHT.has(place.at(-back - 1))) return false;
	if (between.some((word) => POINTING.has(word))) return true;
	return place.at(-back) === 'i' || place.at(-back) === 'til' || place.at(-back) === 'fra';
}

export const sammenhaengTable: SenseTable = {
	key: 'sammenhæng',
	open: {
		da: '»sammenhæng« kan være det, der hænger sammen, eller en lejlighed.',
		en: '“sammenhæng” may be how things belong together, or an occasion.'
	},
	rules: [
		{
			key: 'sammenhæng.occasion',
			counts: false,
			da: '»i … sammenhænge« med et tillægsord eller et ord som »andre« betyder ved de lejligheder.',
			en: '“i … sammenhænge” with an adjective or a word such as “andre” means on such occasions.',
			example: 'I faglige og sociale [sammenhænge] møder vi mange mennesker.',
			counterExample: 'Vi tænker i [sammenhænge].',
			holds: isOccasion
		},
		{
			key: 'sammenhæng.whole',
			counts: true,
			da: 'At skabe, se eller tænke i sammenhæng er at se det hele.',
			en: 'To create, see or think in sammenhæng is to see the whole.',
			example: 'Vi skaber [sammenhæng] i forløbet.',
			counterExample: 'Ordet bruges i andre [sammenhænge].',
			holds: () => true
		}
	]
};
