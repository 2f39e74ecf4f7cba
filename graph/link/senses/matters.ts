/** Words of administration with two senses: kompetence, anerkende, fællesskab, udvalg. */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

const MANDATE_VERBS = words(
	'afgive uddelegere delegere tildele overdrage overføre udlægge placere tillægge fratage lægge ligge'
);
const MANDATE_WORDS = words('mandat mandatet bemyndigelse bemyndigelsen beføjelse beføjelser myndighed');
const ADMITTED = words(
	'problem problemer problemet behov behovet fejl fejlen begrænsning begrænsninger udfordring udfordringer udfordringen synergi synergien vilkår vilkåret vilkårene realitet realiteter realiteterne kompleksitet kompleksiteten grundvilkår faktum sandheden usikkerhed usikkerheden'
);
/** What an authority recognises: a claim, an injury, a degree, a receipt. */
const FORMAL =
	/^(?:klage|krav|arbejdsskade|erhvervssygdom|skade|uddannelse|modtagelse|gyldighed|eksamen|faderskab|gæld|fordring|merit|kvittering|ansøgning)(?:n|en|et|r|er|s|ns|ens|ets|rne|erne|ne|nes|ernes)?$/;
const AUTHORITIES = words(
	'ministeriet ministerium styrelsen arbejdsskadestyrelsen forsikringen forsikringsselskabet retten domstolen nævnet myndigheden myndighederne staten skat'
);
const COMMUNITY = words(
	'by byen byens bæredygtige grønne grøn lokale lokalt lokalsamfund foreninger foreningsliv foreningslivet frivillige civilsamfundet ældre børn unge borgernes beboere beboerne ensomme ensomhed naboer bydel bydele landsbyer kulturelle idræt idrætten sociale'
);
const WORKING = words(
	'leder lede ledere ledergruppe medarbejdere arbejde arbejdet opgave opgaven opgaver kolleger kollegaer professionelt professionelle fagligt faglige team'
);

const clauseHas = (place: Place, set: ReadonlySet<string>) =>
	[...place.before(12), ...place.after(12)].some((word) => set.has(word));

export const kompetenceTable: SenseTable = {
	key: 'kompetence',
	open: { da: '»kompetence« kan være kunnen eller bemyndigelse.', en: '“kompetence” may be ability or mandate.' },
	rules: [
		{
			key: 'kompetence.mandate',
			counts: false,
			da: 'Kompetence, man afgiver, uddelegerer eller handler inden for, er en bemyndigelse.',
			en: 'Competence that is handed over, delegated or kept within is a mandate.',
			example: 'Chefen uddelegerer [kompetence] til de enkelte enheder.',
			counterExample: 'Chefen opbygger [kompetence] i de enkelte enheder.',
			holds: (place) =>
				place.verbBefore(6, MANDATE_VERBS) ||
				(/^(?:kompetence|kompetencen)$/.test(place.form) && clauseHas(place, MANDATE_WORDS)) ||
				(place.form === 'kompetence' && place.near(4).some((word) => word === 'inden' || word === 'indenfor')) ||
				(/^kompetencen?$/.test(place.form) && place.at(1) === 'til' && place.at(2) === 'at')
		},
		{
			key: 'kompetence.ability',
			counts: true,
			da: 'Kompetence er faglig kunnen.',
			en: 'Competence is professional ability.',
			example: 'Chefen opbygger [kompetence] i de enkelte enheder.',
			counterExample: 'Chefen uddelegerer [kompetence] til de enkelte enheder.',
			holds: () => true
		}
	]
};

export const anerkendeTable: SenseTable = {
	key: 'anerkende',
	open: {
		da: '»anerkende« kan være at påskønne eller at indrømme.',
		en: '“anerkende” may be to appreciate or to admit.'
	},
	rules: [
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

export const faellesskabTable: SenseTable = {
	key: 'fællesskab',
	open: {
		da: '»fællesskab« kan være det at arbejde sammen eller byens fællesskaber.',
		en: '“fællesskab” may be working together or the town’s communities.'
	},
	rules: [
		{
			key: 'fællesskab.together',
			counts: true,
			da: '»i fællesskab« er sammen om arbejdet.',
			en: '“i fællesskab” is working together.',
			example: 'Vi finder løsninger i [fællesskab].',
			counterExample: 'Byen har stærke [fællesskaber].',
			holds: (place) => place.form === 'fællesskab' && place.at(-1) === 'i'
		},
		{
			key: 'fællesskab.town',
			counts: false,
			da: 'Fællesskaber i byen og blandt borgerne er ikke det at arbejde sammen.',
			en: 'Communities of the town and its citizens are not working together.',
			example: 'Byen har stærke [fællesskaber] for unge.',
			counterExample: 'Vi leder stærke [fællesskaber] på arbejdspladsen.',
			holds: (place) => clauseHas(place, COMMUNITY) && !clauseHas(place, WORKING)
		},
		{
			key: 'fællesskab.work',
			counts: true,
			da: 'Fællesskabet på arbejdet er det at arbejde sammen.',
			en: 'The community at work is working together.',
			example: 'Vi leder stærke [fællesskaber] på arbejdspladsen.',
			counterExample: 'Byen har stærke [fællesskaber] for unge.',
			holds: () => true
		}
	]
};

export const udvalgTable: SenseTable = {
	key: 'udvalg',
	open: {
		da: '»udvalg« kan være et politisk udvalg eller en mængde at vælge af.',
		en: '“udvalg” may be a committee or a selection.'
	},
	rules: [
		{
			key: 'udvalg.selection',
			counts: false,
			da: '»et udvalg af« er en mængde at vælge imellem.',
			en: '“et udvalg af” is a selection to choose from.',
			example: 'Der er et bredt [udvalg] af kurser.',
			counterExample: 'Sagen er sendt til [udvalget].',
			holds: (place) =>
				place.form === 'udvalg' && (place.at(1) === 'af' || /^(?:bredt|rigt|varieret)$/.test(place.at(-1)))
		},
		{
			key: 'udvalg.committee',
			counts: true,
			da: '»udvalg« er et politisk udvalg.',
			en: '“udvalg” is a political committee.',
			example: 'Sagen er sendt til [udvalget].',
			counterExample: 'Der er et bredt [udvalg] af kurser.',
			holds: () => true
		}
	]
};
