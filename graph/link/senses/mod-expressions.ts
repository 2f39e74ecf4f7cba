/** Set phrases in which «mod» is settled before its neighbours are weighed: alone, tage mod, for og mod, a comparison of numbers. */

import { words } from './place.ts';
import { beginsNounPhrase } from './mod-context.ts';
import { COURAGE_VERBS, PREPOSITIONS } from './mod-words.ts';
import type { SenseRule } from './sense.ts';

const NUMBER = /^\d/;
const REFLEXIVE = words('sig os mig dig jer');
const TAKE = words('tage');
const HAVE = words('have');
const OPPOSING_VERBS = words('tage gå stå holde være have sige tale stemme sætte trodse stride handle');
const QUOTES = /^["“”„«»'’‘›‹*_]$/;

export const MOD_EXPRESSIONS: readonly SenseRule[] = [
	{
		key: 'mod.alone',
		counts: true,
		da: '»Mod« står alene som overskrift eller værdi og er derfor navneordet.',
		en: '“Mod” stands alone as a heading or value, so it is the noun courage.',
		example: '[Mod]',
		counterExample: '[Mod] nye mål',
		holds: (place) =>
			(place.isSentenceEdge(-1) && (place.isSentenceEdge(1) || place.at(1) === ',')) ||
			(QUOTES.test(place.at(-1)) && QUOTES.test(place.at(1)))
	},
	{
		key: 'mod.split-imod',
		counts: false,
		da: '»i mod« er ordet »imod« skrevet i to ord.',
		en: '“i mod” is the word “imod” (against, towards) written in two.',
		example: 'Vi tager i [mod] nye kolleger.',
		counterExample: 'Vi møder kolleger med [mod].',
		holds: (place) =>
			place.at(-1) === 'i' &&
			!/^(?:til|på|og)$/.test(place.at(1)) &&
			(beginsNounPhrase(place, 1) || place.verbBefore(5, OPPOSING_VERBS))
	},
	{
		key: 'mod.for-and-against',
		counts: false,
		da: '»for og mod«, »med eller mod«: forholdsordet mod i par med et andet forholdsord.',
		en: '“for og mod”, “med eller mod”: the preposition, paired with another preposition.',
		example: 'Vi vejer argumenter for og [mod], før vi beslutter.',
		counterExample: 'Vi ønsker tillid og [mod], før vi beslutter.',
		holds: (place) =>
			(/^(?:og|eller|samt)$/.test(place.at(-1)) &&
				PREPOSITIONS.has(place.at(-2)) &&
				place.at(1) !== 'til' &&
				place.at(1) !== 'på') ||
			(/^(?:og|eller)$/.test(place.at(1)) && /^(?:for|med|imod|til|fra)$/.test(place.at(2)))
	},
	{
		key: 'mod.something-against',
		counts: false,
		da: '»have noget/intet mod« betyder at være imod.',
		en: '“have noget/intet mod” means to object to something.',
		example: 'Vi har intet [mod] gode ideer udefra.',
		counterExample: 'Vi har et stort [mod] til at lytte.',
		holds: (place) =>
			/^(?:noget|intet|ingenting)$/.test(place.at(-1)) &&
			!/^(?:til|på|og)$/.test(place.at(1)) &&
			(place.verbBefore(6, HAVE) || beginsNounPhrase(place, 1))
	},
	{
		key: 'mod.take-courage',
		counts: true,
		da: '»tage mod til sig« er at fatte mod.',
		en: '“tage mod til sig” means to pluck up courage.',
		example: 'Vi tager [mod] til os og siger det højt.',
		counterExample: 'Vi tager [mod] gæster fra hele landet.',
		holds: (place) =>
			place.verbBefore(4, TAKE) &&
			((place.at(1) === 'til' && REFLEXIVE.has(place.at(2))) ||
				(/^(?:til|at)$/.test(place.at(1)) &&
					place.isVerb(-1, TAKE) &&
					/^(?:det|at)$/.test(place.at(-2)) &&
					place.after(2).includes('at')))
	},
	{
		key: 'mod.receive',
		counts: false,
		da: '»tage mod« betyder at modtage.',
		en: '“tage mod” means to receive.',
		example: 'Vi tager godt [mod] nye kolleger.',
		counterExample: 'Det tager tid at vise [mod].',
		holds: (place) =>
			place.isVerb(-1, TAKE) || place.isVerb(-2, TAKE)
				? place.at(1) !== 'til' || (place.isVerb(-1, TAKE) && place.at(2) !== 'at')
				: place.isVerb(-3, TAKE) && !place.isVerb(-1, COURAGE_VERBS) && !PREPOSITIONS.has(place.at(-1))
	},
	{
		key: 'mod.number',
		counts: false,
		da: 'Efter »mod« står et tal: forholdsordet i en retning eller en sammenligning.',
		en: 'A number follows: the preposition, in a direction or a comparison.',
		example: 'Frem [mod] 2030 vokser byen.',
		counterExample: 'I 2030 har vi [mod] til mere.',
		holds: (place) =>
			NUMBER.test(place.at(1)) ||
			(NUMBER.test(place.at(-1)) && place.isEdge(1)) ||
			(/^(?:over|under|omkring|ca|cirka|knap|godt|kun|næsten)$/.test(place.at(1)) &&
				(NUMBER.test(place.at(2)) || NUMBER.test(place.at(3))))
	}
];
