/** Danish for the overview of many municipalities; {@link ./strips-en.ts} holds the same keys. */

import type { SilenceReason } from '$graph/model/mentions';

const number = new Intl.NumberFormat('da-DK');
const exact = new Intl.NumberFormat('da-DK', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const digits = (step: number) => (step < 0.01 ? 1 : 0);
const percent = (share: number, step: number) =>
	new Intl.NumberFormat('da-DK', {
		style: 'percent',
		minimumFractionDigits: digits(step),
		maximumFractionDigits: digits(step)
	}).format(share);
const kommuner = (n: number) => `${number.format(n)} ${n === 1 ? 'kommune' : 'kommuner'}`;
const begreber = (n: number) => `${number.format(n)} ${n === 1 ? 'begreb' : 'begreber'}`;

export const strips = {
	/** In the picture. */
	drawn: {
		tick: percent,
		mentionedBy: 'nævnes af',
		mentioned: (n: number, all: number) => `${number.format(n)} af ${number.format(all)}`,
		mentionedAlone: (n: number, all: number) => `nævnes af ${number.format(n)} af ${number.format(all)}`,
		number: (n: number) => number.format(n)
	},
	label: 'Overblik i rækker',
	/** The picture in a sentence. */
	summary: (organisations: number, concepts: number, band: boolean) =>
		band
			? `Overblik: en række for hvert af ${begreber(concepts)} viser, hvor stor en andel det fylder hos ${kommuner(organisations)}.`
			: `Overblik: en række for hvert af ${begreber(concepts)} med en prik for hver af ${kommuner(organisations)}.`,
	nothing: 'Ingen kommune nævner et begreb, så der er intet at tegne.',
	find: 'Find din kommune',
	findHint: 'Skriv dens navn',
	apply: 'Vis den',
	/** A row to the ear. */
	row: (name: string, n: number, all: number, median: string | undefined, range: string | undefined) =>
		[
			`${name}: nævnes af ${number.format(n)} af ${kommuner(all)}.`,
			median === undefined ? '' : `Den midterste kommune har ${median}.`,
			range === undefined ? '' : `Andelene går ${range}.`,
			'Åbn alle udsagn om begrebet.'
		]
			.filter(Boolean)
			.join(' '),
	range: (least: number, most: number) => `fra ${exact.format(least)} til ${exact.format(most)}`,
	dot: (name: string, share: number, statements: number, base: number) =>
		`${name}: ${exact.format(share)} (${number.format(statements)} af ${number.format(base)})`,
	/** Of an organisation in the row of a concept. */
	dotIn: (concept: string, told: string) => `${concept}. ${told}`,
	silent: {
		never: 'nævner det ikke',
		hidden: 'skjult af filtret',
		unmatched: 'nævner det, men ikke inden for filtrene'
	} satisfies Record<SilenceReason, string>,
	silentTold: (name: string, why: string) => `${name}: ${why}`,
	/** What the pointer finds in a band. */
	bin: (from: number, to: number, n: number) => `${percent(from, 0.001)} til ${percent(to, 0.001)}: ${kommuner(n)}`,
	edge: 'Der er ikke flere kommuner den vej.',
	keys: 'Piletasterne op og ned går fra begreb til begreb, til højre og venstre fra kommune til kommune. Enter åbner begrebet, mellemrum vælger kommunen.',
	/** What can be done, in the panel beside. */
	how: 'Klik på et begreb for at læse alle udsagn om det, eller på en prik for at følge den kommune ned gennem rækkerne.',
	table: 'Tabel med kommunerne som rækker',
	legend: {
		dots: 'Hver prik er en kommune, placeret efter begrebets andel af dens udsagn.',
		band: (bin: string) =>
			`Hvert felt er et spænd på ${bin} af aksen: jo højere og kraftigere, jo flere kommuner ligger i det.`,
		groups: 'Tal: gruppens andel, af alle gruppens udsagn tilsammen.',
		median: 'Lodret streg: den midterste kommune; de, der ikke nævner begrebet, regnes som 0 %.',
		silent: {
			never: 'Stiplet cirkel: så mange nævner det ikke.',
			hidden: 'Grå cirkel: så mange er skjult af filtret.',
			unmatched: 'Åben cirkel: så mange nævner det, men ikke inden for filtrene.'
		} satisfies Record<SilenceReason, string>,
		still: 'Rækkerne og aksen følger alle udsagn; filtre flytter dem ikke.',
		beyond: (end: string) => `Længst til højre, efter aksen: kommuner med mere end ${end} inden for filtrene.`,
		step: (least: number, most: number | undefined) =>
			most === undefined
				? `${number.format(least)} eller flere`
				: least === most
					? number.format(least)
					: `${number.format(least)}–${number.format(most)}`,
		steps: 'Kommuner i et felt'
	}
};
