/** What an edition holds, as its reader gives it. */

import type { StatementKind, ValueKind } from '../model/graph.ts';

/** The document an edition is of. */
export interface EditionDocument {
	/** `document:gladsaxe-vi-vil` */
	id: string;
	/** The file name without `.md`, as a slug. */
	slug: string;
	/** The organisation's name. */
	municipality: string;
	/** The region that the organisation lies in, such as `Hovedstaden`. */
	region: string | undefined;
	/** What the organisation is, such as `kommune`. */
	kind: string | undefined;
	title: string;
	year: number | undefined;
	/** A language tag such as `da`. */
	language: string;
	/** File name in corpus/source. */
	source: string;
	/** The source's sha256, lower-case hex. */
	sha256: string;
	/** YYYY-MM-DD */
	edited: string;
	/** The file that the source text was extracted from, where it is not the source itself. */
	original: { name: string; sha256: string } | undefined;
}

export interface EditionLeadIn {
	/** As printed, in correct spelling. */
	text: string;
	/** Where the words are a statement of their own: its index among the edition's statements. */
	statement: number | undefined;
	line: number;
}

/** A value, commitment, focus area or perspective the document declares. */
export interface EditionValue {
	/** `value:gladsaxe-vi-vil:samskabelse`, from the label. */
	id: string;
	kind: ValueKind;
	/** The heading as printed. */
	name: string;
	/** The short name, or the printed one. */
	label: string;
	/** Place among the document's values, from 1. */
	order: number;
	line: number;
}

/** A printed heading: what it begins with (`Værdi`, `Afsnit` …) is the edition's own and left out. */
export interface EditionHeading {
	text: string;
	line: number;
}

export interface EditionStatement {
	/** `statement:<document>:<hash of the text>`, `-2` and so on where the document has the same text again. */
	id: string;
	text: string;
	kind: StatementKind;
	/** Ids of values and relations. */
	under: string[];
	/** Names of roles, as in {@link ./words.ts}. */
	roles: string[];
	/** Id of the statement this one prints again. */
	repeats: string | undefined;
	/** Index, among the edition's lead-ins, of the one it completes. */
	leadIn: number | undefined;
	/** Place in the document, from 1. */
	order: number;
	line: number;
}

export interface Edition {
	/** The file's name, for messages. */
	file: string;
	document: EditionDocument;
	values: EditionValue[];
	/** Names of leadership relations, as in {@link ./words.ts}. */
	relations: string[];
	headings: EditionHeading[];
	leadIns: EditionLeadIn[];
	statements: EditionStatement[];
}
