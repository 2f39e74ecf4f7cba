/** What a file carries that works without a server: the facts, and what is shown first. */

import type { DocumentFacts, SharedFacts } from '$graph/facts/facts';
import type { Language } from '../i18n/language';
import type { ShownStory } from '../stories/shown';
import type { ThemeChoice } from '../view/view';

export interface CarriedFile {
	/** What is another graph has another. */
	fingerprint: string;
	shared: SharedFacts;
	documents: DocumentFacts[];
	/** The parameters of the view that is shown first. */
	address: string;
	/** A story that is told; undefined for a view. */
	story: ShownStory | undefined;
	language: Language;
	theme: ThemeChoice;
	/** Where the server is, without a path. */
	origin: string;
	/** Of which data the file is, and when it was saved. */
	said: string;
	/** Where all of it is to be had. */
	link: string;
}

/** Id of the element that holds it: JSON in gzip in base64. */
export const CARRIED_ID = 'carried';
