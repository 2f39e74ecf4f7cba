/** The picture's words in Danish: what it says, its keys and its buttons. {@link ./canvas-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const canvas = {
	label: 'Netværk',
	overview: (municipalities: number, concepts: number) =>
		`Overblik: ${count(municipalities, 'kommune', 'kommuner')} og ${count(concepts, 'begreb', 'begreber')}.`,
	focus: (label: string, statements: number) => `${label} i midten, ${count(statements, 'udsagn', 'udsagn')}.`,
	keys: 'Piletaster går til det nærmeste punkt i den retning. N og Skift N går fra forbindelse til forbindelse, F følger en forbindelse, og Tilbagetasten går tilbage ad den vej, man kom. H siger, hvad der er omkring. Enter vælger, Enter igen åbner, Escape går et trin tilbage. Skift og en piletast flytter billedet; plus, minus og 0 zoomer. Skråstreg søger, spørgsmålstegn viser tasterne. Samme indhold findes som tabel og udsagn.',
	keyList: {
		title: 'Taster i billedet',
		open: 'Vis tasterne',
		close: 'Luk tasterne',
		rows: [
			['← → ↑ ↓', 'går til det nærmeste punkt i den retning'],
			['N', 'viser den næste forbindelse fra punktet (Skift + N den forrige)'],
			['F', 'følger forbindelsen til dens anden ende'],
			['⌫', 'går tilbage ad den vej, man kom'],
			['H', 'siger, hvad der er her omkring'],
			['Enter', 'vælger punktet eller begge ender af forbindelsen; Enter igen åbner'],
			['Skift + Enter', 'vælger til og fra'],
			['Esc', 'går et trin tilbage'],
			['Skift + ← → ↑ ↓', 'flytter billedet'],
			['+  −  0', 'zoomer ind, zoomer ud, viser det hele'],
			['/', 'søger (Ctrl + K fra hele siden)'],
			['Ctrl + Z', 'fortryder det sidste trin, fra hele siden'],
			['?', 'viser tasterne']
		] as readonly (readonly [keys: string, does: string])[]
	},
	links: (links: number) => `${count(links, 'forbindelse', 'forbindelser')}.`,
	counts: (statements: number, links: number) =>
		`${count(statements, 'udsagn', 'udsagn')}, ${count(links, 'forbindelse', 'forbindelser')}.`,
	linked: (statements: number) => count(statements, 'udsagn', 'udsagn'),
	related: 'beslægtede',
	place: (place: number, all: number) => `forbindelse ${number.format(place)} af ${number.format(all)}`,
	noLinks: 'har ingen forbindelser i dette billede.',
	strongest: 'De stærkeste forbindelser:',
	/** Below a name, from near. */
	moreThanOthers: (names: string) => `Mere end de andre: ${names}`,
	values: (names: string) => `Værdier: ${names}`,
	/** Of some statements of a concept. */
	under: (names: string) => `Fx under ${names}`,
	directions: { left: 'Til venstre', right: 'Til højre', up: 'Over', down: 'Under' },
	nothing: {
		left: 'Der er intet længere til venstre.',
		right: 'Der er intet længere til højre.',
		up: 'Der er intet længere oppe.',
		down: 'Der er intet længere nede.'
	},
	start: 'Her begyndte vejen.',
	selected: (statements: number) => `valgt, ${count(statements, 'udsagn', 'udsagn')}`,
	chosen: (names: string) => `Valgt: ${names}`,
	selectedStatement: 'Udsagn valgt:',
	selectionLeft: (n: number) => (n ? `Fravalgt. ${number.format(n)} er stadig valgt.` : 'Intet er valgt.'),
	tools: 'Værktøj til billedet',
	move: 'Flyt billedet',
	moves: { left: 'Flyt til venstre', right: 'Flyt til højre', up: 'Flyt op', down: 'Flyt ned' },
	zoomIn: 'Zoom ind',
	zoomOut: 'Zoom ud',
	fit: 'Vis det hele',
	notStarted: 'Siden er ikke startet helt i denne browser. Billedet og teksten kan ses, og links virker.'
};
