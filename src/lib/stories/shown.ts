/** A story as it is shown: its steps with figures computed, captions made safe, and what has changed since they were kept. */

import type { Language } from '../i18n/language';

interface ShownParts {
	/** Of the step within its story. */
	id: string;
	title: string;
	/** HTML made of Markdown; nothing that was typed is in it as it was. */
	caption: string;
	/** For whoever presents; plain text. */
	notes: string;
}

export interface ShownViewStep extends ShownParts {
	is: 'view';
	/** The parameters of the view, without `?`. */
	address: string;
	/** Statements that the view tells of now. */
	statements: number;
	/** Where the graph has changed since: how many there were, and the picture of then, if there is one. */
	before?: { statements: number; picture?: string };
	/** Ids that the graph no longer holds. */
	gone: string[];
}

export interface ShownTextStep extends ShownParts {
	is: 'text';
}

export interface ShownQuoteStep extends ShownParts {
	is: 'quote';
	/** Id of the statement. */
	statement: string;
	/** As the graph has it now, or as it was kept. */
	quote: string;
	/** Whose it is, and where it stands. */
	source: string;
	/** The graph no longer holds it. */
	isGone: boolean;
}

export type ShownStep = ShownViewStep | ShownTextStep | ShownQuoteStep;

export interface ShownStory {
	id: string;
	title: string;
	language: Language;
	/** Undefined for a story that comes with the seed: nobody changes that. */
	kept?: { version: number; by: string; at: string };
	steps: ShownStep[];
}
