/** Danish for what a view claims of municipalities; {@link ./claims-en.ts} holds the same keys. */

import type { Facet, Reach } from '$graph/model/query';
import type { Group, Speakers } from '$graph/analysis/speakers';

const number = new Intl.NumberFormat('da-DK');
const list = new Intl.ListFormat('da-DK', { type: 'conjunction' });
const WORDS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

const kommuner = (n: number) => `${number.format(n)} ${n === 1 ? 'kommune' : 'kommuner'}`;
const udsagn = (n: number) => `${number.format(n)} udsagn`;
const documents = (n: number) => `${number.format(n)} ${n === 1 ? 'dokument' : 'dokumenter'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function all(n: number): string {
	if (n === 1) return 'den ene kommune';
	return n === 2 ? 'begge kommuner' : `alle ${WORDS[n] ?? number.format(n)} kommuner`;
}
const named = (group: Group) => group.named && list.format(group.named.map(({ label }) => label));
const counted = (group: Group) =>
	group.named && list.format(group.named.map((one) => `${one.label} ${number.format(one.statements)}`));
const none = (group: Group, unnamed: string) => (group.count ? ` ${named(group) ?? unnamed}: ingen.` : '');

/** Words for what narrows “udsagn”; `names` is undefined where there are too many. */
const narrowed = {
	role: (names: string | undefined, n: number) =>
		names === undefined ? ` til ${number.format(n)} roller` : ` til ${n === 1 ? 'rollen' : 'rollerne'} ${names}`,
	relation: (names: string | undefined, n: number) =>
		names === undefined
			? ` under ${number.format(n)} ledelsesrelationer`
			: ` under ${n === 1 ? 'ledelsesrelationen' : 'ledelsesrelationerne'} ${names}`,
	value: (names: string | undefined, n: number) => ` under ${names ?? `${number.format(n)} værdier og temaer`}`,
	document: (names: string | undefined, n: number) => ` i ${names ?? `${number.format(n)} dokumenter`}`,
	concept: (names: string | undefined, n: number) => `, der nævner ${names ?? `et af ${number.format(n)} begreber`}`
};

/** Who has statements under a filter; `what` narrows “udsagn”. */
function speakers({ all: whole, statements, speaking, silent, hidden, chosen }: Speakers, what: string): string {
	const others = silent.count === 1 ? 'Den sidste' : `De andre ${number.format(silent.count)}`;
	if (chosen) {
		const who = counted(speaking) ?? `${kommuner(speaking.count)} med ${number.format(statements)}`;
		const left = hidden.count ? ` Skjult af filtret: ${counted(hidden) ?? kommuner(hidden.count)}.` : '';
		// Where values or documents are chosen, that others have none of them goes without saying.
		return `Vist: ${who} udsagn${what}.${hidden.count ? none(silent, kommuner(silent.count)) : ''}${left}`;
	}
	if (speaking.count === whole) return `${capital(all(whole))} har udsagn${what}.`;
	const one = speaking.count === 1 ? named(speaking) : undefined;
	if (one !== undefined) return `Kun ${one} har udsagn${what}: ${number.format(statements)}.${none(silent, others)}`;
	const who = counted(speaking);
	const part = `${number.format(speaking.count)} af ${kommuner(whole)}`;
	return `${part} har udsagn${what}${who === undefined ? '' : `: ${who}`}.${none(silent, others)}`;
}

/** One of two things that stand in the same statements. */
interface End {
	facet: Facet | undefined;
	name: string;
}

/** Concepts are mentioned, by municipalities; what else a statement belongs to mentions nothing. */
function joined(from: End, to: End, n: number): string {
	const [concept, other] = from.facet === 'concept' ? [from, to] : [to, from];
	if (concept.facet !== 'concept' || other.facet === undefined)
		return `${from.name} og ${to.name} har ${udsagn(n)} til fælles`;
	if (other.facet === 'concept') return `${from.name} og ${to.name} nævnes sammen i ${udsagn(n)}`;
	if (other.facet === 'municipality') return `${other.name} nævner ${concept.name} i ${udsagn(n)}`;
	return `${concept.name} nævnes i ${udsagn(n)}${narrowed[other.facet](other.name, 1)}`;
}

export const claims = {
	narrowed,
	speakers,
	joined,
	within: (matched: number, total: number, { documents: texts, speaking }: Reach) =>
		`Inden for filtrene: ${number.format(matched)} af ${number.format(total)} udsagn, fra ${number.format(speaking.documents)} af ${documents(texts)}.`,
	base: (what: string) => (what ? `kommunens udsagn${what}` : 'alle kommunens udsagn'),
	listed: (shown: number, whole: string) => `Viser ${number.format(shown)} af ${whole}, dem med flest udsagn.`,
	listedSpeaking: (shown: number, whole: string) =>
		`Viser ${number.format(shown)} af ${whole} med udsagn inden for filtrene, dem med flest.`,
	drawn: (shown: number, whole: string) => `${number.format(shown)} af ${whole} er tegnet.`,
	hollow: 'Ingen udsagn inden for filtrene',
	sharedByAll: (n: number, filtered: boolean) => `Nævnes af ${all(n)}${filtered ? ' inden for filtrene' : ''}`,
	sharedByMost: 'Nævnes af flest kommuner',
	mentionedMost: 'Nævnes i flest udsagn',
	/** Where no concept is mentioned by all `n`; one of them by `most`. */
	sharedNone: (n: number, most: number, filtered: boolean) => {
		const who = most === 0 ? '' : ` af ${most === 1 ? 'mere end én kommune' : all(n)}`;
		return `Intet begreb nævnes${who}${filtered ? ' inden for filtrene' : ''}.`;
	},
	sharedCounts: (hidden: boolean): string =>
		hidden ? 'Antal udsagn fra alle kommuner, også dem, filtret skjuler.' : 'Antal udsagn.',
	sharedBy: (municipalities: number, whole: number, statements: number) =>
		`${number.format(municipalities)} af ${kommuner(whole)}, ${number.format(statements)} udsagn`,
	distinct: 'Fylder mere her end hos de andre',
	distinctRule: (base: string, few: number, conceptsChosen: boolean, hidden: boolean) =>
		`${conceptsChosen ? 'Tæller udsagn, der passer til begrebsfiltret. ' : ''}Andel af ${base}; »de andre« er gennemsnittet af de andre kommuners andele${hidden ? ', også dem, filtret skjuler' : ''}. Størst forskel først; kun begreber i mindst to udsagn. Kursiv: under ${WORDS[few] ?? few} udsagn, for få til at sige noget sikkert.`,
	distinctNone: 'Intet begreb i mindst to udsagn fylder mere her.',
	alone: 'Inden for filtrene er der ingen andre kommuner at sammenligne med.',
	ofBase: (statements: number, base: number) => `(${number.format(statements)} af ${number.format(base)})`,
	others: (share: string) => `de andre ${share}`,
	greater: (label: string, share: string) => `mest hos ${label}: ${share}`,
	otherSources: (n: number) => `og ${n === 1 ? '1 andet dokument' : `${number.format(n)} andre dokumenter`}`
};
