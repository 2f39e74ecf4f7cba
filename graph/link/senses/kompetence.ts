/** Is «kompetence» an ability, or a mandate? */

import { words } from './place.ts';
import type { SenseTable } from './sense.ts';

const MANDATE_VERBS = words(
	'afgive uddelegere delegere tildele overdrage overføre udlægge placere tillægge fratage lægge ligge'
);
const MANDATE_WORDS = words('mandat mandatet bemyndigelse bemyndigelsen beføjelse beføjelser myndighed');

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
				(/^(?:kompetence|kompetencen)$/.test(place.form) && place.clauseHas(MANDATE_WORDS)) ||
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
