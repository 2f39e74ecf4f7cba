/** Is «fællesskab» working together, or belonging to others, a faith or a town? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

const COMMUNITY = words(
	`by byen byens bæredygtige grønne grøn lokale lokalt lokalsamfund foreninger foreningsliv foreningslivet frivillige
	civilsamfundet ældre børn børnene barn barnet unge elever eleverne klassen skolen dagtilbuddet borgernes beboere
	beboerne ensomme ensomhed naboer bydel bydele landsbyer kulturelle idræt idrætten sociale socialt religiøse religiøst
	kristne kristent muslimske troen kirken menigheden nationale nationalt europæiske europæisk samfundet samfundets
	familie familien venner vennerne mennesket menneskets mennesker forældre`
);
const WORKING = words(
	`leder lede ledere ledergruppe ledergruppen lederteam lederteamet medarbejder medarbejdere medarbejderne arbejde arbejdet
	arbejder arbejdspladsen arbejdsplads opgave opgaven opgaver opgaverne kerneopgaven kolleger kollegerne kollegaer
	kollegialt kollegiale professionelt professionelle fagligt faglige team teamet teams afdelingen afdeling løse løser
	løsninger løsningen projekt projektet samarbejde samarbejdet samarbejder ledelsen personalet ansatte chefer cheferne
	forvaltningen centeret`
);
const BELONGING = words('del brug plads føle føler føles følte savn savne savner hører høre tilhører lukket ude');
const SHARES = words('om');

/** «en del af fællesskabet», «brug for fællesskabet», «føle sig i», «høre til», «uden for»: to belong. */
function isBelonging(place: Place): boolean {
	const near = place.near(6);
	const at = (word: string) => near.indexOf(word);
	if (at('del') >= 0 && at('af') >= 0 && at('af') < at('del')) return true;
	if (at('brug') >= 0 && at('for') >= 0 && at('for') < at('brug')) return true;
	if (at('uden') >= 0 && at('for') === at('uden') - 1) return true;
	if (/^(?:udenfor|blandt)$/.test(near[0] ?? '')) return true;
	return near.some((word) => word !== 'del' && word !== 'brug' && word !== 'ude' && BELONGING.has(word));
}

export const faellesskabTable: SenseTable = {
	key: 'fællesskab',
	open: {
		da: '»fællesskab« kan være det at arbejde sammen eller det at høre til.',
		en: '“fællesskab” may be working together or belonging.'
	},
	rules: [
		{
			key: 'fællesskab.together',
			counts: true,
			da: '»i fællesskab« er sammen om arbejdet.',
			en: '“i fællesskab” is working together.',
			example: 'Vi finder løsninger i [fællesskab].',
			counterExample: 'Byen har stærke [fællesskaber].',
			holds: (place) =>
				place.form === 'fællesskab' && place.at(-1) === 'i' && !place.verbBefore(3, words('leve bo høre være indgå'))
		},
		{
			key: 'fællesskab.belong',
			counts: false,
			da: 'At være en del af fællesskabet, at høre til og at have brug for det er ikke det at arbejde sammen.',
			en: 'To be part of the community, to belong and to need it is not working together.',
			example: 'Alle skal føle sig som en del af [fællesskabet].',
			counterExample: 'Ledergruppen er et [fællesskab] om opgaven.',
			holds: isBelonging
		},
		{
			key: 'fællesskab.town',
			counts: false,
			da: 'Fællesskaber i byen, i troen og blandt borgere og børn er ikke det at arbejde sammen.',
			en: 'Communities of a town, a faith, citizens or children are not working together.',
			example: 'Byen har stærke [fællesskaber] for unge.',
			counterExample: 'Vi leder stærke [fællesskaber] på arbejdspladsen.',
			holds: (place) => place.clauseHas(COMMUNITY) && !place.clauseHas(WORKING)
		},
		{
			key: 'fællesskab.work',
			counts: true,
			da: 'Fællesskabet på arbejdet og om opgaven er det at arbejde sammen.',
			en: 'The community at work and about the task is working together.',
			example: 'Vi leder stærke [fællesskaber] på arbejdspladsen.',
			counterExample: 'Et stærkt [fællesskab] varer længe.',
			holds: (place) => place.clauseHas(WORKING) || SHARES.has(place.at(1))
		}
	]
};
