/** The interface in Danish, the language it is written in first. {@link ./en.ts} holds the same keys. */

import type { ErrorCode } from '$graph/model/errors';
import type { NodeType, StatementKind, ValueKind } from '$graph/model/graph';
import type { Facet } from '$graph/model/query';
import type { RoleMark } from '$graph/scene/role-mark';
import { accessibility } from './accessibility-da';
import { canvas } from './canvas-da';
import { claims } from './claims-da';
import { comparison } from './comparison-da';
import { explore } from './explore-da';
import { facetNames } from './facets-da';
import { found } from './found-da';
import { groups } from './groups-da';
import { conceptMap } from './concept-map-da';
import { inPicture, ring } from './lens-da';
import { legend } from './legend-da';
import { matrix } from './matrix-da';
import { portrait } from './portrait-da';
import { problems } from './problems-da';
import { signIn } from './sign-in-da';
import { silence } from './silence-da';
import { strips } from './strips-da';

const number = new Intl.NumberFormat('da-DK');
const percent = new Intl.NumberFormat('da-DK', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

const types: Record<NodeType, { one: string; many: string }> = {
	Municipality: { one: 'Kommune', many: 'Kommuner' },
	Document: { one: 'Dokument', many: 'Dokumenter' },
	Value: { one: 'Værdi', many: 'Værdier' },
	Relation: { one: 'Ledelsesrelation', many: 'Ledelsesrelationer' },
	Role: { one: 'Rolle', many: 'Roller' },
	Statement: { one: 'Udsagn', many: 'Udsagn' },
	Concept: { one: 'Begreb', many: 'Begreber' }
};
const valueKinds: Record<ValueKind, string> = {
	value: 'Værdi',
	commitment: 'Forpligtelse',
	'focus-area': 'Fokusområde',
	perspective: 'Perspektiv'
};
const facets: Record<Facet, string> = {
	municipality: 'Kommune',
	role: 'Rolle',
	relation: 'Ledelsesrelation',
	value: 'Værdier og temaer',
	concept: 'Begreb',
	document: 'Dokument'
};
/** That a statement is a bullet tells a reader nothing. */
const kinds: Record<Exclude<StatementKind, 'bullet'>, string> = {
	value: 'værdi',
	behaviour: 'adfærd',
	commitment: 'forpligtelse',
	expectation: 'forventning',
	context: 'baggrund',
	question: 'spørgsmål'
};
const marks: Record<RoleMark, string> = {
	all: 'Alle',
	leader: 'Ledere',
	employee: 'Medarbejdere',
	both: 'Ledere og medarbejdere'
};
const errors: Record<ErrorCode, { what: string; next: string }> = {
	'bad-query': { what: 'Adressen kan ikke læses.', next: 'Ret den, eller gå til overblikket.' },
	'unknown-id': { what: 'Det findes ikke her.', next: 'Søg efter det, eller gå til overblikket.' },
	'bad-edition': { what: 'En udgave kan ikke læses.', next: 'Kør npm run check:corpus; den nævner linjen.' },
	unanchored: {
		what: 'Et udsagn kunne ikke genfindes i kilden.',
		next: 'Kør npm run check:corpus; den nævner linjen.'
	},
	'bad-vocabulary': { what: 'Ordlisten kan ikke læses.', next: 'Kør npm run check:corpus; den nævner linjen.' },
	'bad-decision': {
		what: 'En fil med afgørelser kan ikke læses.',
		next: 'Kør npm run check:corpus; den nævner linjen.'
	},
	'bad-text': { what: 'Filen kan ikke læses som tekst.', next: 'Gem den som almindelig tekst, og prøv igen.' },
	'bad-data': {
		what: 'Databasen indeholder noget, der ikke kan læses.',
		next: 'Kontakt den, der driver programmet. (Databasefilen skal flyttes, og programmet startes igen.)'
	},
	'store-unavailable': {
		what: 'Databasen svarer ikke lige nu.',
		next: 'Siden prøver igen, så snart den svarer. Varer det ved, så kontakt den, der driver programmet.'
	},
	'store-refused': { what: 'Databasen afviser adgang.', next: 'Kontakt den, der driver programmet.' },
	'store-unwritable': { what: 'Der kan ikke skrives til datamappen.', next: 'Kontakt den, der driver programmet.' },
	busy: { what: 'Der er meget at gøre lige nu.', next: 'Prøv igen om lidt.' },
	'port-in-use': { what: 'Porten er optaget.', next: 'Vælg en anden port med PORT=…' },
	'bad-usage': { what: 'Kommandoen kan ikke forstås.', next: 'Se npm run graph -- --help.' },
	'not-an-editor': {
		what: 'Kun redaktører kan ændre noget her.',
		next: 'Log ind, eller spørg den, der driver programmet.'
	},
	'foreign-request': {
		what: 'Ændringen kom ikke fra en side i programmet.',
		next: 'Åbn programmet på dets egen adresse, og prøv igen derfra.'
	},
	'too-often': { what: 'Det var for mange gange på kort tid.', next: 'Vent et minut, og prøv igen.' },
	'too-large': { what: 'Det fylder for meget.', next: 'Gør det kortere, eller del det i flere.' },
	'changed-meanwhile': {
		what: 'En anden har ændret det i mellemtiden.',
		next: 'Sammenlign de to, og gem igen.'
	},
	'bad-record': { what: 'Det kan ikke gemmes, som det er.', next: 'Ret det, og prøv igen.' },
	'version-needed': { what: 'Ændringen siger ikke, hvad den ændrer.', next: 'Hent siden igen, og gem igen.' }
};

export const da = {
	locale: 'da-DK',
	name: 'Sammenhæng',
	tagline: 'Hvad kommuner siger om ledelse og arbejde, og hvor det står',
	number: (n: number) => number.format(n),
	percent: (share: number) => percent.format(share),
	statements: (n: number) => count(n, 'udsagn', 'udsagn'),
	municipalities: (n: number) => count(n, 'kommune', 'kommuner'),
	concepts: (n: number) => count(n, 'begreb', 'begreber'),
	of: (part: number, whole: number) => `${number.format(part)} af ${number.format(whole)}`,
	claims,
	comparison,
	conceptMap,
	explore,
	groups,
	matrix,
	portrait,
	types,
	valueKinds,
	facets,
	kinds,
	marks,
	errors,
	accessibility,
	signIn,
	skip: 'Spring til indholdet',
	skipToPicture: 'Spring filtrene over',
	menu: 'Menu',
	search: {
		label: 'Søg efter begreb, kommune, rolle eller ord',
		hint: 'Søg, fx mod, tillid eller centerchef',
		clear: 'Ryd søgningen',
		none: (query: string) => `Ingen resultater for »${query}«. Prøv et andet ord eller kun begyndelsen af ordet.`,
		busy: 'Søger …',
		failed: 'Søgningen svarede ikke. Prøv igen.',
		tooLong: 'Søgningen er for lang. Skriv færre ord.',
		results: (nodes: number, statements: number) =>
			`${count(nodes, 'emne', 'emner')} og ${count(statements, 'udsagn', 'udsagn')}`,
		more: (n: number) => (n === 1 ? 'Vis udsagnet' : `Vis alle ${number.format(n)} udsagn`),
		headline: (query: string) => `Søgning: ${query}`
	},
	found,
	modes: {
		label: 'Vis som',
		network: 'Netværk',
		table: 'Tabel',
		statements: 'Udsagn',
		matrix: 'Matrix',
		together: 'Begrebskort',
		explore: 'Udforsk'
	},
	filter: {
		title: 'Filtre',
		open: 'Vis filtre',
		close: 'Skjul filtre',
		clear: 'Ryd filtre',
		counts: (matched: number, total: number) => `${number.format(matched)} af ${number.format(total)} udsagn`,
		hidden: (n: number) => (n ? `${number.format(n)} skjult af filtre` : 'ingen skjult'),
		active: 'Aktive filtre',
		more: (facet: Facet, n: number) =>
			`${count(n, facetNames[facet].one, facetNames[facet].many)} med færre udsagn vises ikke her. Brug søgefeltet.`,
		find: 'Find i filteret',
		findIn: (facet: Facet) => `Find i filteret: ${facetNames[facet].many}`,
		found: (facet: Facet, n: number) => `${count(n, facetNames[facet].one, facetNames[facet].many)} fundet`,
		none: 'ingen filtre',
		remove: (label: string) => `Fjern filtret ${label}`,
		nothing: 'Ingen udsagn passer til filtrene.',
		nothingNext: 'Fjern et filter, eller ryd dem alle.',
		noGroup: 'Uden gruppe'
	},
	canvas,
	legend,
	reader: {
		title: 'Udsagn',
		open: 'Vis læsepanel',
		close: 'Skjul læsepanel',
		overview: 'Overblik',
		overviewText: (municipalities: number, documents: number) =>
			`${count(municipalities, 'kommune', 'kommuner')} og ${count(documents, 'dokument', 'dokumenter')} om ledelse og arbejde.`,
		how: 'Klik på et begreb for at læse, hvem der nævner det, og hvor. Dobbeltklik samler udsagnene om det.',
		lens: (concept: string) => `Vis udsagnene om ${concept}`,
		portrait: (label: string) => `Vis portrættet af ${label}`,
		back: 'Til overblikket',
		toText: 'Læs udsagnene',
		toOverview: 'Læs overblikket',
		toPicture: 'Tilbage til billedet',
		ofQuote: (action: string, start: string) => `${action} – ${start}`,
		scope: 'Hvad tæller med',
		related: 'Beslægtede begreber',
		why: 'Hvorfor står det her?',
		whyNot: 'Hvorfor ikke under …',
		choose: 'vælg et begreb …',
		noLinks: 'Udsagnet er ikke knyttet til noget begreb.',
		noWord: (concept: string) => `Udsagnet har intet ord, der hører til ${concept}.`,
		found: (form: string) => `»${form}«`,
		original: 'Vis i kilden',
		originalHide: 'Skjul kilden',
		originalTitle: (source: string) => `Kildeteksten, som vi modtog den: ${source}`,
		originalBusy: 'Henter kildeteksten …',
		originalFailed: 'Kildeteksten kunne ikke hentes. Prøv igen.',
		characters: (start: number, end: number) => `tegn ${number.format(start)}–${number.format(end)}`,
		copy: 'Kopiér citat',
		copied: 'Citatet er kopieret',
		copyFailed: 'Citatet kunne ikke kopieres. Markér teksten, og kopiér den selv.',
		repeated: (n: number) => `står ${count(n + 1, 'gang', 'gange')} i dokumentet, tæller én gang`,
		more: (left: number) => `Vis flere (${number.format(left)} endnu)`,
		shown: (shown: number, total: number) => `Viser ${number.format(shown)} af ${count(total, 'udsagn', 'udsagn')}`,
		mentions: 'Begreber',
		connection: 'Sådan hænger de sammen',
		unconnected: (filtered: boolean) =>
			`${filtered ? 'Inden for de valgte filtre er der ingen udsagn' : 'Der er ingen udsagn'}, der forbinder dem, heller ikke via andre begreber.`,
		within: (label: string) => `Kun: ${label}`,
		leave: (label: string) => `Fjern ${label}`,
		noneTogether: 'Intet udsagn har det hele på én gang.',
		concepts: 'Begreber i udsagnene, de mest nævnte først',
		chosen: 'Valgt udsagn',
		failed: 'Det kunne ikke hentes. Prøv igen.'
	},
	inPicture,
	ring,
	silence,
	strips,
	list: {
		all: 'I alt'
	},
	share: {
		copyLink: 'Kopiér link',
		keep: 'Føj til præsentation',
		stories: 'Præsentationer',
		views: 'Gemte visninger',
		review: 'Gennemgang',
		copied: 'Linket er kopieret',
		printed: (day: string) => `Udskrevet ${day}.`,
		local: 'Andre kan ikke åbne linket, fordi programmet kører på din egen maskine.',
		copyFailed: 'Linket kunne ikke kopieres. Kopiér det fra adresselinjen.',
		open: 'Del',
		embedded: 'Åbn i Sammenhæng',
		offline: 'Filen virker uden net.',
		zoomOnClick: 'Klik i billedet for at zoome med hjulet.',
		sources: 'Kilder',
		dataOf: (date: string) =>
			`Data pr. ${new Date(`${date}T12:00:00Z`).toLocaleDateString('da-DK', { timeZone: 'UTC' })}`,
		edition: (version: string) => `udgave ${version}`,
		filters: 'Filtre',
		chosen: 'Valgt'
	},
	settings: {
		language: 'English',
		languageLabel: 'Skift til engelsk',
		theme: 'Udseende',
		themes: { auto: 'Følg systemet', light: 'Lyst', dark: 'Mørkt', projector: 'Projektor' }
	},
	problems,
	failed: 'Noget gik galt hos os.',
	failedNext: 'Genindlæs siden. Sker det igen, så fortæl den, der driver programmet, hvad du gjorde.',
	failedRequest: (id: string) => `I serverens log: ${id}`,
	notFound: { what: 'Siden findes ikke.', next: 'Gå til overblikket, og søg derfra.' },
	offline: { what: 'Serveren svarer ikke.', next: 'Siden prøver igen, så snart den svarer.' },
	retry: 'Prøv igen',
	home: 'Til overblikket'
};

export type Messages = typeof da;
