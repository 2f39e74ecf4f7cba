/** Is «fællesskab» working together, or the community of a town? */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';

const COMMUNITY = words(
	'by byen byens bæredygtige grønne grøn lokale lokalt lokalsamfund foreninger foreningsliv foreningslivet frivillige civilsamfundet ældre børn unge borgernes beboere beboerne ensomme ensomhed naboer bydel bydele landsbyer kulturelle idræt idrætten sociale'
);
const WORKING = words(
	'leder lede ledere ledergruppe medarbejdere arbejde arbejdet opgave opgaven opgaver kolleger kollegaer professionelt professionelle fagligt faglige team'
);

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
			holds: (place) => place.clauseHas(COMMUNITY) && !place.clauseHas(WORKING)
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
