/** Is «tør» dare, or dry? */

import { words, type Place } from './place.ts';
import { PREPOSITIONS } from './mod-words.ts';
import type { SenseTable } from './sense.ts';

const DETERMINERS = words('en den det de et denne dette disse ganske meget lidt for så alt');
const BE = words('være blive føles virke forblive');
const SUBJECTS = words('vi jeg du i man han hun der som de hvem den alle ikke');
const AFTER_DARE = words('at godt ikke også gerne altid nu vi jeg du i man han hun');
const SUBJECT_PRONOUNS = words('vi jeg du i man han hun');
const SHORT_ADVERBS = words('altid lige også så nu først derefter selv straks gerne ofte ikke aldrig');
const OBJECT_OPENERS = words(
	'den det de denne dette disse en et dine din dit mine min mit vores jeres sine sin deres alle'
);

/** A noun phrase right after, at most a subject and a short adverb between, and no infinitive in the clause to dare. */
function driesSomething(place: Place): boolean {
	let at = 1;
	while (at <= 3 && (SUBJECT_PRONOUNS.has(place.at(at)) || SHORT_ADVERBS.has(place.at(at)))) at += 1;
	const next = place.classes(at);
	const thing =
		next.noun && (next.definite || (/(?:er|r)$/.test(place.at(at)) && !next.finite) || place.at(at) === 'hænder');
	const opened = OBJECT_OPENERS.has(place.at(at)) && place.classes(at + 1).noun;
	if (!(thing && !next.infinitive) && !opened) return false;
	if (DETERMINERS.has(place.at(-1)) || place.isVerb(-1, BE)) return false;
	/* An inverted subject: «her tør medarbejderne sige»; what is dared may be said before: «det tør medarbejderne». */
	if (at === 1 && !place.isSentenceEdge(-1) && !SUBJECT_PRONOUNS.has(place.at(-1))) return false;
	return !place.after(12).some((word) => isInfinitive(place, word));
}

function isInfinitive(place: Place, word: string): boolean {
	const { infinitive, definite } = place.classesOf(word);
	return infinitive && !definite && !PREPOSITIONS.has(word) && !SUBJECT_PRONOUNS.has(word) && word !== 'at';
}

/** «kort og tør besked», «lang, tør og støvet»; who is bold (modig) and tør is no thing. */
function isDryToo(place: Place): boolean {
	if (!/^(?:og|,|men|eller)$/.test(place.at(-1))) return false;
	const { adjective, definite, finite } = place.classes(-2);
	if (
		!(adjective || /^(?:lang|ung|tung)$/.test(place.at(-2))) ||
		definite ||
		finite ||
		/^(?:modig|villig|ærlig|lyst|mod$)/.test(place.at(-2))
	)
		return false;
	return !place.after(4).some((word) => isInfinitive(place, word));
}

export const toerTable: SenseTable = {
	key: 'tør',
	open: {
		da: 'Ordene omkring »tør« afgør ikke, om det er at turde eller det modsatte af våd.',
		en: 'The words around “tør” do not settle whether it is dare or dry.'
	},
	rules: [
		{
			key: 'tør.to-dry',
			counts: false,
			da: 'Efter »tør« står det, der bliver tørt, og intet udsagnsord: at tørre noget.',
			en: 'What gets dry follows “tør”, and no infinitive: to dry something.',
			example: '[Tør] altid bordet af efter frokost.',
			counterExample: '[Tør] altid sige din mening.',
			holds: driesSomething
		},
		{
			key: 'tør.doer',
			counts: true,
			da: 'Den, der tør, står lige ved siden af: »vi tør«, »tør du«, »der tør«.',
			en: 'The one who dares stands beside it: “vi tør”, “tør du”, “der tør”.',
			example: 'Vi [tør] stille spørgsmål.',
			counterExample: 'En [tør] gennemgang er ikke nok.',
			holds: (place) => SUBJECTS.has(place.at(-1)) || /^(?:vi|jeg|du|i|man|han|hun)$/.test(place.at(1))
		},
		{
			key: 'tør.dry-thing',
			counts: false,
			da: '»tør« beskriver et navneord eller står efter »er«: det modsatte af våd.',
			en: '“tør” describes a noun or follows “er”: dry.',
			example: 'Jorden var [tør] efter sommeren.',
			counterExample: 'Lederen [tør] være tydelig.',
			holds: (place) => DETERMINERS.has(place.at(-1)) || place.isVerb(-1, BE)
		},
		{
			key: 'tør.dry-too',
			counts: false,
			da: 'Efter et tillægsord og »og« eller komma, og uden udsagnsord i navnemåde bagefter, er »tør« det modsatte af våd.',
			en: 'After an adjective and “og” or a comma, and with no infinitive behind, “tør” is dry.',
			example: 'Det blev en kort og [tør] besked.',
			counterExample: 'Den, der er ny og [tør] spørge, får svar.',
			holds: isDryToo
		},
		{
			key: 'tør.infinitive',
			counts: true,
			da: 'Efter »tør« står et udsagnsord i navnemåde: at turde gøre noget.',
			en: 'An infinitive follows: to dare to do something.',
			example: 'Lederen [tør] være tydelig.',
			counterExample: 'Lederen køber [tør] kaffe.',
			holds: (place) => place.classes(1).infinitive || AFTER_DARE.has(place.at(1))
		},
		{
			key: 'tør.coordinated',
			counts: true,
			da: '»tør« er sideordnet med et andet udsagnsord, eller spørgsmålet begynder med det.',
			en: '“tør” is joined to another verb, or a question begins with it.',
			example: 'Dem, der har modet og [tør], går forrest.',
			counterExample: 'Luften er kold og bliver [tør].',
			holds: (place) => place.isSentenceEdge(-1) || /^(?:og|,)$/.test(place.at(-1))
		},
		{
			key: 'tør.dry-default',
			counts: false,
			da: '»tør« foran et navneord, efter et udsagnsord eller et forholdsord, er det modsatte af våd.',
			en: '“tør” before a noun, after a verb or a preposition, is dry.',
			example: 'Lederen køber [tør] kaffe.',
			counterExample: 'Her [tør] medarbejdere tale om fejl.',
			holds: (place) =>
				place.classes(1).noun && (PREPOSITIONS.has(place.at(-1)) || (place.classes(-1).finite && place.isWord(-2)))
		},
		{
			key: 'tør.verb',
			counts: true,
			da: '»tør« står på udsagnsordets plads efter den, der tør.',
			en: '“tør” stands in the verb’s place after the one who dares.',
			example: 'Når medarbejderne [tør], lykkes vi.',
			counterExample: 'Lederen køber [tør] kaffe.',
			holds: (place) => place.classes(-1).noun || place.after(6).some((word) => place.classesOf(word).infinitive)
		}
	]
};
