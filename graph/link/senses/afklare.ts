/** Is «afklare» to make clear who does what and what is expected, or what a person does who finds a way in life? */

import { words, type Place } from './place.ts';
import type { SenseTable } from './sense.ts';

/** What is made clear among people who work together. */
const MATTERS =
	/^(?:\p{L}*(?:forventning|rolle|ansvar|opgave|mål|ramme|mandat|beslutning|snitflade|grænseflade|spørgsmål|kompetence|arbejdsdeling|ansvarsfordeling|rollefordeling|opgavefordeling|misforståelse|uenighed|tvivl|behov|retning|prioritering|formål|vilkår|krav|succeskriteri|kriteri|proces|aftale|detalje|forudsætning|problem|sag|dilemma|forhold|uklarhed|beføjelse|budget|økonomi|tidsplan))(?:en|et|n|r|er|e|s|erne|ene|rne|ne|erne|um|er|net)?s?$/u;
const ASKING = words('hvem hvad hvordan hvornår hvilke hvilken hvilket hvor hvorvidt hvorfor');
const PERSONS = words(
	`unge unges ledige lediges borger borgeren borgerens elev eleven studerende kursist kursisten jobsøgende sygemeldte
	person personen mennesket barnet kandidaten deltageren deltagerne kursisterne eleverne du jeg han hun mig dig ham
	hende patienten klienten`
);

const aboutMatters = (place: Place) =>
	[...place.after(7), ...place.near(7)].some((word) => MATTERS.test(word)) ||
	place.after(3).some((word) => ASKING.has(word)) ||
	(place.at(1) === ',' && (ASKING.has(place.at(2)) || place.at(2) === 'om'));
const aboutPersons = (place: Place) =>
	/^(?:om|omkring|med)$/.test(place.at(1)) && /^afklare(?:t|de)$/.test(place.form)
		? true
		: [...place.near(4), ...place.after(5)].some((word) => PERSONS.has(word)) &&
			!(place.form.startsWith('afklaring') && /^(?:af|om)$/.test(place.at(1)) && aboutMatters(place));

export const afklareTable: SenseTable = {
	key: 'afklare',
	open: {
		da: '»afklare« kan være at gøre opgaver og forventninger klare, eller at en person finder ud af noget.',
		en: '“afklare” may be making tasks and expectations clear, or a person finding something out.'
	},
	rules: [
		{
			key: 'afklare.expected',
			counts: true,
			da: 'At afklare forventninger, roller, ansvar eller hvem der gør hvad, er tydelighed.',
			en: 'To settle expectations, roles, responsibility or who does what is clarity.',
			example: 'Vi [afklarer] roller, inden vi går i gang.',
			counterExample: 'Den ledige skal [afklares] inden sommer.',
			holds: (place) =>
				aboutMatters(place) && !(/^afklare(?:t|de)$/.test(place.form) && /^(?:om|omkring|med)$/.test(place.at(1)))
		},
		{
			key: 'afklare.person',
			counts: false,
			da: 'At en person bliver afklaret, handler om personens valg, ikke om tydelighed.',
			en: 'That a person finds out what to choose is about the choice, not about clarity.',
			example: 'Den unge er blevet [afklaret] om sit valg.',
			counterExample: 'Rollerne er blevet [afklaret].',
			holds: aboutPersons
		}
	]
};
