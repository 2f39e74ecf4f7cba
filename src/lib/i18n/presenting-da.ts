/** What is said while a presentation is shown, in Danish. {@link ./presenting-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');

export const presenting = {
	label: 'Præsentation',
	step: (place: number, of: number) => `Trin ${number.format(place)} af ${number.format(of)}`,
	spoken: (place: number, of: number, title: string) =>
		`Trin ${number.format(place)} af ${number.format(of)}: ${title}`,
	next: 'Næste',
	back: 'Forrige',
	full: 'Fuld skærm',
	leaveFull: 'Forlad fuld skærm',
	presenter: 'Talerens vindue',
	end: 'Afslut',
	returnTo: 'Tilbage til trinnet',
	black: 'Skærmen er sort. Tryk B for at vise billedet igen.',
	notThere: 'Præsentationen har ikke det trin.',
	failed: 'Præsentationen kan ikke hentes lige nu.',
	gone: 'Præsentationen findes ikke længere.',
	close: 'Luk',
	quotes: (shown: number, all: number) => `${number.format(shown)} af ${number.format(all)} udsagn`,
	show: 'Vis',
	edit: 'Redigér',
	all: 'Alle præsentationer',
	openView: 'Åbn visningen',
	openQuote: 'Se citatet i kilden',
	keys: 'Taster: højre eller mellemrum går frem, venstre går tilbage, B gør skærmen sort, F er fuld skærm, S åbner talerens vindue, Esc afslutter.',
	letters: 'Bogstavtaster',
	lettersHint: 'B, F og S virker, når den er slået til.',
	notes: 'Noter',
	noNotes: 'Ingen noter til dette trin.',
	upNext: 'Næste',
	last: 'Det er det sidste trin.',
	bit: (place: number, of: number) => `del ${number.format(place)} af ${number.format(of)}`,
	clock: 'Klokken',
	timer: 'Tid',
	start: 'Start',
	pause: 'Pause',
	reset: 'Nulstil',
	blackOn: 'Sort skærm',
	waiting: 'Venter på vinduet med præsentationen. Åbn det med knappen »Vis«.',
	noPicture: 'Tekst og tal',
	before: (then: number, now: number) =>
		`Da trinnet blev gemt, hørte der ${number.format(then)} udsagn til det. Nu er der ${number.format(now)}.`,
	seeBefore: 'Billedet, som det var',
	goneParts: 'Noget i billedet findes ikke længere i datagrundlaget.',
	quoteGone: 'Citatet findes ikke længere i datagrundlaget; her står det, som det blev gemt.'
};
