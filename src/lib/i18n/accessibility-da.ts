/** Danish for the page on accessibility; {@link ./accessibility-en.ts} holds the same keys. What it claims is reported in docs/accessibility.md. */

export const accessibility = {
	link: 'Tilgængelighed',
	statement: 'Tilgængelighedserklæring',
	title: 'Tilgængelighed i Sammenhæng',
	lead: 'Sammenhæng er bygget til at kunne bruges af alle. Vi har afprøvet programmet efter WCAG 2.2, niveau A og AA. Her står, hvad der er afprøvet, og hvad vi ved ikke er godt nok.',
	scope:
		'Dette er en rapport om programmet. Den er ikke en tilgængelighedserklæring: den afgiver den organisation, der bruger programmet, efter sin egen afprøvning.',
	ours: 'Organisationens tilgængelighedserklæring',
	noStatement: 'Her er ikke angivet nogen tilgængelighedserklæring. Spørg den organisation, der driver siden.',
	waysTitle: 'Andre veje til det samme',
	ways: [
		'Alt i billedet findes også som tekst og tabel: vælg »Tabel« eller »Udsagn« øverst.',
		'Alt kan gøres med tastaturet. Ctrl + K søger; »Vis tasterne« ved billedet viser resten.',
		'Mørke farver, projektorfarver og systemets egne høje kontraster kan vælges og følges.',
		'Siden kan læses uden script.'
	],
	testedTitle: 'Hvad der er afprøvet',
	tested: [
		'Overblik, begreb, portræt, tabel, matrix, begrebskort, udsagn, søgning og fejlside med axe-core i lyst, mørkt og projektor, også i et vindue på 320 pixels. Afprøves igen ved hver ændring.',
		'Tastatur alene, fra tom søgning til kopieret citat, og det samme gennem tilgængelighedstræet.',
		'400 % zoom, større tekst alene, øget afstand i teksten, systemets egne farver og mindre bevægelse i Chromium.',
		'Kontrast af tekst, mærker og streger, regnet ud for alle tre farvesæt.'
	],
	knownTitle: 'Hvad vi ved ikke er godt nok',
	known: [
		'Programmet er ikke afprøvet med skærmlæsere af mennesker, der bruger dem til daglig; oplæsningen er afprøvet gennem browserens tilgængelighedstræ.',
		'Mærker i et tæt billede kan være mindre end 24 pixels eller ligge tæt. Tabel og udsagn har de samme valg som almindelige links.',
		'Gemte billeder er pixels uden alternativ tekst. Citater og tal kan kopieres som tekst fra tabel og udsagn.',
		'Danske ord, der står midt i en knaps eller et links navn, læses op på grænsefladens sprog, når den er engelsk.'
	],
	back: 'Til overblikket'
};
