/** What a view is about, in words, where no page stands beside it. */

import type { GraphNode } from '$graph/model/graph';
import type { Language } from '../../i18n/language';
import { listOf, messagesFor, nameOf } from '../../i18n/messages';
import { whatIsRead } from '../../view/reading';
import type { View } from '../../view/view';

/** @param node gives any node but a statement */
export function titleOf(view: View, node: (id: string) => GraphNode | undefined, language: Language): string {
	const t = messagesFor(language);
	const named = (id: string) => {
		const found = node(id);
		return found ? nameOf(found, language) : t.reader.chosen;
	};
	const { compared, focus, selection, query, rows, columns } = view;
	switch (whatIsRead(view)) {
		case 'comparison':
			return t.comparison.title(listOf(compared.map(named), t));
		case 'matrix':
			return t.matrix.title(rows, columns);
		case 'subject':
			return focus === undefined ? listOf([...new Set(selection.map(named))], t) : named(focus);
		case 'search':
			return query;
		case 'overview':
			return t.reader.overview;
	}
}
