/** Danish for portraits; {@link ./portrait-en.ts} holds the same keys. */

import type { Facet, Portrait } from '$graph/model/query';
import type { Certainty } from '$graph/analysis/certainty';

type Whom = Portrait['against']['whom'];

const number = new Intl.NumberFormat('da-DK');
const udsagn = (n: number) => `${number.format(n)} udsagn`;
const kommuner = (n: number) => (n === 1 ? 'én kommune' : `${number.format(n)} kommuner`);

const parts: Record<Exclude<Facet, 'concept'>, string> = {
	value: 'Værdier og temaer',
	relation: 'Ledelsesrelationer',
	role: 'Til hvem',
	municipality: 'I kommunerne',
	document: 'I dokumenterne'
};

const certainty: Record<Certainty, string> = {
	sure: 'sikkert',
	likely: 'sandsynligvis',
	open: 'kan være tilfældigt',
	few: 'for få udsagn til at sige noget'
};

export const portrait = {
	/** Above the statements to a role. */
	expected: 'Hvad forventes der?',
	statements: 'Udsagn',
	/** On a narrow screen, where they stand beneath the figures. */
	toStatements: (n: number) => (n === 1 ? 'Til udsagnet' : `Til de ${udsagn(n)}`),
	here: 'Her',
	others: (whom: Whom): string => (whom === 'rest' ? 'Resten' : 'De andre'),
	against: (whom: Whom, role: string | undefined): string => {
		if (whom === 'elsewhere') return `Ved siden af »${role ?? ''}« i de andre kommuner`;
		if (whom === 'broader') return `Ved siden af »${role ?? ''}« i de andre kommuner`;
		return whom === 'rest' ? 'Ved siden af resten af kommunens udsagn' : 'Ved siden af de andre';
	},
	/** What shares are of, and whom they are compared with. */
	rule: (whom: Whom, role: string | undefined, municipalities: number): string => {
		const they = {
			others: `alle andre udsagn i samlingen (${kommuner(municipalities)})`,
			elsewhere: `udsagn til »${role ?? ''}« i ${kommuner(municipalities)}`,
			broader: `udsagn til »${role ?? ''}« i ${kommuner(municipalities)}`,
			rest: 'kommunens øvrige udsagn'
		}[whom];
		return `Andel af udsagnene (n), der nævner begrebet. De andre er ${they}. Det sikreste står først.`;
	},
	filtered: 'Tallene gælder inden for filtrene.',
	/** `whole`: so it is in the whole collection, and not only within the filters. */
	bridge: (who: string, own: string, role: string, n: number, municipalities: number, whole: boolean) =>
		`${whole ? `Kun ${who} taler` : `Inden for filtrene taler kun ${who}`} til »${own}«. ${municipalities === 1 ? 'Én anden kommune' : `${number.format(municipalities)} andre kommuner`} taler til »${role}«: ${udsagn(n)}.`,
	toRole: (role: string) => `Læs, hvad der siges til »${role}«`,
	incomparable: 'Inden for filtrene er der ikke udsagn på begge sider, så der er intet at sammenligne.',
	sides: { more: 'Fylder mere her', less: 'Fylder mindre her' },
	/** Of an organisation: no other has a greater share. */
	most: 'ingen anden har mere',
	unsaid: (filtered: boolean): string => (filtered ? 'Nævnes ikke her inden for filtrene' : 'Nævnes ikke her'),
	howOthers: 'Vælg et begreb for at læse de andres udsagn om det.',
	saidByOthers: (share: string, n: number) => `de andre: ${share}, ${udsagn(n)}`,
	/** How the bars are read. */
	key: (share: string) =>
		`Bjælken er andelen her, stregen de andres. Længste bjælke eller fjerneste streg: ${share}. »Sikkert«: to måder at regne på er enige, også når alle begreber prøves på én gang; »sandsynligvis«: de er enige om dette begreb.`,
	certainty,
	quotes: (name: string, share: string, n: number) => `${name}: ${share}, ${udsagn(n)}. Vis dem`,
	parts
};
