/** The interface in Danish, the language it is written in first. {@link ./en.ts} holds the same keys. */

import type { ErrorCode } from '$graph/model/errors';
import type { NodeType, StatementKind, ValueKind } from '$graph/model/graph';
import type { Facet } from '$graph/model/query';
import type { RoleMark } from '$graph/scene/role-mark';
import type { Problem } from './problem';
import { accessibility } from './accessibility-da';
import { canvas } from './canvas-da';
import { claims } from './claims-da';
import { silence } from './silence-da';

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
	value: 'Værdi, forpligtelse, fokusområde',
	concept: 'Begreb',
	document: 'Dokument'
};
const kinds: Record<StatementKind, string> = {
	value: 'værdi',
	behaviour: 'adfærd',
	commitment: 'forpligtelse',
	expectation: 'forventning',
	bullet: 'punkt',
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
	'bad-query': { what: 'Forespørgslen kan ikke forstås.', next: 'Ret den, eller begynd forfra fra overblikket.' },
	'unknown-id': { what: 'Det findes ikke i denne graf.', next: 'Søg efter det, eller gå til overblikket.' },
	'bad-edition': { what: 'En udgave kan ikke læses.', next: 'Kør npm run check:corpus; den nævner linjen.' },
	unanchored: { what: 'Et udsagn findes ikke i sin kilde.', next: 'Kør npm run check:corpus; den nævner linjen.' },
	'bad-vocabulary': { what: 'Ordlisten kan ikke læses.', next: 'Kør npm run check:corpus; den nævner linjen.' },
	'bad-decision': {
		what: 'En fil med beslutninger kan ikke læses.',
		next: 'Kør npm run check:corpus; den nævner linjen.'
	},
	'bad-text': { what: 'Filen kan ikke læses som tekst.', next: 'Gem den som almindelig tekst, og prøv igen.' },
	'bad-data': {
		what: 'Databasen indeholder noget, der ikke kan læses.',
		next: 'Spørg den, der driver programmet: flyt databasefilen væk, og start igen.'
	},
	'store-unavailable': {
		what: 'Databasen svarer ikke lige nu.',
		next: 'Siden prøver igen, så snart den svarer. Varer det ved, så spørg den, der driver programmet.'
	},
	'store-refused': { what: 'Databasen afviser adgang.', next: 'Spørg den, der driver programmet.' },
	'store-unwritable': { what: 'Der kan ikke skrives til datamappen.', next: 'Spørg den, der driver programmet.' },
	busy: { what: 'Databasen er optaget af en anden.', next: 'Prøv igen om lidt.' },
	'port-in-use': { what: 'Adressen er optaget.', next: 'Vælg en anden port med PORT=…' },
	'bad-usage': { what: 'Kommandoen kan ikke forstås.', next: 'Se npm run graph -- --help.' }
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
	partOfStatements: (part: number, whole: number) => `${number.format(part)} af ${count(whole, 'udsagn', 'udsagn')}`,
	claims,
	types,
	valueKinds,
	facets,
	kinds,
	marks,
	errors,
	accessibility,
	skip: 'Spring til indholdet',
	skipToPicture: 'Spring filtrene over',
	menu: 'Menu',
	search: {
		label: 'Søg begreb, kommune, rolle eller ord',
		hint: 'Søg, fx mod',
		clear: 'Ryd søgningen',
		none: (query: string) => `Intet fundet for “${query}”. Prøv et andet ord eller dets begyndelse.`,
		busy: 'Søger …',
		failed: 'Søgningen svarede ikke. Prøv igen.',
		tooLong: 'Søgningen er for lang. Skriv færre ord.',
		results: (nodes: number, statements: number) =>
			`${count(nodes, 'begreb eller sted', 'begreber og steder')} og ${count(statements, 'udsagn', 'udsagn')} fundet`,
		more: (n: number) => `Vis alle ${number.format(n)} udsagn`,
		headline: (query: string) => `Søgning: ${query}`
	},
	modes: { label: 'Vis som', network: 'Netværk', list: 'Liste' },
	filter: {
		title: 'Filtre',
		open: 'Vis filtre',
		close: 'Skjul filtre',
		clear: 'Ryd filtre',
		counts: (matched: number, total: number) => `${number.format(matched)} af ${number.format(total)} udsagn`,
		hidden: (n: number) => (n ? `${number.format(n)} skjult af filtre` : 'intet skjult'),
		active: 'Aktive filtre',
		more: (n: number) => `${number.format(n)} med færre udsagn er ikke vist. Søg dem frem.`,
		none: 'ingen filtre',
		remove: (label: string) => `Fjern filteret ${label}`,
		nothing: 'Ingen udsagn passer til filtrene.',
		nothingNext: 'Fjern et filter, eller ryd dem alle.'
	},
	canvas,
	legend: {
		title: 'Signaturforklaring',
		hide: (type: string) => `Skjul ${type}`,
		show: (type: string) => `Vis ${type}`,
		widths: 'Jo tykkere streg, jo flere udsagn i dette billede.',
		speaksFor: (role: string) => `Udsagn til ${role.toLowerCase()}`,
		pulled:
			'Hvert begreb er trukket mod de kommuner, hvor det fylder mest, målt på alle udsagn. Filtre flytter det ikke.',
		ranked: 'Det mest nævnte begreb står øverst, derefter med uret, den inderste ring først.',
		sectors: 'Hvert felt er en kommune.',
		related: 'Begreber yderst er beslægtede.',
		silences: {
			never: 'Stiplet felt: nævner det ikke.',
			hidden: 'Gråt felt: skjult af filtret.',
			unmatched: 'Tomt felt: nævner det, men ikke inden for filtrene.'
		},
		notDrawn: 'Lyst felt uden udsagn: der er ikke plads til dem.'
	},
	reader: {
		title: 'Læs',
		open: 'Vis læsepanel',
		close: 'Skjul læsepanel',
		overview: 'Overblik',
		overviewText: (municipalities: number, documents: number) =>
			`${count(municipalities, 'kommune', 'kommuner')} og ${count(documents, 'dokument', 'dokumenter')} om ledelse og arbejde.`,
		how: 'Klik på et begreb for at læse, hvem der nævner det, og hvor. Dobbeltklik samler alle udsagn om det.',
		lens: 'Åbn linsen',
		back: 'Til overblikket',
		toText: 'Læs udsagnene',
		toPicture: 'Tilbage til billedet',
		ofQuote: (action: string, start: string) => `${action} – ${start}`,
		scope: 'Hvad tæller med',
		related: 'Beslægtede begreber',
		why: 'Hvorfor?',
		whyNot: 'Hvorfor ikke',
		choose: 'vælg et begreb …',
		noLinks: 'Udsagnet er ikke knyttet til noget begreb.',
		noWord: (concept: string) => `Udsagnet har intet ord, der hører til ${concept}.`,
		found: (form: string) => `Ordet “${form}”`,
		original: 'Vis original',
		originalHide: 'Skjul original',
		originalTitle: (source: string) => `Kilden, som den blev modtaget: ${source}`,
		originalBusy: 'Henter kilden …',
		originalFailed: 'Kilden kunne ikke hentes. Prøv igen.',
		characters: (start: number, end: number) => `tegn ${number.format(start)}–${number.format(end)}`,
		copy: 'Kopiér citat',
		copied: 'Citatet er kopieret',
		repeated: (n: number) => `trykt ${count(n + 1, 'gang', 'gange')} i dokumentet, talt én gang`,
		more: (left: number) => `Vis flere (${number.format(left)} tilbage)`,
		shown: (shown: number, total: number) => `${number.format(shown)} af ${number.format(total)} udsagn vist`,
		mentions: 'Begreber',
		connection: 'Sådan hænger de sammen',
		joined: (from: string, to: string, n: number) => `${from} og ${to} står sammen i ${count(n, 'udsagn', 'udsagn')}`,
		unconnected: 'Ingen udsagn forbinder dem med de valgte filtre, heller ikke gennem andre begreber.',
		within: (label: string) => `Kun: ${label}`,
		leave: (label: string) => `Fjern ${label}`,
		noneTogether: 'Intet udsagn har det hele på én gang.',
		concepts: 'Begreber i udsagnene, de mest nævnte først',
		chosen: 'Valgt udsagn'
	},
	silence,
	list: {
		concepts: 'Begreber og kommuner',
		concept: 'Begreb',
		all: 'I alt'
	},
	share: {
		copyLink: 'Kopiér link',
		copied: 'Linket er kopieret',
		copyFailed: 'Linket kunne ikke kopieres. Kopiér det fra adresselinjen.',
		picture: 'Gem billede',
		pictureSaved: 'Billedet er gemt',
		pictureFailed: 'Billedet kunne ikke tegnes. Prøv et mindre vindue.',
		sources: 'Kilder',
		dataOf: (date: string) =>
			`Data af ${new Date(`${date}T12:00:00Z`).toLocaleDateString('da-DK', { timeZone: 'UTC' })}`,
		filters: 'Filtre'
	},
	settings: {
		language: 'English',
		languageLabel: 'Skift til engelsk',
		theme: 'Udseende',
		themes: { auto: 'Som maskinen', light: 'Lyst', dark: 'Mørkt', projector: 'Projektor' }
	},
	problems: {
		title: 'Noget i linket blev ikke forstået. Resten vises.',
		dismiss: 'Luk beskeden',
		tell: (problem: Problem): string => {
			switch (problem.code) {
				case 'too-long':
					return problem.key === 'link'
						? 'Linket er for langt og er ikke læst. Begynd fra overblikket.'
						: `“${problem.key}” er for lang og er udeladt.`;
				case 'newer-version':
					return `Linket er lavet med en nyere udgave (${problem.value}). Det, der kunne forstås, vises; genindlæs, når programmet er opdateret.`;
				case 'unknown-parameter':
					return `“${problem.key}” er ikke en del af vores links og er udeladt.`;
				case 'bad-value':
					return `“${problem.value}” kan ikke bruges som ${problem.key} og er udeladt.`;
				case 'unknown-id':
					return `“${problem.value}” findes ikke i denne graf og er udeladt. Søg efter det i stedet.`;
			}
		}
	},
	failed: 'Noget gik galt hos os.',
	failedNext: 'Genindlæs siden. Sker det igen, så fortæl, hvad du gjorde.',
	offline: { what: 'Serveren svarer ikke.', next: 'Siden prøver igen, så snart den svarer.' },
	retry: 'Prøv igen',
	home: 'Til overblikket'
};

export type Messages = typeof da;
