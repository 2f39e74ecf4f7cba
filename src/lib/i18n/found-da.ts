/** Danish for what a search found and why; {@link ./found-en.ts} holds the same keys. */

const number = new Intl.NumberFormat('da-DK');
const list = new Intl.ListFormat('da-DK', { type: 'conjunction' });

/** How a word and the concept it names differ. */
export interface WordAndConceptTold {
	/** As it was typed. */
	word: string;
	/** Statements that have it in their text. */
	total: number;
	concept: string;
	/** Statements that mention the concept, and how many of these have the word. */
	statements: number;
	shared: number;
	/** All three are counted within a filter. */
	isFiltered: boolean;
}

function wordAndConcept({ word, total, concept, statements, shared, isFiltered }: WordAndConceptTold): string {
	const mentioned = `${number.format(statements)} udsagn`;
	const within = isFiltered ? 'Inden for filtrene: ' : '';
	if (total === 0) return `${within}»${word}« står ikke i noget udsagn, men ${mentioned} nævner begrebet ${concept}.`;
	const stands = `${within}»${word}« står i ${number.format(total)} udsagn`;
	if (shared === total) return `${stands}, og ${mentioned} nævner begrebet ${concept}, også med andre ord.`;
	const some = shared === 0 ? 'ingen af dem' : `kun ${number.format(shared)} af dem`;
	return `${stands}, men ${some} nævner begrebet ${concept}, som i alt nævnes i ${mentioned}.`;
}

export const found = {
	groups: {
		suggestions: 'Mente du',
		nodes: 'Emner',
		together: 'Emner sammen',
		parts: 'Emner med nogle af ordene',
		statements: 'Udsagn'
	},
	suggestion: (query: string) => `»${query}«`,
	meant: 'Mente du',
	reason: (forms: readonly string[], concept: string) =>
		`${list.format(forms.map((form) => `»${form}«`))} tælles under ${concept}`,
	together: (statements: number, hidden: number) =>
		`${number.format(statements)} udsagn${hidden > 0 ? `, ${number.format(hidden)} skjult af filtret` : ''}`,
	hidden: (n: number) => `${number.format(n)} flere skjult af filtret`,
	showHidden: 'Vis dem uden filter',
	byNames:
		'Intet udsagn har alle ordene i teksten. Her er de udsagn, hvor hvert ord enten står i teksten eller er navnet på noget, udsagnet hører til.',
	wordAndConcept,
	openConcept: (concept: string) => `Se begrebet ${concept}`
};
