/** Danish for the legend of a picture; {@link ./legend-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');

export const legend = {
	title: 'Signaturforklaring',
	groups: (n: number) => `Begreberne i ${number.format(n)} grupper`,
	light: (group: string) => `Fremhæv og vælg ${group}`,
	hide: (type: string) => `Skjul ${type}`,
	show: (type: string) => `Vis ${type}`,
	widths: 'Jo tykkere streg, jo flere udsagn i dette billede.',
	speaksFor: (role: string) => `Udsagn til ${role.toLowerCase()}`,
	between:
		'Hvert begreb er trukket mod dem, hvor det fylder den største andel. Større mærke: i flere udsagn tilsammen.',
	pulled:
		'Hvert begreb er trukket mod de kommuner, hvor det fylder mest, målt på alle udsagn. Filtre flytter det ikke.',
	fields: (largest: string) =>
		`Hvert felt peger mod en kommune; jo større felt, jo større del af dens udsagn (største: ${largest}).`,
	fieldNever: 'Stiplet: nævner det ikke.',
	fieldFiltered: 'Gråt: ikke inden for filtrene.',
	cores: 'Jo større prik, jo flere udsagn i alt.',
	clearLines: 'Streg: kommunen nævner det klart oftere end de andre i billedet tilsammen.',
	otherLines: 'Peg på et mærke for at se dets streger.',
	sectors: 'Hver kommune har sit felt.',
	related: 'Uden for cirklen: beslægtede begreber, dem med flest udsagn i alt først.',
	silences: {
		never: 'Stiplet felt: kommunen nævner det ikke.',
		hidden: 'Gråt felt: skjult af filtret.',
		unmatched: 'Tomt felt: kommunen nævner det, men ikke inden for filtrene.'
	},
	notDrawn: 'Lyst felt uden mærker: der er ikke plads til at tegne udsagnene.'
};
