/** What is decided about links, in Danish. {@link ./deciding-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');

export const deciding = {
	title: 'Er koblingen rigtig?',
	link: (words: string, concept: string) => `»${words}« → ${concept}`,
	confirm: 'Bekræft',
	reject: 'Afvis …',
	another: 'Andet begreb …',
	send: 'Gem',
	cancel: 'Annullér',
	reason: 'Begrundelse',
	chooseConcept: 'Ordene handler i stedet om',
	undo: 'Fortryd',
	confirmed: 'Bekræftet',
	rejected: 'Afvist',
	anotherIs: (concept: string) => `Hører i stedet til ${concept}`,
	by: (name: string, day: string) => `${name}, ${day}`,
	ofCorpus: 'står i datagrundlaget og ændres dér',
	lost: {
		'unknown-document': 'dokumentet findes ikke længere',
		'unknown-concept': 'begrebet findes ikke længere',
		absent: 'ordene findes ikke længere i dokumentet',
		several: 'ordene passer lige godt flere steder',
		contradicted: 'en anden afgørelse siger noget andet'
	},
	notApplied: (why: string) => `Virker ikke: ${why}.`,
	moved: 'Teksten er rettet siden; afgørelsen er fulgt med.',
	saidConfirmed: (words: string, concept: string) => `»${words}« er bekræftet som ${concept}.`,
	saidRejected: (words: string, concept: string) => `»${words}« tæller ikke længere som ${concept}.`,
	saidAnother: (words: string, concept: string) => `»${words}« hører nu til ${concept}.`,
	saidUndone: 'Afgørelsen er fortrudt.',
	saidConflict: (by: string) => `${by} har netop afgjort det samme. Se afgørelsen her.`,
	failed: 'Afgørelsen blev ikke gemt. Prøv igen om lidt.',
	toReview: 'Gennemgå alle koblinger',
	review: {
		title: 'Gennemgang af koblinger',
		back: 'Til overblikket',
		lead: 'Koblingerne er fundet af regler. Her kan de bekræftes eller afvises, dokument for dokument.',
		document: 'Dokument',
		concept: 'Begreb',
		allConcepts: 'Alle begreber',
		state: 'Tilstand',
		states: {
			all: 'Alle',
			undecided: 'Ikke afgjort',
			doubtful: 'Tvivlsomme: ingen regel afgør dem',
			confirmed: 'Bekræftede',
			rejected: 'Afviste',
			lost: 'Afgørelser, der ikke virker'
		},
		filter: 'Vis',
		count: (first: number, last: number, matched: number) =>
			matched === 0
				? 'Ingen koblinger'
				: `Viser ${number.format(first)} til ${number.format(last)} af ${number.format(matched)} koblinger`,
		inAll: (all: number) => `Dokumentet har ${number.format(all)} i alt.`,
		none: 'Der er ingen koblinger at vise med de valg.',
		next: 'Næste, der ikke er afgjort',
		keys: 'Mellem koblingerne går tast N til den næste, der ikke er afgjort.',
		noneLeft: 'Der er ikke flere, der ikke er afgjort.',
		doubtful: 'Tvivlsom: tæller ikke med, før nogen bekræfter den.',
		undecided: 'Ikke afgjort.',
		earlier: 'Forrige side',
		later: 'Næste side',
		open: 'Se udsagnet',
		readersOnly: 'Kun redaktører kan afgøre koblinger. Alle kan læse, hvad der er afgjort.'
	}
};
