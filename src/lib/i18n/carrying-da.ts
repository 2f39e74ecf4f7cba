/** Danish for what is carried away; {@link ./carrying-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');

export const carrying = {
	saved: (day: string) => `Gemt ${day}.`,
	page: 'Side %1 af %2',
	crowded: 'Billedet har for mange mærker til at blive tegnet som figurer, så her er det som ét billede.',
	goesOn: '(fortsat)',
	someQuotes: 'Her er %1 af %2 udsagn. Linket fører til dem alle.',
	someRows: 'Her er %1 af %2 rækker. Linket fører til dem alle.',
	quotesOf: (title: string) => `Udsagn: ${title}`,
	gone: 'Udsagnet findes ikke længere i samlingen.',
	changed: (before: number, now: number) =>
		`Da trinnet blev gemt, var der ${number.format(before)} udsagn. Nu er der ${number.format(now)}.`,
	goneFrom: (n: number) =>
		n === 1 ? 'Et emne i visningen findes ikke længere.' : `${number.format(n)} emner i visningen findes ikke længere.`,
	picture: (title: string, what: string) => `${title}. ${what}`,
	columns: {
		municipality: 'Kommune',
		region: 'Region',
		kind: 'Art',
		document: 'Dokument',
		year: 'År',
		value: 'Værdi eller tema',
		role: 'Rolle',
		leadIn: 'Indledning',
		statement: 'Udsagn',
		concepts: 'Begreber',
		place: 'Sted i kilden',
		link: 'Link',
		before: 'Før',
		found: 'Ord',
		after: 'Efter',
		concept: 'Begreb'
	},
	sheets: { quotes: 'Udsagn', matrix: 'Matrix', concordance: 'Konkordans' }
};
