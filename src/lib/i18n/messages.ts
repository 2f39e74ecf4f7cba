/** The messages of the present language, and names that differ by language. */

import type { GraphNode } from '$graph/model/graph';
import type { Filter } from '$graph/model/query';
import { isFiltered, type Language } from '../view/view';
import { da, type Messages } from './da';
import { en } from './en';

export type { Messages };

const MESSAGES: Record<Language, Messages> = { da, en };

export function messagesFor(language: Language): Messages {
	return MESSAGES[language];
}

/** What an empty cell means: nobody there mentions it; under a filter only that nothing is left. */
export function emptyCell({ silence }: Messages, filter: Filter): string {
	return isFiltered(filter) ? silence.noneLeft : silence.none;
}

/** A node's name in a language: concepts have one in each, everything else is named as its document names it. */
export function nameOf(node: GraphNode, language: Language): string {
	return node.type === 'Concept' && language === 'en' ? node.labelEn : node.label;
}
