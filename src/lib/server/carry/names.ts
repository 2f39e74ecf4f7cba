/** Names of anything but statements, as a page would say them: in the reader's language, and with whose each is. */

import type { GraphNode } from '$graph/model/graph';
import { FACETS, type NodeRef } from '$graph/model/query';
import { isolated } from '$graph/text/isolate';
import type { GraphStore } from '$graph/store/port';
import type { Language } from '../../i18n/language';
import { type Messages, messagesFor, nameOf } from '../../i18n/messages';
import { fullName } from '../../text/full-name';
import type { View } from '../../view/view';
import { catalogOf } from '../../page/catalog';

/** The same as the explorer's own names, so that what it says in sentences can be said here. */
export interface Names {
	messages: Messages;
	node(id: string): GraphNode | undefined;
	nameOf(ref: { id: string; label: string } | string): string;
	fullNameOf(ref: NodeRef | string): string;
}

/** The same for sentences, in which a name must not turn about the words beside it. */
export async function namesInSentences(store: GraphStore, view: View, language: Language): Promise<Names> {
	const names = await namesOf(store, view, language);
	return { ...names, nameOf: (ref) => isolated(names.nameOf(ref)) };
}

/** @param more ids beside those of the view that are named in full */
export async function namesOf(
	store: GraphStore,
	view: View,
	language: Language,
	more: readonly string[] = []
): Promise<Names> {
	const { byId } = await catalogOf(store);
	const ids = [...FACETS.flatMap((facet) => view.filter[facet]), ...view.selection, ...view.compared, ...more];
	const asked = view.focus === undefined ? ids : [view.focus, ...ids];
	const refs = new Map((await store.refs([...new Set(asked)])).map((ref) => [ref.id, ref]));
	const name = (ref: { id: string; label: string } | string) => {
		const id = typeof ref === 'string' ? ref : ref.id;
		const known = byId.get(id) ?? (typeof ref === 'string' ? refs.get(id) : ref);
		return known ? nameOf(known, language) : id;
	};
	return {
		messages: messagesFor(language),
		node: (id) => byId.get(id),
		nameOf: name,
		fullNameOf(ref) {
			const known = refs.get(typeof ref === 'string' ? ref : ref.id) ?? (typeof ref === 'string' ? undefined : ref);
			return fullName(name(ref), known ?? {});
		}
	};
}
