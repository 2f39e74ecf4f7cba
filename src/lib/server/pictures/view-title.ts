/** What a view is about, in words, where no page stands beside it. */

import { facetOfId } from '$graph/model/query';
import type { GraphNode } from '$graph/model/graph';
import { isolated } from '$graph/text/isolate';
import type { Language } from '../../i18n/language';
import { listOf, type Messages, messagesFor, nameOf } from '../../i18n/messages';
import { mapTitle } from '../../concept-map/sides';
import { exploreTitle } from '../../explore/told';
import { whatIsRead } from '../../view/reading';
import type { View } from '../../view/view';

/** @param named gives the name of anything but a statement */
export function titleWith(view: View, named: (id: string) => string, t: Messages): string {
	const { compared, focus, selection, query, rows, columns } = view;
	switch (whatIsRead(view)) {
		case 'comparison':
			return t.comparison.title(listOf(compared.map(named), t));
		case 'matrix':
			return t.matrix.title(rows, columns);
		case 'together':
			return mapTitle(view, named, t);
		case 'explore':
			return exploreTitle(view, named, t);
		case 'subject': {
			const subjects = focus === undefined ? selection : [focus];
			const names = subjects.map((id) => (facetOfId(id) === undefined ? t.reader.chosen : named(id)));
			return listOf([...new Set(names)], t);
		}
		case 'search':
			return t.search.headline(query);
		case 'overview':
			return t.reader.overview;
	}
}

/** With the shortest names. @param node gives any node but a statement */
export function titleOf(view: View, node: (id: string) => GraphNode | undefined, language: Language): string {
	const t = messagesFor(language);
	const named = (id: string) => {
		const found = node(id);
		return found ? isolated(nameOf(found, language)) : t.reader.chosen;
	};
	return titleWith(view, named, t);
}
