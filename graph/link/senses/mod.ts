/** Is «mod» the noun (courage) or the preposition (towards, against)? The neighbours decide. */

import { words } from './place.ts';
import {
	beginsNounPhrase,
	describedBefore,
	governedBy,
	guarded,
	isAskedDirection,
	isFinite,
	isInvertedSubject,
	isSaidToBe,
	isSubjectPosition,
	isTimeAfter
} from './mod-context.ts';
import { MOD_EXPRESSIONS } from './mod-expressions.ts';
import {
	AFTER_NOUN,
	AFTER_NOUN_ADVERBS,
	COURAGE_VERBS,
	DIRECTION_VERBS,
	MIDDLE,
	NEUTER_DETERMINERS,
	PARTICLES,
	PERSONS,
	PREPOSITIONS,
	STRONG_COURAGE_VERBS
} from './mod-words.ts';
import type { SenseTable } from './sense.ts';

const ADVERBS = words('ikke aldrig altid kun ofte sjældent heller stadig hverken jo nemlig desværre gerne faktisk');
const ONLY = words('blot bare mindre kun alene mere en et én den det de');
const VALUED = words('højere højt højest først øverst lige særligt mest');
const BEFORE_NOUN = words('uden med af gennem igennem via trods hos blandt foruden');
const BEFORE_NOUN_WEAKLY = words('om for på til fra ved i mellem omkring bag inden');
const BE = words('være');
const SUBJECTS = words('der vi jeg du i de man han hun');
/** Who can be for or against: people, bodies, and shares of them. A value or a key word cannot. */
const CAMPS =
	/^(?:enkelte|nogle|flere|mange|alle|ingen|begge|medlem(?:met|mer|merne)?|fler(?:tal|tallet)|mindretal(?:let)?|halvdelen|resten|direktionen?|udvalget|udvalgene|byrådet|rådet|bestyrelsen|parti(?:et|er|erne)?|lederne|ledere|medarbejder(?:ne|e)|borgerne|kollegerne|andre|\p{L}*(?:medlemmer|medlemmerne|partierne))$/u;

