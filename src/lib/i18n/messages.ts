/** The messages of the present language, and names that differ by language. */

import type { GraphNode } from '$graph/model/graph';
import { da, type Messages } from './da';
import { en } from './en';
import type { Language } from './language';

export type { Messages };

const MESSAGES: Record<Language, Messages> = { da, en };

export function messagesFor(language: Language): Messages {
	return MESSAGES[language];
}

/** A node's name in a language: concepts have one in each, everything else is named as its document names it. */
export function nameOf(node: GraphNode, language: Language): string {
	return node.type === 'Concept' && language === 'en' ? node.labelEn : node.label;
}
