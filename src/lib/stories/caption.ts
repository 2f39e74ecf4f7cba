/** Captions: Markdown with figures that are computed where they stand, made into safe HTML on the server. */

import { micromark } from 'micromark';

/**
 * What stands between braces: `{{statements focus=concept:mod}}`, `{{share …}}`, `{{organisations …}}`, each with the
 * parameters of a view.
 */
const FIGURE = /\{\{(statements|share|organisations)(?:\s+([^\s{}]*))?\s*\}\}/g;

export type FigureName = 'statements' | 'share' | 'organisations';

export interface Figure {
	name: FigureName;
	/** The parameters of a view. */
	address: string;
}

/** The figures that a text asks for, each once. */
export function figuresIn(text: string): Figure[] {
	const all = [...text.matchAll(FIGURE)].map(([, name, address = '']) => ({ name: name as FigureName, address }));
	return [...new Map(all.map((figure) => [keyOf(figure), figure])).values()];
}

export function keyOf({ name, address }: Figure): string {
	return `${name} ${address}`;
}

/** The text with figures as words. `wordsOf` gives them by {@link keyOf}. */
export function withFigures(text: string, wordsOf: (key: string) => string): string {
	return text.replace(FIGURE, (_, name: FigureName, address: string | undefined) =>
		wordsOf(keyOf({ name, address: address ?? '' }))
	);
}

/** A picture of Markdown would be fetched from wherever it lies, by everybody who reads the caption. */
const WITHOUT_PICTURES = { disable: { null: ['labelStartImage'] } };

/** HTML of Markdown. Markup in it is shown as text, and links of protocols other than http(s), mailto lead nowhere. */
export function captionHtml(markdown: string): string {
	return micromark(markdown, { extensions: [WITHOUT_PICTURES] });
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a caption without its markup, for files that have none: paragraphs and items of lists, each a text. */
export function captionWords(html: string): string[] {
	return html
		.replace(/\n/g, ' ')
		.replace(/<li>/g, '\n• ')
		.replace(/<\/(?:p|li|h\d|ul|ol|blockquote|pre)>|<br ?\/?>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}
