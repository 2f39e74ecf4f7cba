/** What a file carries that works without a server: the facts, and what is shown first. */

import type { DocumentFacts, SharedFacts } from '$graph/facts/facts';
import type { Answer } from '$graph/queries/table';
import type { Language } from '../i18n/language';
import type { ShownStory } from '../stories/shown';
import type { ThemeChoice } from '../view/view';

export interface CarriedFile {
	/** What is another graph has another. */
	fingerprint: string;
	shared: SharedFacts;
	documents: DocumentFacts[];
	/** The sentence of each rule: the rules themselves stay with the linker, because nothing is linked in the file. */
	rules: Answer<'rules'>;
	/** The parameters of the view that is shown first. */
	address: string;
	/** A story that is told; undefined for a view. */
	story: ShownStory | undefined;
	language: Language;
	theme: ThemeChoice;
	/** The whole address of the top of the app, without a slash at the end. */
	home: string;
	/** Of which data the file is, and when it was saved. */
	said: string;
	/** Where all of it is to be had. */
	link: string;
}

/** Id of the element that holds it: JSON in gzip in base64. */
export const CARRIED_ID = 'carried';

/** Id of the element that holds the reader's code, packed alike. */
export const CODE_ID = 'reader-code';

/**
 * Unpacks the reader's code, which is a third as large packed, and lets it run: the page's policy knows it by its hash.
 * Where a browser can't unpack it, it can't unpack what is carried either, and the plain text stays.
 */
export const LOADER =
	`const packed=Uint8Array.from(atob(document.getElementById('${CODE_ID}').textContent),c=>c.charCodeAt(0));` +
	`const stream=new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));` +
	`const code=document.createElement('script');code.type='module';` +
	`code.textContent=await new Response(stream).text();document.head.append(code)`;
