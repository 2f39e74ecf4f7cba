/** The names on a page, in the reader's language. */

import type { GraphNode } from '$graph/model/graph';
import type { NodeRef } from '$graph/model/query';
import { isolated } from '$graph/text/isolate';
import type { Language } from '../i18n/language';
import { nameOf } from '../i18n/messages';
import { fullName } from '../text/full-name';
import { nodesSent, refsSent, vocabularyNodes, type NamesSent } from './names';

export class PageNames {
	readonly #sent: () => NamesSent;
	readonly #language: () => Language;

	/** Apart, so that the words are read again with another vocabulary alone, not with each page. */
	readonly #vocabulary = $derived.by(() => this.#sent().vocabulary);
	readonly #words = $derived(vocabularyNodes(this.#vocabulary));
	readonly #nodes = $derived.by(() => nodesSent(this.#words, this.#sent()));
	readonly #refs = $derived.by(() => refsSent(this.#sent()));

	constructor(sent: () => NamesSent, language: () => Language) {
		this.#sent = sent;
		this.#language = language;
	}

	/** A concept or a role: these are sent once, whatever the view. */
	word(id: string): GraphNode | undefined {
		return this.#words.get(id);
	}

	node(id: string): GraphNode | undefined {
		return this.#nodes.get(id);
	}

	/** What is known of whose a node is, and of when. */
	listed(id: string): NodeRef | undefined {
		return this.#refs.get(id);
	}

	/** In the reader's language, fit for a sentence; of an id that the page was not sent, the id itself. */
	nameOf(ref: { id: string; label: string } | string): string {
		const id = typeof ref === 'string' ? ref : ref.id;
		const known = this.node(id) ?? (typeof ref === 'string' ? this.listed(id) : ref);
		return known ? isolated(nameOf(known, this.#language())) : id;
	}

	fullNameOf(ref: NodeRef | string): string {
		const known = typeof ref === 'string' ? this.listed(ref) : ref;
		return fullName(this.nameOf(ref), known ?? {});
	}
}
