/** What people call each kind of node when they search, in both languages, as searches have words. */

import type { NodeType, ValueKind } from '../model/kinds.ts';
import type { NodeRef } from '../model/query.ts';
import { normaliseWords } from '../text/normalise.ts';

const OF_TYPES: Readonly<Record<Exclude<NodeType, 'Value' | 'Statement'>, string>> = {
	Municipality: 'kommune kommunen kommuner kommunes municipality municipalities',
	Document: 'dokument dokumentet dokumenter document documents',
	Relation: 'ledelsesrelation ledelsesrelationer relation relations',
	Role: 'rolle rollen roller role roles',
	Concept: 'begreb begrebet begreber concept concepts'
};
const OF_VALUES: Readonly<Record<ValueKind, string>> = {
	value: 'værdi værdien værdier value values',
	commitment: 'forpligtelse forpligtelsen forpligtelser commitment commitments',
	'focus-area': 'fokusområde fokusområdet fokusområder focus area areas',
	perspective: 'perspektiv perspektivet perspektiver perspective perspectives'
};

/** The words of what a node is; a value has those of its kind. */
export function kindWordsOf({ type, kind }: Pick<NodeRef, 'type' | 'kind'>): string[] {
	if (type === 'Statement') return [];
	return normaliseWords(type === 'Value' ? OF_VALUES[kind ?? 'value'] : OF_TYPES[type]);
}

/**
 * True where the kind alone finds a node: »forpligtelse« finds all commitments. Not so for
 * municipalities and concepts, because who searches for these words means what is said with them.
 */
export function isFoundByKind({ type }: Pick<NodeRef, 'type'>): boolean {
	return type !== 'Municipality' && type !== 'Concept';
}
