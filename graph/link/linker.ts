/** What a linker promises: which concepts a text mentions, by which words, and why. The evidence on every link comes from here. */

import type { EdgeOf, NodeOf } from '../model/graph.ts';

/** Words of a text that express a concept: UTF-16 offsets, `end` exclusive; `form` is the text between them. */
export interface Mention {
	/** `concept:mod` */
	concept: string;
	start: number;
	end: number;
	form: string;
	/** The key of the rule that accepted the words; {@link ./rules.ts} says it in a sentence. */
	rule: string;
}

export interface LinkResult {
	/** Sorted by start, then concept. */
	mentions: Mention[];
	/** Words that no rule could decide: shown for review, never counted. `rule` says which question stays open. */
	ambiguous: Mention[];
}

export interface Linker {
	/** The vocabulary's concepts as nodes, sorted by id. */
	readonly concepts: readonly NodeOf<'Concept'>[];
	/** How concepts relate, each with its reason. */
	readonly relations: readonly EdgeOf<'BROADER' | 'RELATED'>[];
	/** sha256 of the vocabulary files. */
	readonly fingerprint: string;
	link(text: string): LinkResult;
	/** Words under which a concept is found in a search: its labels, and the vocabulary's words in every inflection. */
	searchForms(concept: string): readonly string[];
	/** The inflected forms of the words of a name: »centerchefer« of »Centerchef«. */
	nameForms(name: string): readonly string[];
}