export const modTable: SenseTable = {
	key: 'mod',
	open: {
		da: 'Ordene omkring »mod« afgør ikke, om det er navneordet eller forholdsordet.',
		en: 'The words around “mod” do not settle whether it is the noun (courage) or the preposition (towards, against).'
	},
	rules: [
		...MOD_EXPRESSIONS,
		{
			key: 'mod.after-preposition',
			counts: true,
			da: 'Et forholdsord står lige før (»med mod«, »uden mod«, »om mod«): så er »mod« navneordet.',
			en: 'A preposition stands right before (“med mod”, “uden mod”, “om mod”): then “mod” is the noun.',
			example: 'Ansvar uden [mod] fører ingen vegne.',
			counterExample: 'Vi går ud [mod] byen.',
			holds: (place) =>
				BEFORE_NOUN.has(place.at(-1)) ||
				(BEFORE_NOUN_WEAKLY.has(place.at(-1)) && (!beginsNounPhrase(place, 1) || isFinite(place, 1)))
		},
		{
			key: 'mod.direction-at-end',
			counts: false,
			da: '»mod« hører til et udsagnsord eller et ord for retning lige før (»arbejde mod«, »frem mod«) og er forholdsordet.',
			en: '“mod” belongs to a verb or word of direction right before it (“arbejde mod”, “frem mod”): the preposition.',
			example: 'Det er det mål, vi arbejder [mod].',
			counterExample: 'Den nye leder har [mod].',
			holds: (place) => {
				if (!place.isEdge(1) && !isFinite(place, 1) && !/^(?:og|når|hvis|men|i|med)$/.test(place.at(1))) return false;
				if (NEUTER_DETERMINERS.has(place.at(-2)) || place.at(-2) === 'det') return false;
				if (PARTICLES.has(place.at(-1)) && !/^(?:åben|åbne|ærlig|ærlige|loyal|loyale|gode)$/.test(place.at(-1)))
					return true;
				if (isAskedDirection(place)) return true;
				if (place.isEdge(1) && place.isVerb(-1, BE) && (SUBJECTS.has(place.at(-2)) || CAMPS.test(place.at(-2))))
					return true;
				const verb = PERSONS.has(place.at(-1)) || MIDDLE.has(place.at(-1)) || place.at(-1) === 'os' ? -2 : -1;
				return (
					place.isVerb(verb, DIRECTION_VERBS) &&
					!place.isVerb(verb, STRONG_COURAGE_VERBS) &&
					!place.isVerb(verb, COURAGE_VERBS)
				);
			}
		},
		{
			key: 'mod.particle',
			counts: false,
			da: 'Et ord for retning eller holdning står lige før (»ind mod«, »på vej mod«, »kampen mod«): forholdsordet.',
			en: 'A word of direction or attitude stands right before (“ind mod”, “på vej mod”, “kampen mod”): the preposition.',
			example: 'Organisationen er på vej [mod] en ny struktur.',
			counterExample: 'Vi viser vejen, når vi har [mod].',
			holds: (place) =>
				PARTICLES.has(place.at(-1)) && (beginsNounPhrase(place, 1) || (place.at(1) === 'til' && place.at(-1) === 'op'))
		},
		{
			key: 'mod.til-paa',
			counts: true,
			da: '»mod til« og »mod på« er navneordet: man har mod til eller på noget.',
			en: '“mod til” and “mod på” are the noun: courage to do or appetite for something.',
			example: 'Vi har [mod] til at gå nye veje.',
			counterExample: 'Vi går [mod] nye tider.',
			holds: (place) => place.at(1) === 'til' || place.at(1) === 'på'
		},
		{
			key: 'mod.guard-at',
			counts: false,
			da: '»mod at« efter ord som advare, beskytte, kæmpe eller værne er forholdsordet.',
			en: '“mod at” after words such as warn, protect or fight is the preposition.',
			example: 'Vi advarer [mod] at lade stå til.',
			counterExample: 'Det kræver [mod] at sige fra.',
			holds: (place) => place.at(1) === 'at' && guarded(place) && !governedBy(place, STRONG_COURAGE_VERBS)
		},
		{
			key: 'mod.object-at',
			counts: true,
			da: '»mod at« efter ord som kræve, have, vise eller give er navneordet.',
			en: '“mod at” after words such as demand, have, show or give is the noun.',
			example: 'Det kræver [mod] at sige fra.',
			counterExample: 'Vi advarer [mod] at lade stå til.',
			holds: (place) =>
				place.at(1) === 'at' &&
				!(place.isVerb(-2, BE) && CAMPS.test(place.at(-1))) &&
				(governedBy(place, COURAGE_VERBS) ||
					describedBefore(place) ||
					PREPOSITIONS.has(place.at(-1)) ||
					/^(?:skal|og|både)$/.test(place.at(-1)))
		},
		{
			key: 'mod.said-to-be',
			counts: true,
			da: '»For os er mod at …«, »mod betyder at …«: sætningen siger, hvad mod er.',
			en: '“For os er mod at …”: the sentence says what courage is.',
			example: 'For os er [mod] at sige det højt.',
			counterExample: 'Vi er [mod] at flytte mødet.',
			holds: isSaidToBe
		},
		{
			key: 'mod.object-time',
			counts: true,
			da: '»mod« er det, man viser, har eller kræver; derefter følger en angivelse af tid eller grad.',
			en: '“mod” is what is shown, had or demanded; a phrase of time or degree follows.',
			example: 'Vi viser [mod] hver dag.',
			counterExample: 'Vi ser [mod] hver enkelt borger.',
			holds: (place) => (isTimeAfter(place, 1) || AFTER_NOUN_ADVERBS.has(place.at(1))) && !PARTICLES.has(place.at(-1))
		},
		{
			key: 'mod.inverted-subject',
			counts: true,
			da: '»mod« er grundled efter »er«, »skal«, »kan« og lignende, fordi noget andet begynder sætningen.',
			en: '“mod” is the subject after “er”, “skal”, “kan” and the like, since something else opens the sentence.',
			example: 'Hos os er [mod] en fast del af hverdagen.',
			counterExample: 'Vi er [mod] planen.',
			holds: isInvertedSubject
		},
		{
			key: 'mod.before-adverb',
			counts: true,
			da: 'Et biord som »ikke« eller »altid« følger; efter forholdsordet står det kun i »mod ikke blot«.',
			en: 'An adverb such as “ikke” or “altid” follows; after the preposition that stands only in “mod ikke blot”.',
			example: 'Her er det klart, at [mod] aldrig går af mode.',
			counterExample: 'Vi har ansvar [mod] ikke blot borgere, men naboer.',
			holds: (place) =>
				ADVERBS.has(place.at(1)) &&
				!ONLY.has(place.at(2)) &&
				!PARTICLES.has(place.at(-1)) &&
				!place.isVerb(-1, DIRECTION_VERBS)
		},
		{
			key: 'mod.valued',
			counts: true,
			da: '»mod« er det, man sætter højt, højere eller først.',
			en: '“mod” is what is put high, higher or first.',
			example: 'Vi sætter [mod] højere end ro.',
			counterExample: 'Vi stræber [mod] højere kvalitet.',
			holds: (place) =>
				VALUED.has(place.at(1)) &&
				(place.isEdge(2) || /^(?:end|i|på|hos|når)$/.test(place.at(2))) &&
				!place.isVerb(-1, DIRECTION_VERBS)
		},
		{
			key: 'mod.object-adverb',
			counts: true,
			da: '»mod« er det, man kræver eller viser; derefter følger et biord eller en ny sætning.',
			en: '“mod” is what is demanded or shown; an adverb or a new clause follows.',
			example: 'At lede kræver [mod] både i medgang og modgang.',
			counterExample: 'Vi har ansvar [mod] både borgere og ansatte.',
			holds: (place) =>
				/^(?:både|ikke|især|hvad|hvordan|selv|også)$/.test(place.at(1)) && governedBy(place, STRONG_COURAGE_VERBS)
		},
		{
			key: 'mod.before-preposition',
			counts: true,
			da: 'Efter »mod« står et forholdsord eller et bindeord; det kan kun følge efter navneordet.',
			en: 'A preposition or conjunction follows; only the noun can stand before it.',
			example: 'Vi roser [mod] og nysgerrighed.',
			counterExample: 'Vi går [mod] fremtiden.',
			holds: (place) =>
				AFTER_NOUN.has(place.at(1)) &&
				!(
					/^(?:i|fra)$/.test(place.at(1)) &&
					/^(?:dag|går|fjor|året)$/.test(place.at(2)) &&
					/\d|procent|pct|%/.test(place.at(-1))
				)
		},
		{
			key: 'mod.subject',
			counts: true,
			da: '»mod« er sætningens grundled: derefter står et udsagnsord i nutid eller datid.',
			en: '“mod” is the subject: a verb with tense follows.',
			example: 'Hos os er det kendt, at [mod] belønnes.',
			counterExample: 'Hos os er vi gode [mod] hinanden.',
			holds: (place) => isFinite(place, 1)
		},
		{
			key: 'mod.before-noun-phrase',
			counts: false,
			da: 'Efter »mod« står det, som retningen eller modstanden gælder: forholdsordet.',
			en: 'What the direction or resistance is about follows: the preposition.',
			example: 'Vi arbejder målrettet [mod] fælles mål.',
			counterExample: 'Fælles mål kræver [mod].',
			holds: (place) =>
				beginsNounPhrase(place, 1) &&
				!(governedBy(place, STRONG_COURAGE_VERBS) && !PARTICLES.has(place.at(-1))) &&
				!(isSubjectPosition(place) && place.classes(1).finite)
		},
		{
			key: 'mod.object',
			counts: true,
			da: '»mod« slutter et led og er det, der vises, kræves eller nævnes: navneordet.',
			en: '“mod” ends its phrase and is what is shown, demanded or named: the noun.',
			example: 'At lede kræver [mod].',
			counterExample: 'At lede er at gå foran [mod] målet.',
			holds: (place) => place.isEdge(1)
		}
	]
};
